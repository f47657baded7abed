"""The words that search knows: names with their capital, everything else in small letters."""

from __future__ import annotations

from briefing.pages.registers.search_words import count_words, number_part, write_search_words, write_word_parts
from briefing.sitefile import SiteFile
from tests.search_words import read_search_words


def list_words(*pages: tuple[str, str]) -> list[str]:
    """The words of some pages, each a head and a body."""
    files = [SiteFile(f"{number}/index.md", f"---\n{head}\n---\n{body}".encode()) for number, (head, body) in enumerate(pages)]
    return read_search_words(write_search_words(count_words(files)).content)


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


def test_a_word_with_and_without_its_accent_is_one_whichever_is_read_first():
    """The commoner form, or of two that are as common the first by the alphabet: the same pages give the same bytes."""
    for counted in ({"maiz": 2, "maíz": 2}, {"maíz": 2, "maiz": 2}):
        assert read_search_words(write_search_words(counted).content) == ["maiz"]
    assert read_search_words(write_search_words({"maiz": 2, "maíz": 3}).content) == ["maíz"]


def test_words_are_written_short_and_read_back_whole():
    """What a word shares with the one before is a number; the frequent stand before the rare."""
    written = write_search_words({"harbour": 9, "harbours": 9, "harm": 9, "rare": 1, "𝓪𝓫": 1, "𝓪𝓬": 1})
    assert written.content.decode() == '"0harbour7s3m\\n0rare0𝓪𝓫0𝓪𝓬"'
    assert read_search_words(written.content) == ["harbour", "harbours", "harm", "rare", "𝓪𝓫", "𝓪𝓬"]


def test_an_abbreviation_with_points_is_a_word_without():
    """Else search would say that no page has it."""
    assert {"eeuu", "fbi"} <= {*list_words(('title: "X"', "EE. UU. and F.B.I."))}


def test_words_stand_once_more_by_their_first_letters():
    """Without accents; every part is there, also one that no word is in, and a letter of another script is in one of them."""
    files = list(write_word_parts({"Águila": 1, "ala": 9, "bote": 2, "ñu": 1, "шум": 1}))
    found = {number: words for number, file in enumerate(files) if (words := read_search_words(file.content))}
    assert found == {1: ["ala", "Águila"], 2: ["bote"], 14: ["ñu"], number_part("шум"): ["шум"]}
    assert len({file.path for file in files}) == 32
