"""Whose texts a statement, a commitment or a meeting rests on. Follows from who issued the sources; knows no day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing.series.series import Series

INDEPENDENT, BOTH, ALL, SEVERAL = "independent", "both", "all", "several"
"""What stands in data and addresses in place of a party's id: none, all of two, all of more, more than one."""
NO_PARTIES = (INDEPENDENT, BOTH, ALL, SEVERAL)


class Account(NamedTuple):
    """Whose account something is, for any number of parties."""

    parties: tuple[str, ...]
    """The parties of the series whose own texts report it, in the order of the series; empty where none does."""
    is_shared_by_all: bool
    """Whether every party of a series of several does."""

    @property
    def key(self) -> str:
        """The value in data and addresses: a party's id, `both`, `all`, ids with a + between, or `independent`."""
        if not self.parties:
            return INDEPENDENT
        if self.is_shared_by_all:
            return BOTH if len(self.parties) == 2 else ALL
        return "+".join(self.parties)


def find_account(series: Series, source_ids: Iterable[str]) -> Account:
    """Which of the parties report it."""
    issuers, parties = series.issuers_of(source_ids), series.settings.parties
    found = tuple(party for party in parties if party in issuers)
    return Account(found, len(found) == len(parties) > 1)


def find_own_party(series: Series, source_id: str) -> str | None:
    """The party whose own text a source is, None where it is a joint one or nobody's among them."""
    parties = find_account(series, [source_id]).parties
    return parties[0] if len(parties) == 1 else None


def list_authors(series: Series, source_ids: Iterable[str]) -> tuple[str, ...]:
    """The parties with a text of their own among these sources, in the order of the series."""
    authors = {find_own_party(series, source) for source in source_ids}
    return tuple(party for party in series.settings.parties if party in authors)


def is_single_account(series: Series, source_ids: Iterable[str]) -> bool:
    """True where one state issued every source and nobody independent reports it."""
    sources = [series.sources[source] for source in source_ids]
    return all(source.issued_by for source in sources) and len(series.issuers_of(found.id for found in sources)) == 1


def has_single_account(series: Series, source_ids: Iterable[str]) -> bool:
    """True where only one of several parties published an account, whatever others report."""
    return len(series.settings.parties) > 1 and len(find_account(series, source_ids).parties) == 1
