"""A bench changes a file only while tests are asked, and what waits with everything imported never sees a change."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.mutants import fork
from tests.mutants.bench import Bench
from tests.mutants.nearest import FAST, list_stages
from tests.mutants.sites import Mutant
from tests.mutants.warm import FAILED, PASSED, Question, Stop, Warm

OLD, NEW = "LIMIT = 3\n", "LIMIT = 4\n"
MUTANT = Mutant(Path("scripts/briefing/x.py"), 1, 8, 9, "4", "number")


class Known:
    """What a record would say."""

    def find_tests(self, path: str, text: str, line: int) -> dict[str, float]:
        return {"tests/test_x.py::test": 1.0}


def test_the_waiting_run_begins_before_anything_is_changed(tmp_path, monkeypatch):
    """Begun afterwards it would keep the first mutant for good: tests that fail for that one would never be asked again."""
    file = tmp_path / MUTANT.path
    file.parent.mkdir(parents=True)
    file.write_text(OLD, "utf-8")
    seen = []
    bench = object.__new__(Bench)
    bench.folder, bench._pipe = tmp_path, None
    monkeypatch.setattr(bench, "_begin_warm", lambda: seen.append(file.read_text("utf-8")), raising=False)
    monkeypatch.setattr(bench, "_ask_near", lambda question: seen.append(file.read_text("utf-8")) or "caught", raising=False)
    assert bench.judge(MUTANT, Known()) == "caught"
    assert [*seen, file.read_text("utf-8")] == [OLD, NEW, OLD]


@pytest.mark.parametrize("name", ["tests/test_x.py::test", "tests/test_x.py::test[a - b]"])
def test_the_test_that_failed_is_named_whole(tmp_path, monkeypatch, name):
    """Cut where a blank and a hyphen stand in it, it would be none that anybody knows."""
    log = tmp_path / "log.txt"
    monkeypatch.setattr(os, "_exit", lambda code: None)
    warm = Warm(tmp_path, None, log)
    for code, told in ((FAILED, f"FAILED {name}"), (PASSED, ""), (7, "ended with 7")):
        Stop(log).pytest_runtest_logreport(SimpleNamespace(failed=True, nodeid=name))
        monkeypatch.setattr(fork, "run", lambda *_, code=code: code)
        assert warm._answer(None, Question(tmp_path, "", "", {name: 1.0})) == told


def test_tests_that_nobody_has_asked_yet_come_first(tmp_path):
    """The nearest ones build no site: of what only a build runs nothing has been asked until then."""
    assert [stage[: len(FAST)] for stage in list_stages(tmp_path, "site/build.py")] == [["-m", "build"], FAST]
    assert [stage[: len(FAST)] for stage in list_stages(tmp_path, "series/series.py")] == [FAST]
