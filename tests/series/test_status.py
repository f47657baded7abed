"""What follows from the entries on a given day."""

from __future__ import annotations

from datetime import date

from tests.trees import open_edition

LATER = """  - date: 2024-05-05
    status: fulfilled
    rationale:
      en: Still so.
      es: Sigue igual.
    evidence:
      - source: joint-communique
        shows: result
"""


def test_later_evidence_makes_no_promise_late(house):
    """A promise kept in time is not late because later evidence bears it out; one kept after its date is."""
    path = "commitments/2023-05-04-lower-fees.yml"
    text = (house.briefs / path).read_text("utf-8")
    before, _, after = text.partition("\nreviewed:")
    house.write(path, f"{before}\n{LATER}reviewed:{after}")
    for due, is_late in (("2023-12-31", True), ("2024-01-05", False)):
        house.write(path, (house.briefs / path).read_text("utf-8").replace("due_date: 2023-12-31", f"due_date: {due}"))
        edition = open_edition(house.briefs, date(2024, 6, 1))
        assert ("late" in edition.standings["2023-05-04-lower-fees"].marks) is is_late
