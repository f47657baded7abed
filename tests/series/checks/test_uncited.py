"""A source that nothing cites is told, but not where an id that nobody has seems to mean it."""

from __future__ import annotations

import pytest

from tests.trees import open_briefs

LONE = """title: Lone report
publisher:
  en: B
  es: B
url: https://example.org/lone
language: en
issued_by: []
tier: secondary
"""


@pytest.mark.parametrize(
    ("named", "is_told"),
    [
        (["lone-reports"], False),
        (["quite-another"], True),
        (["lone-reports", *(f"gone-{number}-x" for number in range(39))], False),
        (["lone-reports", *(f"gone-{number}-x" for number in range(40))], True),
    ],
)
def test_a_source_that_is_meant_is_not_called_uncited(house, named, is_told):
    """Of many ids that nobody has, which is meant is not looked for."""
    house.write("sources/lone-report.yml", LONE)
    path = "meetings/2023-05-04-harbour-talks.yml"
    house.change(path, "sources: [joint-communique, aldport-gazette]", f"sources: [joint-communique, {', '.join(named)}]")
    told = [problem for problem in open_briefs(house.briefs).report.problems if problem.code == "uncited"]
    assert [str(problem.place).partition(":")[0] for problem in told] == ["briefs/sources/lone-report.yml"] * is_told
