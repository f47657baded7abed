"""Whose voice a brief has: its own texts have none, a source's words keep theirs."""

from __future__ import annotations

import pytest

from tests.mistakes.seventh_table import OWN_VOICE
from tests.trees import open_briefs

FEES = "commitments/2023-05-04-lower-fees.yml"
OURS, PASSAGE = "en: Both states will lower", "en: Harbour fees shall be lower"


@pytest.mark.parametrize(
    ("old", "new", "is_told"),
    [
        (OURS, "en: We, both states, will lower", True),
        (OURS, "en: Both states said “we will lower them” and will lower", False),
        (PASSAGE, "en: We say that harbour fees shall be lower", False),
    ],
)
def test_who_speaks_for_one_side_is_told(house, old, new, is_told):
    """Not in a quotation, and not in the passage of a source."""
    house.change(*OWN_VOICE)
    house.change(FEES, old, new)
    assert ("own-voice" in {problem.code for problem in open_briefs(house.briefs).report.warnings}) is is_told
