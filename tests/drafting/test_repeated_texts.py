"""An editor who pastes a sentence of the communiqué is told: by `publish` and on the draft's page, which know the text."""

from __future__ import annotations

import shutil
from datetime import date

from briefing.site.preview.last_good import LastGood
from tests.drafting.made_up import TEXT

TOLD = (
    "The ministers met. Aldovia and Borvia also agreed to publish a joint report on harbour fees by the last day of June 2024."
)
OURS = "is what stands in the text of"
SOURCE = TEXT.replace("by 30 June 2024", "by the last day of June 2024")


def begin(house, run, summary):
    """A draft with that summary; gives the file of the meeting."""
    run("draft", "-", text=SOURCE)
    (meeting,) = house.briefs.glob("meetings/2024-05-04-*.yml")
    text = meeting.read_text("utf-8")
    meeting.write_text(text.replace('summary:\n  en: ""', f'summary:\n  en: "{summary}"'), "utf-8")
    return meeting


def test_publishing_tells_a_sentence_of_the_text(house, run):
    """In the same round as what is missing, at the line as it stands; a promise's own passage is told once."""
    meeting = begin(house, run, TOLD)
    done = run("publish", meeting.stem)
    told = [line for line in done.stdout.splitlines() if "[own-words]" in line]
    (of_meeting,) = (line for line in told if "meetings/" in line)
    place, _, said = of_meeting.partition(": warning: ")
    assert '"Aldovia and Borvia also agreed to …" is what stands in the text of "draft-aldovia' in said, done.output
    assert "also agreed" in meeting.read_text("utf-8").splitlines()[int(place.split(":")[1]) - 1]
    assert len([line for line in told if "commitments/" in line]) == 1, done.output


def test_the_drafts_page_tells_it_too(house, run):
    begin(house, run, TOLD)
    said: list[str] = []
    preview = LastGood(house.project, lambda: date(2024, 12, 1), said.append)
    preview.look()
    (meeting,) = (draft for draft in preview.drafts.all if draft.address.startswith("meetings/"))
    assert [fault.code for fault in meeting.lacks].count("own-words") == 1, meeting.lacks


def test_what_is_said_in_words_of_our_own_or_in_quotation_marks_is_not(house, run):
    """Nor anything where the text is not there any more."""
    for summary in (
        "The ministers met. A report on the fees is to come out by the end of June.",
        f"The text says: “{TOLD.partition('. ')[2]}”",
    ):
        meeting = begin(house, run, summary)
        assert not [line for line in run("publish", meeting.stem).stdout.splitlines() if meeting.name in line and OURS in line]
    meeting = begin(house, run, TOLD)
    shutil.rmtree(house.project / "build" / "drafted")
    assert OURS not in run("publish", meeting.stem).output
