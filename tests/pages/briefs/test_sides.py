"""Who took part, and on whose side."""

from __future__ import annotations

import re
from datetime import date

from tests.trees import write_tree

CATCH = "meetings/2024-09-10-catch-talks"


def page_of(full) -> str:
    return write_tree(full.project, "en", date(2025, 3, 1))[f"{CATCH}/index.md"].decode()


def test_a_participant_stands_on_the_side_represented(full):
    """Ben Orlo came from a ministry of Aldovia and spoke for Celdonia; Ana Varga stands with her own state."""
    told = dict(re.findall(r"<section><h3>([^<]+)</h3>(.*?)</section>", page_of(full), re.DOTALL))
    assert "Ben Orlo" in told["Celdonia"] and "Ben Orlo" not in told["Aldovia"]
    assert "Ana Varga" in told["Aldovia"] and "Absent" in told["Aldovia"]
