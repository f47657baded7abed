"""What has not come yet is told by build and preview as the check tells it, whichever day the site holds for."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.site.preview.last_good import LastGood
from tests.site.example import build

MEETING = "meetings/2023-05-04-harbour-talks.yml"
TOLD = f"briefs/{MEETING}:60:11: 2062-01-10 has not come yet"


@pytest.mark.build
def test_a_build_refuses_what_has_not_come(project, run):
    """Once, at its line, with the words of the check; the site is not published."""
    project.change(MEETING, "reviewed: 2024-01-10", "reviewed: 2062-01-10")
    done, checked = build(project.project), run("check")
    assert done.returncode == checked.exit_code == 1 and done.stdout == checked.stdout, done.stderr
    assert done.stdout.startswith(TOLD) and done.stdout.count("\n") == 1
    assert not (project.project / "site").exists()


@pytest.mark.parametrize("is_draft", [False, True])
def test_a_preview_tells_it(project, is_draft):
    """Above every page; of a draft it is a warning, as in the check."""
    told, today = [], date(2026, 11, 28)
    mark = "draft: true\n" if is_draft else ""
    project.change(MEETING, "reviewed: 2024-01-10", "reviewed: 2062-01-10").change(MEETING, "title:", f"{mark}title:")
    if is_draft:
        for path in [
            *(project.briefs / "commitments").glob("*.yml"),
            project.briefs / "meetings/2024-02-01-second-harbour-talks.yml",
        ]:
            path.write_text(f"draft: true\n{path.read_text('utf-8')}", "utf-8")
    source = LastGood(project.project, lambda: date(2024, 12, 1), told.append, find_today=lambda: today)
    source.look()
    assert any("has not come yet" in line for line in source.faults) == (not is_draft)
    project.change(MEETING, "reviewed: 2062-01-10", "reviewed: 2024-01-10")
    source.look()
    assert source.faults == []
