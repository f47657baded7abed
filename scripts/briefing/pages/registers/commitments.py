"""The register of commitments, and how a row of commitments reads on any page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from briefing.entries import Commitment
from briefing.entries.names import list_known_names
from briefing.pages.registers.record import list_sources, spell_day, spell_names
from briefing.pages.registers.register import DownloadCell, Heading, Register, Row, tag_month, tag_row
from briefing.pages.shared.accounts import spell_account_of
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.links import PageLinks
from briefing.series.accounts import find_account
from briefing.series.standing.marks import PAST_DUE
from briefing.urls import address_of

NO_DUE = "none"
"""The filter's value for commitments without a due date."""
_FILTERS = (
    "topic",
    "subtopic",
    "status",
    "party",
    "framework",
    "person",
    "government",
    "account",
    "year",
    "month",
    "due",
    "mark",
)


def list_all(context: PageContext) -> Register[Commitment]:
    """Every commitment, newest first."""
    return Register(
        "commitments",
        list(context.series.commitments),
        list_headings(context),
        partial(make_row, context),
        lambda found: str(context.series.made_on(found).year),
        _FILTERS,
        _list_columns(context),
        has_long_rows=True,
    )


def _list_columns(context: PageContext) -> dict[str, Callable[[Commitment], DownloadCell]]:
    series, locale, standing = context.series, context.locale, context.edition.standing
    return {
        locale["address"]: address_of,
        locale["commitment"]: context.name,
        locale["made"]: lambda found: spell_day(series.made_on(found)),
        locale["meeting"]: lambda found: context.name(series.meetings[found.meeting]),
        locale["parties"]: lambda found: spell_names(context, (series.organizations[one] for one in found.parties)),
        locale["due"]: lambda found: spell_day(found.due_date),
        locale["status"]: lambda found: context.label("statuses", standing(found).status),
        locale["outcome"]: lambda found: context.words(since.rationale) if (since := standing(found).since) else "",
        locale["filter_mark"]: lambda found: [context.label("marks", mark) for mark in standing(found).marks],
        locale["topics"]: lambda found: spell_names(context, (series.topics[one] for one in found.topics)),
        locale["frameworks"]: lambda found: spell_names(context, series.frameworks_of(found)),
        locale["account"]: lambda found: spell_account_of(context, found.sources),
        locale["sources"]: lambda found: list_sources(context, found.sources),
    }


def list_headings(context: PageContext) -> list[Heading]:
    """The columns."""
    locale = context.locale
    return [
        Heading("title", locale["commitment"], "main"),
        Heading("made", locale["made"]),
        Heading("parties", locale["parties"]),
        Heading("due", locale["due"]),
        Heading("status", locale["status"]),
        Heading("outcome", locale["outcome"], "outcome"),
    ]


def make_row(context: PageContext, at: PageLinks, commitment: Commitment) -> Row:
    """A commitment as it is listed, and what it is filtered by."""
    series, standing = context.series, context.edition.standing(commitment)
    due, made = commitment.due_date, series.made_on(commitment)
    bodies = [series.organizations[party] for party in series.parties_of(commitment)]
    tags = tag_row(
        topic=[topic.id for topic in series.topics_of(commitment)],
        subtopic=[topic for topic in commitment.topics if series.topics[topic].broader],
        status=standing.status,
        party=series.parties_of(commitment),
        framework=[framework.id for framework in series.frameworks_of(commitment)],
        person=series.promisers_of(commitment),
        government=[term.key for term in series.governments_of(commitment)],
        account=find_account(series, commitment.sources).key,
        year=str(made.year),
        month=tag_month(made),
        due=str(due.year) if due else NO_DUE,
        mark=standing.marks,
        names=list_known_names((commitment, *bodies), context.language),
    )
    return Row(list_cells(context, at, commitment), tags)


def list_cells(context: PageContext, at: PageLinks, commitment: Commitment) -> list[Markup | str]:
    """A commitment with who must act, by when, where it stands and why."""
    return [
        at.link(commitment),
        context.when(context.series.made_on(commitment)),
        spell_parties(context, commitment),
        _spell_due(context, commitment),
        context.chip(context.edition.standing(commitment).status),
        _say_outcome(context, commitment),
    ]


def spell_parties(context: PageContext, commitment: Commitment) -> str:
    """Who must act, by name."""
    return ", ".join(context.name(context.series.organizations[party]) for party in commitment.parties)


def _say_outcome(context: PageContext, commitment: Commitment) -> Markup | str:
    """What came of it: how the reason for the status begins."""
    since = context.edition.standing(commitment).since
    return context.say_opening(since.rationale) if since else "—"


def _spell_due(context: PageContext, commitment: Commitment) -> Markup | str:
    if not commitment.due_date:
        return "—"
    due = context.when(commitment.due_date)
    marks = context.edition.standing(commitment).marks
    return Markup(" ").join((due, *(context.mark(mark) for mark in PAST_DUE if mark in marks)))
