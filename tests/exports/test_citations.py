"""Citations as reference managers read them."""

from __future__ import annotations

import json

import pytest
from pybtex.database import parse_string

from briefing.dates import PartialDate
from briefing.exports.citations.formats import write_bibtex, write_csl, write_ris
from briefing.series.citation import Citation

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
