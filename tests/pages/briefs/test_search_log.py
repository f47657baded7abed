"""Where was looked in vain: told to readers in their language, and to programs in a column for each."""

from __future__ import annotations

from datetime import date

import pytest

from tests.trees import write_tree

PROMISE = "commitments/2024-09-10-publish-catches"
DAY = date(2025, 3, 1)
PLACES = "        - en: Gazette of Aldport\n          es: Gaceta de Aldport\n"
SECOND = "        - en: The archive of the port\n"


@pytest.fixture
def searched(full):
    """Two places, of which the second is not translated."""
    full.change(f"{PROMISE}.yml", PLACES, SECOND + PLACES)
    return full


def read(house, language: str) -> str:
    page = write_tree(house.project, language, DAY)[f"{PROMISE}/index.md"].decode()
    return page[page.index('<p class="by">Qu' if language == "es" else '<p class="by">What was searched') :].partition("</p>")[
        0
    ]


def test_each_place_is_told_in_the_language_of_the_page(searched):
    """One that is not translated is told in the other, as any text."""
    assert "Where: The archive of the port; Gazette of Aldport. Words: catches." in read(searched, "en")
    spanish = read(searched, "es")
    assert "; Gaceta de Aldport. Palabras: catches." in spanish and "Gazette" not in spanish
    assert 'lang="en"' in spanish.partition("The archive of the port")[0]
