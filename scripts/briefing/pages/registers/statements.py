"""The register of statements: who said what, when, and whose account it is."""

from __future__ import annotations

from markupsafe import Markup

from briefing.entries import Meeting
from briefing.entries.meeting import Statement
from briefing.pages.registers.table import Column, Row, Table, tag_row
from briefing.pages.shared.context import At, Desk
from briefing.series.status import Account, find_account
from briefing.urls import anchor_of

Said = tuple[Meeting, Statement]


def tabulate(desk: Desk) -> Table:
    """Every statement of every meeting, newest first."""
    w = desk.words
    columns = [
        Column("date", w["date"], "date"),
        Column("by", w["speaker"]),
        Column("said", w["said"], "main"),
        Column("kind", w["kind"]),
        Column("account", w["account"]),
    ]
    items = [(meeting, statement) for meeting in desk.series.meetings for statement in meeting.statements]
    return Table(
        "statements",
        items,
        columns,
        make_row,
        lambda item: str(item[0].date.year),
        ("topic", "subtopic", "said", "side", "account", "year"),
    )


def make_row(desk: Desk, at: At, item: Said) -> Row:
    """A statement: its words lead to it on the page of its meeting."""
    meeting, statement = item
    series = desk.series
    account = find_account(series, statement.sources)
    speakers = [series.find_any(("people", "organizations"), speaker) for speaker in statement.by]
    topic = series.find("topics", statement.topic)
    tags = tag_row(
        topic=series.topic_of(topic.id).id,
        subtopic=(topic.id,) if topic.broader else (),
        said=statement.kind,
        side=sides_of(desk, item),
        account=account,
        year=str(meeting.date.year),
    )
    phrase = statement.text.say(desk.language)
    text = at.link(meeting, first_sentence(phrase.words), anchor_of(statement.id), phrase.language)
    return Row(
        [
            desk.when(meeting.date),
            Markup(", ").join(at.link(speaker) for speaker in speakers) or desk.words["nobody"],
            text,
            desk.label("statement_kinds", statement.kind),
            spell_account(desk, account),
        ],
        tags,
    )


def sides_of(desk: Desk, item: Said) -> tuple[str, ...]:
    """The states that those who spoke stood for at that meeting."""
    meeting, statement = item
    behalf = {found.person: found.on_behalf_of or found.organization for found in meeting.participants if found.person}
    bodies = [behalf.get(speaker, speaker) for speaker in statement.by]
    known = desk.series.entries["organizations"]
    return desk.series.parties_of(tuple(body for body in bodies if body in known))


def spell_account(desk: Desk, account: Account) -> str:
    """Whose account it is, in words: `Mexico only`."""
    first, second = (desk.name(desk.series.find("organizations", party)) for party in desk.series.settings.parties)
    words = desk.words
    return {
        Account.FIRST: words.fill("only_reports", party=first),
        Account.BOTH: words["both_report"],
        Account.SECOND: words.fill("only_reports", party=second),
        Account.INDEPENDENT: words["independent_reports"],
    }[account]


def first_sentence(text: str, limit: int = 160) -> str:
    """The first sentence without its stop, cut at a word where it is long."""
    sentence = text.split(". ")[0].rstrip(".").replace("*", "")
    return sentence if len(sentence) <= limit else sentence[:limit].rsplit(" ", 1)[0] + "…"
