"""What a command writes together the preview sees together: no fault is told of a state that nobody left."""

from __future__ import annotations

import os
from datetime import date

import pytest

from briefing.authoring.changing import whole_files
from briefing.authoring.changing.whole_files import write_all
from briefing.site.preview.last_good import LastGood

PATHS = ("commitments/2023-05-04-lower-fees.yml", "meetings/2023-05-04-harbour-talks.yml")


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def source(project, told) -> LastGood:
    """Two drafts that go together, looked at."""
    for path in PATHS:
        project.write(path, f"draft: true\n{(project.briefs / path).read_text('utf-8')}")
    found = LastGood(project.project, lambda: date(2024, 12, 1), told.append)
    found.look()
    told.clear()
    return found


def publish(project) -> None:
    texts = {f"briefs/{path}": (project.briefs / path).read_text("utf-8") for path in PATHS}
    write_all(project.project, {path: text.removeprefix("draft: true\n") for path, text in texts.items()})


def test_half_of_what_is_written_together_is_not_looked_at(source, told, project, monkeypatch):
    """A commitment that is published before its meeting would be told as one of a draft, and never taken back."""
    looked, replace = [], os.replace

    def look_after_each(*paths):
        replace(*paths)
        looked.append(source.look())

    monkeypatch.setattr(whole_files.os, "replace", look_after_each)
    publish(project)
    assert looked == [False, True] and told == [] and not source.faults
    assert {"2023-05-04-lower-fees"} <= {found.id for found in source.showable.edition.series.commitments}


def test_what_a_killed_command_left_aside_hides_nothing(source, told, project):
    """The first look waits for it, the next one does not."""
    (project.briefs / "meetings" / ".briefing-left.new").write_text("title:")
    publish(project)
    assert [source.look(), source.look(), source.look()] == [False, True, False]
    assert told == [] and not source.faults
