"""The day that statuses hold for: the one place that may look at the clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from briefing.dates import read_date

AS_OF, EPOCH = "BRIEFING_AS_OF", "SOURCE_DATE_EPOCH"
"""What the environment may say."""
FORM = "not a whole day such as 2026-11-01"


def find_as_of(given: str | None, environment: Mapping[str, str]) -> date:
    """The day given, else BRIEFING_AS_OF, else SOURCE_DATE_EPOCH, else today (UTC).

    Raises ValueError with a sentence for the one who typed it, which names the variable where it stands in one. What stands
    in SOURCE_DATE_EPOCH is read in any case, since MkDocs does so.
    """
    name, first = EPOCH, None
    try:
        if seconds := environment.get(EPOCH):
            first = _read_epoch(seconds)
        name = AS_OF
        if not given and (day := environment.get(AS_OF)):
            first = _read_day(day)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None
    return _read_day(given) if given else first or find_today()


def find_today() -> date:
    """The day it is (UTC), for those who ask whether something can have happened yet."""
    return datetime.now(UTC).date()


def _read_day(text: str) -> date:
    try:
        found = read_date(text)
    except ValueError as error:
        raise ValueError(str(error) if text[:4].isdecimal() and "-" in text else f'"{text}" is {FORM}') from None
    if found.day is None:
        raise ValueError(f'"{text}" is {FORM}')
    return found.first_day


def _read_epoch(text: str) -> date:
    """Seconds since 1970, as reproducible builds hand them on; within the years that entries may name."""
    if not text.isascii() or not text.isdecimal() or len(text) > 11:
        raise ValueError(f'"{text[:20]}" is not a number of seconds since 1970')
    return read_date(datetime.fromtimestamp(int(text), UTC).date().isoformat()).first_day
