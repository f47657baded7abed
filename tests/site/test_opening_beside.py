"""A series that several processes open says the same as one that a single one opens, and nobody waits for another."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from functools import partial

import pytest

from briefing.problem import Place, Problem
from briefing.series.opening import open_series
from briefing.series.reader import make_reader
from briefing.site import reading_beside
from briefing.site.opening_beside import asking_beside, open_beside

SERIES, ANOTHER = object(), object()


def say_who(number, here=lambda: None, there=lambda: None):
    """A rule that says which process was asked, after something else that it does in this one or another."""
    own = os.getpid()

    def rule(series):
        (here if os.getpid() == own else there)()
        yield Problem(Place("briefs/x.yml"), f"rule {number}: {'here' if os.getpid() == own else 'there'}")

    return rule


def ask_all(rules, jobs, subject=SERIES):
    with asking_beside(rules, SERIES, jobs) as ask:
        return [found.what.partition(": ")[::2] for rule in rules for found in ask(rule, subject)]


@pytest.fixture
def has_come():
    """What one process waits for until the other has come to a place."""
    return multiprocessing.get_context("fork").Event()


def wait_for(has_come):
    """Until the other process has come there, if there is one and as long as it lives."""
    while multiprocessing.active_children() and not has_come.wait(0.01):
        pass


def come_and_stay(has_come):
    has_come.set()
    time.sleep(600)


def test_rules_are_asked_from_both_ends(has_come):
    """The first here, the others there, before it has an answer; what is asked of anything else here; all in their order."""
    rules = [say_who(0, partial(wait_for, has_come), partial(come_and_stay, has_come)), *map(say_who, range(1, 6))]
    assert ask_all(rules, 2) == [("rule 0", "here"), *((f"rule {number}", "there") for number in range(1, 6))]
    alone = [(f"rule {number}", "here") for number in range(6)]
    for jobs, subject in ((1, SERIES), (2, ANOTHER)):
        has_come.clear()
        assert ask_all(rules, jobs, subject) == alone


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_what_a_process_that_is_gone_did_not_say_is_asked_here(number):
    """What it said before was heard."""
    rules = [
        say_who(0, lambda: multiprocessing.active_children()[0].join()),
        say_who(1, there=lambda: (os.kill(os.getpid(), number), time.sleep(600))),
        say_who(2),
    ]
    assert ask_all(rules, 2) == [("rule 0", "here"), ("rule 1", "here"), ("rule 2", "there")]


@pytest.mark.slow
def test_who_opened_a_series_makes_no_difference(full, monkeypatch):
    """Problems of many rules, with their order, and the drafts that are shown."""
    monkeypatch.setattr(reading_beside, "FEW", 1)
    monkeypatch.setattr(reading_beside, "AT_ONCE", 2)
    person = next(iter(sorted((full.briefs / "people").glob("*.yml"))))
    text = person.read_text("utf-8")
    full.write("people/drafted.yml", f"{text}draft: true\n")
    full.write("people/wrong.yml", f"{text}born: 3\n")
    full.write("people/doubled.yml", text)
    alone = open_series(full.briefs, reader=make_reader(), shows_drafts=True)
    assert len(alone.report.problems) > 2
    for jobs in (1, 2, 3):
        together = open_beside(full.briefs, make_reader(), jobs)
        assert together.report.problems == alone.report.problems
    for name in ("wrong", "doubled"):
        (full.briefs / "people" / f"{name}.yml").unlink()
    alone, together = open_series(full.briefs, shows_drafts=True), open_beside(full.briefs, make_reader(), 2)
    assert alone.series and together.series
    assert [entry.id for entry in together.series.all_entries()] == [entry.id for entry in alone.series.all_entries()]
    assert any(entry.id == "drafted" for entry in together.series.all_entries())
