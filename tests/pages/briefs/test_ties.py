"""What ties a commitment to earlier and later ones, read from both ends."""

from __future__ import annotations

import re
from datetime import date

from tests.trees import write_tree

FIRST, SECOND, LAST = "2023-05-04-lower-fees", "2024-02-01-keep-fees-low", "2024-09-10-lower-fees-again"


def test_a_later_promise_stands_with_each_earlier_one_once(full):
    """The last weakens the first and restates the second: with each of both stands what was done to that one alone."""

    def list_ties(commitment: str) -> list[tuple[str, str]]:
        page = write_tree(full.project, "en", date(2024, 12, 1))[f"commitments/{commitment}/index.md"].decode()
        return re.findall(r'<li><span class="label">([a-z ]+)</span> <a href="\.\./([\w-]+)/"', page)

    assert list_ties(FIRST) == [("strengthened by", SECOND), ("weakened by", LAST)]
    assert list_ties(SECOND) == [("strengthens", FIRST), ("restated by", LAST)]
    assert list_ties(LAST) == [("weakens", FIRST), ("restates", SECOND)]
