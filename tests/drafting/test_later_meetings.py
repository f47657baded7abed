"""Promises to meet again that a later meeting of the series may have kept; and the frameworks that a promise names."""

from __future__ import annotations

import pytest

from tests.drafting.made_up import TEXT

PROMISE = "Aldovia will host the next meeting of the Northern Coast Treaty in Aldport"
ASKED = "#:? Kept already? See meetings/2024-02-01-second-harbour-talks, the first of coast-treaty after this one; what"
NAMED = "#:? frameworks, which the passage names: does the promise belong to each of them?\nframeworks: [coast-treaty]\n"


@pytest.fixture
def draft(house, run):
    """The file of the one promise of a text of a day, and what was said."""

    house.change("frameworks/coast-treaty.yml", "en: Coast Treaty", "en: Northern Coast Treaty")

    def call(day, promise, spoken="", title="Aldovia and Borvia meet on trade"):
        text = (
            TEXT.replace("Aldovia and Borvia meet on trade", title).partition("Aldovia and Borvia agreed")[0]
            + f"{promise}. {spoken}\n"
        )
        done = run("draft", "-", text=text.replace("4 May 2024", day))
        (path,) = (path for path in house.briefs.glob("commitments/*.yml") if "draft: true" in path.read_text("utf-8"))
        return path.read_text("utf-8"), done.stderr

    return call


def test_a_meeting_that_may_have_kept_a_promise_is_told(draft):
    """The first of that framework after the day, in the file and among what to decide; the framework is the promise's."""
    file, told = draft("1 June 2023", PROMISE)
    assert ASKED in file and "Kept already? See meetings/2024-02-01-second-harbour-talks" in told
    assert NAMED in file


@pytest.mark.parametrize(
    ("day", "promise", "spoken", "named"),
    [
        ("1 February 2024", PROMISE, "", True),
        ("4 May 2024", PROMISE, "", True),
        ("1 June 2023", "Aldovia will lower the fees of the Northern Coast Treaty for all ships", "", True),
        (
            "1 June 2023",
            "Aldovia and Borvia held a meeting of the Northern Coast Treaty and agreed to lower their fees",
            "",
            True,
        ),
        ("1 June 2023", "Aldovia will host the next meeting in Aldport", "The Northern Coast Treaty was praised.", False),
    ],
)
def test_no_other_promise_is_said_to_be_kept(draft, day, promise, spoken, named):
    """Not by a meeting of the day or before it; nor one to do something else, or that names no framework."""
    file, told = draft(day, promise, spoken)
    assert "Kept already" not in file + told and (NAMED in file) == named, file


def test_a_framework_of_the_meeting_is_not_that_of_its_promise_too(draft):
    file, _ = draft("1 June 2023", PROMISE, title="Aldovia and Borvia meet on the Northern Coast Treaty")
    assert ASKED in file and "frameworks" not in file, file
