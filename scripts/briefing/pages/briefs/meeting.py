"""The brief of a meeting: head, statements, readouts, commitments, participants."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Meeting
from briefing.pages.briefs.citation_box import make_citation
from briefing.pages.briefs.found_by import find_by
from briefing.pages.briefs.participants import list_sides
from briefing.pages.briefs.readouts import compare_readouts
from briefing.pages.registers.search_filters import filter_meeting
from briefing.pages.registers.short_table import table_promises
from briefing.pages.shared.accounts import spell_account
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe
from briefing.series.accounts import has_single_account
from briefing.sitefile import SiteFile
from briefing.urls import address_of


@dataclass(frozen=True)
class Neighbour:
    """The meeting before or after this one in a framework, or one that it follows."""

    label: str
    entry: Meeting


def render_meeting(context: PageContext, meeting: Meeting) -> SiteFile:
    """The page of a meeting."""
    series, at = context.series, context.at(address_of(meeting))
    commitments = series.made_at(meeting)
    topics, issuers = series.topics_of(meeting), series.issuers_of(meeting.sources)
    summary = context.words(meeting.summary)
    return context.page(
        "briefs/meeting",
        at.address,
        title=context.name(meeting),
        description=summary,
        source=meeting.path,
        kind="meeting",
        entry=meeting,
        filters=find_by(meeting.singular, filter_meeting(context, meeting), meeting.date),
        topics=topics,
        place=_spell_place(context, meeting),
        frameworks=series.frameworks_of(meeting),
        account=spell_account(context, issuers),
        is_single=has_single_account(series, meeting.sources),
        readouts=compare_readouts(context, meeting),
        commitments=table_promises(context, at, meeting, context.locale.count("n_commitments", len(commitments))),
        sides=list_sides(context, meeting),
        neighbours=_list_neighbours(context, meeting),
        citation=make_citation(context, meeting),
        metadata=describe(context, meeting, summary),
    )


def _spell_place(context: PageContext, meeting: Meeting) -> Markup:
    if meeting.place is None:
        return Markup("")
    parts = [context.say(text) for text in (meeting.place.venue, meeting.place.city) if text]
    if meeting.place.country:
        parts.append(Markup.escape(context.locale.country(meeting.place.country)))
    return Markup(", ").join(parts)


def _list_neighbours(context: PageContext, meeting: Meeting) -> list[Neighbour]:
    series, locale = context.series, context.locale
    rows = [Neighbour(locale["follows_up"], series.meetings[earlier]) for earlier in meeting.follows]
    rows += [Neighbour(locale["followed_up_by"], later) for later in series.references.to(meeting, Meeting, "follows")]
    for framework in series.frameworks_of(meeting):
        name = context.name(framework)
        before, after = series.met_beside(meeting, framework)
        rows += [Neighbour(f"{locale['previous']} · {name}", before)] if before else []
        rows += [Neighbour(f"{locale['next']} · {name}", after)] if after else []
    return rows
