"""Releases of the data: numbered states that people cite. Knows no kind of entry."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple


class EnteredCounts(NamedTuple):
    """What was entered and changed between two states."""

    entered: Mapping[str, int]
    """How many entries came, by kind."""
    changed: Mapping[str, int]
    """How many entries that were there already were changed, by kind."""
    statuses: int
    """How many dated statuses came."""

    @property
    def is_nothing(self) -> bool:
        """Whether nothing came and nothing was changed."""
        return not (any(self.entered.values()) or any(self.changed.values()) or self.statuses)


class Release(NamedTuple):
    """A state of the data that can be cited by its number."""

    number: int
    on: date
    """The day that it was made, and that its statuses hold for."""
    note: Mapping[str, str]
    """What is new, in each language."""
    counts: Mapping[str, int]
    """How many entries there were, by kind."""
    since: EnteredCounts | None
    """What came and was changed since the release before; None for the first."""
    state: str
    """A digest of all files of entries."""
    url: str
    """Where the site was said to stand when the tables were digested; empty where nobody had said. Tables hold addresses."""
    tables: Mapping[str, str]
    """The SHA-256 of each table as CSV, by its name."""

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        return {**self._asdict(), "on": self.on.isoformat(), "since": self.since._asdict() if self.since else None}
