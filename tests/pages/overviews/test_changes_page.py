"""How the page of changes calls a time."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from briefing.dates import read_date
from briefing.locale.locale import open_locale
from briefing.pages.overviews.changes import _name_time


@pytest.mark.parametrize(
    ("has_journal", "on", "said"),
    [
        (False, "2024-02-06", "February 2024"),
        (False, "2024-02", "February 2024"),
        (False, "2024", "2024"),
        (True, "2024-02", "Entered on 1 March 2025"),
    ],
)
def test_a_time_is_a_month_of_the_world_or_a_day_of_the_editors(has_journal, on, said):
    context = SimpleNamespace(locale=open_locale("en", "en-GB"), edition=SimpleNamespace(has_journal=has_journal))
    assert _name_time(context, SimpleNamespace(on=read_date(on), entered=date(2025, 3, 1))) == said
