"""The register of commitments."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Commitment
from briefing.pages.registers.table import Column, Row, Table, tag_row
from briefing.pages.shared.context import At, Desk
from briefing.series.status import find_frameworks, find_topics


def tabulate(desk: Desk) -> Table:
    """Every commitment, newest first."""
    w = desk.words
    columns = [
        Column("title", w["commitment"], "main"),
        Column("made", w["made"]),
        Column("parties", w["parties"]),
        Column("due", w["due"]),
        Column("status", w["status"]),
    ]
    return Table(
        "commitments",
        desk.series.commitments,
        columns,
        make_row,
        lambda found: str(desk.series.made_on(found).year),
        ("topic", "subtopic", "status", "party", "framework", "year", "due", "mark"),
    )


def make_row(desk: Desk, at: At, commitment: Commitment) -> Row:
    """A commitment with who must act, by when and where it stands."""
    series, standing, made = desk.series, desk.standing(commitment), desk.series.made_on(commitment)
    subtopics = [topic for topic in commitment.topics if series.find("topics", topic).broader]
    due = desk.when(commitment.due_date) if commitment.due_date else "—"
    tags = tag_row(
        topic=find_topics(series, commitment),
        subtopic=subtopics,
        status=standing.status,
        party=commitment.parties,
        framework=find_frameworks(series, commitment),
        year=str(made.year),
        due=str(commitment.due_date.year) if commitment.due_date else "none",
        mark=standing.marks,
    )
    late = Markup(" {}").format(desk.mark("overdue")) if "overdue" in standing.marks else ""
    parties = ", ".join(desk.name(series.find("organizations", party)) for party in commitment.parties)
    return Row(
        [at.link(commitment), desk.when(made), parties, Markup("{}{}").format(due, late), desk.chip(standing.status)], tags
    )
