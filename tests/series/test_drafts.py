"""A draft is checked with warnings only, and nothing of it is published until `draft: true` is taken out."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.series.standing.edition import Edition
from briefing.tree import render_tree
from tests.trees import open_briefs

MEETING = "meetings/2024-02-01-second-harbour-talks.yml"
COMMITMENT = "commitments/2024-02-01-keep-fees-low.yml"
PERSON = "people/ben-okoro.yml"


def lines(house) -> list[str]:
    report = open_briefs(house.briefs).report
    return [str(problem) for problem in (*report.errors, *report.warnings)]


def mark(house, path: str) -> None:
    house.write(path, "draft: true\n" + (house.briefs / path).read_text("utf-8"))


def test_draft_is_in_no_page_and_no_export(house, project):
    """Neither its name nor its id stands in any file of the tree, in any language."""
    house.write(PERSON, 'draft: true\nname: "Ben Okoro"\nsort_name: "Okoro, Ben"\n')
    opened = open_briefs(house.briefs)
    assert opened.report.problems == []
    edition = Edition(opened.series, date(2026, 1, 1))
    for language in opened.locales:
        for file in render_tree(edition, opened.locales, language, house.project / "docs"):
            assert b"Okoro" not in file.content and "okoro" not in file.path


def test_what_a_draft_lacks_is_a_warning(house):
    """Missing keys and names of what is not there stop no build."""
    house.write("meetings/2025-01-01-third.yml", "draft: true\ntopics: [trade]\n")
    found = lines(house)
    assert any('warning: the key "title" is missing' in line for line in found)
    assert all("warning: " in line for line in found)


def test_rules_of_the_series_hold_in_a_draft_as_warnings(house):
    """What a published entry may not do is said of a draft too."""
    mark(house, COMMITMENT)
    house.change(COMMITMENT, "meeting: 2024-02-01-second-harbour-talks", "meeting: nowhere")
    found = lines(house)
    assert any('warning: no meeting is called "nowhere"' in line for line in found)
    assert open_briefs(house.briefs).series is not None


def test_published_entry_may_not_name_a_draft(house):
    """A reader would be led to a page that there is not."""
    mark(house, MEETING)
    found = [line for line in lines(house) if "warning" not in line]
    assert found == [
        f'briefs/{COMMITMENT}:{number}: the meeting "2024-02-01-second-harbour-talks" is still a draft (an entry that is '
        "published; finish it and run `briefing publish 2024-02-01-second-harbour-talks`, or mark this entry as a draft too)"
        for number in [found[0].split(":", 1)[1].split(": ", 1)[0]]
    ]


@pytest.mark.parametrize("value", ["yes", "false", "[true]"])
def test_other_words_do_not_mark_a_draft(house, value):
    """What somebody wrote who meant a draft, or none, is asked about and not published."""
    house.write(PERSON, f'draft: {value}\nname: "Ben Okoro"\nsort_name: "Okoro, Ben"\n')
    (line,) = lines(house)
    assert "does not mark a draft (true; write draft: true, or remove the line to publish the entry)" in line
    assert "warning" not in line


def test_settings_cannot_be_a_draft(house):
    """The series cannot do without them, so the key is unknown there."""
    mark(house, "series.yml")
    assert 'there is no key "draft"' in lines(house)[0]
