"""A key that must be there is shown as it is written: a line, a list, or the lines of a map."""

from __future__ import annotations

import pytest

from briefing.series.opening import open_series

COMMITMENT = "commitments/2024-02-01-keep-fees-low.yml"


@pytest.mark.parametrize(
    ("kind", "lines", "mend"),
    [
        ("people", "name: Eva Lind", "add the line sort_name: …"),
        ("topics", "colour: x", 'add name: and below it, two spaces in, a line for each language, such as en: "…"'),
        ("meetings", "title:\n  en: x", "add sources: [first-id, second-id]"),
        (
            "commitments",
            "title:\n  en: x",
            "add history: and below it, two spaces in, each on its own line: - date: …, status: …, rationale: …; "
            "`briefing new commitment ID` shows it",
        ),
    ],
)
def test_what_is_missing_is_shown_as_it_is_written(house, kind, lines, mend):
    """Nobody has to guess whether a key holds a text, a list or a map."""
    house.write(f"{kind}/2024-05-06-x.yml", f"{lines}\n")
    told = [str(problem) for problem in open_series(house.briefs).report.errors if "is missing" in problem.what]
    assert any(mend in problem for problem in told), told


def test_a_whole_day_is_asked_for_where_one_is_due(house):
    """No half dates are offered, and no key that must be there is to be left out."""
    before = (house.briefs / COMMITMENT).read_text("utf-8").partition("reviewed:")[0]
    house.write(COMMITMENT, f"{before}reviewed: today\n")
    told = " ".join(str(problem) for problem in open_series(house.briefs).report.errors)
    assert 'reviewed: "today" is not a date (a whole day such as 2023-02-04; write year, month and day in figures)' in told
