"""The readouts of a meeting side by side: what each party alone reports, what they share, what only others report."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from briefing.entries import Meeting
from briefing.pages.shared.accounts import spell_account
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.accounts import find_account, find_issuers
from briefing.urls import address_of, anchor_of

LONGEST = 140
"""Characters of a statement in a readout."""


@dataclass(frozen=True)
class ReadoutRow:
    """A statement or commitment in a readout's column."""

    text: str
    href: str


@dataclass(frozen=True)
class ReadoutColumn:
    """What one side, several or none of the parties report."""

    title: str
    rows: list[ReadoutRow]


def list_readouts(context: PageContext, at: PageLinks, meeting: Meeting) -> list[ReadoutColumn]:
    """A column for each party of the series that was there, and for whoever shares a report; empty where nothing was said."""
    series, columns = context.series, defaultdict[tuple[str, ...], list[ReadoutRow]](list)
    for said in meeting.statements:
        text = context.opening(context.words(said.text), LONGEST)
        columns[find_account(series, said.sources).parties].append(ReadoutRow(text, f"#{anchor_of(said.id)}"))
    for commitment in series.made_at(meeting):
        account = find_account(series, commitment.sources)
        columns[account.parties].append(ReadoutRow(context.name(commitment), at.to(address_of(commitment))))
    if not columns:
        return []
    order = _order(series.settings.parties, columns)
    shown = [states for states in order if columns.get(states) or _was_there(context, meeting, states)]
    return [ReadoutColumn(spell_account(context, states), columns[states]) for states in shown]


def _order(parties: tuple[str, ...], columns: dict[tuple[str, ...], list[ReadoutRow]]) -> list[tuple[str, ...]]:
    """What is shared stands between the first party and the others; what none reports comes last."""
    shared = sorted((states for states in columns if len(states) > 1), key=lambda states: (-len(states), states))
    if len(parties) > 1 and parties not in shared:
        shared.insert(0, parties)
    return [parties[:1], *shared, *((party,) for party in parties[1:]), ()]


def _was_there(context: PageContext, meeting: Meeting, states: tuple[str, ...]) -> bool:
    """Whether an empty column says something: these parties met, or published a text, and reported nothing alone."""
    series = context.series
    bodies = (found.on_behalf_of or found.organization for found in meeting.participants)
    there = {*series.sides_of(body for body in bodies if body), *find_issuers(series, meeting.sources)}
    return bool(states) and there.issuperset(states)
