"""Who took part, on whose side, and whose readout a meeting has."""

from __future__ import annotations

import re
from datetime import date

from tests.trees import write_tree

CATCH = "meetings/2024-09-10-catch-talks"
ANA = "  - person: ana-varga\n    organization: aldovia-trade\n    attendance: absent\n"


def page_of(full) -> str:
    return write_tree(full.project, "en", date(2025, 3, 1))[f"{CATCH}/index.md"].decode()


def test_a_participant_stands_on_the_side_represented(full):
    """Ben Orlo came from a ministry of Aldovia and spoke for Celdonia; Ana Varga stands with her own state."""
    told = dict(re.findall(r"<section><h3>([^<]+)</h3>(.*?)</section>", page_of(full), re.DOTALL))
    assert "Ben Orlo" in told["Celdonia"] and "Ben Orlo" not in told["Aldovia"]
    assert "Ana Varga" in told["Aldovia"] and "Absent" in told["Aldovia"]


def test_only_who_was_there_has_an_empty_readout(full):
    """Aldovia sent nobody and published nothing: no column says that it reported nothing alone."""
    full.change(f"{CATCH}.yml", ANA, "")
    page = page_of(full)
    assert "Borvia only" in page and "Aldovia only" not in page
    full.change(f"{CATCH}.yml", "    on_behalf_of: celdonia\n", "")
    assert "Aldovia only" in page_of(full)
