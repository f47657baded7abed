"""Promises of the series that say already what came of them at the meeting of which a communiqué tells."""

from __future__ import annotations

import pytest

from tests.drafting.made_up import TEXT

GAZETTE = "https://example.org/gaceta"
SAID = "2023-05-04-lower-fees, made at 2023-05-04-harbour-talks, may speak of this meeting: fulfilled since 2024-01-05"
WAYS = "where one does: follows: [THE-MEETING-THERE] here, if a source says that it follows that one up; relations in a"


@pytest.fixture
def draft(house, run):
    """What is said of a text of that day, and the meeting's file."""

    def call(day, *arguments):
        done = run("draft", "-", *arguments, text=TEXT.replace("4 May 2024", day))
        (meeting,) = house.briefs.glob("meetings/*-aldovia-and-borvia-meet-on-trade.yml")
        return done, meeting.read_text("utf-8")

    return call


def test_what_rests_on_the_same_document_is_told(draft):
    """In the report, the meeting's file and the list of what to decide, with what ties the two."""
    done, meeting = draft("4 May 2024", "--url", GAZETTE)
    assert (
        "spoken of already, in the history of\n  2023-05-04-lower-fees: fulfilled since 2024-01-05 by aldport-" in done.stdout
    )
    assert f"#:? {SAID} by aldport-gazette: Borvia published lower fees too.\n#: {WAYS}" in meeting
    assert f":2:1: {SAID}" in done.stderr


def test_what_happened_that_day_to_one_of_the_sides_is_told(draft):
    done, meeting = draft("5 January 2024")
    assert f"#:? {SAID}: Borvia published lower fees too.\n#: {WAYS}" in meeting, done.output


@pytest.mark.parametrize("day", ["4 May 2024", "6 January 2024", "1 February 2024"])
def test_another_day_tells_nothing(draft, day):
    """Nor what was promised on the day itself."""
    done, meeting = draft(day)
    assert "spoken of" not in done.stdout and "may speak" not in done.stderr + meeting


def test_what_binds_others_tells_nothing(house, draft):
    known = house.briefs / "commitments/2023-05-04-lower-fees.yml"
    text = known.read_text("utf-8").replace("parties: [aldovia, borvia]", "parties: [cedonia]")
    known.write_text(text.replace("      aldovia: 1\n      borvia: 1\n", "      cedonia: 1\n"), "utf-8")
    body = (house.briefs / "organizations/borvia.yml").read_text("utf-8")
    (house.briefs / "organizations/cedonia.yml").write_text(body.replace("Borvia", "Cedonia"), "utf-8")
    done, meeting = draft("5 January 2024")
    assert "may speak" not in done.stderr + meeting
