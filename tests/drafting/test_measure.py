"""How much of what communiqués say is found: never less than was reached, and no promise is invented."""

from __future__ import annotations

import pytest

from briefing.drafting.reading import Reader
from tests.drafting.measure import HERE, PARTS, Tally, load, measure


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


@pytest.mark.parametrize(
    ("part", "kind", "least"),
    [
        ("tuned", "places", 0.9),
        ("apart", "places", 0.85),
        ("tuned", "topics", 0.8),
        ("apart", "topics", 0.65),
        ("tuned", "statements", 0.8),
        ("apart", "statements", 0.8),
        ("tuned", "speakers", 0.7),
        ("apart", "speakers", 0.75),
        ("later", "places", 1),
        ("later", "topics", 0.9),
        ("later", "statements", 0.9),
        ("later", "speakers", 0.9),
    ],
)
def test_the_rest_gets_no_worse(tallies, part, kind, least):
    """Places, topics, statements and their speakers, as far as was reached."""
    assert min(tallies[part].precision(kind), tallies[part].recall(kind)) >= least, tallies[part].told


def test_there_are_thirty_communiques_a_third_of_them_apart():
    """Each with an address and marks that are closed."""
    paths = {part: sorted((HERE / part).glob("*.yml")) for part in PARTS}
    assert len(paths["tuned"]) + len(paths["apart"]) >= 30
    assert len(paths["apart"]) * 3 >= len(paths["tuned"]) + len(paths["apart"])
    for path in (*paths["tuned"], *paths["apart"], *paths["later"]):
        facts, text, _ = load(path)
        assert facts["url"].startswith("http") and "[[" not in text and "]]" not in text, path.name
