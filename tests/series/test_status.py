"""Where a commitment stands on a day: each mark from the day on which it holds, and only there."""

from __future__ import annotations

from datetime import date

import pytest

from tests.trees import open_edition

FEES, LOW, NETS = "2023-05-04-lower-fees", "2024-02-01-keep-fees-low", "2024-09-10-widen-the-nets"
LATER = """  - date: 2024-05-05
    status: fulfilled
    rationale:
      en: Still so.
      es: Sigue igual.
    evidence:
      - source: joint-communique
        shows: result
"""
EVIDENCE = """  - date: 2025-02-05
    status: in-progress
    rationale:
      en: Fees are still where they were.
      es: Las tarifas siguen donde estaban.
    evidence:
      - source: aldport-gazette
        shows: measure
"""
SEARCH = """  - date: 2025-02-05
    status: not-started
    rationale:
      en: No page says it.
      es: Ninguna página lo dice.
    search_log:
      date: 2025-02-05
      places:
        - en: Gazette
          es: Gaceta
      queries: [fees]
"""


def marks_of(house, commitment: str, day: date) -> set[str]:
    return {mark.value for mark in open_edition(house.briefs, day).standings[commitment].marks}


@pytest.mark.parametrize(
    ("mark", "last_without", "first_with"),
    [
        ("not-looked-into", date(2025, 1, 31), date(2025, 2, 1)),
        ("stale", date(2024, 8, 1), date(2024, 8, 2)),
    ],
)
def test_a_mark_begins_the_day_after(house, mark, last_without, first_with):
    """The day on which something is due, or to be looked at again, belongs to the time before."""
    assert mark not in marks_of(house, LOW, last_without)
    assert mark in marks_of(house, LOW, first_with)


def test_overdue_ends_with_the_matter(house):
    """What is closed is not overdue, whenever it was closed."""
    assert "overdue" in marks_of(house, FEES, date(2024, 1, 4))
    assert "overdue" not in marks_of(house, FEES, date(2024, 1, 5))


def test_what_falls_due_after_the_sources_were_read_was_not_looked_into(house):
    """Nobody can have seen whether it was kept, so it is not called overdue, until sources of that day have been read."""
    marks = marks_of(house, LOW, date(2025, 2, 1))
    assert "not-looked-into" in marks and "overdue" not in marks
    house.change("series.yml", "covers_to: 2024-12-31", "covers_to: 2025-01-31")
    marks = marks_of(house, LOW, date(2025, 2, 1))
    assert "overdue" in marks and "not-looked-into" not in marks


@pytest.mark.parametrize(("known", "mark"), [(EVIDENCE, "overdue"), (SEARCH, "not-looked-into")])
def test_only_evidence_reaches_further_than_what_was_read(house, known, mark):
    """Evidence later than the due date shows that the matter is open; a search finds nothing where nothing could be read."""
    house.change(f"commitments/{LOW}.yml", "reviewed: 2024-02-10\nnext_review: 2024-08-01", known + "reviewed: 2025-02-10")
    marks = marks_of(house, LOW, date(2025, 3, 1))
    assert {"overdue", "not-looked-into"} & marks == {mark}


def test_later_evidence_makes_no_promise_late(house):
    """A promise kept in time is not late because later evidence bears it out; one kept after its date is."""
    path = f"commitments/{FEES}.yml"
    text = (house.briefs / path).read_text("utf-8")
    before, _, after = text.partition("\nreviewed:")
    house.write(path, f"{before}\n{LATER}reviewed:{after}")
    for due, is_late in (("2023-12-31", True), ("2024-01-05", False)):
        house.write(path, (house.briefs / path).read_text("utf-8").replace("due_date: 2023-12-31", f"due_date: {due}"))
        assert ("late" in marks_of(house, FEES, date(2024, 6, 1))) is is_late


def test_what_was_never_done_is_not_late(full):
    """Late is a promise that was kept after its date, and no broken one."""
    assert "late" not in marks_of(full, NETS, date(2025, 3, 1))
    full.change(f"commitments/{NETS}.yml", "status: not-fulfilled", "status: fulfilled")
    assert "late" in marks_of(full, NETS, date(2025, 3, 1))


def test_disputed_is_what_somebody_contests_on_the_day(full):
    """The mark stands from the entry that is contested."""
    assert "disputed" in marks_of(full, NETS, date(2024, 10, 5))
    assert "disputed" not in marks_of(full, NETS, date(2024, 10, 4))


@pytest.mark.parametrize(
    ("sources", "is_single"),
    [
        ("[aldovia-readout]", True),
        ("[aldovia-readout, aldport-gazette]", False),
        ("[aldovia-readout, joint-communique]", False),
        ("[aldport-gazette]", False),
    ],
)
def test_single_account_is_one_partys_own_texts_alone(house, sources, is_single):
    """Where the press or the other side reports it too, it is not one account."""
    house.change(f"commitments/{LOW}.yml", "sources: [aldovia-readout]", f"sources: {sources}")
    assert ("single-account" in marks_of(house, LOW, date(2024, 3, 1))) is is_single


def test_one_archived_source_is_enough(house):
    """The mark stands where no source, of the promise or of what came of it until the day, has a copy."""
    assert "no-archived-source" in marks_of(house, FEES, date(2023, 8, 31))
    assert "no-archived-source" not in marks_of(house, FEES, date(2023, 9, 1)), "the gazette, cited then, is archived"
    assert "no-archived-source" in marks_of(house, LOW, date(2024, 3, 1))


def test_a_fresh_promise_stands_where_nobody_has_looked(house):
    """Before its history begins it has the first status of the list, is open and rests on no entry."""
    standing = open_edition(house.briefs, date(2023, 5, 4)).standings[FEES]
    assert (standing.status, standing.since, standing.is_open) == ("not-rated", None, True)
    assert not {"late", "disputed"} & set(standing.marks)
