"""Which tests run a line of the package: learnt from one run of all of them, unchanged, and asked for each mutant.

Knows pytest and coverage; knows no mutants.
"""

from __future__ import annotations

import ast
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import coverage
import pytest

FIXTURE = "fixture "


class Recorder:
    """A pytest plugin: writes down what each test, and each fixture that several tests share, runs of a package."""

    def __init__(self, package: Path, record: Path) -> None:
        self._package, self._record = package, record
        self._coverage = coverage.Coverage(data_file=None, source=[str(package)], config_file=False, messages=False)
        self._tests: dict[str, dict[str, object]] = {}
        self._context = ""

    def pytest_sessionstart(self) -> None:
        self._coverage.start()

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        began = time.process_time()
        with self._within(item.nodeid):
            yield
        self._tests[item.nodeid] = {"seconds": time.process_time() - began, "fixtures": item.fixturenames}

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef) -> Iterator[None]:
        with self._within(self._context if fixturedef.scope == "function" else FIXTURE + fixturedef.argname):
            yield

    def pytest_sessionfinish(self) -> None:
        self._coverage.stop()
        data = self._coverage.get_data()
        lines = {
            str(Path(path).relative_to(self._package)): {
                line: found for line, contexts in data.contexts_by_lineno(path).items() if (found := [*filter(None, contexts)])
            }
            for path in data.measured_files()
        }
        self._record.write_text(json.dumps({"tests": self._tests, "lines": lines}), "utf-8")

    @contextmanager
    def _within(self, context: str) -> Iterator[None]:
        outer, self._context = self._context, context
        self._coverage.switch_context(context)
        yield
        self._context = outer
        self._coverage.switch_context(outer)


class Covering:
    """What the records of one or several runs say together."""

    def __init__(self, records: list[Path]) -> None:
        self._seconds: dict[str, float] = {}
        self._lines: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
        for record in (json.loads(path.read_text("utf-8")) for path in records):
            users = defaultdict(list)
            for test, told in record["tests"].items():
                self._seconds[test] = told["seconds"]
                for fixture in told["fixtures"]:
                    users[FIXTURE + fixture].append(test)
            for path, lines in record["lines"].items():
                for line, contexts in lines.items():
                    for context in contexts:
                        self._lines[path][int(line)].update(users.get(context, [context]))

    def find_tests(self, path: str, text: str, line: int) -> list[str] | None:
        """The tests that run a line, nearest to its room first, then the quickest.

        None where it is run while its module is imported: then it belongs to all of them.
        """
        statement, is_deferred = _find_statement(ast.parse(text), line)
        found = self._lines[path][line] | self._lines[path][statement]
        if not found and not is_deferred:
            return None
        return sorted(found & self._seconds.keys(), key=lambda test: (-_shared(path, test), self._seconds[test], test))


def _find_statement(module: ast.Module, line: int) -> tuple[int, bool]:
    """The first line of the innermost statement around a line, and whether it stands in a function."""
    first, is_deferred = line, False
    for node in ast.walk(module):  # from the outside in
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or node.lineno):
            first = node.lineno
            is_deferred = is_deferred or (isinstance(node, ast.FunctionDef) and node.body[0].lineno <= line)
    return first, is_deferred


def _shared(path: str, test: str) -> int:
    """How many parts of its path a module (`series/checks/x.py`) shares with a test (`tests/series/checks/test_x.py::…`)."""
    own = [*Path(path).parts[:-1], f"test_{Path(path).name}"]
    its = test.partition("::")[0].split("/")[1:]
    return next((n for n, (one, other) in enumerate(zip(own, its, strict=False)) if one != other), min(len(own), len(its)))
