"""A key that stands among the languages of the text above it, its own languages below it in the same column."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.text import LANGUAGE
from briefing.yamlfile.faults.fault import Fault
from briefing.yamlfile.faults.indentation import misplaced
from briefing.yamlfile.layout import LaidOut
from briefing.yamlfile.nodes import stand_together


def find_keys_among_languages(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """Each belongs beside the nearest key further out that it may stand with."""
    lines = [line for line in laid_out if line.role not in ("blank", "inside")]
    for at, (line, below) in enumerate(zip(lines, lines[1:], strict=False)):
        if line.key in keys and line.opens and not line.hyphens and _is_language(below) and below.column == line.column:
            before = lines[:at]
            beside = next((other for other in reversed(before) if other.key_column <= line.column), None)
            if beside is not None and beside.key_column == line.column and _is_language(beside):
                yield from _move(line, before, keys)


def _is_language(line: LaidOut) -> bool:
    return line.role == "key" and re.fullmatch(LANGUAGE, line.key) is not None


def _move(line: LaidOut, before: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    column = line.column
    for other in reversed(before):
        if other.key and other.key_column < column:
            column = other.key_column
            if stand_together(keys, other.key, line.key):
                yield misplaced(line, column, other)
                return
