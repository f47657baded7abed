"""A statement with the meeting at which it was made: a statement is no entry, so neither says enough alone."""

from __future__ import annotations

from typing import NamedTuple

from briefing.entries import Meeting
from briefing.entries.kinds.meeting import Statement


class Said(NamedTuple):
    """What was said, and where."""

    meeting: Meeting
    statement: Statement

    @property
    def stood_for(self) -> tuple[str, ...]:
        """The ids of the bodies that those who spoke stood for at that meeting; of whom nobody knows it, their own."""
        behalf = {found.person: found.on_behalf_of or found.organization for found in self.meeting.participants if found.person}
        return tuple(body for speaker in self.statement.by if (body := behalf.get(speaker, speaker)))
