"""A bench changes a file only while tests are asked, and what waits with everything imported never sees a change."""

from __future__ import annotations

from pathlib import Path

from tests.mutants.bench import Bench
from tests.mutants.sites import Mutant

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
