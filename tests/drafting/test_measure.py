"""How much of what communiqués say is found: never less than was reached, and no promise is invented."""

from __future__ import annotations

import pytest

from briefing.drafting.reading import Reader
from tests.drafting.measure import HERE, KINDS, PAIRED, PARTS, Tally, load, measure, measure_pairs

REACHED = {
    "tuned": {
        "people": (108, 0, 1),
        "dates": (12, 0, 0),
        "places": (9, 0, 0),
        "topics": (39, 4, 6),
        "frameworks": (13, 1, 4),
        "statements": (45, 2, 9),
        "speakers": (57, 11, 10),
        "commitments": (10, 0, 3),
    },
    "apart": {
        "people": (50, 2, 2),
        "dates": (10, 0, 0),
        "places": (7, 0, 1),
        "topics": (17, 5, 7),
        "frameworks": (11, 1, 2),
        "statements": (19, 1, 3),
        "speakers": (25, 5, 7),
        "commitments": (14, 0, 0),
    },
    "later": {
        "people": (31, 0, 0),
        "dates": (7, 0, 0),
        "places": (2, 0, 0),
        "topics": (13, 0, 0),
        "frameworks": (1, 0, 0),
        "statements": (14, 0, 1),
        "speakers": (17, 0, 0),
        "commitments": (9, 0, 0),
    },
}
"""Right, invented and missed, as `make bench-draft` prints them."""
NEW = 3


@pytest.fixture(scope="module")
def tallies(real_series) -> dict[str, Tally]:
    reader = Reader(real_series)
    return {part: measure(part, reader) for part in PARTS}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", ["people", "dates"])
def test_people_and_dates_are_right(tallies, part, kind):
    """At least nine of ten, found and right."""
    tally = tallies[part]
    assert tally.precision(kind) >= 0.9, tally.told
    assert tally.recall(kind) >= 0.9, tally.told


@pytest.mark.parametrize("part", PARTS)
def test_no_commitment_is_invented(tallies, part):
    """Seven of ten are found, and what is proposed was marked by hand."""
    tally = tallies[part]
    assert tally.recall("commitments") >= 0.7, tally.told
    assert tally.precision("commitments") == 1, tally.told


@pytest.mark.parametrize(("part", "kind"), [(part, kind) for part in PARTS for kind in KINDS])
def test_nothing_gets_worse(tallies, part, kind):
    """Not by one finding: what finds more may be written down here.

    A topic, a label or a framework that comes into the series may be found too, in texts that were read without it.
    """
    tally, (right, invented, missed) = tallies[part], REACHED[part][kind]
    assert tally.right[kind] >= right, tally.told
    assert tally.missed[kind] <= missed, tally.told
    assert tally.invented[kind] <= invented + (NEW if kind in ("topics", "frameworks") else 0), tally.told


def test_what_two_languages_say_alike_is_paired_and_nothing_else(real_series):
    """Also where one language parts a sentence, or has a promise more."""
    tally = measure_pairs(Reader(real_series))
    for kind, right in zip(PAIRED, (6, 10), strict=True):
        assert (tally.right[kind], tally.invented[kind], tally.missed[kind]) == (right, 0, 0), tally.told


def test_there_are_thirty_communiques_a_third_of_them_apart():
    """Each with an address and marks that are closed."""
    paths = {part: sorted((HERE / part).glob("*.yml")) for part in PARTS}
    assert len(paths["tuned"]) + len(paths["apart"]) >= 30
    assert len(paths["apart"]) * 3 >= len(paths["tuned"]) + len(paths["apart"])
    for path in (*paths["tuned"], *paths["apart"], *paths["later"]):
        facts, text, _ = load(path)
        assert facts["url"].startswith("http") and "[[" not in text and "]]" not in text, path.name
