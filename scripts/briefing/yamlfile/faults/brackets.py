"""Square and curly brackets that nothing closes, and texts that begin with one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.builder import quote
from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.layout import LaidOut, after_brackets

_CLOSES = {"[": "]", "{": "}"}
_HASH = re.compile(r"(?<=[\[{, ])#")


def find_bracket_faults(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """`topics: [trade, maize` and `title: [Draft] Talks`."""
    for line in laid_out:
        sign = line.value[:1]
        if sign not in _CLOSES or line.role not in ("key", "item", "text"):
            continue
        rest = after_brackets(line.value)
        if rest == "" and (hashed := _HASH.search(line.value)):
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
