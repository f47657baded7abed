"""The matrix: each number is what the register counts that it leads to."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qs

from briefing.pages.overviews.matrix import render_matrix
from briefing.pages.registers.commitments import make_row
from briefing.pages.shared.context import PageContext
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from tests.trees import find_locale

ROW = re.compile(r'<tr><th scope="row">.*?</tr>')
CELL = re.compile(r'<td class="n[^"]*" data-label="[^"]*">(?:<a href="[^"]*\?([^"]*)">)?(\d+)')


def test_each_number_is_the_registers(real_series):
    """Of the real series: a row's statuses add up to its last number, and all lead to as many rows of the register."""
    context = PageContext(Edition(real_series, date(2026, 11, 28)), *_english(real_series))
    tags = [make_row(context, context.at("commitments/"), found).tags for found in real_series.commitments]
    rows = ROW.findall(render_matrix(context).content.decode())
    assert len(rows) > 8
    for row in rows:
        cells = CELL.findall(row)
        *parts, total = (int(number) for _, number in cells)
        assert sum(parts) == total > 0
        for query, number in cells:
            if query:
                asked = parse_qs(query.replace("&amp;", "&")).items()
                fitting = [found for found in tags if all(set(values) & set(found.get(name, ())) for name, values in asked)]
                assert len(fitting) == int(number), query


def _english(series):
    edition = Edition(series, date(2026, 11, 28))
    return find_locale(edition, "en"), SiteLinks("en", series.languages)
