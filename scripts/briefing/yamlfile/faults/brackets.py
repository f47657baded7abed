"""Square and curly brackets that nothing closes, and texts that begin with one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.builder import quote
from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.layout import LaidOut, after_brackets

_CLOSES = {"[": "]", "{": "}"}
_NOTHING_BETWEEN = re.compile(r"(?:,\s*)+(?=[,\]])|(?<=\[)\s*,\s*")
_HASH = re.compile(r"(?<=[\[{, ])#")


def find_bracket_faults(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """`topics: [trade, maize` and `title: [Draft] Talks`."""
    for at, line in enumerate(laid_out):
        sign = line.value[:1]
        if sign not in _CLOSES or line.role not in ("key", "item", "text"):
            continue
        rest = after_brackets(line.value)
        if sign == "[" and not rest and (below := list(_hyphens_below(line, laid_out[at + 1 :]))):
            yield _mixed(line, below)
        elif rest == "" and (hashed := _HASH.search(line.value)):
            bare = _HASH.sub("", line.value)
            yield Fault(
                line.number,
                line.value_at + hashed.start(),
                "a # between brackets begins a comment, and the rest of the line is lost",
                "values without a # in front",
                f"write {shorten(bare)}",
                "comment",
                {line.number: line.with_value(bare)},
            )
        elif rest == "" and sign == "[" and (gap := re.search(r",\s*,|\[\s*,", line.value)):
            bare = _NOTHING_BETWEEN.sub("", line.value)
            yield Fault(
                line.number,
                line.value_at + gap.start(),
                "nothing stands between two commas",
                "a value behind each comma",
                f"write {shorten(bare)}",
                "comma",
                {line.number: line.with_value(bare)},
            )
        elif line.is_open:
            closed = line.value.rstrip(", ") + _CLOSES[sign]
            yield Fault(
                line.number,
                line.value_at,
                f"the bracket {sign} is never closed",
                f"a {_CLOSES[sign]} at the end",
                f"write {shorten(closed)}, or a hyphen and a value on each line",
                "bracket-not-closed",
                {line.number: line.with_value(closed)},
            )
        elif rest and not rest.startswith("#"):
            yield Fault(
                line.number,
                line.value_at,
                f"the text begins with {sign}, which begins a list",
                "a text with such a sign in front in quotation marks",
                f"write {shorten(quote(line.value))}",
                "special-sign",
                {line.number: line.with_value(quote(line.value))},
            )


def _hyphens_below(line: LaidOut, following: list[LaidOut]) -> Iterator[LaidOut]:
    """The lines that go on with a hyphen where a bracket has begun the list, and the bracket that closes them."""
    begun = False
    for other in following:
        is_below = other.indent > line.indent or (other.indent == line.indent and not line.hyphens)
        if begun and other.raw.strip() == "]":
            yield other
        if not is_below or not other.raw.lstrip().startswith("- "):
            return
        begun = True
        yield other


def _mixed(line: LaidOut, below: list[LaidOut]) -> Fault:
    values = [line.value, *(other.raw.strip().removeprefix("- ") for other in below)]
    listed = ", ".join(bare for value in values if (bare := value.strip("[], ")))
    return Fault(
        line.number,
        line.value_at,
        "the list begins with a bracket and goes on with hyphens",
        "either brackets and commas, or hyphens",
        f"write {shorten(f'[{listed}]')} in one line",
        "mixed-list",
        {line.number: line.with_value(f"[{listed}]"), **{other.number: "" for other in below}},
    )
