"""A preview of the example, asked without a server."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.site.preview.answers import Answers
from briefing.site.preview.last_good import LastGood

DAY = date(2024, 12, 1)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def answers(project, told) -> Answers:
    source = LastGood(project.project, lambda: DAY, told.append, root="http://here/", called=".venv/bin/briefing")
    return Answers(project.project, project.project / "site", source)
