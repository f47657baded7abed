"""Whoever waits for a page does not wait until Python has looked for garbage; yet what a save leaves is let go of."""

from __future__ import annotations

import gc
import threading

import pytest

from briefing.garbage import looking_in_pauses
from briefing.site.preview import change_events
from briefing.site.preview.change_events import ChangeEvents

pytestmark = pytest.mark.slow


class Hours:
    """A day at the desk, in place of the system's word: each wait ends with a save, or with nothing at all."""

    def __init__(self, hours: str, save) -> None:
        self.hours, self.save = iter(hours), save

    def wait(self) -> bool:
        hour = next(self.hours, "")
        self.had_word = hour == "s"
        if self.had_word:
            self.save()
        return bool(hour)


@pytest.fixture
def leave(answers, project):
    """Lives through some hours, `s` for a save and `.` for a pause; how much garbage is left then."""

    def save() -> None:
        topic = project.briefs / "topics" / "trade.yml"
        topic.write_text(f"{topic.read_text('utf-8')}# another line\n", "utf-8")

    def through(hours: str) -> int:
        events = ChangeEvents(answers, threading.Lock())
        events.stop()
        events._waking = Hours(hours, save)
        gc.collect()
        with looking_in_pauses():
            events.watch()
            return gc.collect()

    return through


def test_a_pause_lets_go_of_what_saves_left(leave):
    leave("..")
    assert leave("sss") > 1000
    assert leave("sss.") < 10
    assert leave("sss") > 1000


def test_who_saves_without_a_pause_gets_one(leave, monkeypatch):
    leave("..")
    monkeypatch.setattr(change_events, "UNRESTED", 2)
    assert leave("ss") > 500
    assert leave("s") < 10


def test_nobody_looks_while_a_page_is_made(answers):
    """Also not after the first one, for which the whole series is read for good."""
    with looking_in_pauses():
        assert answers.answer("").is_found
        assert not gc.isenabled()
    assert gc.isenabled()
