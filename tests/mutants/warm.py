"""A run of pytest that has collected everything and waits: about each mutant a fork of it asks the tests it is told.

Knows pytest; knows no covering and no stages.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.mutants import fork
from tests.mutants.swap import House

PASSED, FAILED, NOT_SWAPPED = 0, 1, 3
FAILED_TEST = "FAILED "
READY = "ready"
PATIENCE = 20
"""Seconds of a processor that a test may take besides five times what it took: a mutant that takes more has no end."""


class Question(NamedTuple):
    """Which tests are asked, in this order, about a module whose text is another; and the seconds that each takes."""

    path: Path
    old: str
    new: str
    tests: dict[str, float]

    @property
    def patience(self) -> int:
        """Seconds of a processor for all of them, should what they begin have no end."""
        return round(PATIENCE + 5 * sum(self.tests.values()))


class Warm:
    """A pytest plugin that runs no test but for a question, and answers with what failed: None where it cannot be asked."""

    def __init__(self, package: Path, pipe: Connection, log: Path) -> None:
        self._package, self._pipe, self._log = package, pipe, log

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._house = House(self._package)
        self._tests = {item.nodeid: item for item in session.items}
        gc.freeze()
        self._pipe.send(READY)
        with contextlib.suppress(EOFError):  # nobody is left who asks
            while True:
                self._pipe.send(self._answer(session, self._pipe.recv()))
        return True

    def _answer(self, session: pytest.Session, question: Question) -> str | None:
        code = fork.run(lambda: self._ask(session, question), self._log, question.patience)
        if code == NOT_SWAPPED:
            return None
        if code == fork.TOO_LONG:
            return "no end"
        if code == FAILED:
            return self._log.read_text("utf-8").rstrip("\n")  # by `Stop`: the name alone, in which anything may stand
        return "" if code == PASSED else f"ended with {code}"

    def _ask(self, session: pytest.Session, question: Question) -> int:
        if question.new != question.old and not self._house.swap(question.path, question.old, question.new):
            return NOT_SWAPPED
        session.config.pluginmanager.register(Stop(self._log))
        session.items = [self._tests[name] for name in question.tests if name in self._tests]
        for item, following in zip(session.items, [*session.items[1:], None], strict=True):
            signal.setitimer(signal.ITIMER_PROF, PATIENCE + 5 * question.tests[item.nodeid])  # its signal ends the process
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        signal.setitimer(signal.ITIMER_PROF, 0)
        return PASSED


class Stop:
    """Ends the process at the first test that fails, which it names."""

    def __init__(self, log: Path) -> None:
        self._log = log

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._log.write_text(f"{FAILED_TEST}{report.nodeid}\n", "utf-8")
            os._exit(FAILED)


def read_failed(log: Path) -> str:
    """The first test that a log says failed."""
    lines = log.read_text("utf-8", "replace").splitlines()
    return next((line.split(" - ")[0] for line in lines if line.startswith(("FAILED", "ERROR"))), "")
