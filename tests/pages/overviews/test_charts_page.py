"""The page of charts: each drawing says what its table says."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.locale.locale import open_locale
from briefing.pages.overviews import charts
from briefing.pages.shared.context import PageContext
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from tests.trees import open_edition, write_tree

TIDES = "name:\n  en: Tides\n  es: Mareas\norder: 3\nnote:\n  en: A topic.\n  es: Un tema.\n"


@pytest.fixture
def page(full) -> str:
    full.write("topics/tides.yml", TIDES)
    return write_tree(full.project, "en", date(2025, 3, 1))["figures/index.md"].decode()


def drawing(page: str, name: str) -> str:
    return re.search(rf'<svg [^>]*aria-labelledby="figure-{name}-title.*?</svg>', page, re.DOTALL)[0]


def test_a_topic_without_promises_has_no_bar_and_a_column_of_zeros(page):
    """A bar of nothing cannot be drawn; the table leaves nothing out."""
    bars = re.findall(r"<text [^>]*>([^<]+)</text>", drawing(page, "status_by_topic"))
    assert bars == ["Trade", "3", "Fish", "4"]
    table = re.search(r"<table.*?</table>", page, re.DOTALL)[0]
    column = re.findall(r'<th scope="col">([^<]+)', table).index("Tides")
    rows = [re.findall(r">([^<>\n]+)</t[hd]>", row) for row in re.findall(r"<tr><th scope=\"row\">.*?</tr>", table)]
    assert len(rows) == 9 and {row[column] for row in rows} == {"0"}


def test_the_legend_names_the_statuses_that_are_drawn(page):
    """And no other."""
    legend = re.search(r'<ul class="legend">(.*?)</ul>', page, re.DOTALL)[1]
    assert re.findall(r"</svg>([^<]+)</span>", legend) == [
        "Not rated",
        "Not verifiable",
        "Not started",
        "In progress",
        "Fulfilled",
        "Not fulfilled",
    ]


def test_the_columns_of_a_year_are_explained(page):
    """Each colour that a column has stands once below the drawing, with what it counts."""
    drawn = drawing(page, "per_year")
    legend = re.search(r'<ul class="legend">(.*?)</ul>', page.partition(drawn)[2], re.DOTALL)[1]
    told = re.findall(r'<rect class="([^"]+)"[^>]*/></svg>([^<]+)</span>', legend)
    assert [word for _, word in told] == ["Meetings", "Commitments"]
    assert [look for look, _ in told] == list(dict.fromkeys(re.findall(r'<rect class="([^"]+)"', drawn)))


def test_what_never_came_is_muted(page):
    """The bar of those without evidence looks different from those that had some."""
    bars = re.findall(r'<rect class="(\w+)"', drawing(page, "follow_up"))
    assert bars == ["plain", "plain", "plain", "plain", "plain", "muted"]


def test_a_series_without_promises_has_no_charts(house):
    """Nor a traceback: the page says that there is nothing to draw yet."""
    for path in (house.briefs / "commitments").iterdir():
        path.unlink()
    page = write_tree(house.project, "en", date(2025, 3, 1))["figures/index.md"].decode()
    assert '<svg class="chart"' not in page
    assert '<p class="empty">No commitment yet.</p>' in page


@pytest.mark.parametrize(("language", "written"), [("en", "12,345"), ("es", "12.345")])
def test_large_numbers_are_written_as_the_language_does(house, monkeypatch, language, written):
    """In the drawing and in the table below it."""
    edition = Edition(open_edition(house.briefs, date(2025, 3, 1)).series, date(2025, 3, 1))
    monkeypatch.setattr(charts, "per_year", lambda series: {2024: (12345, 12345)})
    monkeypatch.setattr(charts, "due_months", lambda series: {(2024, 3): 12345})
    monkeypatch.setattr("briefing.series.standing.edition.days_to_follow_up", lambda series, day: {"30": 12345})
    context = PageContext(edition, open_locale(language), SiteLinks(language, edition.series.languages))
    page = charts.render_charts(context).content.decode()
    for name in ("per_year", "follow_up", "due"):
        assert written in drawing(page, name)
    assert page.count(f'<td class="n">{written}</td>') == 4 and "12345" not in page
