"""Tests asked by processes that are forked from one which has collected them: `--forks 2`, a plugin of pytest.

Each worker of pytest-xdist starts a Python, imports and collects everything, and sends a message of some thousand characters
about each test. For tests that take ten milliseconds that is a tenth of the work.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from multiprocessing import Pipe, RawArray
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple, NoReturn

import pytest

DONE = "done"
"""The last word of a worker; any other says why it ended."""
WIDTH = 4
"""Bytes of a group's number in the pipe from which they are drawn."""
TOGETHER = 0.2
"""Seconds in which what passed is told together: each word wakes the process that listens."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--forks", type=int, default=0, metavar="N", help="ask the tests in N processes forked after collecting")


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    """Where something could not be collected, or is only listed, pytest says so as ever."""
    option = session.config.option
    if not option.forks or option.collectonly or session.testsfailed:
        return None
    Forks(session, option.forks).run()
    return True


class Forks:
    """Those of one run. Each draws the next group of tests that nobody has drawn, and tells how each test ended."""

    def __init__(self, session: pytest.Session, wanted: int) -> None:
        self._session, self._config, self._wanted = session, session.config, wanted
        self._groups = list(_put_into_groups(session.items))
        self._asked = RawArray("i", wanted)
        """The number of the test that each is asking."""
        self._numbers = {item.nodeid: number for number, item in enumerate(session.items)}
        self._temporary = session.config._tmp_path_factory.getbasetemp()

    def run(self) -> None:
        """Ask every test."""
        drawn, drawing = os.pipe()
        os.write(drawing, b"".join(number.to_bytes(WIDTH, "big") for number in range(len(self._groups))))
        os.close(drawing)
        # What is captured lies in a file: one for each process.
        capture = self._config.pluginmanager.get_plugin("capturemanager")
        capture.stop_global_capturing()
        gc.freeze()
        workers: dict[Connection, int] = {}
        pids = []
        try:
            for number in range(self._wanted):
                sys.stdout.flush()
                hearing, telling = Pipe(duplex=False)
                if not (pid := os.fork()):
                    _work(partial(self._ask, number, drawn, telling), telling)
                pids.append(pid)
                telling.close()
                workers[hearing] = number
            capture.start_global_capturing()
            capture.suspend_global_capture()
            self._hear(workers)
        finally:
            for pid in pids:
                _end(pid, is_lost=bool(workers))

    def _ask(self, worker: int, drawn: int, telling: Connection) -> None:
        """In the forked process: what it captures and its temporary folders are its own."""
        capture, plugins = self._config.pluginmanager.get_plugin("capturemanager"), self._config.pluginmanager
        capture.start_global_capturing()
        capture.suspend_global_capture()
        plugins.unregister(name="terminalreporter")
        plugins.register(teller := Telling(self._config, self._numbers, telling))
        os.environ["PYTEST_XDIST_WORKER"] = f"gw{worker}"
        own = self._temporary / f"fork{worker}"
        own.mkdir(mode=0o700)
        self._config._tmp_path_factory._basetemp = own
        items = self._draw(drawn)
        item = next(items, None)
        while item and not (self._session.shouldfail or self._session.shouldstop):
            following = next(items, None)
            self._asked[worker] = self._numbers[item.nodeid]
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            item = following
        teller.tell_of_passed()

    def _draw(self, drawn: int) -> Iterator[pytest.Item]:
        while number := os.read(drawn, WIDTH):
            yield from self._groups[int.from_bytes(number, "big")]

    def _hear(self, workers: dict[Connection, int]) -> None:
        """Tell what the workers tell, until each has told that it is done."""
        while workers:
            for connection in wait(list(workers)):
                assert isinstance(connection, Connection)
                try:
                    told = connection.recv()
                except EOFError:
                    told = "the process ended in which this test was asked; what it had drawn besides is not asked"
                if isinstance(told, str):
                    worker = workers.pop(connection)
                    told = self._blame(self._session.items[self._asked[worker]], told) if told != DONE else None
                if told:
                    self._tell(told)
                if self._session.shouldfail:
                    raise self._session.Failed(self._session.shouldfail)
                if self._session.shouldstop:
                    raise self._session.Interrupted(self._session.shouldstop)

    def _tell(self, told: Any) -> None:
        hook = self._config.hook
        if isinstance(told, Warned):
            hook.pytest_warning_recorded.call_historic(kwargs=told.read())
            return
        if isinstance(told, list):
            items = [(self._session.items[number], duration) for number, duration in told]
            reports = [pytest.TestReport(i.nodeid, i.location, {}, "passed", None, "call", duration=d) for i, d in items]
        else:
            reports = [hook.pytest_report_from_serializable(config=self._config, data=told)]
        for report in reports:
            hook.pytest_runtest_logreport(report=report)
            hook.pytest_runtest_logfinish(nodeid=report.nodeid, location=report.location)

    def _blame(self, item: pytest.Item, why: str) -> dict[str, Any]:
        """What is told of the test at which a worker ended."""
        report = pytest.TestReport(item.nodeid, item.location, {}, "failed", why, "call")
        told: dict[str, Any] = self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
        return told


class Warned(NamedTuple):
    """A warning, in words that can be sent."""

    text: str
    filename: str
    line: int
    when: str
    nodeid: str
    location: Any

    def read(self) -> dict[str, Any]:
        message = warnings.WarningMessage(self.text, Warning, self.filename, self.line)
        return {"warning_message": message, "when": self.when, "nodeid": self.nodeid, "location": self.location}


class Telling:
    """A plugin that tells how a test ended: of most that they passed, of several together, and how long each took."""

    def __init__(self, config: pytest.Config, numbers: dict[str, int], telling: Connection) -> None:
        self._config, self._numbers, self._telling = config, numbers, telling
        self._passed: list[tuple[int, float]] = []
        self._told_at = time.monotonic()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.passed and not (report.sections or report.user_properties):
            if report.when == "call":
                self._passed.append((self._numbers[report.nodeid], report.duration))
            if time.monotonic() > self._told_at + TOGETHER:
                self.tell_of_passed()
        else:
            self._send(self._config.hook.pytest_report_to_serializable(config=self._config, report=report))

    def pytest_warning_recorded(self, warning_message: warnings.WarningMessage, when: str, nodeid: str, location: Any) -> None:
        text = f"{warning_message.category.__name__}: {warning_message.message}"
        self._send(Warned(text, warning_message.filename, warning_message.lineno, when, nodeid, location))

    def tell_of_passed(self) -> None:
        """All of which was not told yet."""
        self._telling.send(self._passed)
        self._passed, self._told_at = [], time.monotonic()

    def _send(self, told: Any) -> None:
        self.tell_of_passed()
        self._telling.send(told)


def _put_into_groups(items: list[pytest.Item]) -> Iterable[list[pytest.Item]]:
    """As `--dist loadgroup` does: a test without a mark is a group of its own."""
    groups: dict[str, list[pytest.Item]] = {}
    for item in items:
        mark = item.get_closest_marker("xdist_group")
        groups.setdefault(mark.args[0] if mark else item.nodeid, []).append(item)
    return groups.values()


def _work(work: Callable[[], None], telling: Connection) -> NoReturn:
    """In the forked process, which must not go on as if it were the first."""
    try:
        work()
        telling.send(DONE)
    except BaseException:
        telling.send(traceback.format_exc())
    finally:
        os._exit(0)


def _end(pid: int, *, is_lost: bool) -> None:
    if is_lost:
        os.kill(pid, signal.SIGTERM)
    os.waitpid(pid, 0)
