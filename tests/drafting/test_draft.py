"""What an editor gets from `briefing draft`: a report, and files that the check takes as drafts."""

from __future__ import annotations

import re

import pytest

from briefing.drafting.occasion.days import find_published
from briefing.drafting.parsing.document import read_document
from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.parsing.sentences import split_sentences
from briefing.drafting.reading import Reader
from briefing.series.opening import open_series
from tests.drafting.made_up import TEXT
from tests.drafting.measure import HERE, load


def test_report_tells_what_was_found(run):
    """Day, person of the register, topic, quotation with its speaker, promise with parties and day."""
    done = run("draft", "-", "--report-only", text=TEXT)
    assert done.exit_code == 0
    for told in ("date        2024-05-04", "ana-varga", "topics      trade", "aldovia, borvia", "due 2024-06-30", "agreed to"):
        assert told in done.output, done.output


def test_the_two_countries_are_no_two_people(house, run):
    """“The two” begins both: two ministers who met promise nothing by what the two countries agreed to."""
    house.write("people/iris-orlo.yml", "name: Iris Orlo\nsort_name: Orlo, Iris\n")
    met = TEXT.replace("a delegation of Borvia", "Minister Iris Orlo")
    agreed = met.replace("Aldovia and Borvia agreed", "The two countries agreed")
    told = run("draft", "-", "--report-only", text=agreed).output
    assert "ana-varga" in told and "iris-orlo" in told
    assert "process, aldovia, borvia, " in told, told


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


def test_one_topic_alone_is_not_asked_about(house, run):
    """Which of several is the first is the editor's to say."""
    run("draft", "-", text=TEXT)
    (path,) = house.briefs.glob("meetings/2024-05-04-*.yml")
    assert "\ntopics: [trade]\n" in path.read_text("utf-8")
    assert "topics: the first is where it is filed" not in path.read_text("utf-8")


def test_what_must_be_there_and_was_not_found_stands_empty(house, run):
    """Explained, so that no key is looked up; nothing that is there stands twice."""
    told = run("draft", "-", text=TEXT).stderr
    (path,) = house.briefs.glob("commitments/2024-05-04-*.yml")
    begun, _, due = path.read_text("utf-8").partition("#: Still to be filled in:\n")
    assert "\nparties: [aldovia, borvia]\n" in begun and "parties" not in due
    assert 'success:\n  en: ""\n  es: ""\n' in due and "\nverifiable:\n" in due
    assert "reviewed:" not in begun and due.count("\nreviewed:\n") == 1, "nobody has looked yet"
    assert all(re.search(rf"^   briefs/{kind}/2024-05-04-\S+: reviewed$", told, re.M) for kind in ("meetings", "commitments"))
    assert {"missing-key", "key"}.isdisjoint(problem.code for problem in open_series(house.briefs).report.problems)


@pytest.mark.parametrize(
    ("dateline", "again"),
    [
        ("Borton, Borvian Isles, 4 May 2024 —", "The ministers agreed to meet again in Aldport."),
        (
            "Borton, Islas Borvianas, 4 de mayo de 2024.—",
            "Los ministros celebraron su reunión y acordaron verse de nuevo en Aldport.",
        ),
    ],
)
def test_the_city_of_the_next_meeting_is_not_this_one(run, dateline, again):
    """Nobody met there yet; where the dateline was is told instead."""
    done = run("draft", "-", "--report-only", "--language", "es" if "mayo" in dateline else "en", text=f"{dateline} {again}\n")
    assert "Aldport" not in next(line for line in done.output.splitlines() if line.startswith("place")), done.output


@pytest.mark.parametrize("place", ["Aldovia City", "New Aldovia", "the Gulf of Aldovia"])
def test_a_place_that_bears_the_name_of_a_state_is_no_side(run, place):
    """Borvia alone is named there."""
    done = run("draft", "-", "--report-only", "--language", "en", text=f"A delegation of Borvia met investors in {place}.\n")
    assert "sides       borvia\n" in done.output, done.output


def test_saved_page_is_read_without_its_frame(run):
    """Menus and footers are no part of the text."""
    page = f"<html><body><nav>Minister Zed Zeta</nav><main><p>{TEXT.replace(chr(10) * 2, '</p><p>')}</p></main></body></html>"
    done = run("draft", "-", "--report-only", text=page)
    assert "ana-varga" in done.output and "Zeta" not in done.output


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "<html></html>",
        "“",
        "A. B. C.",
        "12/13/9999",
        "2024-13-45",
        "31 February 2024",
        "\u200b\u202e",
        "<p>" * 5_000,
        "López " * 5_000,
    ]
    + ["Secretary " * 3_000, "“said " * 2_000, "a, " * 20_000, "Will will agreed to by 31 February 2024.", "\ufeff- - -"],
    ids=range(14),
)
def test_whatever_is_given_is_read(run, text):
    """Neither strange signs nor days that do not exist nor long lines end in a traceback."""
    assert run("draft", "-", "--report-only", "--language", "en", text=text).exit_code == 0


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


@pytest.mark.parametrize(
    ("window", "due"),
    [("within 90 days", "2024-08-02"), ("within two weeks", ""), ("within 3 sessions", ""), ("within 3 months", "2024-08-")],
)
def test_a_window_is_counted_from_the_day_of_the_meeting(run, window, due):
    """So many days, weeks or months; what is written in words is left to the editor."""
    told = run("draft", "-", "--report-only", text=TEXT.replace("by 30 June 2024", window)).output
    assert f"due {due}" in told if due else "due " not in told, told


