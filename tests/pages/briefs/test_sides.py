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


def test_who_was_absent_is_not_told_as_there(full):
    """Ana Varga stayed away from the catch talks: no attendee, not among who took part most, and without that meeting."""
    before = write_tree(full.project, "en", date(2025, 3, 1))
    full.change(f"{CATCH}.yml", "    attendance: absent\n", "")
    there = write_tree(full.project, "en", date(2025, 3, 1))
    assert '"name":"Ana Varga"' in attendees(there) and '"name":"Ana Varga"' not in attendees(before)
    assert "Ana Varga" in there["fish/index.md"].decode() and "Ana Varga" not in before["fish/index.md"].decode()
    assert met(there, "ana-varga") == met(before, "ana-varga") + 1


def attendees(tree: dict[str, bytes]) -> str:
    return re.search(r'"attendee":\s*(\[.*?\])', tree[f"{CATCH}/index.md"].decode())[1].replace(": ", ":")


def met(tree: dict[str, bytes], person: str) -> int:
    """At how many meetings, as the register of people says."""
    row = next(line for line in tree["people/index.md"].decode().splitlines() if f'"{person}/"' in line)
    return int(re.findall(r">(\d+)</td>", row)[-1])
