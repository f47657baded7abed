"""Several promises in one sentence, each with its own day; and whose promise `both governments` is."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from briefing.drafting.draft_report import write_report
from briefing.drafting.parsing.language_words import read_words
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.sayings.promised_days import find_promised_days
from briefing.drafting.written.filing import name_files
from tests.drafting.made_up import drafted

OPENING = {
    "en": "Mexico City, October 14, 2026. Secretary Julio Berdegué and Secretary Brooke Rollins met today in Mexico City.",
    "es": "Ciudad de México, 14 de octubre de 2026. El secretario Julio Berdegué y la secretaria Brooke Rollins se reunieron.",
}


def told(reading: CommuniqueReading) -> str:
    return "\n".join(write_report(reading, name_files(reading))).split("\ncommitments ")[1]


@pytest.mark.parametrize(
    ("language", "text", "second"),
    [
        (
            "en",
            "Both governments agreed to publish a table from November 1, 2026, and to meet again in January 2027.",
            "Both governments agreed to meet again in January 2027.",
        ),
        (
            "es",
            "Las partes acordaron publicar datos a partir del 1 de noviembre de 2026 y reunirse otra vez en enero de 2027.",
            "Las partes acordaron reunirse otra vez en enero de 2027.",
        ),
        (
            "es",
            "Ambos gobiernos se comprometieron a publicar datos desde el 1 de noviembre de 2026 y a abrir en enero de 2027.",
            "Ambos gobiernos se comprometieron a abrir en enero de 2027.",
        ),
    ],
)
def test_two_promises_have_each_their_own_day(read, language, text, second):
    """The first begins on a day, which is no due date; the passage of the second stands in the text as it is quoted."""
    reading = read(language, text)
    report, (first, other) = told(reading), drafted(reading)
    assert report.startswith("2") and "from 2026-11-01 (" in report and "due 2027-01 (" in report, report
    assert "due_date" not in first and "#:? Begins: 2026-11-01" in first, first
    assert "due_date: 2027-01\ndue_basis: explicit" in other and f'"{second}"' in other, other
    assert reading.promises[1].value.said.text in text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Both governments agreed to publish a table from November 1, 2026, and meet again in January 2027."),
        ("en", "Both governments agreed to publish it by November 1, 2026, and to train staff, and to meet in January 2027."),
        ("en", "Both governments agreed a timetable by November 1, 2026, and to meet in January 2027."),
        ("es", "Ambos gobiernos acordaron un cuadro antes del 1 de noviembre de 2026 y una reunión en enero de 2027."),
    ],
)
def test_where_parting_is_not_safe_two_dates_are_told(read, language, text):
    """One candidate, no due date, and both dates in the report and in the file."""
    reading = read(language, text)
    report, (entry,) = told(reading), drafted(reading)
    assert "2 dates stand there (" in report and "no due date is proposed" in report, report
    assert "due_date" not in entry and "2026-11-01" in entry and ": 2027-01 (" in entry, entry


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        (
            "en",
            "Both governments agreed to open two lanes and to publish a table by November 30, 2026.",
            "Both governments agreed to open two lanes",
        ),
        (
            "es",
            "Ambos gobiernos acordaron abrir dos carriles y publicar un cuadro antes del 30 de noviembre de 2026.",
            "Ambos gobiernos acordaron abrir dos carriles",
        ),
    ],
)
def test_two_promises_with_one_date_are_two(read, language, text, first):
    """The one beside the date has it; the other is told of it, since nobody can tell whether it holds there too."""
    reading = read(language, text)
    report, (without, dated) = told(reading), drafted(reading)
    assert report.startswith("2") and "2026-11-30 (" in report and "is to be judged" in report, report
    assert f'"{first}"' in without and "\ndue_date" not in without and "names 2026-11-30 (" in without, without
    assert "due_date: 2026-11-30" in dated and "names 2026" not in dated, dated


def test_a_date_before_the_verb_parts_nothing(read):
    """It holds for both, and which of them is a promise of its own is the editor's to say."""
    reading = read("en", "By November 30, 2026, both governments agreed to open two lanes and to publish a table.")
    assert told(reading).startswith("1")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("by October 14", "2026-10-14"),  # that very day
        ("by October 13", "2027-10-13"),
        ("by September 15", "2027-09-15"),
        ("by October 13, 2026", ""),  # before the meeting
        ("by October 14, 2026", "2026-10-14"),
        ("by October", "2026-10"),
        ("by September", "2027-09"),
        ("by September 2026", ""),
        ("by October 2026", "2026-10"),
        ("of October", ""),
        ("by June, by June", "2027-06"),
        ("from May 1 until June 2", "2027-06-02"),
        ("from May 1, 2027 until June 2, 2027", "2027-06-02"),
        ("from May 1, 2027, and so on, by June 2, 2027", "2027-05-01 2027-06-02"),
    ],
)
def test_a_day_without_a_year_is_the_next_such_day(text, found):
    """Of the meeting's day or after it."""
    days = find_promised_days(text, read_words("en"), date(2026, 10, 14))
    assert " ".join(str(day.date) for day in days) == found


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("from November 1 until December 1, 2026", "2026-12-01"),
        ("by December 1, 2026, as was agreed on May 5, 2024", "2026-12-01"),
        ("from November 1, 2026", None),
        ("from January 2027", None),
    ],
)
def test_a_begin_is_no_due_date(read, words, due):
    """Of a span of days the end is due."""
    (promise,) = read("en", f"Both governments agreed to publish a table {words}.").promises
    assert (str(promise.value.said.due.date) if promise.value.said.due else None) == due


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Both governments agreed to publish a table by November 1, 2026."),
        ("es", "Ambos gobiernos acordaron publicar un cuadro antes del 1 de noviembre de 2026."),
    ],
)
def test_both_governments_are_those_of_the_persons_present(read, language, text):
    """A city that bears a country's name makes no pair."""
    (promise,) = (reading := read(language, text)).promises
    assert set(reading.parties_of(promise.value.by)) == {"mexico", "united-states"}


@pytest.mark.slow
def test_a_paragraph_of_many_pages_costs_what_its_words_cost(read):
    """Whoever pastes a page without its full stops has its draft all the same: no word is held against all before it."""
    long = "Secretary Berdegué and the delegations of Mexico spoke of border lanes and of water meters, " * 600
    began = process_time()
    assert len(read("en", f"Mexico committed to open two lanes in March 2027, {long} and so on.").promises) == 1
    assert process_time() - began < 3
