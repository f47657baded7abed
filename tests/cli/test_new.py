"""`briefing new` refuses what the check would mark."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("kind", "entry_id", "said"),
    [
        ("meeting", "harbour-talks", "begins with its day, such as 2024-02-28-harbour-talks"),
        ("meeting", "2024-02-31-harbour-talks", '"2024-02-31" is a day that does not exist'),
        ("commitment", "2024-13-01-lower-fees", '"2024-13-01" has no such month'),
        ("person", "Ana María Varga", 'did you mean "ana-maria-varga"?'),
        ("meeting", "2024-2-3-harbour-talks", "such as 2024-02-03-harbour-talks"),
        ("person", "people/Ana-Varga.yml", 'did you mean "ana-varga"?'),
        ("source", "https://example.org/readout", "cannot be an id: a-z, 0-9 and single hyphens, at most 64\n"),
        ("words", "xx", '"xx" is no language'),
    ],
)
def test_an_id_that_the_check_would_mark_is_refused(house, run, kind, entry_id, said):
    """Nothing is written, and the right one is proposed."""
    before = set(house.briefs.rglob("*.yml"))
    done = run("new", kind, entry_id)
    assert done.exit_code == 2 and said in done.output
    assert set(house.briefs.rglob("*.yml")) == before


@pytest.mark.parametrize("kind", ["person", "people"])
def test_help_names_the_keys_that_must_be_there_and_no_others(run, kind):
    """The skeleton explains the others."""
    assert "Keys that must be there: name, sort_name. The skeleton" in " ".join(run("new", kind, "--help").stdout.split())


def test_a_skeleton_hinders_nobody(run, house):
    """It is a draft: what is empty in it is a warning."""
    done = run("new", "commitment", "2024-02-28-lower-fees")
    assert "It is a draft" in done.output
    assert run("check").exit_code == 0
