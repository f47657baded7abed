"""What the entries say together: who names whom, what is filed where, whose account a text is."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from briefing.entries import Commitment, Meeting
from briefing.series.accounts import find_account, has_single_account
from briefing.series.references import References
from tests.trees import open_edition


@pytest.fixture
def series(full):
    return open_edition(full.briefs, date(2025, 3, 1)).series


def ids(entries) -> list[str]:
    return [entry.id for entry in entries]


def test_a_topic_has_the_meetings_and_promises_of_its_subtopics(series):
    """A subtopic has those that name it, and the meetings of its promises."""
    assert ids(series.meetings_on(series.topics["trade"])) == ["2024-02-01-second-harbour-talks", "2023-05-04-harbour-talks"]
    assert ids(series.meetings_on(series.topics["maize"])) == ["2024-09-10-catch-talks", "2023-05-04-harbour-talks"]
    assert ids(series.commitments_on(series.topics["maize"])) == ["2024-09-10-lower-fees-again"]
    assert "2024-09-10-lower-fees-again" in ids(series.commitments_on(series.topics["trade"]))


def test_a_promise_alone_brings_its_meeting_to_a_subtopic(full):
    """Also where nothing else was said on it."""
    full.change("meetings/2024-09-10-catch-talks.yml", "topic: maize", "topic: fish")
    series = open_edition(full.briefs, date(2025, 3, 1)).series
    assert ids(series.meetings_on(series.topics["maize"])) == ["2024-09-10-catch-talks", "2023-05-04-harbour-talks"]


def test_who_names_an_entry_is_asked_by_field(series):
    """The follow-ups of a meeting are not the meetings in whose text it is named elsewhere."""
    body = series.organizations["borvia"]
    assert ids(series.references.to(body, Meeting, "statements")) == ["2023-05-04-harbour-talks", "2024-09-10-catch-talks"]
    assert ids(series.references.to(body, Meeting, "participants")) == ["2023-05-04-harbour-talks"]
    fees = series.commitments["2023-05-04-lower-fees"]
    assert ids(series.references.to(fees, Commitment, "relations")) == [
        "2024-02-01-keep-fees-low",
        "2024-09-10-lower-fees-again",
    ]


def test_what_nothing_names_is_known():
    """An id in a file that could not be read may be its name, so it counts as named."""
    references = References({("sources", "named"): ()}, {"maybe"})
    assert [references.is_named(SimpleNamespace(kind="sources", id=name)) for name in ("named", "maybe", "lone")] == [
        True,
        True,
        False,
    ]
    assert not references.is_named(SimpleNamespace(kind="people", id="named"))


def test_frameworks_are_the_promises_own_else_its_meetings(series):
    """A promise that names none belongs where it was made."""
    own, other = series.commitments["2024-09-10-lower-fees-again"], series.commitments["2024-09-10-widen-the-nets"]
    assert ids(series.frameworks_of(own)) == ["coast-treaty"]
    assert ids(series.frameworks_of(other)) == ["catch-pact"]


@pytest.mark.parametrize(
    ("sources", "key", "issuers", "is_single"),
    [
        (("aldovia-readout",), "aldovia", ("aldovia",), True),
        (("borvia-statement", "aldovia-readout"), "both", ("aldovia", "borvia"), False),
        (("joint-communique",), "both", ("aldovia", "borvia"), False),
        (("coast-court",), "independent", (), False),
        (("coast-court", "borvia-statement"), "borvia", ("borvia",), True),
    ],
)
def test_an_account_follows_from_who_issued_the_sources(series, sources, key, issuers, is_single):
    """A ministry's text is its state's; parties stand in the order of the series."""
    assert find_account(series, sources).key == key
    assert series.issuers_of(sources) == issuers
    assert has_single_account(series, sources) is is_single


def test_a_series_of_one_party_has_no_second_account(full):
    """Nothing is held against anything there."""
    full.change("series.yml", "parties: [aldovia, borvia]", "parties: [aldovia]")
    series = open_edition(full.briefs, date(2025, 3, 1)).series
    assert find_account(series, ("aldovia-readout",)).key == "aldovia"
    assert not has_single_account(series, ("aldovia-readout",))
