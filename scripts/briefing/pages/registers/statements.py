"""The register of statements, and how a line of statements reads on any page: who said what, when, and whose account it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from briefing.entries import Entry, Meeting
from briefing.entries.names import list_known_names
from briefing.pages.registers.record import list_sources, spell_day, spell_names
from briefing.pages.registers.register import DownloadCell, Heading, Register, Row, tag_month, tag_row
from briefing.pages.shared.accounts import spell_account_of
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.accounts import find_account
from briefing.series.said import Said
from briefing.urls.page_anchors import anchor_of, place_on_page


@dataclass(frozen=True)
class StatementLine:
    """A statement in a line that leads to it."""

    meeting: Meeting
    speakers: list[Entry]
    kind: str
    text: Markup
    account: str
    anchor: str
    """Names the line on a page of lines."""


def list_all(context: PageContext) -> Register[Said]:
    """Every statement of every meeting, newest first."""
    locale = context.locale
    headings = [
        Heading("date", locale["date"], "date"),
        Heading("by", locale["speaker"]),
        Heading("said", locale["said"], "main"),
        Heading("kind", locale["kind"]),
        Heading("account", locale["account"]),
    ]
    return Register(
        "statements",
        context.series.said,
        headings,
        partial(make_row, context),
        lambda item: str(item.meeting.date.year),
        ("topic", "subtopic", "by", "said", "side", "account", "year", "month"),
        _list_columns(context),
    )


def _list_columns(context: PageContext) -> dict[str, Callable[[Said], DownloadCell]]:
    series, locale = context.series, context.locale
    return {
        locale["address"]: lambda item: place_on_page(item.meeting, anchor_of(item.statement.id)),
        locale["date"]: lambda item: spell_day(item.meeting.date),
        locale["meeting"]: lambda item: context.name(item.meeting),
        locale["speaker"]: lambda item: spell_names(context, map(series.speaker, item.statement.by)),
        locale["kind"]: lambda item: context.label("statement_kinds", item.statement.kind),
        locale["said"]: lambda item: context.words(item.statement.text),
        locale["topic"]: lambda item: context.name(series.topics[item.statement.topic]),
        locale["account"]: lambda item: spell_account_of(context, item.statement.sources),
        locale["sources"]: lambda item: list_sources(context, item.statement.sources),
    }


def make_row(context: PageContext, at: PageLinks, item: Said) -> Row:
    """A statement: its words lead to it on the page of its meeting."""
    meeting, statement = item
    series = context.series
    line = make_line(context, at, item)
    topic = series.topics[statement.topic]
    tags = tag_row(
        topic=series.topic_of(topic.id).id,
        subtopic=(topic.id,) if topic.broader else (),
        by=statement.by,
        said=statement.kind,
        side=series.sides_of_speakers(item),
        account=find_account(series, statement.sources).key,
        year=str(meeting.date.year),
        month=tag_month(meeting.date),
        names=list_known_names(line.speakers, context.language),
    )
    speakers = at.links(line.speakers) or context.locale["nobody"]
    return Row([context.when(meeting.date), speakers, line.text, line.kind, line.account], tags)


def make_line(context: PageContext, at: PageLinks, item: Said) -> StatementLine:
    """Who said it, its first sentence as a link, and whose account it is."""
    meeting, statement = item
    phrase = statement.text.say(context.language)
    return StatementLine(
        meeting,
        [context.series.speaker(speaker) for speaker in statement.by],
        context.label("statement_kinds", statement.kind),
        at.link(meeting, context.opening(phrase.words), anchor_of(statement.id), phrase.language),
        spell_account_of(context, statement.sources),
        f"{meeting.id}-{statement.id}",
    )
