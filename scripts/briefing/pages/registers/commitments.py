"""The register of commitments, and how a row of commitments reads on any page."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from briefing.entries import Commitment
from briefing.pages.registers.register import Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.status import Mark

NO_DUE = "none"
"""The filter's value for commitments without a due date."""


def list_all(context: PageContext) -> Register[Commitment]:
    """Every commitment, newest first."""
    return Register(
        "commitments",
        list(context.series.commitments),
        list_headings(context),
        partial(make_row, context),
        lambda found: str(context.series.made_on(found).year),
        ("topic", "subtopic", "status", "party", "framework", "year", "due", "mark"),
    )


def list_headings(context: PageContext) -> list[Heading]:
    """The columns."""
    locale = context.locale
    return [
        Heading("title", locale["commitment"], "main"),
        Heading("made", locale["made"]),
        Heading("parties", locale["parties"]),
        Heading("due", locale["due"]),
        Heading("status", locale["status"]),
    ]


def make_row(context: PageContext, at: PageLinks, commitment: Commitment) -> Row:
    """A commitment with who must act, by when and where it stands."""
    series, standing = context.series, context.edition.standing(commitment)
    due, made = commitment.due_date, series.made_on(commitment)
    tags = tag_row(
        topic=[topic.id for topic in series.topics_of(commitment)],
        subtopic=[topic for topic in commitment.topics if series.topics[topic].broader],
        status=standing.status,
        party=series.parties_of(commitment),
        framework=[framework.id for framework in series.frameworks_of(commitment)],
        year=str(made.year),
        due=str(due.year) if due else NO_DUE,
        mark=standing.marks,
    )
    cells: list[Markup | str] = [
        at.link(commitment),
        context.when(made),
        spell_parties(context, commitment),
        _spell_due(context, commitment),
        context.chip(standing.status),
    ]
    return Row(cells, tags)


def spell_parties(context: PageContext, commitment: Commitment) -> str:
    """Who must act, by name."""
    return ", ".join(context.name(context.series.organizations[party]) for party in commitment.parties)


def _spell_due(context: PageContext, commitment: Commitment) -> Markup | str:
    if not commitment.due_date:
        return "—"
    due = context.when(commitment.due_date)
    is_overdue = Mark.OVERDUE in context.edition.standing(commitment).marks
    return Markup("{} {}").format(due, context.mark(Mark.OVERDUE)) if is_overdue else due