def test_a_surname_after_particles_is_its_bearers(house, run):
    """`Minister de la Fuente` is the one of the register."""
    house.write("people/juan-de-la-fuente.yml", "name: Juan de la Fuente\nsort_name: Fuente, Juan de la\n")
    told = run("draft", "-", "--report-only", text=TEXT.replace("Minister Ana Varga", "Minister de la Fuente")).output
    assert "juan-de-la-fuente" in told, told


def test_report_says_where_and_what_comes_next(house, run):
    """Words and sentences that a reader finds again, not characters; then the steps in order, each at its line."""
    done = run("draft", "-", text=TEXT)
    assert (
        'ana-varga (sure, "Ana Varga" in "Aldport, Aldovia, 4 May 2024 …")' in done.stdout
        and "–" not in done.stdout.split("people")[1][:60]
    )
    assert "(sure): Aldovia and" in done.stdout or "(likely): Aldovia and" in done.stdout
    meeting, steps = "2024-05-04-aldovia-and-borvia-meet-on-trade", done.stderr[done.stderr.index("\nnext:") :]
    promise = "briefs/commitments/2024-05-04-publish-a-joint-report-on-harbour-fees-by-30-june.yml"
    assert "briefing serve`" in steps and f"briefing publish {meeting}`" in steps, steps
    empty, choices = steps.partition("\n3. ")[0].splitlines()[4:], steps.partition("\n3. ")[2]
    for place, _, _ in (line.strip().partition(": ") for line in empty):
        path, line, _ = place.rsplit(":", 2)
        assert (house.project / path).read_text("utf-8").splitlines()[int(line) - 1].endswith((': ""', ":", ": []")), place
    assert {f"   {promise}:8:3: title, es", f"   {promise}:45:1: verifiable"} <= set(empty) and "tier" in steps, steps
    assert f"   {promise}:9:1: A promise? Then say it in your own words, no stronger. A view, a wish or something " in choices
    assert f"write it under `statements` of meetings/{meeting}.yml, raise `considered.as_statements` there by one" in choices
    guessed = sum(text.count("#:? ") for text in (path.read_text("utf-8") for path in house.briefs.rglob("*.yml")))
    told = [line for line in choices.splitlines()[2:-1] if "Press has no issuer" not in line]
    assert guessed == len(told) > 5, choices


def test_a_name_that_is_cut_ends_with_a_word(house, run):
    """Not with `on`, `the` or `a`."""
    run("draft", "-", text=TEXT.replace("publish a joint report", "publish a joint report of the harbour offices on a"))
    names = [path.stem for path in house.briefs.glob("commitments/2024-05-04-*.yml")]
    assert names == ["2024-05-04-publish-a-joint-report-of-the-harbour-offices"]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("in the first quarter of 2027", "due 2027-03 (first quarter of 2027)"),
        ("in the second half of 2024", "due 2024-12 (second half of 2024)"),
        ("as in the first quarter of 2023", ""),
    ],
)
def test_a_part_of_a_year_ends_with_a_month(house, run, words, due):
    """A reading of the words, so the basis is `implied`; what was before the meeting is no due date."""
    done = run("draft", "-", text=TEXT.replace("by 30 June 2024", words))
    assert (due in done.output) if due else ("due " not in done.output), done.output
    (path,) = house.briefs.glob("commitments/2024-05-04-*.yml")
    assert ("due_basis: implied" in path.read_text("utf-8")) == bool(due)


@pytest.mark.parametrize(
    "wish", ["Both sides hope to deepen their scientific exchange.", "Aldovia and Borvia look forward to a second round."]
)
def test_a_hope_is_an_aspiration(run, wish):
    """No promise, and not nothing."""
    done = run(
        "draft", "-", "--report-only", text=TEXT.replace("Aldovia and Borvia agreed", f"{wish}\n\nAldovia and Borvia agreed")
    )
    assert "aspiration, aldovia, borvia" in done.output and f": {wish}" in done.output, done.output


def test_bodies_are_known_by_their_other_names(house, run):
    """Other names, the glossary's renderings, and a name that holds the country's."""
    house.write(
        "organizations/harbour-office.yml",
        'name:\n  en: "Office of the Kingdom of Aldovia Harbour Representative"\nclassification: agency\ncountry: AX\n',
    )
    house.write(
        "glossary.yml",
        'title:\n  en: "Glossary"\nterms:\n  - id: trade\n    term:\n      en: "Ministry of Trade of Aldovia"\n'
        '    rejected:\n      en: ["Secretariat of Commerce"]\n',
    )
    text = TEXT.replace(
        "met a delegation of Borvia today",
        "met officials of the Office of the Kingdom of Aldovia Harbour Representative and of the Secretariat of Commerce today",
    )
    done = run("draft", "-", "--report-only", text=text)
    assert "bodies      harbour-office, aldovia-trade" in done.output, done.output


@pytest.mark.parametrize(("before", "found"), [(0, True), (12, True), (13, False)])
def test_the_day_of_publication_stands_at_the_head(before, found):
    """A line with a day in it further down is a day that the text tells of."""
    text = "\n\n".join([*["The fees were spoken of."] * before, "4 May 2024", "Ministers met."])
    assert (find_published(read_document(text)) is not None) == found


def test_closed_lists_of_the_series_may_be_longer(house, run):
    """A sixth form of commitments and a fourth kind of statements are the series' own; none is proposed."""
    term = '  - id: {}\n    label:\n      en: "Own"\n      es: "Propio"\n    meaning:\n      en: "x"\n      es: "x"\n{}:\n'
    house.change("vocabulary.yml", "relations:\n", term.format("own-form", "relations"))
    house.change("vocabulary.yml", "commitment_forms:\n", term.format("own-kind", "commitment_forms"))
    told = run("draft", "-", "--report-only", text=TEXT).output
    assert "process, aldovia, borvia, " in told and "own-" not in told, told
