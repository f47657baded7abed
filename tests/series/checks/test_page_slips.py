"""What is written wrongly in a hand-written page is told at its line; what is written rightly is not."""

from __future__ import annotations

import re

import markdown
import pytest

from briefing.series.checks.page_slips import find_anchors, find_page_slips

PAGES = {"about": ["sources"], "method": ["status", "who-decides"], "guide": []}
PAGE = "# A title\n\nWords.\n\n{}\n"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[method](metod.md)", 'there is no page metod.md (one of about, method, guide; did you mean "method.md"?)'),
        ("[method]()", "the link leads nowhere (an address in round brackets; write it, or the words alone)"),
        ("[method] (method.md)", "a space parts a link ([words](address); remove the space)"),
        ("(method)[method.md]", "the brackets of a link are exchanged ([words](address); exchange them)"),
        ("![](pictures/form.png)", "the picture has no words (what it shows, for who cannot see it; write it between [ and ])"),
        ("[[coverage", "the part is not closed ([[name]] on a line of its own; write ]] at its end)"),
        ("##Sources", "the heading lacks a space behind # (## Sources; put one there)"),
        ("# Another title", "the page has a second title (one line that begins with #; begin it with ##)"),
        ("```\ncode", "``` opens what nothing closes (``` below it too; close it)"),
        ("=======", "the line is a mark of a merge (one of the two versions; keep what is right and delete the marks)"),
        ("So it is.[^3]", "there is no note [^3] (a line that begins with [^3]:; write it, or remove the sign)"),
        ("TODO: the rest", "a note to oneself would be printed (the text; write it, or remove the line)"),
        (
            "[so](method.md#statuses)",
            'method.md has no heading #statuses (the words of a heading, small, with hyphens; did you mean "#status"?)',
        ),
        (
            "[so](#deciding)",
            "about.md has no heading #deciding (the words of a heading, small, with hyphens; "
            "correct it, or lead to the page alone)",
        ),
        ("Pending.", '"Pending." would be printed as it is (the text; write it, or remove the line)'),
    ],
)
def test_a_slip_is_told_at_its_line(written, told):
    """Markdown would print the signs."""
    (found,) = find_page_slips(PAGE.format(written), "docs/en/about.md", PAGES)
    assert str(found) == f"docs/en/about.md:5:1: warning: {told}"


def test_an_empty_page_is_told():
    """Nothing but blanks."""
    (found,) = find_page_slips(" \n", "docs/en/about.md", PAGES)
    assert found.what == "the page is empty"


@pytest.mark.parametrize(
    "written",
    [
        "[method](method.md#status) and [another](../../briefs/meetings/talks.yml), (so) [it](https://example.org/) is",
        "So it is.[^3]\n\n[^3]: By the treaty.",
        "```\n##no heading\n[x]()\n# no title\nof no note[^9]\n```",
        "[so](guide.md#anything) where nobody knows its headings, [so](#sources)",
        "Write `[x]()` or `[[name` there.",
        "[[coverage]]",
        "Issue #5, and a list:\n\n- [x] done",
    ],
)
def test_what_is_right_is_passed_over(written):
    """Code shows slips on purpose."""
    assert list(find_page_slips(PAGE.format(written), "docs/en/about.md", PAGES)) == []


def test_headings_are_called_as_markdown_calls_them():
    """Held against its own library: accents, signs, links, two of one name; what stands in code is no heading."""
    text = "# Qué es\n\n## A [link](x.md), and `code`\n\n## Notes\n\n## Notes\n\n## Notes ##\n\n```\n# no\n```\n"
    rendered = markdown.markdown(text, extensions=["toc", "fenced_code"])
    assert find_anchors(text) == set(re.findall(r'id="([^"]+)"', rendered)) and len(find_anchors(text)) == 5
