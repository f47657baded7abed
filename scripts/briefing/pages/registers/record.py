"""How the parts of an entry read in a table that a reader downloads: names, dates and addresses. Knows no register."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.dates import PartialDate
from briefing.entries import Entry
from briefing.pages.shared.context import PageContext


def spell_names(context: PageContext, entries: Iterable[Entry]) -> list[str]:
    """What the entries are called."""
    return [context.name(entry) for entry in entries]


def list_sources(context: PageContext, source_ids: Iterable[str]) -> list[str]:
    """The addresses of the sources, as they stand on the web."""
    return [context.series.sources[source].url for source in source_ids]


def spell_day(when: PartialDate | None) -> str:
    """`2023-02-04`, `2023-02` or `2023`, as every program reads it; nothing where no day is known."""
    return str(when) if when else ""
