"""What the pages of people, organizations and frameworks share: in short, commitments, statements by topic, meetings, texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from markupsafe import Markup

from briefing.entries import Commitment, Entry, Framework, Meeting, Organization, Person, Source
from briefing.entries.names import list_hidden_labels, list_other_names, list_short_forms
from briefing.pages.briefs.found_by import find_by
from briefing.pages.briefs.statement_counts import count_by_topic
from briefing.pages.briefs.timeline import Timeline
from briefing.pages.registers.short_table import table_commitments, table_meetings
from briefing.pages.registers.statements import make_line
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe
from briefing.pages.shared.in_short import ShortLine
from briefing.pages.shared.links import PageLinks
from briefing.pages.shared.summaries import chart_statuses
from briefing.series.said import Said
from briefing.sitefile import SiteFile
from briefing.urls import address_of

SHOWN = 8
"""How many rows of each list a profile shows, newest first; the register that it leads to holds all."""
Listed = TypeVar("Listed")


@dataclass(frozen=True)
class Fact:
    """A name and a value in the head of a page."""

    name: str
    value: Markup | str
    stated: Sequence[tuple[Markup, Sequence[str]]] = ()
    """Instead of a value, lines with the sources of each."""


@dataclass(frozen=True)
class RoleRow:
    """A meeting and the role held there."""

    meeting: Meeting
    role: Markup


@dataclass(frozen=True)
class Narrowed(Generic[Listed]):
    """A list, whole and newest first, and the filters with which a register shows just that."""

    items: Sequence[Listed] = ()
    register: str = ""
    filters: Mapping[str, Sequence[str]] | None = None

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.items)

    @property
    def shown(self) -> Sequence[Listed]:
        """The newest."""
        return self.items[:SHOWN]


@dataclass(frozen=True)
class Profile:
    """Everything a profile lists."""

    facts: Sequence[Fact]
    description: str
    in_short: Sequence[ShortLine] = ()
    commitments: Narrowed[Commitment] = Narrowed[Commitment]()
    said: Narrowed[Said] = Narrowed[Said]()
    roles: Narrowed[RoleRow] = Narrowed[RoleRow]()
    meetings: Narrowed[Meeting] = Narrowed[Meeting]()
    issued: Narrowed[Source] = Narrowed[Source]()
    timeline: Timeline | None = None
    has_feed: bool = False


def render_profile(context: PageContext, entry: Entry, profile: Profile) -> SiteFile:
    """The page of an entry with its profile."""
    at = context.at(address_of(entry))
    met, promised = profile.meetings, profile.commitments
    filed: tuple[Meeting | Commitment, ...] = (*(row.meeting for row in profile.roles.items), *met.items, *promised.items)
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
        profile=profile,
        filters=find_by(entry.singular, {"topic": list(topics)}),
        names=list_other_names(entry, context.language),
        hidden=list_hidden_labels(entry),
        commitments=table_commitments(context, at, promised.shown, _caption(context, "n_commitments", promised)),
        chart=chart_statuses(context, promised.items),
        counts=count_by_topic(context, profile.said.items, profile.said.filters or {}),
        said=[make_line(context, at, found) for found in profile.said.shown],
        meetings=table_meetings(context, at, met.shown, _caption(context, "n_meetings", met)),
        metadata=describe(context, entry, profile.description, has_feed=profile.has_feed, has_calendar=profile.has_feed),
    )


def _caption(context: PageContext, counted: str, found: Narrowed[Listed]) -> str:
    """How many there are, or how many of them are shown."""
    locale, n = context.locale, len(found.shown)
    return locale.count(counted, n) if n == found.total else locale.count("latest_of_total", n, total=found.total)


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
