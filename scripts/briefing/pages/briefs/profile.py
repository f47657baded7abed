"""The pages of people, organizations and frameworks: what they took part in, said and promised."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefing.entries import Entry, Framework, Meeting, Organization, Person
from briefing.pages.shared.context import At, Desk
from briefing.pages.shared.metadata import describe
from briefing.pages.shared.summaries import chart_statuses, list_commitments, list_meetings, list_statements, statements_by
from briefing.series.status import find_frameworks, find_topics
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


def render_person(desk: Desk, person: Person) -> SiteFile:
    """The page of a person."""
    at = At(desk, address_of(person))
    meetings = desk.series.newest_first(desk.series.links.to(person, "meetings", "participants"))
    roles = [RoleRow(meeting, _role_at(desk, meeting, person)) for meeting in meetings]
    said = statements_by(desk, person)
    facts = _other_names(desk, person)
    facts += (
        [
            Fact(
                desk.words["memberships"],
                Markup("<br>").join(
                    Markup("{}, {}").format(desk.say(post.role), at.find("organizations", post.organization))
                    for post in person.memberships
                ),
            )
        ]
        if person.memberships
        else []
    )
    description = ". ".join(dict.fromkeys(str(row.role) for row in roles[:1])) or desk.words["person"]
    return _render(desk, at, person, facts=facts, roles=roles, statements=said, description=Markup(description).striptags())


def render_organization(desk: Desk, body: Organization) -> SiteFile:
    """The page of an organization."""
    at = At(desk, address_of(body))
    series, words = desk.series, desk.words
    facts = [Fact(words["kind"], desk.label("organization_kinds", body.classification))]
    if body.country:
        facts.append(Fact(words["country"], desk.country_name(body.country)))
    if body.parent:
        facts.append(Fact(words["part_of"], at.find("organizations", body.parent)))
    facts += _links(at, words["parts"], series.links.to(body, "organizations", "parent")) + _other_names(desk, body)
    meetings = series.newest_first(series.links.to(body, "meetings", "participants"))
    commitments = [found for found in series.commitments if body.id in found.parties]
    is_state = body.classification == "state"
    roles = [] if is_state else [RoleRow(meeting, Markup("")) for meeting in meetings]
    return _render(
        desk,
        at,
        body,
        facts=facts,
        roles=roles,
        statements=statements_by(desk, body),
        commitments=commitments,
        issued=series.links.to(body, "sources", "issued_by"),
        description=desk.label("organization_kinds", body.classification),
    )


def render_framework(desk: Desk, framework: Framework) -> SiteFile:
    """The page of a framework."""
    at = At(desk, address_of(framework))
    series, words = desk.series, desk.words
    find = series.find
    facts = [Fact(words["kind"], desk.label("framework_kinds", framework.classification))]
    facts += _links(at, words["parties"], [find("organizations", party) for party in framework.parties])
    facts += _links(at, words["part_of"], [find("frameworks", framework.part_of)] if framework.part_of else [])
    facts += _links(at, words["parts"], series.links.to(framework, "frameworks", "part_of"))
    facts += _links(at, words["predecessors"], [find("frameworks", found) for found in framework.predecessors])
    facts += _links(at, words["successors"], series.links.to(framework, "frameworks", "predecessors"))
    facts += _other_names(desk, framework)
    return _render(
        desk,
        at,
        framework,
        facts=facts,
        meetings=[meeting for meeting in series.meetings if framework.id in meeting.frameworks],
        commitments=[found for found in series.commitments if framework.id in find_frameworks(series, found)],
        description=framework.summary.say(desk.language).words,
    )


def _render(
    desk: Desk, at: At, entry: Entry, *, facts, description, roles=(), statements=(), commitments=(), meetings=(), issued=()
) -> SiteFile:
    topics = [
        topic
        for found in (*(row.meeting for row in roles), *meetings, *commitments)
        for topic in find_topics(desk.series, found)
    ]
    return desk.page(
        "briefs/profile",
        at.address,
        title=desk.name(entry),
        description=description,
        source=entry.path,
        kind=entry.singular,
        entry=entry,
        heading=desk.say(entry.heading),
        facts=facts,
        roles=list(roles)[:SHOWN],
        filters={"topic": list(dict.fromkeys(topics))},
        statements=list_statements(desk, at, list(statements)[:SHOWN], with_meeting=True),
        commitments=list_commitments(desk, list(commitments)[:SHOWN]),
        chart=chart_statuses(desk, list(commitments)),
        meetings=list_meetings(desk, list(meetings)[:SHOWN]),
        issued=list(issued)[:SHOWN],
        shown=SHOWN,
        has_feed=entry.kind == "frameworks",
        head=describe(desk, entry, description, has_feed=entry.kind == "frameworks", has_calendar=entry.kind == "frameworks"),
        more=max(map(len, (roles, statements, commitments, meetings, issued))) > SHOWN,
    )


def _role_at(desk: Desk, meeting: Meeting, person: Person) -> Markup:
    return Markup(", ").join(desk.say(found.role) for found in meeting.participants if found.person == person.id and found.role)


def _links(at: At, name: str, entries: list[Entry]) -> list[Fact]:
    return [Fact(name, Markup(", ").join(at.link(entry) for entry in entries))] if entries else []


def _other_names(desk: Desk, entry) -> list[Fact]:
    names = [
        Markup("{} ({})").format(other.name, desk.say(other.note)) if other.note else Markup.escape(other.name)
        for other in entry.other_names
    ]
    return [Fact(desk.words["other_names"], Markup("; ").join(names))] if names else []
