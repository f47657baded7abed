"""A copy of the project in which one mutant at a time lives, and the run of the tests against it."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from tests.mutants import fork
from tests.mutants.covering import Covering, Recorder
from tests.mutants.nearest import FAST, list_files, list_stages
from tests.mutants.sites import Mutant
from tests.mutants.warm import FAILED_TEST, READY, Question, Warm, read_failed

ROOT = Path(__file__).parent.parent.parent
PACKAGE = Path("scripts/briefing")
WARM = (
    "babel",
    "click",
    "frictionless",
    "html5lib",
    "hypothesis",
    "jinja2",
    "jsonschema",
    "markdown",
    "nh3",
    "playwright",
    "pydantic",
    "yaml",
)
"""Imported once and shared by all runs; the project itself is imported anew in each."""
DRAWS = "60"
"""How many changes the test of what check means draws, instead of 400: a mutant that only more of them show survives."""
SECONDS = 600
"""Of a processor, for a run of all tests. A mutant that runs longer is caught: its loop does not end."""
OPTIONS = ["-x", "--tb=no", "-p", "no:cacheprovider"]


def _list_project() -> list[Path]:
    """What git knows of the project, and what is new in it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [Path(name) for name in found.split("\0") if name and (ROOT / name).is_file() and not (ROOT / name).is_symlink()]


class Chosen:
    """A pytest plugin: of the tests of some files only these, in this order."""

    def __init__(self, tests: list[str]) -> None:
        self._place = {test: place for place, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((item for item in items if item.nodeid in self._place), key=lambda item: self._place[item.nodeid])


class Bench:
    """One copy. `judge` asks the nearest tests about a mutant in it, `ask_all` all of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._log = folder.with_name(f"{folder.name}-log.txt")
        self._pipe: Connection | None = None
        self._passing: dict[str, bool] = {}
        folder.mkdir(exist_ok=True)
        for found in (folder, folder.parent):  # a test reads as one who is not root, who must find the package too
            found.chmod(0o755)
        for path in _list_project():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, folder / path)
        for name in WARM:
            importlib.import_module(name)

    def record(self, record: Path, files: list[str]) -> str:
        """Write down what each test of some files runs of the unchanged package; what went wrong, or nothing."""
        run = [*FAST, "--maxfail=0", *files]
        told = self._run(run, lambda: Recorder(self.folder / PACKAGE, record)) if files else ""
        return "" if record.exists() else told

    def judge(self, mutant: Mutant, covering: Covering) -> str:
        """The first of the nearest tests that fails, or nothing where all pass."""
        path, module = self.folder / mutant.path, str(mutant.path.relative_to(PACKAGE))
        if self._pipe is None:  # before anything is changed: what it imports is what it keeps
            self._pipe = self._begin_warm()
        with self._changed(path, mutant) as (text, changed):
            near = covering.find_tests(module, text, mutant.line)
            if near is not None:
                told = self._ask_near(Question(path, text, changed, near))
                if told is not None:
                    return told
            # What an import runs: asked of a run that imports all anew.
            tests = covering.find_tests_of_module(module)
            files = sorted({test.partition("::")[0] for test in tests})
            return self._run([*FAST, *files], lambda: Chosen([*tests])) if files else ""

    def ask_all(self, mutant: Mutant, covering: Covering) -> str:
        """The first of all tests that fails."""
        path, module = self.folder / mutant.path, str(mutant.path.relative_to(PACKAGE))
        with self._changed(path, mutant) as (text, changed):
            without = [f"--deselect={test}" for test in covering.failing]
            stages = [[*stage, *without] for stage in list_stages(self.folder / "tests", module)]
            return self._ask_stages(stages, path, text, changed)

    def _ask_stages(self, stages: list[list[str]], path: Path, text: str, changed: str) -> str:
        """The first test that fails, and passes where nothing is changed."""
        for stage in stages:
            while told := self._run(stage):
                kind, _, test = told.partition(" ")
                if kind not in ("FAILED", "ERROR"):
                    return told
                if test not in self._passing:
                    self._write(path, text)
                    self._passing[test] = self._run([test]) == ""
                    self._write(path, changed)
                if self._passing[test]:
                    return told
                stage = [*stage, f"--deselect={test}"]
        return ""

    @contextmanager
    def _changed(self, path: Path, mutant: Mutant) -> Iterator[tuple[str, str]]:
        """The module as the mutant has it, for whatever reads it from its file: its text before, and now."""
        text = path.read_text("utf-8")
        changed = mutant.apply(text)
        self._write(path, changed)
        try:
            yield text, changed
        finally:
            self._write(path, text)

    def _write(self, path: Path, text: str) -> None:
        """Without compiled code of what stood there: it is told apart by whole seconds and size only."""
        path.write_text(text, "utf-8")
        for left in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
            left.unlink()

    def _ask_near(self, question: Question) -> str | None:
        """The first test that fails alone too, and only because of the mutant: some fail for what ran before them."""
        while question.tests:
            told = self._ask_warm(question)
            test = told.removeprefix(FAILED_TEST) if told and told.startswith(FAILED_TEST) else ""
            if not test or self._is_told_by(test, question):
                return told
            question = question._replace(tests={each: took for each, took in question.tests.items() if each != test})
        return ""

    def _is_told_by(self, test: str, question: Question) -> bool:
        alone = question._replace(tests={test: question.tests[test]})
        if test not in self._passing:
            self._passing[test] = self._ask_warm(alone._replace(new=question.old)) == ""
        return self._passing[test] and bool(self._ask_warm(alone))

    def _ask_warm(self, question: Question) -> str | None:
        assert self._pipe is not None
        self._pipe.send(question)
        return self._pipe.recv()

    def _begin_warm(self) -> Connection:
        """In a process of its own, so that what it imported is not in the way of runs that import anew."""
        ours, theirs = Pipe()
        if os.fork() == 0:
            ours.close()  # so that the other end tells when this process is gone
            log = self.folder.with_name(f"{self.folder.name}-warm.txt")
            plugin = Warm(self.folder / PACKAGE, theirs, self._log)
            self._ask_pytest([*FAST, *map(str, list_files(self.folder / "tests"))], plugin, log)
            os._exit(0)
        theirs.close()
        if ours.recv() != READY:
            raise RuntimeError("the tests cannot be collected")
        return ours

    def _run(self, arguments: list[str], make_plugin: Callable[[], object] | None = None) -> str:
        """One run of pytest in a fork, which has the libraries already and imports the project anew."""
        code = fork.run(lambda: self._ask_pytest(arguments, make_plugin and make_plugin()), self._log, SECONDS)
        if code == fork.TOO_LONG:
            return "no end"
        return "" if code in (0, 5) else read_failed(self._log) or f"ended with {code}"

    def _ask_pytest(self, arguments: list[str], plugin: object, log: Path | None = None) -> int:
        if log:
            for stream in (1, 2):
                os.dup2(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND), stream)
        os.chdir(self.folder)
        paths = [str(self.folder / "scripts"), str(self.folder)]
        sys.path[:0] = paths
        os.environ |= {"PYTHONPATH": os.pathsep.join(paths), "BRIEFING_DRAWS": DRAWS}
        for name in [name for name in sys.modules if name.split(".")[0] in ("briefing", "tests")]:
            del sys.modules[name]
        code = pytest.main([*OPTIONS, f"--basetemp={self.folder}-tmp", *arguments], [plugin] if plugin else [])
        sys.stdout.flush()
        return int(code)
