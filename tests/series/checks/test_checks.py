"""Each check, one golden file a case, with the full text of every problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.trees import open_briefs

CASES = sorted((Path(__file__).parent / "golden").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_check_says_exactly_this(path, house, golden):
    """A change to the example gives exactly the problems in its golden file."""
    case = golden(path)
    case.apply(house)
    report = open_briefs(house.briefs).report
    case.compare("".join(f"{problem}\n" for problem in [*report.errors, *report.warnings]))


def test_example_has_no_problems(house):
    """The example itself is clean, so that every problem in a golden comes from its change."""
    assert open_briefs(house.briefs).report.problems == []
