"""What search can narrow pages, statements and sources by. Knows nothing of how an index is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from briefing.dates import PartialDate
from briefing.entries import Commitment, Meeting, Source
from briefing.pages.registers.register import tag_month
from briefing.pages.shared.context import PageContext
from briefing.series.said import Said

SearchFilters = Mapping[str, Sequence[str]]


def filter_commitment(context: PageContext, commitment: Commitment) -> SearchFilters:
    """Those of its page; the month stands there beside the day."""
    series = context.series
    return {
        "topic": [topic.id for topic in series.topics_of(commitment)],
        "status": [context.edition.standing(commitment).status],
        "party": list(series.parties_of(commitment)),
        "framework": [framework.id for framework in series.frameworks_of(commitment)],
        "year": [str(series.made_on(commitment).year)],
    }


def filter_meeting(context: PageContext, meeting: Meeting) -> SearchFilters:
    """Likewise; a meeting is found by where the commitments made at it stand, too."""
    series = context.series
    return {
        "topic": [topic.id for topic in series.topics_of(meeting)],
        "framework": list(meeting.frameworks),
        "year": [str(meeting.date.year)],
        "party": list(series.issuers_of(meeting.sources)),
        "status": sorted({context.edition.standing(commitment).status for commitment in series.made_at(meeting)}),
    }


def filter_statement(context: PageContext, said: Said) -> SearchFilters:
    """Those of a statement."""
    meeting, statement = said
    return {
        "kind": ["statement"],
        "topic": [context.series.topic_of(statement.topic).id],
        "party": list(context.series.sides_of_speakers(said)),
        "framework": list(meeting.frameworks),
        **_date(meeting.date),
    }


def filter_source(context: PageContext, source: Source) -> SearchFilters:
    """Those of a source, by what it is called."""
    return {
        "kind": ["source"],
        "party": list(context.series.sides_of(source.issued_by)),
        **(_date(source.published_on) if source.published_on else {}),
    }


def list_found(context: PageContext) -> Mapping[str, set[str]]:
    """Name of a filter → the values by which something can be found; none where a series has nothing yet."""
    found = defaultdict[str, set[str]](set, kind={entry.singular for entry in context.series.all_entries()})
    for filters in _list_filters(context):
        for name, values in filters.items():
            found[name].update(values)
    return found


def _list_filters(context: PageContext) -> Iterator[SearchFilters]:
    series = context.series
    yield {"topic": [topic.id for topic in series.top_topics]}
    for commitment in series.commitments:
        yield filter_commitment(context, commitment)
    for meeting in series.meetings:
        yield filter_meeting(context, meeting)
    for when in chain(map(series.made_on, series.commitments), (meeting.date for meeting in series.meetings)):
        yield {"month": [tag_month(when)]}
    for said in series.said:
        yield filter_statement(context, said)
    for source in series.sources:
        yield filter_source(context, source)


def _date(when: PartialDate) -> SearchFilters:
    """What search is narrowed to by a year, a month and a day."""
    days = [str(when)] if when.day else []
    return {"year": [str(when.year)], "month": [month] if (month := tag_month(when)) else [], "day": days}
