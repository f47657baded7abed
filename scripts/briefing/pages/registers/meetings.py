"""The register of meetings, and how a row of meetings reads on any page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from briefing.entries import Meeting
from briefing.entries.names import list_searched_names
from briefing.pages.registers.record import list_sources, spell_day, spell_names
from briefing.pages.registers.register import DownloadCell, Heading, Register, Row, tag_month, tag_row
from briefing.pages.shared.accounts import spell_account_of
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.accounts import find_account
from briefing.urls import COMPARE_MEETINGS, address_of


def list_all(context: PageContext) -> Register[Meeting]:
    """Every meeting, newest first."""
    return Register(
        "meetings",
        list(context.series.meetings),
        list_headings(context),
        partial(make_row, context),
        lambda meeting: str(meeting.date.year),
        ("topic", "framework", "by", "format", "account", "year", "month"),
        _list_columns(context),
        ("compare_meetings", COMPARE_MEETINGS),
        has_long_rows=True,
    )


def _list_columns(context: PageContext) -> dict[str, Callable[[Meeting], DownloadCell]]:
    series, locale = context.series, context.locale
    return {
        locale["address"]: address_of,
        locale["date"]: lambda found: spell_day(found.date),
        locale["meeting"]: context.name,
        locale["format"]: lambda found: context.label("formats", found.format),
        locale["topics"]: lambda found: spell_names(context, series.topics_of(found)),
        locale["frameworks"]: lambda found: spell_names(context, (series.frameworks[one] for one in found.frameworks)),
        locale["account"]: lambda found: spell_account_of(context, found.sources),
        locale["commitments"]: lambda found: len(series.made_at(found)),
        locale["sources"]: lambda found: list_sources(context, found.sources),
    }


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
    """A meeting as it is listed, and what it is filtered by."""
    tags = tag_row(
        topic=[topic.id for topic in context.series.topics_of(meeting)],
        framework=meeting.frameworks,
        by=context.series.took_part(meeting),
        format=meeting.format,
        year=str(meeting.date.year),
        month=tag_month(meeting.date),
        account=find_account(context.series, meeting.sources).key,
        names=list_searched_names(meeting, context.language),
    )
    return Row(list_cells(context, at, meeting), tags)


def list_cells(context: PageContext, at: PageLinks, meeting: Meeting) -> list[Markup | str]:
    """A meeting with its topics and how many commitments were made there."""
    return [
        context.when(meeting.date),
        at.link(meeting),
        context.label("formats", meeting.format),
        Markup(" ").join(at.topic(topic) for topic in context.series.topics_of(meeting)),
        str(len(context.series.made_at(meeting))),
    ]
