"""The parts of a joined index are told by as many letters of their words as tell them apart, and by no more."""

from __future__ import annotations

import pytest

from briefing.site.indexing.joined_index import _part


@pytest.mark.parametrize(
    ("chunks", "parted"),
    [
        ([["alpha", "harbour"], ["harvest", "zeal"]], [["alpha", "harb"], ["harv", "zeal"]]),
        ([["a", "fee"], ["fees", "zeal"]], [["a", "fee"], ["fees", "zeal"]]),
        ([["a", "b"], ["c", "d"], ["dove", "e"]], [["a", "b"], ["c", "d"], ["do", "e"]]),
        ([["alone", "alone"]], [["alone", "alone"]]),
    ],
)
def test_parts_are_told_apart_by_few_letters(chunks, parted):
    assert _part(chunks) == parted
