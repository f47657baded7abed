"""What spans a hand-written page unseen is told at its line: elements that nothing closes, signs without a width."""

from __future__ import annotations

import pytest

from briefing.problem import Severity
from briefing.series.checks.hand_written.page_slips import find_page_slips

HIDDEN = "the character U+{}, which cannot be seen"


def tell(text: str) -> list[tuple[int, str, str]]:
    found = find_page_slips(f"# A title\n\n{text}\n", "docs/en/about.md", {"about": []})
    return [(problem.place.line, problem.what, str(problem.severity)) for problem in found]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("A <b>word\n\nand more.", 3, "nothing closes <b>, and all that follows is in it"),
        ("One <B>two</B>\n\n<div class=x>\n\nThree <b>four</b>", 5, "nothing closes <div>, and all that follows is in it"),
        ("<details>\n<summary>So\n</details>", 4, "nothing closes <summary>, and all that follows is in it"),
        ("A word</div>", 3, "</div> closes what nothing begins"),
        ("<b/>bold", 3, "nothing closes <b>, and all that follows is in it"),
        ("One\n\nThe me\u200bthod.", 5, HIDDEN.format("200B")),
        ("The m\u00adeth\u00adod.", 3, HIDDEN.format("00AD")),
        ("A \u202emark", 3, HIDDEN.format("202E")),
    ],
)
def test_what_readers_would_see_is_told(text, line, what):
    """One warning for each."""
    assert tell(text) == [(line, what, str(Severity.WARNING))]


@pytest.mark.parametrize(
    "text",
    [
        "A `<b>` and <!-- <b> --> and <br> and <p>one",
        "```\n<div>\n\u00a0\n```",
        "    <div>\n\n    code",
        "- one\n\n    <b>two</b>",
        "<div>\n    <div>\n    x</div>\n</div>",
        "<b><i>x</b></i>",
        "Signs: \u26a0\ufe0f \U0001f469\u200d\U0001f4bb 1\ufe0f\u20e3",
        "one\ttwo\r",
        "می\u200cخواهم",
    ],
)
def test_what_is_whole_is_passed_over(text):
    """Code, comments, what ends by itself, drawings that are joined, and spelling."""
    assert tell(text) == []
