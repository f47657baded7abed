"""Something that another process makes meanwhile, where there are cores for it. Knows nothing of what is made."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from briefing.child_processes import end_with_parent, signals_waiting

OF_A_POOL: list[bool] = []
"""Whether this process ends with a pool, beside others; empty where it does not."""
Result = TypeVar("Result")


def count_cores() -> int:
    """How many processes run side by side here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def count_beside() -> int:
    """How many processes work where this one does, at least: one that is alone makes everything itself."""
    return 1 + len(OF_A_POOL)


@contextmanager
def meanwhile(jobs: int, call: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """What comes of a call, for whoever asks in the end: another process makes it, or with one job this one when it is asked.

    Of a call that nobody asks about nothing is waited for.
    """
    if jobs < 2 or not can_fork():
        yield call
        return
    with speaking(partial(_answer, call)) as heard:

        def ask() -> Result:
            try:
                answer, error = heard.recv()
            except (EOFError, OSError):
                return call()  # the process is gone, with nothing handed over or half of it
            if error:
                raise error
            found: Result = answer
            return found

        yield ask


@contextmanager
def speaking(speak: Callable[[Connection], None]) -> Iterator[Connection]:
    """What another process says by and by, which is given where to; it ends when nobody listens any more."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_begin, args=(speak, there), daemon=True)
    with signals_waiting():
        process.start()
    there.close()
    try:
        yield here
    finally:
        process.terminate()  # it would hold the lock of the build
        process.join()
        here.close()


def _begin(speak: Callable[[Connection], None], there: Connection) -> None:
    end_with_parent()
    speak(there)


def _answer(call: Callable[[], Any], there: Connection) -> None:
    try:
        there.send((call(), None))
    except Exception as error:
        there.send((None, error))


def can_fork() -> bool:
    """Whether the system has what makes a process that knows what is known here."""
    return "fork" in multiprocessing.get_all_start_methods()
