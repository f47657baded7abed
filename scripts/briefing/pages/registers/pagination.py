"""A long list on several pages: by year or letter, and none longer than a page. Knows no entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from briefing.pages.registers.register import Register

LONGEST = 150
"""Rows on one page; a longer list is split."""


@dataclass(frozen=True)
class RegisterPart:
    """One page of a register."""

    name: str
    slug: str
    items: Sequence[Any]


@dataclass(frozen=True)
class PartLink:
    """A way to another page of the register."""

    name: str
    address: str
    count: int
    is_here: bool


def split_register(register: Register[Any], names: Mapping[str, str]) -> list[RegisterPart]:
    """One part where all fit on a page, else one per year or letter, else several of those."""
    longest = LONGEST * 2 if register.has_short_rows else ceil(LONGEST * 2 / 3) if register.has_long_rows else LONGEST
    if len(register.items) <= longest:
        return [RegisterPart("", "", register.items)]
    groups: dict[str, list[Any]] = defaultdict(list)
    for item in register.items:
        groups[register.part_of(item)].append(item)
    parts = []
    for tag, group in groups.items():
        for number, start in enumerate(range(0, len(group), longest), 1):
            is_cut = len(group) > longest
            name = names.get(tag, tag.upper()) + (f" ({number})" if is_cut else "")
            parts.append(RegisterPart(name, f"{tag}-{number}" if is_cut else tag, group[start : start + longest]))
    return parts
