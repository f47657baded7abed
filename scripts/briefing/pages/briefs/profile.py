"""What the pages of people, organizations and frameworks share: facts, meetings, statements, commitments, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Commitment, Entry, Framework, Meeting, Organization, Person, Source
from briefing.entries.meeting import Statement
from briefing.entries.names import list_other_names, list_short_forms
from briefing.pages.registers.short_table import table_commitments, table_meetings
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe
from briefing.pages.shared.links import PageLinks
from briefing.pages.shared.statements import list_statements
from briefing.pages.shared.summaries import chart_statuses
from briefing.sitefile import SiteFile
from briefing.urls import address_of

SHOWN = 60
"""How many rows of each list a profile shows, newest first; the registers and search hold the rest."""


@dataclass(frozen=True)
class Fact:
    """A name and a value in the head of a page."""

    name: str
    value: Markup | str


@dataclass(frozen=True)
class RoleRow:
    """A meeting and the role held there."""

    meeting: Meeting
    role: Markup


@dataclass(frozen=True)
class Profile:
    """Everything a profile lists, whole and newest first."""

    facts: Sequence[Fact]
    description: str
    roles: Sequence[RoleRow] = ()
    statements: Sequence[tuple[Meeting, Statement]] = ()
    commitments: Sequence[Commitment] = ()
    meetings: Sequence[Meeting] = ()
    issued: Sequence[Source] = ()
    has_feed: bool = False

    @property
    def is_cut(self) -> bool:
        """Whether any list is longer than what is shown of it."""
        lists: tuple[Sequence[object], ...] = (self.roles, self.statements, self.commitments, self.meetings, self.issued)
        return max(map(len, lists)) > SHOWN


def render_profile(context: PageContext, entry: Person | Organization | Framework, profile: Profile) -> SiteFile:
    """The page of an entry with its profile."""
    at, locale = context.at(address_of(entry)), context.locale
    meetings, commitments = profile.meetings[:SHOWN], profile.commitments[:SHOWN]
    filed: tuple[Meeting | Commitment, ...] = (*(row.meeting for row in profile.roles), *profile.meetings, *profile.commitments)
    topics = dict.fromkeys(topic.id for found in filed for topic in context.series.topics_of(found))
    return context.page(
        "briefs/profile",
        at.address,
        title=context.name(entry),
        description=profile.description,
        source=entry.path,
        kind=entry.singular,
        entry=entry,
        heading=context.say(entry.heading),
        facts=profile.facts,
        roles=profile.roles[:SHOWN],
        filters={"topic": list(topics)},
        names=list_other_names(entry, context.language),
        statements=list_statements(context, at, profile.statements[:SHOWN], with_meeting=True),
        commitments=table_commitments(context, at, commitments, locale.count("n_commitments", len(commitments))),
        chart=chart_statuses(context, profile.commitments),
        meetings=table_meetings(context, at, meetings, locale.count("n_meetings", len(meetings))),
        issued=profile.issued[:SHOWN],
        shown=SHOWN,
        has_feed=profile.has_feed,
        is_cut=profile.is_cut,
        metadata=describe(context, entry, profile.description, has_feed=profile.has_feed, has_calendar=profile.has_feed),
    )


def link_facts(at: PageLinks, name: str, entries: Iterable[Entry]) -> list[Fact]:
    """A fact that names other entries; none where there are none."""
    links = at.links(entries)
    return [Fact(name, links)] if links else []


def other_names(context: PageContext, entry: Person | Organization | Framework) -> list[Fact]:
    """The abbreviation and the other forms of a name, with where each is used."""
    names = [Markup.escape(name) for name in list_short_forms(entry, context.language)]
    names += [
        Markup("{} ({})").format(other.name, context.say(other.note)) if other.note else Markup.escape(other.name)
        for other in entry.other_names
    ]
    return [Fact(context.locale["other_names"], Markup("; ").join(names))] if names else []
