"""What a long list is made of: headings, and rows with tags to filter by. Knows no entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from markupsafe import Markup

from briefing.dates import PartialDate
from briefing.pages.shared.filled_markup import fill, join
from briefing.pages.shared.links import PageLinks

Tags = Mapping[str, tuple[str, ...]]
"""What a row can be filtered by: the values of each filter, and under `NAMES` what its words are also called."""
NAMES = "names"
Listed = TypeVar("Listed")
DownloadCell = str | int | Sequence[str]
"""A value in a downloaded table; several texts are one cell there."""


@dataclass(frozen=True)
class Heading:
    """The head of a column; the key is its name in the address when a reader sorts by it."""

    key: str
    label: str
    classes: str = ""


@dataclass(frozen=True)
class Row:
    """The cells of a row, and what it can be filtered by."""

    cells: list[Markup | str]
    tags: Tags = field(default_factory=dict)


@dataclass(frozen=True)
class Register(Generic[Listed]):
    """Everything that is listed, how a row of it is made and how it can be narrowed."""

    name: str
    items: Sequence[Listed]
    headings: list[Heading]
    make_row: Callable[[PageLinks, Listed], Row]
    """Takes the links of the page that the row stands on, and the item."""
    part_of: Callable[[Listed], str]
    """The year or letter that an item stands under where the register is split; the same in every language."""
    filters: tuple[str, ...] = ()
    columns: Mapping[str, Callable[[Listed], DownloadCell]] = field(default_factory=dict)
    """What a reader downloads of an item, by the heading of the column; the first is the item's address on the site."""
    beside: tuple[str, str] | None = None
    """Another page about the same things: the name of its word, and its address."""
    has_short_rows: bool = False
    """Whether twice as many rows go on a page."""
    has_long_rows: bool = False
    """Whether a third fewer do."""


def tag_row(**tags: Iterable[str] | str) -> Tags:
    """`tag_row(topic=("trade",), year="2023")` → `{"topic": ("trade",), "year": ("2023",)}`; what is empty is left out."""
    found = {name: (value,) if isinstance(value, str) else tuple(value) for name, value in tags.items()}
    return {name: value for name, value in found.items() if any(value)}


def tag_month(when: PartialDate | None) -> str:
    """`2023-02`, or nothing where no month is known."""
    return str(when)[:7] if when and when.month else ""


def print_tags(tags: Tags) -> Markup:
    """The tags as attributes that the page's script filters by: ` data-topic="trade"`."""
    return join("", [fill(' data-%s="%s"', name, " ".join(value)) for name, value in tags.items()])
