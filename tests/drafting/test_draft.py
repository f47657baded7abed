"""What an editor gets from `briefing draft`: a report, and files that the check takes as drafts."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.drafting.document import read_document
from briefing.drafting.language_words import read_words
from briefing.drafting.reading import Reader
from briefing.drafting.sentences import split_sentences
from briefing.series import open_series
from tests.drafting.measure import HERE, load

TEXT = """Aldovia and Borvia meet on trade

Aldport, Aldovia, 4 May 2024 — Minister Ana Varga met a delegation of Borvia today.

“Trade between us has doubled since the treaty was signed, and it will not stop here,” said Minister Varga.

Aldovia and Borvia agreed to publish a joint report on harbour fees by 30 June 2024.
"""


@pytest.fixture
def run(house, monkeypatch):
    monkeypatch.chdir(house.project)
    return lambda *arguments, text="": CliRunner().invoke(main, arguments, input=text, catch_exceptions=False)


def test_report_tells_what_was_found(run):
    """Day, person of the register, topic, quotation with its speaker, promise with parties and day."""
    done = run("draft", "-", "--report-only", text=TEXT)
    assert done.exit_code == 0
    for told in ("date        2024-05-04", "ana-varga", "topics      trade", "aldovia, borvia", "due 2024-06-30", "agreed to"):
        assert told in done.output, done.output


def test_finding_nothing_is_said(run):
    """No line is left out and nothing guessed."""
    done = run("draft", "-", "--report-only", text="The weather was fine.\n")
    for told in ("date        none:", "place       none:", "topics      none:", "people      none", "commitments none:"):
        assert told in done.output, done.output


def test_drafts_stop_no_build_and_are_not_published(house, run):
    """They are written beside the entries, and only warnings are said of them."""
    assert run("draft", "-", text=TEXT).exit_code == 0
    opened = open_series(house.briefs)
    assert opened.report.errors == []
    assert opened.report.warnings
    assert not any(meeting.id.startswith("2024-05-04") for meeting in opened.series.meetings)


def test_written_brief_is_never_changed(house, run):
    """A second run leaves what somebody may have worked on."""
    run("draft", "-", text=TEXT)
    (path,) = house.briefs.glob("meetings/2024-05-04-*.yml")
    path.write_text("draft: true\n", "utf-8")
    assert "is there already" in run("draft", "-", text=TEXT).output
    assert path.read_text("utf-8") == "draft: true\n"


def test_saved_page_is_read_without_its_frame(run):
    """Menus and footers are no part of the text."""
    page = f"<html><body><nav>Minister Zed Zeta</nav><main><p>{TEXT.replace(chr(10) * 2, '</p><p>')}</p></main></body></html>"
    done = run("draft", "-", "--report-only", text=page)
    assert "ana-varga" in done.output and "Zeta" not in done.output


@pytest.mark.parametrize(
    "text",
    [
        "<html></html>",
        "“",
        "A. B. C.",
        "12/13/9999",
        "2024-13-45",
        "31 February 2024",
        "\x00\x01",
        "<p>" * 5_000,
        "López " * 5_000,
    ]
    + ["Secretary " * 3_000, "“said " * 2_000, "a, " * 20_000, "Will will agreed to by 31 February 2024.", "\ufeff- - -"],
    ids=range(14),
)
def test_whatever_is_given_is_read(run, text):
    """Neither strange signs nor days that do not exist nor long lines end in a traceback."""
    assert run("draft", "-", "--report-only", text=text).exit_code == 0


def test_an_abbreviation_with_an_accent_ends_no_sentence():
    """`núm.` is one, in whatever case."""
    text = "Firmaron el acuerdo núm. 5 de la comisión. NÚM. 7 queda pendiente."
    told = [found.text for found in split_sentences(text, read_words("es"))]
    assert told == ["Firmaron el acuerdo núm. 5 de la comisión.", "NÚM. 7 queda pendiente."]


def test_dateline_in_spanish(real_series):
    """City, region and day before the dash, and `hoy` is that day."""
    text = "El Paso, Texas, 28 de febrero de 2024.— La canciller Alicia Bárcena se reunió hoy con congresistas de Texas.\n"
    reading = Reader(real_series).read(read_document(text))
    assert str(reading.day.date) == "2024-02-28" and reading.place and reading.place.value.name == "El Paso"
    assert [found.person.value.id for found in reading.participants] == ["alicia-barcena"]


def test_seed_communique(real_series):
    """Three officials, both sides, four topics, the framework, two quotations, two claims, and no commitment."""
    _, text, _ = load(HERE / "tuned" / "2023-02-04-sre-legislators.yml")
    reading = Reader(real_series).read(read_document(text))
    assert {found.person.value.id for found in reading.participants} == {
        "marcelo-ebrard",
        "roberto-velasco-alvarez",
        "maria-de-haas",
    }
    assert {found.value for found in reading.states} == {"mexico", "united-states"}
    assert set(reading.subjects.topics) == {"security", "trade", "agriculture", "migration"}
    assert {found.value for found in reading.frameworks} == {"bicentennial-framework"}
    quoted = [found.value.by.ids for found in reading.statements if found.value.quotation]
    assert quoted == [("marcelo-ebrard",), ("roberto-velasco-alvarez",)]
    assert sum(found.value.kind == "claim" for found in reading.statements) == 2
    assert reading.promises == ()
    assert reading.day.date is None and reading.day.why == "no sentence about the meeting names a day"
