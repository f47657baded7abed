"""A series that is opened whole while only what has changed is checked: the same series and problems as from nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.series.asked_again.concluding import conclude
from briefing.series.asked_again.reopening import reopen
from briefing.series.asked_again.watch import Watch
from briefing.series.checks.phrasing import quoted_languages
from briefing.series.opening import open_series
from briefing.series.reader import make_reader
from briefing.verdict import read_verdict, write_verdict

TODAY = date(2026, 11, 28)
MEETING, TOPIC = "meetings/2023-05-04-harbour-talks.yml", "topics/maize.yml"


@pytest.fixture
def open_again(house, monkeypatch):
    """Opens the example, has a change made, and opens it again from that verdict."""
    monkeypatch.chdir(house.project)
    monkeypatch.setattr(quoted_languages, "MOST_READ", 150)
    reader, watch = make_reader(), Watch()
    reader.take_over(None)
    opened = open_series(Path("briefs"), today=TODAY, reader=reader, watch=watch)
    first = read_verdict(write_verdict(conclude(opened, watch, reader, "")))

    def again(verdict=first):
        reader = make_reader()
        reader.take_over(None)
        return reopen(Path("briefs"), "briefs", verdict, reader)

    return again


@pytest.mark.parametrize("new", ["en: Two ministers met", "en: <b>Ministers</b> met"])
def test_it_is_the_series_that_is_there(house, open_again, new):
    """With the changed words, what is wrong with them, and the words of each language."""
    house.change(MEETING, "en: Ministers met", new)
    opened, verdict = open_again()
    anew = open_series(Path("briefs"), today=TODAY)
    assert opened.report.problems == anew.report.problems and bool(opened.report.problems) == ("<b>" in new)
    for kind, entries in anew.loaded.entries.items():
        assert {name: entry.model_dump() for name, entry in opened.loaded.entries[kind].items()} == {
            name: entry.model_dump() for name, entry in entries.items()
        }
    assert opened.series.meetings["2023-05-04-harbour-talks"].summary.values["en"].startswith(new.removeprefix("en: "))
    assert opened.locales.keys() == anew.locales.keys() == {"en", "es"}
    again, _ = open_again(verdict)
    assert again.report.problems == anew.report.problems, "the next one goes on from this one's verdict"


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("series.yml", "a comment"),
        ("vocabulary.yml", "a comment"),
        (MEETING, "broken"),
    ],
)
def test_everything_is_checked_where_more_than_a_text_is_another(house, open_again, path, change):
    """Closed lists, settings, a file that cannot be read."""
    file = house.briefs / path
    file.write_text(file.read_text("utf-8") + ("# new\n" if change == "a comment" else "date: [\n"), "utf-8")
    assert open_again() is None


@pytest.mark.parametrize("mark", ["", "draft: true\n"])
def test_what_came_is_in_the_series_and_a_draft_is_not(house, open_again, mark):
    """Both are looked at; what goes again is as if it had not been."""
    house.write("people/eva-lind.yml", f"{mark}name: <b>Eva Lind\nsort_name: Lind, Eva\n")
    opened, verdict = open_again()
    anew = open_series(Path("briefs"), today=TODAY)
    assert opened.report.problems == anew.report.problems and opened.report.problems
    assert ("eva-lind" in opened.series.people) == (not mark)
    (house.briefs / "people/eva-lind.yml").unlink()
    opened, _ = open_again(verdict)
    assert not opened.report.problems and "eva-lind" not in opened.series.people


def test_nothing_changed_is_nothing_asked(open_again):
    """Then the verdict itself still holds."""
    opened, _ = open_again()
    assert opened.series and not opened.report.problems
