"""What stands twice, and what only looks so: parallel promises of one list are two, and a wrapped line is no list."""

from __future__ import annotations

import pytest

from tests.mistakes.table import SUMMARY, S
from tests.mistakes.tenth_table import NEAR_COPY
from tests.trees import open_briefs

FEES, OTHER = "commitments/2023-05-04-lower-fees.yml", "commitments/2023-05-04-lower-all.yml"
TEXT = "Both states will lower their harbour fees by a tenth before the end of 2023."
SCHOOL = "Both states will build a new primary school in Norton before the end of 2023."
BORDER = "Both states will guard the northern border together from the first day of the year on."


def find(house, code: str) -> list[str]:
    return [str(found) for found in open_briefs(house.briefs).report.problems if found.code == code]


@pytest.mark.parametrize(
    ("text", "other", "is_told"),
    [
        (TEXT, TEXT.replace("their", "all their"), True),
        (TEXT.replace("will", "will soon"), TEXT, True),
        (TEXT, TEXT.replace("harbour", "Borvian harbour"), False),
        (TEXT.replace("2023", "2023 or 2024"), TEXT, False),
        (SCHOOL, SCHOOL.replace("Norton", "Sutton"), False),
        (BORDER, BORDER.replace("northern", "southern"), False),
        # of so few words two promises may share most
        ("Both states will lower all their port fees.", "Both states will soon lower all their port fees.", True),
        ("Both states will lower their port fees.", "Both states will soon lower their port fees.", False),
    ],
)
def test_a_promise_entered_twice_is_told_and_a_parallel_one_is_not(house, text, other, is_told):
    house.change(FEES, TEXT, text).write(OTHER, NEAR_COPY.format(other))
    assert bool(find(house, "copied-text")) is is_told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("en: Lower harbour fees by a tenth", "en: Lower the fees of grain harbours"),
        ("form: pledge", "due_date: 2024-06-30\ndue_basis: explicit\nform: pledge"),
        ("form: pledge", 'measure:\n  value: "80"\n  unit:\n    en: per cent\n    es: por ciento\nform: pledge'),
    ],
)
def test_another_title_day_or_target_is_another_promise(house, old, new):
    house.write(OTHER, NEAR_COPY.format(TEXT.replace("their", "all their"))).change(OTHER, old, new)
    assert find(house, "copied-text") == []


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        (("Ministers met in spring", "2022. One promise was made."), False),
        (("Ministers met in the years 2021 and", "2022. They met again in", "2023. One promise was made."), False),
        (("Ministers spoke of fees", "- and of maize - in Aldport."), False),
        (("Ministers met:", "1. Fees are lower.", "2. Maize too."), True),
        (("Ministers met:", "- Fees are lower.", "- Maize too."), True),
    ],
)
def test_a_list_has_two_items(house, lines, is_told):
    house.change("meetings/2023-05-04-harbour-talks.yml", SUMMARY, "  en: |\n" + "\n".join(f"    {line}" for line in lines))
    assert any("a list stands" in told for told in find(house, "summary")) is is_told


@pytest.mark.parametrize(
    ("taken_out", "old", "new", "mend"),
    [
        ("    is_issued: no\n", "issued_by: [aldovia-trade]", "issued_by: []", "name under issued_by whose words these are"),
        ("    is_issued: yes\n", "tier: primary-party", "tier: secondary", "write issued_by: [] where a paper reports them"),
    ],
)
def test_no_tier_is_proposed_where_none_says_otherwise(house, taken_out, old, new, mend):
    """Vocabularies of old say of one tier alone whether it is issued."""
    house.change("vocabulary.yml", taken_out, "").change(S, old, new)
    (told,) = find(house, "issuer")
    assert told.endswith(f"(one of the two; {mend})")
