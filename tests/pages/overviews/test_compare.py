"""Side by side: each number is what the register counts that it leads to, and the matrix says; governments by stated terms."""

from __future__ import annotations

import json
import re
from datetime import date
from urllib.parse import parse_qs

import pytest

from briefing.pages import OVERVIEWS
from briefing.pages.overviews.compare import render_compare
from briefing.pages.overviews.meeting_choices import write_meeting_choices
from briefing.pages.registers import commitments, statements
from briefing.pages.registers.register import Tags
from briefing.pages.shared.context import PageContext
from briefing.series.standing.edition import Edition
from briefing.site_links import SiteLinks
from tests.trees import find_locale, open_edition, write_tree

AS_OF = date(2024, 3, 1)
LINK = re.compile(r'<a (?:class="whole" )?href="\.\./(commitments|statements)/\?([^"]*)">(?:[^<\d]*<b>)?(\d+)')
CELL = re.compile(r"<td data-key.*?</td>")
TERM = """  - organization: aldovia
    role:
      en: President
      es: Presidenta
    start_date: {start}
    end_date: {end}
"""
TERMS = "memberships:\n" + TERM.format(start="2020-01-01", end="2024-03-31")
LATER = TERM.format(start="2024-04-01", end="2028-01-01")
MORE = 12


def open_context(edition: Edition) -> PageContext:
    return PageContext(edition, find_locale(edition, "en"), SiteLinks("en", edition.series.languages))


def list_tags(context: PageContext) -> dict[str, list[Tags]]:
    """What each row of the two registers can be filtered by."""
    return {
        name: [register.make_row(context.at(""), item).tags for item in register.items]
        for name, register in (("commitments", commitments.list_all(context)), ("statements", statements.list_all(context)))
    }


def follow(page: str, tags: dict[str, list[Tags]]) -> int:
    """Follow every link of a number; how many there are."""
    found = LINK.findall(page)
    for register, query, number in found:
        asked = parse_qs(query.replace("&amp;", "&")).items()
        fitting = [row for row in tags[register] if all(set(values) & set(row.get(name, ())) for name, values in asked)]
        assert len(fitting) == int(number) > 0, query
    return len(found)


def read_cells(page: str) -> list[tuple[int, list[int]]]:
    """Of each cell the number and those that it is made of."""
    cells = [[int(number) for *_, number in LINK.findall(cell)] for cell in CELL.findall(page)]
    return [(cell[0], cell[1:]) for cell in cells if cell]


def term_people(house) -> None:
    text = (house.briefs / "people/ana-varga.yml").read_text("utf-8")
    house.write("people/ana-varga.yml", text + TERMS)
    house.change("people/ben-orlo.yml", "memberships:\n", "memberships:\n" + LATER)


def test_who_did_nothing_is_compared_only_where_it_is_a_party_of_the_series(house):
    """Of any other state that has an entry nobody wants to read an empty column."""
    text = (house.briefs / "organizations/borvia.yml").read_text("utf-8")
    house.write("organizations/dresia.yml", text.replace("Borvia", "Dresia").replace("BX", "DX"))
    for parties, is_compared in (("[aldovia, borvia]", False), ("[aldovia, borvia, dresia]", True)):
        house.change("series.yml", "parties: [aldovia, borvia]", f"parties: {parties}")
        assert ("Dresia" in render_compare(open_context(open_edition(house.briefs, AS_OF))).content.decode()) is is_compared


def test_every_meeting_can_be_chosen(real_series):
    """In the file beside the page, the newest first, each with its day, its name, its page and the ids that it had."""
    context = open_context(Edition(real_series, date(2026, 11, 28)))
    years = json.loads(write_meeting_choices(context).content)
    chosen = [one for year in years for one in year["meetings"]]
    assert [one["id"] for one in chosen] == [meeting.id for meeting in real_series.meetings]
    assert [year["year"] for year in years] == sorted({meeting.date.year for meeting in real_series.meetings}, reverse=True)
    seed = next(one for one in chosen if one["id"] == "2023-02-04-ebrard-us-congress-delegation-ernst")
    assert seed["at"] == "../meetings/2023-02-04-ebrard-us-congress-delegation-ernst/"
    assert seed["label"] == "4 February 2023 · Ebrard receives a delegation of US senators and representatives"
    assert [one["was"] for one in chosen] == [list(meeting.was) for meeting in real_series.meetings]


