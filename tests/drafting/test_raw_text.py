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


OURS = "# how pages are built\nsite_name: briefing\nplugins: [briefing]\n"
TALKS = "The ministers of Aldovia and Borvia met in Aldport and agreed to lower the fees."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OURS, "YAML"),
        ("title:\n  en: Talks\n  es: Pláticas\ndate: 2023-05-04\nsummary:\n  en: >\n    The ministers met.\n", "YAML"),
        ("- ana-varga\n- id: x\n", "YAML"),
        ('{"title": "Talks"}', "JSON"),
        ('[project]\nname = "x"\n[[tool.rules]]\nlist = [\n  "a",\n]\n', "a list of settings"),
        ('<?xml version="1.0"?><rss><title>Talks</title></rss>', "XML"),
        ("<svg><text>Talks</text></svg>", "XML"),
        ('"""The talks of the ministers."""\n\nimport os\n', "code"),
        ("a {\n  color: red;\n}\n", "code"),
    ],
)
def test_what_is_for_programs_is_refused(text, said):
    """By every line at its margin, or as a whole: what to give instead is said."""
    with pytest.raises(ValueError, match=f"^the file is {said}, and no communiqué: give what the parties said"):
        read_raw(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        f"date: 4 May 2023\nplace: Aldport\n\n{TALKS}\n",
        f"- they agreed:\n- they met\n{TALKS}\n",
        f"Communiqué: {TALKS}",
        f'<?xml version="1.0"?>\n<!DOCTYPE html><html><p>{TALKS}</p></html>',
        f"<p>{TALKS}</p>",
        f"[Aldport]\n{TALKS}\n",
        f"{TALKS};\nand they parted.\n",
    ],
)
def test_prose_with_signs_of_it_is_read(text):
    assert read_raw(text.encode()) == text


@pytest.mark.parametrize(
    "text", ["<html><body><nav>Home</nav></body></html>", "a,b,c\n1,2,3\n", "BEGIN:VCALENDAR\nEND:VCALENDAR"]
)
def test_what_holds_no_sentence_is_refused(house, run, text):
    """A page whose text a script brings, a table; not where somebody says in which language it is."""
    (house.project / "page.txt").write_text(text, "utf-8")
    done = run("draft", "page.txt")
    assert done.exit_code == 2 and "there is no sentence in it, so it is no communiqué: give what" in done.output
    assert run("draft", "page.txt", "--language", "en", "--report-only").exit_code == 0


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
