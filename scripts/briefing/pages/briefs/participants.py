"""Who took part in a meeting, by the side they stood for."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.entries import Meeting, Organization, Person
from briefing.entries.kinds.meeting import Participant
from briefing.pages.shared.context import PageContext


@dataclass(frozen=True)
class ParticipantRow:
    """One who took part."""

    entry: Participant
    person: Person | None
    organization: Organization | None
    attendance: str
    """How, where it was not in the usual way; empty otherwise."""


@dataclass(frozen=True)
class Side:
    """Those who stood for one party."""

    name: str
    rows: list[ParticipantRow]


def list_sides(context: PageContext, meeting: Meeting) -> list[Side]:
    """The series' parties first, then others as they come."""
    series, usual = context.series, Participant.model_fields["attendance"].default
    sides: dict[str, list[ParticipantRow]] = {party: [] for party in series.settings.parties}
    for entry in meeting.participants:
        body = series.organizations[entry.organization] if entry.organization else None
        behalf = entry.on_behalf_of or (series.side_of(body.id) if body else None) or ""
        person = series.people[entry.person] if entry.person else None
        attendance = "" if entry.attendance == usual else context.label("attendance", entry.attendance)
        sides.setdefault(behalf, []).append(ParticipantRow(entry, person, body, attendance))
    return [
        Side(context.name(series.organizations[party]) if party else context.locale["others"], rows)
        for party, rows in sides.items()
        if rows
    ]
