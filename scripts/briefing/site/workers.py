"""Processes of this machine that share what was read before they began: plans are not sent, only the numbers of their parts.
The processes end with the build, also with one that is killed.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from briefing.child_processes import end_with_parent, signals_waiting
from briefing.garbage import look_seldom
from briefing.meanwhile import OF_A_POOL, can_fork, count_cores
from briefing.problem import Report
from briefing.site.filling import PutAway
from briefing.site.rendered import Rendered
from briefing.site.renderings import SHELVES, Plan
from briefing.sitefile import SiteFile

_PLANS: dict[str, Plan] = {}
"""Language → the plan of its tree, as it stood when the processes began."""
_PLACING: list[PutAway] = []
"""Where what is rendered goes at once; empty where it goes back."""
_ASKING: list[Callable[[], Report]] = []
"""What asks the rules whether what is made may be published."""
_SPREAD: list[tuple[Callable[[Any], Any], Any]] = []
"""What is made side by side just now."""
PATIENT = 5
"""How nice a process is that makes pages."""
Item = TypeVar("Item")
Result = TypeVar("Result")


@contextmanager
def start_workers(
    plans: Mapping[str, Plan], jobs: int, place: PutAway | None, ask: Callable[[], Report]
) -> Iterator[tuple[Executor, Future[Report]]]:
    """An executor whose processes know these plans; with one job, or where processes cannot be forked, it works here.

    By `place` they put away what they render, as far as they can. One begins by asking the rules.
    """
    _PLANS.clear()
    _PLANS.update(plans)
    _PLACING[:] = [place] if place else []
    _ASKING[:] = [ask]
    for plan in plans.values():
        plan.prepare()
    try:
        with fork_workers(jobs) as workers:
            asked = workers.submit(_ask_rules)
            yield workers, asked
    finally:
        for what in (_PLANS, _PLACING, _ASKING):
            what.clear()


def spread(jobs: int, call: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """What comes of each item, in their order, made side by side. The items are not sent, what comes of them is."""
    _SPREAD[:] = [(call, item) for item in items]
    try:
        with fork_workers(min(jobs, len(items))) as workers:
            return list(workers.map(_make_spread, range(len(items))))
    finally:
        _SPREAD.clear()


@contextmanager
def fork_workers(jobs: int, at_least: int = 2) -> Iterator[Executor]:
    """Processes that know what is known here; with fewer jobs, or where none can be forked, all is done here."""
    if jobs < at_least or not can_fork():
        yield _Here()
        return
    gc.freeze()  # what is here stays here: the collector would write into every object
    context = multiprocessing.get_context("fork")
    pool, others = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin), multiprocessing.active_children()
    try:
        with signals_waiting():
            pool.submit(count_cores)  # all processes begin with the first task
        yield pool
    except BaseException:
        for process in multiprocessing.active_children():
            if process not in others:
                process.terminate()  # nobody wants what it does
        # One of them may have ended with half of it handed over: the rest is waited for as long as anybody can still send it.
        results: Any = pool._result_queue
        results._writer.close()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        gc.unfreeze()


def _begin() -> None:
    """A process of the pool begins."""
    OF_A_POOL[:] = [True]
    look_seldom()
    end_with_parent()


def _make_spread(number: int) -> Any:
    call, item = _SPREAD[number]
    return call(item)


def render_shelf(languages: Sequence[str], shelf: int) -> list[Rendered]:
    """What stands on one shelf of the tree of each language: much of what is asked for one is asked for the others too."""
    plans = [_PLANS[language] for language in languages]
    if shelf < SHELVES:
        _step_back()
    found = [plan.render_shelf(shelf) for plan in plans]
    for place in _PLACING:
        found = [place(plan.frame, rendered) for plan, rendered in zip(plans, found, strict=True)]
    return found


def _step_back() -> None:
    """Another process makes what takes longest, and the build ends with that: it has a core to itself, whoever waits here."""
    if OF_A_POOL and hasattr(os, "nice"):
        os.nice(max(0, PATIENT - os.nice(0)))


def _ask_rules() -> Report:
    return _ASKING[0]()


def render_part(language: str, number: int) -> list[SiteFile]:
    """The files of one part of a language's tree."""
    return _PLANS[language].render_part(number)


class _Here(Executor):
    """Does everything at once, in this process."""

    def submit(self, call: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(call(*arguments, **named))
        except Exception as error:
            future.set_exception(error)
        return future
