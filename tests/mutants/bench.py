"""A copy of the project in which one mutant at a time lives, and the run of the tests against it."""

from __future__ import annotations

import contextlib
import importlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.mutants.covering import Covering, Recorder
from tests.mutants.nearest import FAST, list_files, list_stages
from tests.mutants.sites import Mutant

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
SECONDS = 300
"""Of a processor, for the tests of one stage. A mutant that runs longer is caught: its loop does not end."""


def _list_project() -> list[Path]:
    """What git knows of the project, and what is new in it."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [Path(name) for name in found.split("\0") if name and (ROOT / name).is_file() and not (ROOT / name).is_symlink()]


class Bench:
    """One copy; `judge` says whether the tests notice a mutant in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        for found in (folder, folder.parent):  # a test reads as one who is not root, who must find the package too
            found.chmod(0o755)
        for path in _list_project():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / path, folder / path)
        for name in WARM:
            importlib.import_module(name)

    def record(self, record: Path, number: int, of: int) -> str:
        """Write down what each test runs of the unchanged package, of every so-manieth file of tests.

        The first test that fails; nothing where all is well.
        """
        files = list_files(self.folder / "tests")[number::of]
        return self._run([*FAST, *map(str, files)], Recorder(self.folder / PACKAGE, record))

    def judge(self, mutant: Mutant, covering: Covering) -> str:
        """The first test that fails, or nothing where all pass."""
        path, module = self.folder / mutant.path, str(mutant.path.relative_to(PACKAGE))
        text = path.read_text("utf-8")
        stages = list_stages(self.folder / "tests", module, covering.find_tests(module, text, mutant.line))
        self._write(path, mutant.apply(text))
        try:
            return next(filter(None, map(self._run, stages)), "")
        finally:
            self._write(path, text)

    def _write(self, path: Path, text: str) -> None:
        """Without compiled code of what stood there: it is told apart by whole seconds and size only."""
        path.write_text(text, "utf-8")
        for left in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
            left.unlink()

    def _run(self, arguments: list[str], *plugins: object) -> str:
        """One run of pytest in a fork, which has the libraries already."""
        log = self.folder / "log.txt"
        child = os.fork()
        if child == 0:
            os.setpgid(0, 0)
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(output, 1)
            os.dup2(output, 2)
            os.chdir(self.folder)
            paths = [str(self.folder / "scripts"), str(self.folder)]
            sys.path[:0] = paths
            os.environ |= {"PYTHONPATH": os.pathsep.join(paths), "BRIEFING_DRAWS": DRAWS}
            for name in [name for name in sys.modules if name.split(".")[0] in ("briefing", "tests")]:
                del sys.modules[name]
            options = ["-x", "--tb=no", "-p", "no:cacheprovider", f"--basetemp={self.folder}-tmp"]
            code = pytest.main([*options, *arguments], plugins)
            sys.stdout.flush()
            os._exit(int(code))
        end = time.monotonic() + 4 * SECONDS
        while True:
            done, status = os.waitpid(child, os.WNOHANG)
            if done or time.monotonic() > end:
                break
            time.sleep(0.02)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        if not done:
            os.waitpid(child, 0)
            return "no end"
        code = os.waitstatus_to_exitcode(status)
        if code in (0, 5):
            return ""
        lines = log.read_text("utf-8", "replace").splitlines()
        failed = [line.split(" - ")[0] for line in lines if line.startswith(("FAILED", "ERROR"))]
        return failed[0] if failed else f"ended with {code}"
