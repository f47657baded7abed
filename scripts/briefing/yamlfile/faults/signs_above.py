"""A name or a type that programs write above a map or a list: `title: &t`. What is meant stands below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.layout import LaidOut

_SIGN = re.compile(r"[&!]\S*$|[\\;,.:=]$")
"""Or what slipped in there; a hyphen, a quotation mark and the like mean something."""


def find_signs_above(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """Told by itself, since all below it would seem to stand too far in."""
    lines = [line for line in laid_out if line.role != "blank"]
    for line, below in zip(lines, lines[1:], strict=False):
        if _SIGN.match(line.value) and {line.role, below.role} <= {"key", "item"} and _stands_in(below, line):
            yield Fault(
                line.number,
                line.value_at,
                f"{shorten(line.value)} stands behind what goes on below, and says nothing here",
                "nothing behind the colon or the hyphen: what is meant stands below",
                f"delete {shorten(line.value)}",
                "special-sign",
                {line.number: line.with_value("").rstrip(), below.number: below.raw},
            )


def _stands_in(below: LaidOut, line: LaidOut) -> bool:
    """Whether a line belongs to what a key or hyphen above it holds; an item may stand in the column of its key."""
    return below.column >= line.key_column + (1 if line.key and not below.hyphens else 0)