@pytest.mark.slow
def test_each_number_is_the_registers(real_series):
    """Of the real series: the parts of a cell add up to its number, and all lead to as many rows."""
    context = open_context(Edition(real_series, date(2026, 11, 28)))
    page = render_compare(context).content.decode()
    assert follow(page, list_tags(context)) > 50
    assert all(sum(parts) == whole for whole, parts in read_cells(page))


def test_what_a_number_counts_stands_before_it(full):
    """As in every legend: `Position 2`. Behind it the word would have to go with the number, and read “2 Position”."""
    page = render_compare(open_context(open_edition(full.briefs, date(2025, 3, 1)))).content.decode()
    parts = re.findall(r"<li><a [^>]*>(.*?)</a></li>", page)
    assert len(parts) > 5 and all(re.fullmatch(r"\D+ <b>\d+</b>", part) for part in parts)


def test_it_says_the_numbers_of_the_matrix(real_series):
    """Each number of the matrix, with where it leads, stands here too."""
    context = open_context(Edition(real_series, date(2026, 11, 28)))
    matrix = re.findall(r'<a href="\.\./(commitments/\?party=[^"]*)">(\d+)', write(context, "matrix"))
    here = {(f"{register}/?{query}", number) for register, query, number in LINK.findall(write(context, "compare"))}
    assert len(matrix) > 50 and set(matrix) <= here


def write(context: PageContext, name: str) -> str:
    return dict(OVERVIEWS)[f"{name}/"](context).content.decode()


def test_governments_follow_stated_terms(full):
    """Without a stated term the part is not there; with two each has what was promised in it, as the register has."""
    day = date(2025, 3, 1)
    page = write_tree(full.project, "en", day)["compare/index.md"].decode()
    assert "Governments" not in page and "government" not in page
    term_people(full)
    context = open_context(open_edition(full.briefs, day))
    page = render_compare(context).content.decode()
    part = page.split('id="governments"')[1].split("</table>")[0]
    assert follow(part, list_tags(context)) > 4
    columns = re.findall(r'data-key="([^"]+)" data-label="[^"]+"><a class="whole" href="[^"]*\?government=[^"&]*">(\d+)', part)
    assert columns == [("ana-varga-2020-01-01", "2"), ("ben-orlo-2024-04-01", "2")]
    assert "Aldovia. President, 1 January 2020 – 31 March 2024" in part
    told = write_tree(full.project, "es", day)["commitments/index.md"].decode()
    assert '<option value="ben-orlo-2024-04-01" data-count="2">Ben Orlo (Presidenta, 1 de abril de 2024' in told


@pytest.mark.parametrize("more", [0, 1, MORE])
def test_any_number_of_parties(full, more):
    """All stand on the page; a reader is asked to choose where there are more than three."""
    party = (full.briefs / "organizations/celdonia.yml").read_text("utf-8")
    made = (full.briefs / "commitments/2024-09-10-honour-the-sea.yml").read_text("utf-8")
    for n in range(more):
        full.write(f"organizations/state-{n}.yml", party.replace("Celdonia", f"State {n}"))
        full.write(f"commitments/2024-09-10-sea-{n}.yml", made.replace("[celdonia]", f"[state-{n}]"))
    page = write_tree(full.project, "en", date(2025, 3, 1))["compare/index.md"].decode()
    assert len(re.findall(r'<th scope="col" data-key', page)) == 3 + more
    assert len(re.findall(r'<input type="checkbox"', page)) == (3 + more if more else 0)


def test_a_series_of_one_meeting_says_so(house):
    """There is nothing to choose, and no empty form."""
    for path in (house.briefs / "meetings").glob("2024-*.yml"):
        path.unlink()
    for path in (house.briefs / "commitments").glob("2024-*.yml"):
        path.unlink()
    tree = write_tree(house.project, "en", date(2025, 3, 1))
    assert "There are not yet two meetings to compare." in tree["compare/index.md"].decode()
