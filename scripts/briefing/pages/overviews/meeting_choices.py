"""The meetings that may be set side by side, as a file that the script of the page reads: in it they would be most of it."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any

from briefing.entries import Meeting
from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile
from briefing.urls import COMPARE, MEETING_CHOICES, address_of


def write_meeting_choices(context: PageContext) -> SiteFile:
    """`[{year, meetings: [{id, at, label, was}]}]`, newest first; `at` is relative to the page, `was` are earlier ids."""
    at = context.at(COMPARE)

    def tell(meeting: Meeting) -> dict[str, Any]:
        label = f"{context.locale.date(meeting.date)} · {context.name(meeting)}"
        return {"id": meeting.id, "at": at.to(address_of(meeting)), "label": label, "was": list(meeting.was)}

    years = groupby(context.series.meetings, key=lambda meeting: meeting.date.year)
    choices = [{"year": year, "meetings": [tell(meeting) for meeting in found]} for year, found in years]
    return SiteFile(MEETING_CHOICES, (json.dumps(choices, ensure_ascii=False, separators=(",", ":")) + "\n").encode())
