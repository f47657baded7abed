"""Another process makes something meanwhile, or this one where it is alone."""

from __future__ import annotations

import multiprocessing
import os
import time
from functools import partial

import pytest

from briefing.meanwhile import count_beside, count_cores, meanwhile
from briefing.site.workers import fork_workers


def test_there_are_as_many_as_the_machine_gives():
    assert count_cores() == len(os.sched_getaffinity(0))


@pytest.mark.parametrize("jobs", [1, 2])
def test_something_is_made_meanwhile(jobs):
    """By another process where there are several; what went wrong there is told to whoever asks, and to nobody else."""
    with meanwhile(jobs, os.getpid) as ask:
        assert (ask() == os.getpid()) == (jobs == 1)
    with meanwhile(jobs, lambda: 1 // 0) as ask, pytest.raises(ZeroDivisionError):
        ask()
    with meanwhile(jobs, lambda: 1 // 0):
        pass


def test_what_is_made_meanwhile_ends_with_whoever_wanted_it():
    """It is not waited for, and made here where that process is gone."""
    begun = time.monotonic()
    with pytest.raises(LookupError), meanwhile(2, partial(time.sleep, 600)):
        raise LookupError
    assert time.monotonic() - begun < 60 and not multiprocessing.active_children()
    here = os.getpid()
    with meanwhile(2, lambda: os.getpid() if os.getpid() == here else os._exit(1)) as ask:
        assert ask() == here


@pytest.mark.slow
def test_half_of_what_was_made_meanwhile_is_as_good_as_nothing():
    """Whoever was ended while it handed it over."""
    with meanwhile(2, partial(bytes, 1_000_000)) as ask:
        (process,) = multiprocessing.active_children()
        time.sleep(0.5)  # the way holds a part of it
        process.kill()
        assert len(ask()) == 1_000_000


def test_a_process_of_a_pool_is_not_alone():
    """It may have another one make something; whoever works alone may not."""
    with fork_workers(2) as pool:
        assert pool.submit(count_beside).result() == 2
    with fork_workers(1) as here:
        assert here.submit(count_beside).result() == 1
