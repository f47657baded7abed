"""The words that search knows: names with their capital, everything else in small letters."""

from __future__ import annotations

import json

from briefing.pages.registers.search_words import count_words, write_search_words
from briefing.sitefile import SiteFile


def list_words(*pages: tuple[str, str]) -> list[str]:
    """The words of some pages, each a head and a body."""
    files = [SiteFile(f"{number}/index.md", f"---\n{head}\n---\n{body}".encode()) for number, (head, body) in enumerate(pages)]
    return json.loads(write_search_words(count_words(files)).content).split(" ")


def test_word_of_a_persons_name_keeps_its_capital():
    """So search knows that it is a name, which is asked back as such and never doubted; a particle is none."""
    person = 'title: "Íñigo de la Vega"\ndescription: "Envoy"\nkind: "person"'
    words = list_words((person, "Vega spoke of fish. Fish."), ('title: "Fish"\nkind: "topic"', "vega"))
    assert words.index("Vega") < words.index("spoke") and {"Íñigo", "fish", "de", "la"} >= {*words} - {"Vega", "spoke", "of"}


def test_title_of_another_page_is_no_name():
    assert list_words(('title: "Fish Trade"\nkind: "topic"', "Trade")) == ["trade"]


def test_a_name_whose_part_is_no_word_is_also_typed_together():
    """`A-BCD` is typed `ABCD`; of `corn-flour` the search finds out by itself that two words are meant."""
    assert list_words(('title: "X"', "A-BCD corn-flour")) == ["abcd", "bcd", "corn", "flour"]
