"""Colons: one inside a text that has no quotation marks, and one without the space behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.builder import CURLY, quote
from briefing.yamlfile.faults.fault import Fault, rewrite, shorten
from briefing.yamlfile.layout import LaidOut

_IN_TEXT = re.compile(r":(?= |$)")
_NO_SPACE = re.compile(r"([a-z][a-z_]*):(?=[^\s/:])")


def find_colon_faults(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """`title: Talks: the sequel`; the text goes into quotation marks."""
    for line in laid_out:
        value = line.value
        if line.role not in ("key", "text", "inside") or value[:1] in ("", "|", ">", "[", "{", '"', "'", *CURLY):
            continue
        match = _IN_TEXT.search(value)
        if match is None:
            continue
        new = quote(value) if line.role == "key" else value.replace(": ", " ").rstrip(":")
        yield Fault(
            line.number,
            line.value_at + match.start(),
            "a colon and a space inside a text begin a new key",
            "a text with a colon in it in quotation marks" if line.key else "the whole text in quotation marks, or below >-",
            f"write {shorten(new)}" if line.key else "put a quotation mark at its beginning and its end",
            "colon-in-text",
            {line.number: line.with_value(new)},
            rewrite(line.number, line.value_at, value, new) if line.key else None,
        )


def find_missing_spaces(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """`date:2024-05-04`: without the space it is no key."""
    for line in laid_out:
        match = _NO_SPACE.match(line.value) if line.role in ("text", "item") else None
        if match is None or (keys and match[1] not in keys):
            continue
        rest = line.value[match.end() :]
        yield Fault(
            line.number,
            line.value_at + match.end(),
            f"a space is missing behind {match[0]}",
            f"{match[0]} {shorten(rest)}",
            "write a space behind the colon",
            "missing-space",
            {line.number: line.with_value(f"{match[0]} {rest}")},
            rewrite(line.number, line.value_at, line.value, f"{match[0]} {rest}"),
        )
