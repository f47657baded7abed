"""Quotation marks: closed too early, not at all, curly ones, a comma or a backslash with them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.builder import CURLY, quote
from briefing.yamlfile.faults.fault import Fault, rewrite, shorten
from briefing.yamlfile.layout import LaidOut, closing

_BAD_ESCAPE = re.compile(r"\\(?![0abtnvfre \"/\\N_LP\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})")
_NEEDS_QUOTES = re.compile(r":(?: |$)| #")
_SIGN_BEHIND = re.compile(r"[.;:!?…]+")
_SENTENCE_END = re.compile(r"[.!?…] ")
LONG = 12
"""So many words are a sentence, which a full stop ends."""


def find_quote_faults(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """What begins with a quotation mark and is no quoted text."""
    for line in laid_out:
        if line.role not in ("key", "item", "text") or not line.value:
            continue
        value = line.value
        if value[0] in CURLY and _NEEDS_QUOTES.search(value):
            yield _curly(line)
        elif value[0] not in "\"'":
            continue
        elif line.is_open:
            yield _open(line)
        elif (end := closing(value)) is not None:
            rest = value[end:].strip()
            if rest == ",":
                yield _comma(line, value[:end])
            elif _SIGN_BEHIND.fullmatch(rest):
                yield _sign_behind(line, value[:end], rest)
            elif (bare := value.strip(value[0])) and _is_doubled(value) and value[0] not in bare:
                yield _doubled(line, quote(bare))
            elif rest and not rest.startswith("#"):
                yield _early(line, end)
            elif value[0] == '"' and _BAD_ESCAPE.search(value):
                yield _backslash(line)


def _curly(line: LaidOut) -> Fault:
    inner = line.value.strip("".join(CURLY) + "".join(CURLY.values()))
    marks = f"{line.value[0]} {CURLY[line.value[0]]}"
    return _rewritten(
        line,
        f"curly quotation marks {marks} do not hold a text together",
        f"straight ones: {shorten(quote(inner))}",
        "replace them",
        "curly-quotes",
        quote(inner),
        is_mechanical=line.value[-1] == CURLY[line.value[0]],
    )


def _open(line: LaidOut) -> Fault:
    mark = line.value[0]
    inner = line.value[1:].rstrip("”’»" if line.value[-1] in "”’»" else "")
    return _rewritten(
        line,
        f"the quotation mark {mark} is never closed",
        f"a {mark} at the end",
        f"write {shorten(quote(inner))}",
        "quote-not-closed",
        quote(inner),
    )


def _early(line: LaidOut, end: int) -> Fault:
    value = line.value
    is_whole = value[-1] == value[0] and len(value) > 2
    inner = value[1:-1] if is_whole else value
    if value[0] == "'":
        what = "an apostrophe inside single quotation marks closes the text"
    else:
        what = 'the quotation mark " closes the text before its end'
    return Fault(
        line.number,
        line.value_at + end - 1,
        what,
        "the other kind of quotation marks around the whole text",
        f"write {shorten(quote(inner))}",
        "quote-closed-early",
        {line.number: line.with_value(quote(inner))},
    )


def _is_doubled(value: str) -> bool:
    return value[:2] == value[0] * 2 or value[-2:] == value[0] * 2


def _doubled(line: LaidOut, value: str) -> Fault:
    return _rewritten(
        line,
        f"the quotation mark {line.value[0]} stands twice",
        "one at each end",
        f"write {shorten(value)}",
        "quote-closed-early",
        value,
        is_mechanical=True,
    )


def _sign_behind(line: LaidOut, quoted: str, sign: str) -> Fault:
    """Inside belongs what ends a sentence; a title has none."""
    inner = quoted[1:-1]
    is_sentence = _SENTENCE_END.search(inner) is not None or len(inner.split()) >= LONG
    kept = quoted[:-1] + sign + quoted[-1] if is_sentence and sign[0] not in ";:" else quoted
    return _rewritten(
        line,
        f'"{sign}" stands behind the quotation mark that closes the text',
        "nothing behind it",
        f"write {shorten(kept)}",
        "quote-closed-early",
        kept,
        is_mechanical=True,
    )


def _comma(line: LaidOut, kept: str) -> Fault:
    return Fault(
        line.number,
        line.value_at + len(kept),
        "a comma stands behind the value",
        "nothing: a new line begins the next key",
        "delete the comma",
        "comma",
        {line.number: line.with_value(kept)},
        rewrite(line.number, line.value_at, line.value, kept),
    )


def _backslash(line: LaidOut) -> Fault:
    inner = line.value[1:-1]
    return _rewritten(
        line,
        "a backslash between double quotation marks begins a special sign, and there is none such",
        "single quotation marks",
        f"write {shorten(quote(inner))}",
        "backslash",
        quote(inner),
    )


def _rewritten(
    line: LaidOut, what: str, expected: str, mend: str, code: str, value: str, *, is_mechanical: bool = False
) -> Fault:
    edit = rewrite(line.number, line.value_at, line.value, value) if is_mechanical else None
    return Fault(line.number, line.value_at, what, expected, mend, code, {line.number: line.with_value(value)}, edit)
