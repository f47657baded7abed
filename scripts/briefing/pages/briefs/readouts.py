"""The readouts of a meeting side by side, a topic a row: only where several parties have a text of their own.

What a party alone reports stands here and nowhere else on the page; where several report a thing in words of their own,
the words stand beside each other. Chooses; templates print.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.entries import Commitment, Meeting, Topic
from briefing.pages.shared.accounts import spell_account
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.side_by_side import PassageColumn, part_passages
from briefing.pages.shared.statements import StatementRow, list_statements
from briefing.series.accounts import find_account, list_authors


@dataclass(frozen=True)
class ReadoutCell:
    """What one party alone reports on a topic."""

    title: str
    statements: list[StatementRow]


@dataclass(frozen=True)
class SharedWords:
    """A commitment that several parties report, in the words of each."""

    commitment: Commitment
    columns: list[PassageColumn]


@dataclass(frozen=True)
class ReadoutRow:
    """A topic: what each party alone says on it, and what several say in different words."""

    topic: Topic
    cells: list[ReadoutCell]
    """One a party, or none where no party says anything alone."""
    shared: list[SharedWords]


@dataclass(frozen=True)
class Readouts:
    """The rows, what stands in no party's text alone, and a line where there are no two texts to compare."""

    rows: list[ReadoutRow]
    others: list[StatementRow]
    line: str = ""


def compare_readouts(context: PageContext, meeting: Meeting) -> Readouts:
    """The statements of a meeting, each once: in the row of its topic where two texts can be compared, else in a list."""
    series = context.series
    authors = list_authors(series, [*meeting.sources, *(found for said in meeting.statements for found in said.sources)])
    alone = {
        party: [said for said in meeting.statements if find_account(series, said.sources).parties == (party,)]
        for party in authors
    }
    shared = _list_shared(context, meeting)
    compared = [party for party in authors if alone[party]]
    compared = compared if len(compared) > 1 else []
    if not compared and not shared:
        return Readouts([], list_statements(context, meeting.statements), _tell_line(context, meeting, authors))
    rows = []
    for topic in _order(context, meeting):
        told = {party: [said for said in alone[party] if series.topic_of(said.topic) == topic] for party in compared}
        cells = [ReadoutCell(spell_account(context, [one]), list_statements(context, said)) for one, said in told.items()]
        here = [found for found in shared if series.topics_of(found.commitment)[0] == topic]
        if any(told.values()) or here:
            rows.append(ReadoutRow(topic, cells if any(told.values()) else [], here))
    placed = {said.id for party in compared for said in alone[party]}
    return Readouts(rows, list_statements(context, (said for said in meeting.statements if said.id not in placed)))


def _list_shared(context: PageContext, meeting: Meeting) -> list[SharedWords]:
    series = context.series
    parted = [SharedWords(found, part_passages(series, context.locale, found.words)) for found in series.made_at(meeting)]
    return [found for found in parted if len(found.columns) > 1]


def _order(context: PageContext, meeting: Meeting) -> list[Topic]:
    """The topics of the meeting, then those that only its statements and commitments have."""
    series = context.series
    topics = [*series.topics_of(meeting), *(series.topic_of(said.topic) for said in meeting.statements)]
    topics += [series.topics_of(found)[0] for found in series.made_at(meeting)]
    return list(dict.fromkeys(topics))


def _tell_line(context: PageContext, meeting: Meeting, authors: Sequence[str]) -> str:
    """Why nothing is compared; nothing is said of joint texts, which the head of the page names."""
    series, locale = context.series, context.locale
    if len(series.settings.parties) < 2:
        return ""
    if len(authors) == 1:
        return locale.fill("one_readout", party=context.name(series.organizations[authors[0]]))
    return "" if find_account(series, meeting.sources).parties else locale["no_readout"]
