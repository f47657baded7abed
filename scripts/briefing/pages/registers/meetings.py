"""The register of meetings, and how a row of meetings reads on any page."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from briefing.entries import Meeting
from briefing.pages.registers.register import Heading, Register, Row, tag_row
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.accounts import find_account


def list_all(context: PageContext) -> Register[Meeting]:
    """Every meeting, newest first."""
    return Register(
        "meetings",
        list(context.series.meetings),
        list_headings(context),
        partial(make_row, context),
        lambda meeting: str(meeting.date.year),
        ("topic", "framework", "format", "account", "year"),
    )


def list_headings(context: PageContext) -> list[Heading]:
    """The columns."""
    locale = context.locale
    return [
        Heading("date", locale["date"], "date"),
        Heading("title", locale["meeting"], "main"),
        Heading("format", locale["format"]),
        Heading("topics", locale["topics"]),
        Heading("n", locale["commitments"], "n"),
    ]


def make_row(context: PageContext, at: PageLinks, meeting: Meeting) -> Row:
    """A meeting with its topics and how many commitments were made there."""
    topics = context.series.topics_of(meeting)
    tags = tag_row(
        topic=[topic.id for topic in topics],
        framework=meeting.frameworks,
        format=meeting.format,
        year=str(meeting.date.year),
        account=find_account(context.series, meeting.sources).key,
    )
    cells: list[Markup | str] = [
        context.when(meeting.date),
        at.link(meeting),
        context.label("formats", meeting.format),
        Markup("").join(at.topic(topic) for topic in topics),
        str(len(context.series.made_at(meeting))),
    ]
    return Row(cells, tags)
