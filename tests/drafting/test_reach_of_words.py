"""How long and how near words must be to tell something: a quotation, a title, a place, whose text it is."""

from __future__ import annotations

import re

import pytest

from briefing.drafting.occasion.places import find_place, know_places
from briefing.drafting.occasion.whose_words import find_issuers
from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.parsing.sentences import split_sentences
from briefing.drafting.parsing.spans import Finding, Span

WORDS = read_words("en")
NOTHING = "The fees were low."


def _apart(letters: int) -> str:
    return f" {'x' * (letters - 2)} "


def states(text: str) -> list[Finding[str]]:
    return [Finding(found[0].lower(), Span(*found.span())) for found in re.finditer("Aldovia|Borvia", text)]


def issuers(text: str) -> tuple[str, str]:
    """Whose words a text is, and where it says so."""
    document = read_document(text, "en")
    found = find_issuers(document, states(document.text), [])
    return (", ".join(found.value), document.text[found.span.start : found.span.end]) if found else ("", "")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"“{'So it is. ' * 89}So it was.” It was.", 2),  # 900 letters are one quotation
        (f"“{'So it is. ' * 89}So it were.” It was.", 91),
        ("“So it is. It is", 2),  # a quotation that is not closed goes on for ever
        ("“... And so it is”, she said. It was.", 2),
        ("“So it is. It is.” It was.", 2),
        ("She said “” and “So it is. It is” then.", 1),
        ("“So it is. It is”“Nor is it. It is” then.", 1),
        ("Mr. Lund said so. It was.", 2),
    ],
    ids=range(8),
)
def test_a_quotation_is_not_cut(text, count):
    assert len(list(split_sentences(text, WORDS))) == count


def test_a_sentence_knows_its_place():
    """In the whole text, and the quotations in it."""
    text = f"A title\n\n  {NOTHING} “So it is”, she said.\n\n\n\nIt is «far» off. “And” “so"
    sentences = list(split_sentences(text, WORDS))
    assert [sentence.number for sentence in sentences] == [1, 2, 3, 4, 5]
    assert [sentence.paragraph for sentence in sentences] == [1, 2, 2, 4, 4]
    assert all(text[sentence.span.start : sentence.span.end] == sentence.text for sentence in sentences)
    quoted = [[text[quote.start : quote.end] for quote in sentence.quotations] for sentence in sentences]
    assert quoted == [[], [], ["So it is"], ["far"], ["And", "so"]]


@pytest.mark.parametrize(
    ("lines", "headlines"),
    [
        (["One", "Two", "Three", "Four"], ("Two", "Three")),
        (["x" * 200, "Two", NOTHING], ("Two",)),
        (["x" * 201, "Two", NOTHING], ()),
        ([NOTHING, "Two"], ()),
    ],
)
def test_a_title_is_looked_for_in_three_short_lines(lines, headlines):
    document = read_document("\n\n".join(lines), "en")
    assert document.headlines == headlines and document.title == (lines[0] if headlines else "")


@pytest.mark.parametrize(("before", "paragraphs"), [(2, 4), (3, 6)])
def test_a_page_whose_text_begins_with_its_title_has_it_once(before, paragraphs):
    page = f"<html><title>A title</title><body>{'<p>x</p>' * before}<p>A title</p><p>{NOTHING}</p></body></html>"
    document = read_document(page, "en")
    assert len(document.text.split("\n\n")) == paragraphs
    assert document.text[document.title_span.start : document.title_span.end] == "A title"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{NOTHING}\n\n" * 11 + "Port Ald, Norland – They met.", "Port Ald"),
        (f"{NOTHING}\n\n" * 12 + "Port Ald, Norland – They met.", ""),
        (f"{NOTHING}\n\nPORT ALD, Norland – They met.", "PORT ALD"),
        ("Ald, Norland – They met.", "Ald"),
        ("Al, Norland – They met.", ""),
        (f"{NOTHING}\n\nThey met in Port Ald, Norland.", "Port Ald"),
    ],
)
def test_a_place_is_named_at_the_head(text, place):
    """By three letters at least."""
    document = read_document(text, "en")
    found = find_place(document, know_places([], {}), is_call=False)
    assert (document.text[found.span.start : found.span.end] if found else "") == place
    assert not found or found.value.name == place.title()


@pytest.mark.parametrize(
    ("text", "ids", "words"),
    [
        (f"This is issued by{_apart(40)}Aldovia.", "aldovia", "Aldovia"),
        (f"This is issued by{_apart(41)}Aldovia.", "", ""),
        (f"This is issued by Aldovia{_apart(20)}Borvia.", "aldovia, borvia", f"Aldovia{_apart(20)}Borvia"),
        (f"This is issued by Aldovia{_apart(21)}Borvia.", "aldovia", "Aldovia"),
        ("Aldovia knows that this is issued by Borvia.", "borvia", "Borvia"),
        (f"{NOTHING} " * 5 + "This is issued by Aldovia.", "aldovia", "Aldovia"),
        (f"{NOTHING} " * 6 + "This is issued by Aldovia.", "", ""),
        ("Joint statement of Aldovia and Borvia\n\nSo it is.", "aldovia, borvia", "Aldovia and Borvia"),
        ("Joint statement of Aldovia and of Aldovia\n\nSo it is.", "", ""),
    ],
)
def test_whose_words_a_text_is_stands_at_its_head(text, ids, words):
    """Forty letters before the first name at most, and twenty between two; a joint one is of two."""
    assert issuers(text) == (ids, words)
