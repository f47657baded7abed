"""Days as they are said with an option."""

from __future__ import annotations

from datetime import date

import click

from briefing.dates import read_date
from briefing.entries import Settings
from briefing.locale.meant import guess_meant


def read_day(option: str, said: str, settings: Settings, today: date | None = None) -> str:
    """A date in figures or in words, as files write it; one after `today` is refused. Raises click.UsageError."""
    meant = guess_meant(tuple(settings.languages), "date", said) or said
    try:
        found = read_date(meant)
    except ValueError:
        raise click.UsageError(f'{option}: "{said}" is not a date: 2023-02-04, or "4 February 2023"') from None
    if today and found.first_day > today:
        raise click.UsageError(f"{option}: {found} has not come yet")
    return meant
