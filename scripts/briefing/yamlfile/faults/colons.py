"""Colons: one inside a text that has no quotation marks, and one without the space behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.text import LANGUAGE
from briefing.yamlfile.builder import CURLY, quote
from briefing.yamlfile.faults.fault import Fault, rewrite, shorten
from briefing.yamlfile.layout import LaidOut

_IN_TEXT = re.compile(r":(?= |$)")
_NO_SPACE = re.compile(r"([a-z][a-z_]*):(?=[^\s/:])")
_HYPHEN = re.compile(r"-([a-z_]+)")
"""`-date`: to YAML a key that begins with a hyphen."""


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
    """`date:2024-05-04` and `-date: 2024-05-04`: without the space the one is no key, and the other no item."""
    languages = {line.key for line in laid_out if re.fullmatch(LANGUAGE, line.key)}
    for line in laid_out:
        hyphen = _HYPHEN.fullmatch(line.key)
        if hyphen and hyphen[1] in keys:
            yield Fault(
                line.number,
                line.key_column,
                "a space is missing behind the hyphen",
                f"- {hyphen[1]}:",
                "write a space behind the hyphen",
                "missing-space",
                {line.number: f"{line.raw[: line.key_column]}- {line.raw[line.key_column + 1 :]}"},
                rewrite(line.number, line.key_column, f"-{hyphen[1]}:", f"- {hyphen[1]}:"),
            )
            continue
        match = _NO_SPACE.match(line.value) if line.role in ("text", "item") else None
        if match is None or (keys and match[1] not in keys and match[1] not in languages):
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
