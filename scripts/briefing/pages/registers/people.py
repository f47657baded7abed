"""The register of people, by family name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from briefing.entries import Person
from briefing.entries.names import list_searched_names
from briefing.pages.registers.record import spell_names
from briefing.pages.registers.register import DownloadCell, Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.text import first_letter
from briefing.urls import address_of


def list_all(context: PageContext) -> Register[Person]:
    """Every person."""
    locale = context.locale
    headings = [
        Heading("name", locale["name"], "main"),
        Heading("role", locale["role"]),
        Heading("n", locale["meetings"], "n"),
    ]
    people, letter = list(context.series.people), lambda person: first_letter(person.sort_name)
    return Register(
        "people", people, headings, partial(make_row, context), letter, ("side",), _list_columns(context), has_short_rows=True
    )


def _list_columns(context: PageContext) -> dict[str, Callable[[Person], DownloadCell]]:
    locale, bodies = context.locale, context.series.organizations
    return {
        locale["address"]: address_of,
        locale["name"]: lambda person: person.name,
        locale["role"]: lambda person: [role.striptags() for role in _roles_of(context, person)],
        locale["filter_side"]: lambda person: spell_names(context, map(bodies.__getitem__, _sides(context, person))),
        locale["meetings"]: lambda person: len(context.series.attended_by(person)),
    }


def make_row(context: PageContext, at: PageLinks, person: Person) -> Row:
    """A person with the role held at the latest meeting, and at how many meetings they took part."""
    tags = tag_row(side=_sides(context, person), names=(person.name, *list_searched_names(person, context.language)))
    roles = Markup(", ").join(_roles_of(context, person))
    return Row([at.link(person, person.sort_name), roles, str(len(context.series.attended_by(person)))], tags)


def _roles_of(context: PageContext, person: Person) -> list[Markup]:
    """What they were at the latest meeting."""
    latest = context.series.attended_by(person)[:1]
    held = (found for meeting in latest for found, _ in context.series.present_at(meeting) if found.person == person.id)
    return [context.say(found.role) for found in held if found.role]


def _sides(context: PageContext, person: Person) -> tuple[str, ...]:
    """The sides they stood for at any meeting."""
    present = (who for meeting in context.series.attended_by(person) for who in context.series.present_at(meeting))
    return tuple(dict.fromkeys(side for found, side in present if side and found.person == person.id))
