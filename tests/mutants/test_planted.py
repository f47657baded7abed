"""Each fault that is planted by hand can be planted still: its line stands in the package, and what comes of it is Python."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutants.planted import list_planted

ROOT = Path(__file__).parent.parent.parent


def test_every_fault_can_be_planted():
    planted = list_planted(ROOT)
    assert len(planted) >= 58, "as many as the review planted"
    for fault in planted:
        text = (ROOT / fault.path).read_text("utf-8")
        assert ast.dump(ast.parse(fault.apply(text))) != ast.dump(ast.parse(text)), fault.kind


def test_a_fault_whose_line_is_gone_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="marks.py"):
        list_planted(tmp_path, "series/standing/marks.py")
    marks = tmp_path / "scripts/briefing/series/standing/marks.py"
    marks.parent.mkdir(parents=True)
    marks.write_text("", "utf-8")
    with pytest.raises(ValueError, match="marks.py holds 0 times: if due and due < day"):
        list_planted(tmp_path, "series/standing/marks.py")
