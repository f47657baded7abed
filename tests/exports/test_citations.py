"""Citations as reference managers read them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
import yaml
from pybtex.database import parse_string

from briefing.dates import PartialDate
from briefing.exports.citations.formats import write_bibtex, write_csl, write_ris
from briefing.series.citation import Citation
from tests.trees import write_tree

CITED = "commitments/2023-05-04-lower-fees/cite.bib"
TITLES = ["Lower the fees", "a { b", "c } d", "50% of {all} & $more_ #1 ~ ^ \\ “done”", "Reforzar la cooperación en el Darién"]


def cite(title: str) -> Citation:
    return Citation("2023-05-04-x", title, "The editors", "Briefs", PartialDate(2026, 11, 3), "en", "CC BY 4.0")


@pytest.mark.parametrize("title", TITLES)
def test_bibtex_parses(title):
    """pybtex reads the entry, whatever the title holds, and finds the year and the address."""
    text = write_bibtex(cite(title), "https://example.org/x/").decode()
    entry = parse_string(text, "bibtex").entries["2023-05-04-x"]
    assert entry.fields["year"] == "2026" and entry.fields["url"] == "https://example.org/x/"
    assert entry.type == "techreport"


@pytest.mark.parametrize("title", TITLES)
def test_ris_and_csl_hold_the_title(title):
    """RIS begins with its type and ends its record; CSL-JSON holds the same title and day."""
    lines = write_ris(cite(title), "").decode().split("\r\n")
    assert lines[0] == "TY  - RPRT" and lines[-2] == "ER  - "
    assert f"TI  - {' '.join(title.split())}" in lines
    item = json.loads(write_csl(cite(title), ""))[0]
    assert item["title"] == title and item["issued"] == {"date-parts": [[2026, 11, 3]]}


def test_bibtex_holds_the_title_as_latex():
    """Each sign that LaTeX takes for a command is written out, so that a paper that cites the brief can be set."""
    text = write_bibtex(cite("50% of {all} & $more_ #1 ~ ^ \\ end"), "").decode()
    assert (
        r"  title = {{50\% of \textbraceleft{}all\textbraceright{} \& \$more\_ \#1 \textasciitilde{} \textasciicircum{} "
        r"\textbackslash{} end}},"
    ) in text
    assert "url =" not in text and "month = nov" in text


@pytest.mark.parametrize(
    ("issued", "ris", "month", "parts"),
    [
        (PartialDate(2026, 11, 3), "2026/11/03/", "month = nov", [2026, 11, 3]),
        (PartialDate(2026, 2), "2026/02//", "month = feb", [2026, 2]),
        (PartialDate(2026), "2026///", "year = {2026}", [2026]),
    ],
)
def test_day_of_a_citation_is_as_exact_as_its_form_allows(issued, ris, month, parts):
    """RIS and BibTeX want whole days and months, CSL what is known."""
    citation = replace(cite("A"), issued=issued)
    assert f"DA  - {ris}\r\n" in write_ris(citation, "").decode()
    assert month in write_bibtex(citation, "").decode()
    assert json.loads(write_csl(citation, ""))[0]["issued"] == {"date-parts": [parts]}


def test_address_stands_in_each_form_where_it_is_known():
    """And nowhere an empty one."""
    url = "https://example.org/x/"
    assert f"UR  - {url}\r\n" in write_ris(cite("A"), url).decode() and "UR  -" not in write_ris(cite("A"), "").decode()
    assert json.loads(write_csl(cite("A"), url))[0]["URL"] == url and "URL" not in json.loads(write_csl(cite("A"), ""))[0]


@pytest.mark.parametrize(("language", "babel_name"), [("en", "english"), ("es", "spanish"), ("fr", "french")])
def test_bibtex_as_styles_expect(language, babel_name):
    """The month is one of BibTeX's own, so that a style can spell it; the language is one that LaTeX knows."""
    citation = replace(cite("x"), language=language)
    text = write_bibtex(citation, "").decode()
    assert "month = nov" in text and f"langid = {{{babel_name}}}" in text
    assert text.count("Briefs") == 1, "the series is named once"
    assert "author = {{The editors}}" in text and "institution = {The editors}" in text
    assert parse_string(text, "bibtex").entries["2023-05-04-x"].fields["month"] == "November"


@pytest.mark.parametrize(("day", "issued"), [((2026, 11, 3), "2026/11/03/"), ((2026, None, None), "2026///")])
def test_ris_keeps_the_year_apart(day, issued):
    """The year is a year; the whole day stands in its own line, with nothing made up where it is not known."""
    lines = write_ris(replace(cite("x"), issued=PartialDate(*day)), "").decode().split("\r\n")
    assert "PY  - 2026" in lines and f"DA  - {issued}" in lines


def test_every_form_names_the_institution():
    """A reference manager has a report of an institution in a series, whichever form it is given."""
    assert "\r\nPB  - The editors\r\nT2  - Briefs\r\n" in write_ris(cite("x"), "").decode()
    item = json.loads(write_csl(cite("x"), ""))[0]
    assert item["publisher"] == "The editors" and item["collection-title"] == "Briefs"
    assert "container-title" not in item, "a report inside a container is cited as a chapter"


def test_languages_are_two_entries(house):
    """The same brief in both languages can be kept side by side: the keys differ, and the first language's stays."""
    english, spanish = (write_tree(house.project, language, date(2024, 3, 1))[CITED] for language in ("en", "es"))
    assert english.startswith(b"@techreport{2023-05-04-lower-fees,")
    assert spanish.startswith(b"@techreport{2023-05-04-lower-fees-es,")


def test_the_data_can_be_cited(house):
    """The Citation File holds what its format asks for, and the day of the data as their version."""
    fields = yaml.safe_load(write_tree(house.project, "en", date(2024, 3, 1))["data/CITATION.cff"])
    assert fields["cff-version"] == "1.2.0" and fields["type"] == "dataset" and fields["authors"] == [{"name": "Nobody"}]
    assert fields["title"] == "Aldovia–Borvia briefs" and fields["license-url"].endswith("/by/4.0/")
    assert fields["version"] == fields["date-released"] == "2024-03-01" and "Nobody" in fields["message"]
