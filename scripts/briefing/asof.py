"""The day that statuses hold for: the one place that may look at the clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from briefing.dates import read_date


def find_as_of(given: str | None, environment: Mapping[str, str]) -> date:
    """The day given, else BRIEFING_AS_OF, else SOURCE_DATE_EPOCH, else today (UTC).

    Raises ValueError with a sentence for the one who typed it.
    """
    if text := given or environment.get("BRIEFING_AS_OF"):
        found = read_date(text)
        if found.day is None:
            raise ValueError(f'"{text}" is not a whole day such as 2026-11-01')
        return found.first_day
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        if not epoch.isdecimal() or len(epoch) > 11:
            raise ValueError("SOURCE_DATE_EPOCH is not a number of seconds")
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()
