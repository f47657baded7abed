"""Which tests run a line of the package: learnt from one run of all of them, unchanged, and asked for each mutant.

Knows pytest and coverage; knows no mutants.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from functools import cache
from itertools import chain
from pathlib import Path

import coverage
import pytest

ROOT = Path(__file__).parent.parent.parent
FIXTURE = "fixture "
IMPORT = "import"
BUDGET = 40.0
"""Seconds of a processor, for the nearest tests; those that are left are asked where all are."""
RARE = 10.0
"""As many for those of the rest that run what few others do of the module: what a function answers shows in another one."""
BESIDE = 15.0
"""As many for others of its room, or of a file of which one runs the line: what is made once for many tests is written down
of the first of them alone."""


class Recorder:
    """A pytest plugin: writes down what each test, and each fixture that several tests share, runs of a package."""

    def __init__(self, package: Path, record: Path) -> None:
        self._package, self._record = package, record
        self._coverage = coverage.Coverage(data_file=None, source=[str(package)], config_file=False, messages=False)
        self._tests: dict[str, dict[str, object]] = {}
        self._failed: set[str] = set()
        self._context = IMPORT
        self._coverage.start()  # before anything of the package is imported
        self._coverage.switch_context(IMPORT)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        began = time.process_time()
        with self._within(item.nodeid):
            yield
        self._tests[item.nodeid] = {"seconds": time.process_time() - began, "fixtures": item.fixturenames}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self._failed.add(report.nodeid)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef) -> Iterator[None]:
        with self._within(self._context if fixturedef.scope == "function" else FIXTURE + fixturedef.argname):
            yield

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        self._coverage.stop()
        if exitstatus == pytest.ExitCode.INTERRUPTED:
            return
        data = self._coverage.get_data()
        lines = {
            str(Path(path).relative_to(self._package)): {
                line: found for line, contexts in data.contexts_by_lineno(path).items() if (found := [*filter(None, contexts)])
            }
            for path in data.measured_files()
        }
        files = {_file(test) for test in (*session.config.args, *self._tests)}  # also those that hold no fast test
        told = {
            "files": {file: sign(Path(file)) for file in sorted(files) if Path(file).is_file()},
            "tests": self._tests,
            "failed": sorted(self._failed),
            "lines": lines,
        }
        self._record.write_text(json.dumps(told), "utf-8")

    @contextmanager
    def _within(self, context: str) -> Iterator[None]:
        outer, self._context = self._context, context
        self._coverage.switch_context(context)
        yield
        self._context = outer
        self._coverage.switch_context(outer)


def sign(*files: Path) -> str:
    """What is the same as long as the files say the same."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


Near = dict[str, float]
"""Some tests in the order in which they are asked, and the seconds of a processor that each took."""


