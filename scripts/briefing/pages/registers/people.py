"""The register of people, by family name."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from briefing.entries import Meeting, Person
from briefing.pages.registers.register import Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.series import newest_first
from briefing.text import first_letter


def list_all(context: PageContext) -> Register[Person]:
    """Every person."""
    locale = context.locale
    headings = [
        Heading("name", locale["name"], "main"),
        Heading("role", locale["role"]),
        Heading("n", locale["meetings"], "n"),
    ]
    people, letter = list(context.series.people), lambda person: first_letter(person.sort_name)
    return Register("people", people, headings, partial(make_row, context), letter, ("side",))


def make_row(context: PageContext, at: PageLinks, person: Person) -> Row:
    """A person with the role held at the latest meeting, and at how many meetings they took part."""
    meetings = newest_first(context.series.references.to(person, Meeting, "participants"))
    held = [(meeting, found) for meeting in meetings for found in meeting.participants if found.person == person.id]
    roles = [context.say(found.role) for meeting, found in held if meeting == meetings[0] and found.role]
    bodies = (found.on_behalf_of or found.organization for _, found in held)
    sides = context.series.sides_of(body for body in bodies if body)
    return Row([at.link(person, person.sort_name), Markup(", ").join(roles), str(len(meetings))], tag_row(side=sides))
