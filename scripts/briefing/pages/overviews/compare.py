"""Side by side: what parties and governments promised and said, topic by topic, and two or three meetings of a reader's choice.

Parties and governments are few and stand here whole; a script shows fewer where there are many. Of the meetings nothing is
here: a script takes their names from a file beside this page, and the rest from their own pages. The numbers are those of the
matrix.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Commitment, Topic
from briefing.pages.briefs.statement_counts import count_by_topic
from briefing.pages.overviews.promised import count_by_status, list_by_topic, list_parties, tell_apart
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.count_rows import CountRow
from briefing.pages.shared.links import PageLinks
from briefing.pages.shared.prose import script_json
from briefing.pages.shared.terms_of_office import spell_term
from briefing.sitefile import SiteFile
from briefing.urls import COMPARE, MEETING_CHOICES

AT_ONCE = 3
"""So many stand side by side until a reader chooses, where there are more and scripts run."""
_TEXTS = (
    "compare_choose",
    "compare_failed",
    "compare_gone",
    "compare_nth",
    "loading",
    "topics",
    "what_was_promised",
    "by_status",
    "who_took_part",
    "as_of",
    "no_commitments_here",
    "no_participants",
)


@dataclass(frozen=True)
class Contender:
    """One of those that stand side by side: the head of a column, and its numbers by what they count and by topic."""

    key: str
    """Its name in the address."""
    name: str
    link: Markup
    about: str
    counts: Mapping[str, Mapping[Topic | None, CountRow]]


@dataclass(frozen=True)
class ComparedRow:
    """A topic, or None for all, with the counts of each contender; None where one has nothing there."""

    topic: Topic | None
    cells: list[CountRow | None]


@dataclass(frozen=True)
class Comparison:
    """A table of contenders."""

    name: str
    """Of what; its name in the address."""
    contenders: list[Contender]
    groups: list[tuple[str, list[ComparedRow]]]
    """What is counted, and its rows."""

    @property
    def is_long(self) -> bool:
        """Whether a reader must choose."""
        return len(self.contenders) > AT_ONCE


def render_compare(context: PageContext) -> SiteFile:
    """The page."""
    at, locale = context.at(COMPARE), context.locale
    found = (("parties", _list_parties(context, at)), ("governments", _list_governments(context, at)))
    return context.page(
        "overviews/compare",
        COMPARE,
        title=locale["compare"],
        description=locale["intro_compare"],
        kind="scoreboard",
        comparisons=[_compare(context, name, contenders) for name, contenders in found if len(contenders) > 1],
        apart=tell_apart(context, at, list_parties(context)),
        at_once=AT_ONCE,
        choices=at.to(MEETING_CHOICES) if len(context.series.meetings) > 1 else None,
        texts=script_json(
            {key: locale[key] for key in _TEXTS}
            | {"statuses": [context.words(term.label) for term in context.series.vocabulary.statuses]}
            | {"shown": locale.forms("compare_shown"), "compare_found": locale.forms("compare_found")}
        ),
    )


def _list_parties(context: PageContext, at: PageLinks) -> list[Contender]:
    """The parties of the series, and other states that promised or said anything."""
    series, contenders = context.series, []
    for party in list_parties(context):
        promised = series.promised_by(party)
        said = count_by_topic(context, series.said_for(party), {"side": [party.id]})
        if promised or said or party.id in series.settings.parties:
            counts = {
                "what_was_promised": _count_promised(context, promised, {"party": party.id}),
                "what_was_said": {row.topic: row for row in said.rows} if said else {},
            }
            contenders.append(Contender(party.id, context.name(party), at.link(party), "", counts))
    return contenders


def _list_governments(context: PageContext, at: PageLinks) -> list[Contender]:
    """The governments whose terms are stated."""
    series, contenders = context.series, []
    for term in series.governments:
        promised = [found for found in series.commitments if term in series.governments_of(found)]
        about = f"{context.name(series.organizations[term.side])}. {spell_term(context, term)}"
        counts = {"what_was_promised": _count_promised(context, promised, {"government": term.key})}
        contenders.append(Contender(term.key, context.name(term.person), at.link(term.person), about, counts))
    return contenders


def _count_promised(
    context: PageContext, promised: Sequence[Commitment], filters: Mapping[str, str]
) -> dict[Topic | None, CountRow]:
    statuses = list(context.edition.count(promised).by_status)
    return {
        topic: count_by_status(context, topic, found, filters, statuses)
        for topic, found in list_by_topic(context, promised)
        if found
    }


def _compare(context: PageContext, name: str, contenders: list[Contender]) -> Comparison:
    """Each thing that is counted, for all topics and for each on which any of them has something."""
    groups = []
    for counted in contenders[0].counts:
        columns = [contender.counts[counted] for contender in contenders]
        topics = [topic for topic in (None, *context.series.top_topics) if _is_in_any(topic, columns)]
        rows = [ComparedRow(topic, [column.get(topic) for column in columns]) for topic in topics]
        groups += [(context.locale[counted], rows)] if rows else []
    return Comparison(name, contenders, groups)


def _is_in_any(topic: Topic | None, columns: Iterable[Mapping[Topic | None, CountRow]]) -> bool:
    return any(topic in column for column in columns)
