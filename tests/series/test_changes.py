"""What changed, and when: each change once, newest first, none that is not known on the day."""

from __future__ import annotations

from datetime import date

from briefing.series.standing.change_sentences import MessagePiece, StatusPiece, tell_change
from briefing.series.standing.changes import Change, ChangeKind
from tests.trees import open_edition

FEES, LOW = "commitments/2023-05-04-lower-fees.yml", "commitments/2024-02-01-keep-fees-low.yml"


def names(house, day: date) -> list[str]:
    return [change.name for change in open_edition(house.briefs, day).changes]


def test_changes_stand_newest_first(full):
    """Promised before what came of it, also on one day; a later tie with another date moves the due date."""
    assert names(full, date(2025, 3, 1)) == [
        "2024-09-10-lower-fees-again/status-1",
        "2024-09-10-publish-catches/status-1",
        "2024-09-10-widen-the-nets/correction-2",
        "2024-09-10-widen-the-nets/status-1",
        "2024-09-10-honour-the-sea/status-1",
        "2024-09-10-widen-the-nets/made-0",
        "2024-09-10-publish-catches/made-0",
        "2024-09-10-lower-fees-again/made-0",
        "2024-09-10-honour-the-sea/made-0",
        "2024-02-01-keep-fees-low/due-2024-09-10-lower-fees-again",
        "2023-05-04-lower-fees/due-2024-09-10-lower-fees-again",
        "2024-02-01-keep-fees-low/made-0",
        "2023-05-04-lower-fees/due-2024-02-01-keep-fees-low",
        "2023-05-04-lower-fees/status-2",
        "2023-05-04-lower-fees/status-1",
        "2023-05-04-lower-fees/made-0",
    ]


def test_the_day_of_a_change_knows_it(full):
    """A correction of 5 October is told on that day and not on the day before."""
    assert "2024-09-10-widen-the-nets/correction-2" in names(full, date(2024, 10, 5))
    assert "2024-09-10-widen-the-nets/correction-2" not in names(full, date(2024, 10, 4))


def test_a_tie_with_the_same_date_moves_nothing(house):
    """What is promised again for the same month is no new due date."""
    moved = "2023-05-04-lower-fees/due-2024-02-01-keep-fees-low"
    assert moved in names(house, date(2025, 3, 1))
    house.change(FEES, "due_date: 2023-12-31", "due_date: 2025-01")
    house.change(FEES, "    scores:\n      aldovia: 1\n      borvia: 1\n", "")
    assert moved not in names(house, date(2025, 3, 1))


def test_a_due_date_moves_on_the_day_on_which_both_were_there(house):
    """By the editors' days; which of the two promises was entered first does not matter."""
    name = "2023-05-04-lower-fees/due-2024-02-01-keep-fees-low"
    line = '{{"entry":"{}","on":"2025-02-{}","digest":"x","history":0}}\n'
    for fees, low in (("03", "07"), ("07", "03")):
        house.write("journal.jsonl", line.format(FEES[:-4], fees) + line.format(LOW[:-4], low))
        found = {change.name: change.entered for change in open_edition(house.briefs, date(2025, 3, 1)).changes}
        assert found[name] == date(2025, 2, 7)


def test_a_change_is_called_by_what_the_promises_were_called_first(house):
    """So that nobody is told an old change as a new one, whichever of the two was renamed."""
    before = names(house, date(2025, 3, 1))
    for path in (FEES, LOW):
        old, new = path[:-4].partition("/")[2], f"{path[:-4].partition('/')[2]}-again"
        text = (house.briefs / path).read_text("utf-8")
        (house.briefs / path).unlink()
        house.write(f"commitments/{new}.yml", f"was: [{old}]\n{text}")
        for other in house.briefs.rglob("*.yml"):
            if other.stem != new:
                other.write_text(other.read_text("utf-8").replace(old, new), "utf-8")
    assert names(house, date(2025, 3, 1)) == before


def test_a_tie_without_a_date_moves_nothing(house):
    """Where the later one says nothing of when, the earlier date holds."""
    house.change(LOW, "due_date: 2025-01\ndue_basis: implied\n", "")
    assert not [name for name in names(house, date(2025, 3, 1)) if "/due-" in name]


def test_new_evidence_of_an_old_status_is_told_and_a_mere_look_is_not(house):
    """An entry that changes nothing and brings no evidence is no news."""
    entry = "  - date: 2024-02-{}\n    status: not-rated\n    rationale:\n      en: Still.\n      es: Sigue.\n"
    house.change(LOW, "reviewed: 2024-02-10", entry.format("05") + "reviewed: 2024-02-10")
    assert names(house, date(2025, 3, 1))[0] == "2024-02-01-keep-fees-low/made-0"
    for day, status in (("06", "in-progress"), ("07", "in-progress")):
        shown = "    evidence:\n      - source: aldport-gazette\n        shows: step\n"
        told = entry.format(day).replace("not-rated", status) + shown
        house.change(LOW, "reviewed: 2024-02-10", told + "reviewed: 2024-02-10")
    assert names(house, date(2025, 3, 1))[:2] == ["2024-02-01-keep-fees-low/evidence-4", "2024-02-01-keep-fees-low/status-3"]


def test_a_correction_that_leaves_the_status_names_it_once():
    """No arrow leads from a status to itself."""
    (said, _, *told) = tell_change(Change(date(2024, 5, 4), ChangeKind.CORRECTION, None, "fulfilled", "fulfilled"))
    assert said == MessagePiece("change_correction_only") and told == [StatusPiece("fulfilled", is_now=True)]
    (said, _, *told) = tell_change(Change(date(2024, 5, 4), ChangeKind.CORRECTION, None, "in-progress", "fulfilled"))
    assert said == MessagePiece("change_correction") and told[0] == StatusPiece("in-progress") and told[1] == " → "
