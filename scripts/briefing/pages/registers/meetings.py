"""The register of meetings."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Meeting
from briefing.pages.registers.table import Column, Row, Table, tag_row
from briefing.pages.shared.context import At, Desk
from briefing.series.status import find_account, find_topics


def tabulate(desk: Desk) -> Table:
    """Every meeting, newest first."""
    w = desk.words
    columns = [
        Column("date", w["date"], "date"),
        Column("title", w["meeting"], "main"),
        Column("format", w["format"]),
        Column("topics", w["topics"]),
        Column("n", w["commitments"], "n"),
    ]
    return Table(
        "meetings",
        desk.series.meetings,
        columns,
        make_row,
        lambda meeting: str(meeting.date.year),
        ("topic", "framework", "format", "account", "year"),
    )


def make_row(desk: Desk, at: At, meeting: Meeting) -> Row:
    """A meeting with its topics and how many commitments were made there."""
    topics = find_topics(desk.series, meeting)
    promised = desk.series.links.to(meeting, "commitments", "meeting")
    tags = tag_row(
        topic=topics,
        framework=meeting.frameworks,
        format=meeting.format,
        year=str(meeting.date.year),
        account=find_account(desk.series, meeting.sources),
    )
    return Row(
        [
            desk.when(meeting.date),
            at.link(meeting),
            desk.label("formats", meeting.format),
            Markup("").join(at.topic(topic) for topic in topics),
            str(len(promised)),
        ],
        tags,
    )
