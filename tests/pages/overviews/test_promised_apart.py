"""What a town or a company of a country promised counts with the country, and each page that counts so says it."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.trees import write_tree

FEES = "commitments/2024-02-01-keep-fees-low.yml"
TOWN = "name: {{en: {0}, es: {0}}}\nclassification: {1}\ncountry: AX\n"
PAGES = ("scoreboard", "matrix", "compare")
SAID = {
    "en": "Counted with Aldovia are commitments that its own government did not make: {}.",
    "es": "Con Aldovia se cuentan compromisos que no asumió su propio gobierno: {}.",
}


def read(full, page: str, language: str = "en") -> list[str]:
    """The lines that say so, without their links."""
    text = write_tree(full.project, language, date(2025, 3, 1))[f"{page}/index.md"].decode()
    first = SAID[language].partition(" Aldovia ")[0]
    return [re.sub("<[^>]+>", "", line) for line in re.findall(rf'<p class="by">({first} .*?)</p>', text)]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_whose_promises_count_with_a_party_is_said(full, page, language):
    """Of each body how many; nothing where there are none, and nothing of a ministry."""
    assert read(full, page, language) == []
    full.write("organizations/aldport.yml", TOWN.format("Aldport", "subnational"))
    full.write("organizations/ald-ships.yml", TOWN.format("Ald Ships", "company"))
    full.change(FEES, "parties: [aldovia]", "parties: [aldport, ald-ships]")
    assert read(full, page, language) == [SAID[language].format("Ald Ships (1), Aldport (1)")]


@pytest.mark.parametrize("parties", ["aldport, aldovia", "aldport, aldovia-trade", "aldovia-trade"])
def test_a_promise_that_the_government_shares_is_its_own(full, parties):
    """Whoever else is bound."""
    full.write("organizations/aldport.yml", TOWN.format("Aldport", "subnational"))
    full.change(FEES, "parties: [aldovia]", f"parties: [{parties}]")
    assert [read(full, page) for page in PAGES] == [[], [], []]
