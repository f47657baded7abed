"""What a long table is made of: columns, rows with tags to filter by, and parts no longer than a page. Knows no entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

LONGEST = 150
"""Rows on one page; a longer table is split."""


@dataclass(frozen=True)
class Column:
    """A heading; the key is its name in the address when a reader sorts by it."""

    key: str
    label: str
    classes: str = ""


@dataclass(frozen=True)
class Row:
    """The cells of a row, and what it can be filtered by."""

    cells: list[Markup | str]
    tags: Markup = Markup("")


@dataclass(frozen=True)
class Part:
    """One page of a table."""

    name: str
    slug: str
    items: list[Any]


@dataclass(frozen=True)
class PartLink:
    """A way to another page of the table."""

    name: str
    address: str
    count: int
    is_here: bool


@dataclass(frozen=True)
class Table:
    """Everything that is listed, how a row of it is made and how it can be narrowed."""

    name: str
    items: list[Any]
    columns: list[Column]
    make_row: Callable[[Any, Any, Any], Row]
    """Takes the desk, the page's place and the item."""
    part_of: Callable[[Any], str]
    """The year or letter that an item stands under where the table is split; the same in every language."""
    filters: tuple[str, ...] = field(default=())


def tag_row(**tags: Iterable[str] | str) -> Markup:
    """Attributes that the page's script filters by: `tag_row(topic=("trade",))` → ` data-topic="trade"`."""
    found = {name: (value,) if isinstance(value, str) else tuple(value) for name, value in tags.items()}
    return Markup("").join(Markup(' data-{}="{}"').format(name, " ".join(value)) for name, value in found.items() if value)


def split(table: Table, names: Mapping[str, str]) -> list[Part]:
    """One part where all fit on a page, else one per year or letter, else several of those."""
    if len(table.items) <= LONGEST:
        return [Part("", "", table.items)]
    groups: dict[str, list[Any]] = defaultdict(list)
    for item in table.items:
        groups[table.part_of(item)].append(item)
    parts = []
    for tag, group in groups.items():
        for number, start in enumerate(range(0, len(group), LONGEST), 1):
            is_cut = len(group) > LONGEST
            name = names.get(tag, tag.upper()) + (f" ({number})" if is_cut else "")
            parts.append(Part(name, f"{tag}-{number}" if is_cut else tag, group[start : start + LONGEST]))
    return parts
