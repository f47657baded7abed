"""The registers of people, organizations, frameworks and sources."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Entry, Framework, Organization, Person, Source
from briefing.pages.registers.table import Column, Row, Table, tag_row
from briefing.pages.shared.context import At, Desk
from briefing.text import fold

UNDATED = "undated"


def tabulate_people(desk: Desk) -> Table:
    """Every person, by family name."""
    w = desk.words
    columns = [Column("name", w["name"], "main"), Column("role", w["role"]), Column("n", w["meetings"], "n")]
    return Table("people", desk.series.people, columns, _person_row, _first_letter, ("side",))


def _person_row(desk: Desk, at: At, person: Person) -> Row:
    series = desk.series
    meetings = series.links.to(person, "meetings", "participants")
    held = [(meeting, found) for meeting in meetings for found in meeting.participants if found.person == person.id]
    latest = max(meetings, key=lambda meeting: meeting.date.sort_key, default=None)
    roles = [desk.say(found.role) for meeting, found in held if meeting == latest and found.role]
    bodies = tuple(body for _, found in held for body in (found.on_behalf_of or found.organization,) if body)
    return Row(
        [at.link(person, person.sort_name), Markup(", ").join(roles), str(len(meetings))],
        tag_row(side=series.parties_of(bodies)),
    )


def tabulate_organizations(desk: Desk) -> Table:
    """Every organization, by name."""
    w = desk.words
    columns = [Column("name", w["name"], "main"), Column("kind", w["kind"]), Column("country", w["country"])]
    return Table(
        "organizations",
        desk.sorted_by_name(desk.series.organizations),
        columns,
        _organization_row,
        _first_letter,
        ("body", "country"),
    )


def _organization_row(desk: Desk, at: At, body: Organization) -> Row:
    country = desk.country_name(body.country) if body.country else ""
    return Row(
        [at.link(body), desk.label("organization_kinds", body.classification), country],
        tag_row(body=body.classification, country=body.country or ()),
    )


def tabulate_frameworks(desk: Desk) -> Table:
    """Every framework, by name."""
    w = desk.words
    columns = [Column("name", w["name"], "main"), Column("kind", w["kind"]), Column("n", w["meetings"], "n")]
    return Table(
        "frameworks",
        desk.sorted_by_name(desk.series.frameworks),
        columns,
        _framework_row,
        _first_letter,
        ("topic", "instrument"),
    )


def _framework_row(desk: Desk, at: At, framework: Framework) -> Row:
    meetings = desk.series.links.to(framework, "meetings", "frameworks")
    return Row(
        [at.link(framework), desk.label("framework_kinds", framework.classification), str(len(meetings))],
        tag_row(topic=framework.topics, instrument=framework.classification),
    )


def tabulate_sources(desk: Desk) -> Table:
    """Every source, newest first, those without a date last."""
    w = desk.words
    columns = [
        Column("title", w["title"], "main"),
        Column("publisher", w["publisher"]),
        Column("date", w["published_on"]),
        Column("issuer", w["issued_by"]),
    ]
    return Table(
        "sources", sorted(desk.series.sources, key=_age, reverse=True), columns, _source_row, _year_of_source, ("side", "tier")
    )


def _source_row(desk: Desk, at: At, source: Source) -> Row:
    series = desk.series
    names = [desk.name(series.find("organizations", body)) for body in source.issued_by]
    return Row(
        [
            at.link(source),
            source.publisher,
            desk.when(source.published_on),
            ", ".join(names) or desk.words["issued_independent"],
        ],
        tag_row(side=series.parties_of(source.issued_by), tier=source.tier),
    )


def _age(source: Source) -> tuple:
    return (source.published_on.sort_key if source.published_on else (0, 0, 0), source.id)


def _year_of_source(source: Source) -> str:
    return str(source.published_on.year) if source.published_on else UNDATED


def _first_letter(entry: Entry) -> str:
    return fold(getattr(entry, "sort_name", None) or entry.id)[:1]
