"""A short name with a hyphen is not parted wherever a page shows it, and none of its letters is another one."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.site.mkdocs.unbroken import keep_unbroken
from briefing.site.preview.answers import Answers
from briefing.site.preview.last_good import LastGood


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ("<h1>Reunión sobre el T-MEC en Cancún</h1>", ["T-MEC"]),
        ("<td>H-2A and H-2B visas</td>", ["H-2A", "H-2B"]),
        ("<p>Under US–Mexico rules, a follow-up of mid-2024, <b>2024-05-06</b></p>", []),
        ('<p><span lang="ZH-TW" class="A-B">Ü-MEC</span></p>', ["Ü-MEC"]),
        ("<a href='T-MEC'>T-MEC, R-A-T</a>", ["T-MEC", "R-A-T"]),
        ("<code>T-MEC</code><option>T-MEC</option><script>'T-MEC'</script><svg><title>T-MEC</title></svg>", []),
        ("<p>pre_T-MEC, T-MECs, anti-T-MEC, ABCDE-F</p>", []),
    ],
)
def test_what_is_kept_on_one_line(shown, kept):
    """Names in capitals, not words with a hyphen; what stands in a tag, or where no elements may stand, stays as it is."""
    told = keep_unbroken(shown)
    assert re.findall(r'<span class="unbroken">([^<]*)</span>', told) == kept
    assert re.sub(r'<span class="unbroken">([^<]*)</span>', r"\1", told) == shown


def test_name_is_kept_in_the_whole_page_of_a_brief(project):
    """In its heading and in the rows of a register; in the title of the window it is plain."""
    project.change("meetings/2024-02-01-second-harbour-talks.yml", "title:\n  en: ", "title:\n  en: B-TREATY, ")
    source = LastGood(project.project, lambda: date(2024, 12, 1), print)
    answers = Answers(project.project, project.project / "site", source)
    brief, register = (
        answers.answer(f"meetings/{place}").content.decode() for place in ("2024-02-01-second-harbour-talks/", "")
    )
    kept = '<span class="unbroken">B-TREATY</span>, '
    assert f"<h1>{kept}" in brief and "<title>B-TREATY, " in brief
    assert kept in register and "B-TREATY" not in register.replace(kept, "")
