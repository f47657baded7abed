"""Work is spread over processes: in order, with its errors, and in this process where one is enough."""

from __future__ import annotations

import multiprocessing
import os
import time
from contextlib import suppress
from functools import partial
from types import SimpleNamespace

import pytest

from briefing.problem import Report
from briefing.site import workers
from briefing.site.renderings import SHELVES
from briefing.site.workers import PATIENT, fork_workers, render_shelf, spread, start_workers


@pytest.mark.parametrize("jobs", [1, 2])
def test_answers_come_in_the_order_of_what_was_given(jobs):
    """From other processes where there are several; what is not sent, such as a function within this one, is known there."""
    base = 10
    told = spread(jobs, lambda item: (base + item, os.getpid()), range(7))
    assert [answer for answer, _ in told] == [10, 11, 12, 13, 14, 15, 16]
    assert (os.getpid() in {process for _, process in told}) == (jobs == 1)
    assert workers._SPREAD == []


def test_one_thing_is_done_here():
    """To begin a process for it would take longer."""
    assert spread(4, lambda item: os.getpid(), ["one"]) == [os.getpid()]
    assert spread(4, lambda item: item, []) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_is_the_callers(jobs):
    with pytest.raises(ZeroDivisionError):
        spread(jobs, lambda item: 1 // item, [1, 0])
    assert workers._SPREAD == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_of_them_asks_the_rules(jobs):
    """Where the others are: here if this process does everything."""
    with start_workers({}, jobs, None, lambda: Report([os.getpid()])) as (_, ruling):
        assert (ruling.result().problems == [os.getpid()]) == (jobs == 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_of_a_build_is_known_when_it_has_ended(jobs):
    """Where its pages went, the next one's would have gone; and a preview kept the plans of its last build until the next."""
    plan = SimpleNamespace(prepare=lambda: None)
    with suppress(LookupError), start_workers({"en": plan}, jobs, lambda frame, found: found, Report):
        assert list(workers._PLANS) == ["en"]
        raise LookupError
    assert (workers._PLANS, workers._PLACING, workers._ASKING) == ({}, [], [])


def test_what_nobody_wants_any_more_is_not_waited_for():
    """A page of a series that the rules refuse may never be finished."""
    begun = time.monotonic()
    with pytest.raises(LookupError), start_workers({}, 2, None, Report) as (workers, ruling):
        workers.submit(time.sleep, 600)
        ruling.result()
        raise LookupError
    assert time.monotonic() - begun < 60


class Unwieldy:
    """Takes a second to be received, so that what comes behind it has to wait in the midst of its way."""

    def __reduce__(self) -> tuple[object, ...]:
        return time.sleep, (1,)


@pytest.mark.slow
def test_who_is_ended_while_it_hands_over_a_result_is_not_waited_for():
    """The rest of it is not: a build whose entries have an error stood still now and then, with half a page on its way."""
    begun = time.monotonic()
    with pytest.raises(LookupError), fork_workers(2) as pool:
        pool.submit(Unwieldy)
        pool.submit(bytes, 1_000_000)
        time.sleep(0.5)
        raise LookupError
    assert time.monotonic() - begun < 60


@pytest.mark.parametrize(("jobs", "patient"), [(1, 0), (2, PATIENT)])
def test_who_makes_pages_lets_those_go_first_who_make_what_takes_longest(monkeypatch, jobs, patient):
    """A process of its own does, each time as much; what runs here never does, since nobody could take that back."""
    monkeypatch.setitem(workers._PLANS, "en", SimpleNamespace(render_shelf=lambda shelf: os.nice(0)))
    own = os.nice(0)
    with fork_workers(jobs) as pool:
        assert pool.submit(render_shelf, ["en"], SHELVES).result() == [own]
    with fork_workers(jobs) as pool:
        assert [*pool.map(partial(render_shelf, ["en"]), range(9))] == 9 * [[max(own, patient)]]
    assert os.nice(0) == own


def test_who_was_started_by_another_process_never_does_here():
    """A build may run in a process of somebody's pool, which goes on afterwards."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe()
    process = context.Process(target=lambda: there.send((workers._step_back(), os.nice(0))))
    process.start()
    assert here.recv() == (None, os.nice(0))
    process.join()