class Covering:
    """What the records of one or several runs say together of tests that are as they were then."""

    def __init__(self, records: list[Path], signed: dict[str, str]) -> None:
        """`signed`: each file of tests as it is now."""
        self._seconds: dict[str, float] = {}
        self.failing: set[str] = set()
        """What failed though nothing was changed: it says nothing of a mutant."""
        self._lines: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        told = [json.loads(path.read_text("utf-8")) for path in records]
        self.unknown = {file for file, digest in signed.items() if digest not in [each["files"].get(file) for each in told]}
        for record in told:
            as_then = {file for file, digest in record["files"].items() if signed.get(file) == digest}
            self.failing.update(test for test in record["failed"] if _file(test) in as_then)
            users = defaultdict(list)
            for test, about in record["tests"].items():
                if _file(test) in as_then and test not in self.failing:
                    self._seconds[test] = about["seconds"]
                    for fixture in about["fixtures"]:
                        users[FIXTURE + fixture].append(test)
            for path, lines in record["lines"].items():
                for line, contexts in lines.items():
                    for context in contexts:
                        self._lines[path][int(line)].update(users.get(context, [context]))

    def find_tests(self, path: str, text: str, line: int) -> Near | None:
        """The tests that run a line; first those that run what few do of its function, then those nearest to its room.

        None where it is run while its module is imported: then it belongs to all of them.
        """
        statement, function = _find_statement(ast.parse(text), line)
        found = self._lines[path][line] | self._lines[path][statement]
        if IMPORT in found or (not found and not function):
            return None
        common = self._count_beside(path, function)
        handed = {file: min(common[test] for test in tests) for file, tests in _by_file(found & common.keys()).items()}
        near = {test for test in self._seconds if _shared(path, _file(test)) or _file(test) in handed}
        beside = {test: handed.get(_file(test), len(self._seconds)) for test in (near | self._list_of_module(path)) - found}
        nearest = self._find_nearest(path, found, common)
        rare = self._find_nearest(path, found - nearest.keys(), self._count_beside(path, self._lines[path]), RARE)
        return nearest | rare | self._find_nearest(path, beside.keys(), beside, BESIDE)

    def find_tests_of_module(self, path: str) -> Near:
        """The tests that run any line of a module."""
        return self._find_nearest(path, self._list_of_module(path), {})

    def _list_of_module(self, path: str) -> set[str]:
        return set().union(*self._lines[path].values())

    def _count_beside(self, path: str, lines: Iterable[int]) -> dict[str, int]:
        """A test → how many run that line of a function or module which fewest do of those that it runs."""
        common: dict[str, int] = {}
        for line in lines:
            tests = self._lines[path][line]
            common |= {test: len(tests) for test in tests if len(tests) < common.get(test, len(self._seconds))}
        return common

    def _find_nearest(self, path: str, found: Set[str], common: dict[str, int], budget: float = BUDGET) -> Near:
        """The least common first, then what names the module, is of its room, or of the quickest file, within the budget."""
        files = _by_file(found & self._seconds.keys())
        spent = {file: sum(self._seconds[test] for test in tests) for file, tests in files.items()}
        turn = {file: (not _names(file, path), -_shared(path, file), spent[file], file) for file in files}
        most = len(self._seconds)

        def rank(test: str) -> tuple[object, ...]:
            """By powers of two, so that tests of a file, which share fixtures, mostly stay together."""
            return common.get(test, most).bit_length(), turn[_file(test)], self._seconds[test], test

        near: Near = {}
        left = budget
        for test in sorted(chain.from_iterable(files.values()), key=rank):
            if self._seconds[test] <= left or not near:
                near[test] = self._seconds[test]
                left -= self._seconds[test]
        return near


def _file(test: str) -> str:
    return test.partition("::")[0]


def _by_file(tests: Iterable[str]) -> dict[str, list[str]]:
    files = defaultdict(list)
    for test in tests:
        files[_file(test)].append(test)
    return files


def _find_statement(module: ast.Module, line: int) -> tuple[int, range]:
    """The first line of the innermost statement around a line, and the lines of the innermost function: none outside of any."""
    first, function = line, range(0)
    for node in ast.walk(module):  # from the outside in
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
            first = node.lineno
            if isinstance(node, ast.FunctionDef) and node.body[0].lineno <= line:
                function = range(node.body[0].lineno, (node.end_lineno or line) + 1)
    return first, function


@cache
def _names(file: str, path: str) -> bool:
    """Whether a file of tests has the name of a module, or of the room whose first one it is, as a word of its text."""
    text = (ROOT / file).read_text("utf-8") if (ROOT / file).is_file() else ""
    module = Path(path).with_suffix("")
    return re.search(rf"\b{module.parent.name if module.name == '__init__' else module.name}\b", text) is not None


def _shared(path: str, file: str) -> int:
    """How many parts of its path a module (`series/checks/x.py`) shares with a file (`tests/series/checks/test_x.py`).

    A file that bears the name of the module or of its room, wherever it stands, is as near as one beside it.
    """
    own = [*Path(path).parts[:-1], f"test_{Path(path).name}"]
    its = file.split("/")[1:]
    if its[-1] in (own[-1], f"test_{own[0]}.py"):
        return len(own)
    return next((n for n, (one, other) in enumerate(zip(own, its, strict=False)) if one != other), min(len(own), len(its)))
