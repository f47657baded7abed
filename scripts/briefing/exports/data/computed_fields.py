"""What an entry is published with besides what its file says: its address, and what is worked out on a day.

The docstring under each field becomes its description in every format, as with entries. Knows no format.
"""

from __future__ import annotations

from typing import Annotated

from briefing.entries import Commitment, Entry, Meeting, Source
from briefing.entries.fields import Date, Day, Language, Shape, Term
from briefing.entries.ids import Id
from briefing.entries.shared import TopicId
from briefing.series.accounts import find_account
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.series.standing.marks import Mark
from briefing.series.worth import worth_of
from briefing.urls import address_of, language_root


class Identity(Shape):
    """What every entry is known by."""

    id: Id
    """The name of the entry's file. Where it is given another one, the one before stands under was."""
    kind: str
    """The kind of entry."""
    address: dict[Language, str]
    """Where its page stands, per language; below the root of the site where the site's own address is not known."""


class EnteredDays(Shape):
    """When it came into the series."""

    entered_on: Day | None
    """The day on which it was first published in the series, by the editors' journal; empty where the series keeps none."""
    changed_on: Day | None
    """The day on which what it says was last changed by an editor; empty where it never was, or the series keeps no journal."""


class EditionShape(Shape):
    """The state of the series that the data show."""

    id: Id
    """Always `series`."""
    as_of: Day
    """The day that statuses, marks and accounts hold for."""


class InList(Shape):
    """Where a term stands."""

    list: str
    """The closed list that the term belongs to."""


class MeetingFindings(Shape):
    """What is worked out about a meeting."""

    filed_under: TopicId
    """The topic, not subtopic, that it is filed under. Worked out."""
    account: str
    """Which parties report it in texts of their own: one's id, both (of more than two: all, or ids with + between), or
    independent where none does. Worked out."""


class StatementFindings(Shape):
    """What is worked out about a statement."""

    account: str
    """Which parties report it in texts of their own: one's id, both (of more than two: all, or ids with + between), or
    independent where none does. Worked out."""


class CommitmentFindings(Shape):
    """What is worked out about a commitment."""

    made_on: Date
    """The date of the meeting where it was made. Worked out."""
    filed_under: TopicId
    """The topic, not subtopic, that it is filed under. Worked out."""
    account: str
    """Which parties report it in texts of their own: one's id, both (of more than two: all, or ids with + between), or
    independent where none does. Worked out."""
    status: Annotated[str, Term("statuses")]
    """Where it stands on the day as_of: the last entry of its history until then. Worked out."""
    status_since: Date | None
    """The date of the history entry that the status rests on; empty before the first one. Worked out."""
    marks: tuple[Annotated[str, Term("marks")], ...]
    """What else holds on the day as_of: overdue, single-account and the like. Worked out."""
    overdue: bool
    """Whether sources were read beyond the due date and the matter is open on the day as_of. Worked out."""
    as_of: Day
    """The day that the status and the marks hold for."""


class SourceFindings(Shape):
    """What is worked out about a source."""

    worth: Annotated[str, Term("worths")]
    """What it is worth: the document itself, an independent record, press, or a copy of one of them. Worked out."""


def find_address(series: Series, entry: Entry, url: str) -> dict[str, str]:
    """The address of an entry's page in each language."""
    return {language: f"{url}{language_root(language, series.languages)}{address_of(entry)}" for language in series.languages}


def find_days(edition: Edition, entry: Entry) -> EnteredDays:
    """When an entry was entered and last changed."""
    entered = edition.entered(entry)
    if entered is None:
        return EnteredDays(entered_on=None, changed_on=None)
    changed = entered.last.isoformat() if entered.is_changed else None
    return EnteredDays(entered_on=entered.first.isoformat(), changed_on=changed)


def find_meeting(series: Series, meeting: Meeting) -> MeetingFindings:
    """What is worked out about a meeting."""
    account = find_account(series, meeting.sources).key
    return MeetingFindings(filed_under=series.topics_of(meeting)[0].id, account=account)


def find_source(series: Series, source: Source) -> SourceFindings:
    """What is worked out about a source."""
    return SourceFindings(worth=worth_of(series.vocabulary, source).id)


def find_commitment(edition: Edition, commitment: Commitment) -> CommitmentFindings:
    """What is worked out about a commitment on the edition's day."""
    series, standing = edition.series, edition.standing(commitment)
    return CommitmentFindings(
        made_on=str(series.made_on(commitment)),
        filed_under=series.topics_of(commitment)[0].id,
        account=find_account(series, commitment.sources).key,
        status=standing.status,
        status_since=str(standing.since.date) if standing.since else None,
        marks=standing.marks,
        overdue=Mark.OVERDUE in standing.marks,
        as_of=edition.day.isoformat(),
    )
