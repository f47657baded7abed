"""Whole reports and drafts of communiqués that nobody issued, as an editor gets them: what is found, by whom, how sure."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent / "golden"
REPORTS = sorted({*HERE.glob("*.txt")} - {HERE / "files.txt"})


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_the_report_is_this(run, house, golden, path):
    case = golden(path)
    case.apply(house)
    case.compare(run("draft", "communique.txt", "--report-only").stdout)


def test_the_files_are_these(run, house, golden, monkeypatch):
    """Of the call: the meeting with its statements, two promises, an unknown person and the source."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1733011200")
    case = golden(HERE / "files.txt")
    golden(HERE / "call.txt").apply(house)
    before = set(house.briefs.rglob("*.yml"))
    assert run("draft", "communique.txt").exit_code == 0
    files = sorted(set(house.briefs.rglob("*.yml")) - before)
    case.compare("".join(f"--- {file.relative_to(house.briefs)}\n{file.read_text('utf-8')}" for file in files))
