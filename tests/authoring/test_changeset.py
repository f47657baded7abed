"""Several files are tried in a copy, and written all or none."""

from __future__ import annotations

import os

import pytest

from briefing.authoring.changeset import rehearse, write_all

PERSON, OTHER = "briefs/people/ana-varga.yml", "briefs/people/eva-lind.yml"


def test_rehearsal_touches_nothing(house):
    """The copy says what would be wrong; the project's files are as before."""
    before = (house.project / PERSON).read_text("utf-8")
    opened = rehearse(house.project, {PERSON: "name: x\n", OTHER: None})
    assert [str(found.place) for found in opened.report.errors][0].startswith(PERSON)
    assert (house.project / PERSON).read_text("utf-8") == before


def test_all_are_written_or_none(house, monkeypatch):
    """A disk that fails at the second file leaves the first one as it was, and nothing beside it."""
    before = (house.project / PERSON).read_text("utf-8")
    real, calls = os.replace, []

    def fail_at_second(source, target):
        calls.append(target)
        if len(calls) == 2:
            raise OSError("no space left")
        real(source, target)

    monkeypatch.setattr(os, "replace", fail_at_second)
    with pytest.raises(OSError, match="no space"):
        write_all(house.project, {PERSON: "name: y\n", OTHER: "name: z\n"})
    assert (house.project / PERSON).read_text("utf-8") == before
    assert [path.name for path in (house.briefs / "people").iterdir()] == ["ana-varga.yml"]
    monkeypatch.undo()
    write_all(house.project, {PERSON: None, OTHER: "name: z\n"})
    assert [path.name for path in (house.briefs / "people").iterdir()] == ["eva-lind.yml"]
