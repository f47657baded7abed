"""Which of two rows stand side by side, and where nobody can tell."""

from __future__ import annotations

import pytest

from briefing.drafting.parsing.alignment import align


@pytest.mark.parametrize(
    ("likeness", "pairs"),
    [
        ({}, []),
        ({(0, 0): 2}, [(0, 0)]),
        ({(0, 0): 2, (1, 1): 2, (0, 1): 2, (1, 0): 2}, [(0, 0), (1, 1)]),
        # two may be the one: neither is, unless it has more in its favour
        ({(0, 0): 2, (0, 1): 2}, []),
        ({(0, 0): 2, (0, 1): 2.9}, []),
        ({(0, 0): 2, (0, 1): 3}, [(0, 1)]),
        # a sure pair between decides for those around it
        ({(0, 0): 2, (0, 1): 2, (1, 2): 9, (2, 1): 2, (2, 3): 2}, [(1, 2), (2, 3)]),
        # each by itself would be one, and the order says that one of both is not
        ({(0, 1): 2, (1, 0): 2}, []),
        ({(0, 1): 5, (1, 0): 2}, [(0, 1)]),
    ],
)
def test_what_another_order_could_do_as_well_without_is_no_pair(likeness, pairs):
    """By a margin of 1."""
    assert align(likeness, 1) == pairs
