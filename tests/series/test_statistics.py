"""Numbers over the series: how a group stands, what it scored, how soon the first evidence came."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from briefing.series.statistics import due_months, per_year
from tests.trees import open_edition

FEES = "commitments/2023-05-04-lower-fees.yml"
AS_OF = date(2025, 3, 1)


def test_counts_stand_in_the_order_of_the_list_without_zeros(full):
    """What nobody can verify is counted apart."""
    edition = open_edition(full.briefs, AS_OF)
    counts = edition.count(edition.series.commitments)
    assert counts.total == 6
    assert list(counts.by_status.items()) == [
        ("not-rated", 1),
        ("not-verifiable", 1),
        ("not-started", 1),
        ("in-progress", 1),
        ("fulfilled", 1),
        ("not-fulfilled", 1),
    ]
    assert counts.not_verifiable == 1


@pytest.mark.parametrize(("party", "scored", "score"), [(None, 2, 1), ("aldovia", 1, 1), ("borvia", 2, 0), ("celdonia", 0, 0)])
def test_scores_are_those_of_the_party(full, party, scored, score):
    """Without a party the scores of all who have one are added up."""
    edition = open_edition(full.briefs, AS_OF)
    counts = edition.count(edition.series.commitments, party)
    assert (counts.scored, counts.score) == (scored, score)


def test_a_score_may_be_written_with_its_sign(house):
    """`+1` is 1."""
    house.change(FEES, "aldovia: 1", 'aldovia: "+1"')
    edition = open_edition(house.briefs, AS_OF)
    assert edition.count(edition.series.commitments, "aldovia").score == 1


def test_a_ministrys_promise_is_its_states_too(full):
    """Who must act is the ministry, and the state that it belongs to."""
    series = open_edition(full.briefs, AS_OF).series
    assert [found.id for found in series.promised_by(series.organizations["aldovia-trade"])] == ["2024-09-10-lower-fees-again"]
    assert len(series.promised_by(series.organizations["aldovia"])) == 4


def test_years_between_the_first_and_the_last_are_there(full):
    """Also one in which nothing was promised."""
    assert per_year(open_edition(full.briefs, AS_OF).series) == {2023: (1, 1), 2024: (2, 5)}
    full.change("meetings/2023-05-04-harbour-talks.yml", "date: 2023-05-04", "date: 2022-05-04")
    assert per_year(open_edition(full.briefs, AS_OF).series) == {2022: (1, 1), 2023: (0, 0), 2024: (2, 5)}


def test_a_series_that_has_just_begun_has_no_years(house):
    """Settings and lists alone are a series too."""
    for kind in ("commitments", "meetings"):
        for path in (house.briefs / kind).iterdir():
            path.unlink()
    series = open_edition(house.briefs, AS_OF).series
    assert (per_year(series), due_months(series)) == ({}, {})


def test_due_months_take_a_month_as_it_is_and_a_year_as_its_december(full):
    """By year and month, earliest first."""
    full.change("commitments/2024-09-10-lower-fees-again.yml", "due_date: 2025-03-31", "due_date: 2026")
    assert due_months(open_edition(full.briefs, AS_OF).series) == {
        (2023, 12): 1,
        (2024, 10): 1,
        (2024, 12): 1,
        (2025, 1): 1,
        (2026, 12): 1,
    }


@pytest.mark.parametrize(
    ("days", "step"),
    [(0, "30"), (30, "30"), (31, "90"), (90, "90"), (91, "180"), (180, "180"), (181, "365"), (365, "365"), (366, "more")],
)
def test_first_evidence_falls_into_its_step(house, days, step):
    """The last day of a step belongs to it."""
    first = date(2023, 5, 4) + timedelta(days=days)
    house.change(FEES, "  - date: 2023-09-01", f"  - date: {first}")
    text = (house.briefs / FEES).read_text("utf-8")
    house.write(FEES, text.replace("  - date: 2024-01-05", f"  - date: {max(first, date(2024, 1, 5))}"))
    found = {name: count for name, count in open_edition(house.briefs, AS_OF).days_to_follow_up.items() if count}
    assert found == {step: 1, "never": 1}


def test_evidence_of_a_later_day_is_not_known_yet(house):
    """An edition of an earlier day has had no answer."""
    assert open_edition(house.briefs, date(2023, 8, 31)).days_to_follow_up["never"] == 2
    assert open_edition(house.briefs, date(2023, 9, 1)).days_to_follow_up["never"] == 1


def test_a_search_is_no_evidence(full):
    """Whoever looked and found nothing has no first evidence."""
    found = {name: count for name, count in open_edition(full.briefs, AS_OF).days_to_follow_up.items() if count}
    assert found == {"30": 1, "90": 1, "180": 1, "never": 3}
