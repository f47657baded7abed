"""Meetings that a commitment promises: among the coming ones while it is open, as announced, past ones apart."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.pages.overviews import calendar, changes
from tests.trees import open_edition, write_tree

PROMISE = "commitments/2024-02-01-keep-fees-low.yml"
NAMES = {
    "en": ("that is still open", "has passed", "Announced meeting"),
    "es": ("todavía abierto", "ya pasó", "Reunión anunciada"),
}


@pytest.fixture
def announcing(house):
    """The example, in which an open promise is one of a meeting in January 2025."""
    return house.change(PROMISE, "form: pledge\n", "form: pledge\npromises_meeting: yes\n")


def read(house, language: str, day: date) -> dict[str, str]:
    tree = write_tree(house.project, language, day)
    pages = {"calendar": "calendar/index.md", "home": "index.md", "brief": "commitments/2024-02-01-keep-fees-low/index.md"}
    return {name: tree[path].decode() for name, path in pages.items()} | {"ics": tree["calendar.ics"].decode()}


def list_below(page: str, words: str) -> list[str]:
    """What is listed under a label that holds these words."""
    found = re.search(rf'<p class="label">[^<]*{words}[^<]*</p>\n<ul class="lines">(.*?)</ul>', page, re.DOTALL)
    return re.findall(r"<li>(.*?)</li>", found[1]) if found else []


@pytest.mark.parametrize("language", NAMES)
def test_it_stands_among_the_coming_ones(announcing, language):
    """With its due date and status, on the calendar, at home, on its own page and in programs' calendars."""
    is_open, is_past, event = NAMES[language]
    found = read(announcing, language, date(2024, 12, 1))
    for page in ("calendar", "home"):
        (row,) = list_below(found[page], is_open)
        assert 'datetime="2025-01"' in row and "keep-fees-low" in row and "chip" in row
        assert not list_below(found[page], is_past)
    assert ("promises a meeting" if language == "en" else "promete una reunión") in found["brief"]
    assert f"SUMMARY:{event}" in found["ics"].replace("\\", "")


def test_its_due_date_alone_is_called_a_meeting(announcing):
    """Not the day on which it was promised, nor what else is due."""
    ics = read(announcing, "en", date(2023, 12, 1))["ics"].replace("\\", "")
    told = sorted(re.findall(r"SUMMARY:([\w ,]+)", ics))
    assert [words for words in told if words.startswith("Announced")] == ["Announced meeting, due "]
    assert "Due" in told and "Promised" in told, told


@pytest.mark.parametrize("language", NAMES)
def test_a_day_that_has_passed_is_no_coming_one(announcing, language):
    """It stands apart, with what its due date has come to, and no longer at home."""
    is_open, is_past, _ = NAMES[language]
    found = read(announcing, language, date(2025, 3, 1))
    assert not list_below(found["calendar"], is_open) and not list_below(found["home"], is_open)
    (row,) = list_below(found["calendar"], is_past)
    assert re.search(r"mark-(overdue|not-looked-into)", row)


def test_without_a_date_it_says_so(announcing):
    """After those that have one."""
    announcing.change(PROMISE, "due_date: 2025-01\ndue_basis: implied\n", "")
    text = (announcing.briefs / PROMISE).read_text("utf-8")
    if "due_note" in text:
        announcing.write(PROMISE, re.sub(r"^due_note:\n(  .*\n)+", "", text, flags=re.MULTILINE))
    (row,) = list_below(read(announcing, "en", date(2024, 12, 1))["calendar"], "that is still open")
    assert row.startswith('<span class="undated">No date stated</span>')


def test_what_is_closed_is_announced_no_more(house):
    """A promise that was kept, and one that promises no meeting, stand nowhere among them."""
    house.change("commitments/2023-05-04-lower-fees.yml", "form: target\n", "form: target\npromises_meeting: yes\n")
    assert open_edition(house.briefs, date(2025, 3, 1)).announced == ()
    assert list_below(read(house, "en", date(2024, 12, 1))["calendar"], "Announced") == []


def test_the_real_series_marks_meetings_only(real_series):
    """Each of them has as its success that somebody meets or a forum, dialogue or round takes place."""
    words = re.compile(r"\b(meets?|met|meeting|meetings|dialogue|forum|round|takes place)\b", re.IGNORECASE)
    found = [one for one in real_series.commitments if one.promises_meeting]
    assert len(found) > 20
    assert [one.id for one in found if not words.search(one.success.say("en").words)] == []


@pytest.mark.parametrize(
    ("module", "path", "said"),
    [
        (calendar, "calendar/index.md", "Each list shows up to"),
        (changes, "changes/index.md", "Each list shows its latest"),
    ],
)
def test_a_list_that_is_cut_says_so(house, monkeypatch, module, path, said):
    """Where more stands in it than is shown, and not where just as much does."""
    day, url = date(2023, 12, 1), "https://cut.example/"  # where no other test has it rendered
    edition = open_edition(house.briefs, day)
    most = max(map(len, (edition.upcoming, edition.reviews))) if module is calendar else len(edition.changes)
    for shown, is_cut in ((most, False), (most - 1, True)):
        monkeypatch.setattr(module, "SHOWN", shown)
        assert (said in write_tree(house.project, "en", day, url)[path].decode()) is is_cut


def test_of_what_is_overdue_the_latest_is_shown(full, monkeypatch):
    """Where more is overdue than the page lists; longest ago first, as in the whole list."""
    again = "commitments/2024-09-10-lower-fees-again.yml"
    full.change(again, "due_date: 2025-03-31", "due_date: 2024-11-30")
    day, url = date(2025, 12, 31), "https://overdue.example/"  # where no other test has it rendered
    monkeypatch.setattr(calendar, "SHOWN", 1)
    page = write_tree(full.project, "en", day, url)["calendar/index.md"].decode()
    assert [str(found.due_date) for found in open_edition(full.briefs, day).overdue] == ["2024-11-30", "2024-12"]
    listed = page.partition("## Overdue")[2].partition("\n## ")[0].partition('<div id="')[0]
    assert re.findall(r'<li><time datetime="([^"]+)"', listed) == ["2024-12"]
