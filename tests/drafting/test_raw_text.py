"""What is no communiqué is refused in words that say what to give instead."""

from __future__ import annotations

import pytest

from briefing.drafting.parsing.language_words import is_written_in, read_words
from briefing.drafting.parsing.raw_text import read_raw

PORTUGUESE = (
    "O chanceler reuniu-se nesta quarta-feira com o secretário de Estado, Marco Rubio, para falar de segurança e de "
    "migração, segundo informou a chancelaria. Os dois concordaram que um grupo de trabalho se reunirá em breve em Washington."
)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\x00", "a picture"),
        (b"PK\x03\x04\x14\x00", "a document"),
        (b"abc\x00\x01\x02", "no text"),
        (b" \n\n", "empty"),
    ],
)
def test_what_is_no_text_is_refused(raw, said):
    """A PDF, a picture, a document of a word processor, bytes, blanks."""
    with pytest.raises(ValueError, match=said):
        read_raw(raw)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_accents_come_from_any_encoding(encoding):
    """As editors of Windows save it, too."""
    assert "reunió" in read_raw("La secretaria se reunió con el ministro.".encode(encoding))


@pytest.mark.parametrize(
    ("text", "is_english"),
    [
        (f"the fees of {'x ' * 27}", True),
        (f"the fees in {'x ' * 27}", False),  # `in` is none of the four that no text does without
        (f"the fees in {'x ' * 26}", True),  # too short to tell
        (f"the the fees {'x ' * 27}", False),
    ],
)
def test_a_language_is_known_by_two_of_its_four_most_frequent_words(text, is_english):
    assert is_written_in(text, read_words("en")) is is_english


def test_a_text_in_another_language_is_told(house, run):
    """It is not read as if it were in the nearest one, and no draft is written."""
    (house.project / "page.txt").write_text(PORTUGUESE, "utf-8")
    before = set(house.briefs.rglob("*.yml"))
    done = run("draft", "page.txt")
    assert done.exit_code == 2 and "in no language that drafts are read in (en, es)" in done.output
    assert set(house.briefs.rglob("*.yml")) == before


def test_a_file_of_any_size_is_not_read(house, run):
    """Two megabytes are; more are no text of a meeting."""
    for size, said in ((2_000_000, "a PDF"), (2_000_001, "the file has more than 2,000,000 bytes")):
        (house.project / "page.pdf").write_bytes(b"%PDF".ljust(size))
        done = run("draft", "page.pdf")
        assert done.exit_code == 2 and said in done.output


def test_an_address_is_no_file(house, run):
    """The page is to be saved."""
    done = run("draft", "https://example.org/communique")
    assert done.exit_code == 2 and "save the page" in done.output
