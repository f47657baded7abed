"""Some rows of a register on another page."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.pages.registers import commitments, meetings
from briefing.pages.registers.short_table import table_commitments, table_meetings
from briefing.pages.shared.context import PageContext
from briefing.questions import noting
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from tests.trees import find_locale


@pytest.mark.parametrize(
    ("table", "register", "kind", "filters"),
    [
        (table_commitments, commitments, "commitments", {"governments_of", "promisers_of", "frameworks_of"}),
        (table_meetings, meetings, "meetings", {"took_part"}),
    ],
)
def test_rows_are_those_of_the_register_and_nobody_asks_what_they_are_filtered_by(real_series, table, register, kind, filters):
    """Those pages have no filters: what is asked only for them is work for nothing, and a reason to make a page again."""
    edition = Edition(real_series, date(2026, 11, 28))
    context = PageContext(edition, find_locale(edition, "en"), SiteLinks("en", real_series.languages))
    at, found = context.at(""), list(getattr(real_series, kind))[:20]
    with noting() as notes:
        shown = table(context, at, found, "")
    with noting() as asked_of_register:
        rows = [register.make_row(context, at, one) for one in found]
    assert [row.cells for row in shown.rows] == [row.cells for row in rows]
    assert not any(row.tags for row in shown.rows) and all(row.tags for row in rows)
    assert filters <= {name for _, name, *_ in asked_of_register.asked} - {name for _, name, *_ in notes.asked}
