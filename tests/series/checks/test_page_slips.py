"""What is written wrongly in a hand-written page is told at its line; what is written rightly is not."""

from __future__ import annotations

import re

import markdown
import pytest

from briefing.series.checks.hand_written.made_pages import MadePages
from briefing.series.checks.hand_written.page_slips import find_anchors, find_page_slips

PAGES = {"about": ["sources"], "method": ["status", "who-decides"], "guide": []}
MADE = MadePages({("topics", "trade"), ("topics", "fees"), ("meetings", "talks")}, PAGES)
PAGE = "# A title\n\nWords.\n\n{}\n"


WARNED = pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[method]()", "the link leads nowhere (an address in round brackets; write it, or the words alone)"),
        ("[method] (method.md)", "a space parts a link ([words](address); remove the space)"),
        ("(method)[method.md]", "the brackets of a link are exchanged ([words](address); exchange them)"),
        ("![](pictures/form.png)", "the picture has no words (what it shows, for who cannot see it; write it between [ and ])"),
        ("[[coverage", "the part is not closed ([[name]] on a line of its own; write ]] at its end)"),
        ("[method](method.md for more", "the link is not closed ([words](address); write ) behind the address)"),
        (
            "{{ config.site_name }} {% for x in y %}",
            "what stands in braces would be printed (text, or a [[part]]; write what is meant, or remove it)",
        ),
        (
            "[the law][law]",
            "nothing says where [law] leads ([the law](address); write the address in place of [law])",
        ),
        (
            "| a | b |\n| 1 | 2 |",
            "the rows would be printed with their strokes (a line such as |---|---| below the first; "
            "write it, with a --- for each column)",
        ),
        ("<!-- a remark", "<!-- opens a comment that nothing closes (--> behind it; close it, or remove it)"),
        (
            "[x](http://127.0.0.1:8000/about/)",
            "the address is one of this machine (https://, which readers can open; write where the page is published)",
        ),
        ("[x](<https://example.org>)", "marks stand round the address (the address alone; write https://example.org)"),
        ("##Sources", "the heading lacks a space behind # (## Sources; put one there)"),
        ("# Another title", "the page has a second title (one line that begins with #; begin it with ##)"),
        ("```\ncode", "``` opens what nothing closes (``` below it too; close it)"),
        ("=======", "the line is a mark of a merge (one of the two versions; keep what is right and delete the marks)"),
        ("So it is.[^3]", "there is no note [^3] (a line that begins with [^3]:; write it, or remove the sign)"),
        ("TODO: the rest", "a note to oneself would be printed (the text; write it, or remove the line)"),
        (
            "See [[coverage]] here",
            "a part stands alone on its line ([[coverage]]; write it so, with nothing before and behind it)",
        ),
        ("[[ Coverage ]]", "a part stands alone on its line ([[coverage]]; write it so, with nothing before and behind it)"),
        (
            "[x](htps://example.org/a)",
            'the address begins with "htps:" (https://, which readers can open; write https://example.org/a)',
        ),
        (
            "[x](file:///C:/a.docx)",
            'the address begins with "file:" (https://, which readers can open; put it where all can read it, and copy that '
            "address)",
        ),
        ("[x](https:/example.org)", "the address lacks a / at its beginning (https://; write https://example.org)"),
        ("Pending.", '"Pending." would be printed as it is (the text; write it, or remove the line)'),
        ("<button>x</button>", "browsers do nothing with <button> here (text, links and pictures; remove it)"),
        ("<textarea>", "<textarea> takes what follows out of the page (text, links and pictures; remove it, or write &lt;)"),
        ("So <Title> it", "<title> takes what follows out of the page (text, links and pictures; remove it, or write &lt;)"),
        (
            "[x](//example.org/)",
            "an address that begins with / leads past a site that stands in a folder (https://…, method.md, or "
            "../../briefs/meetings/….yml; write one of these)",
        ),
    ],
)
STOPPED = pytest.mark.parametrize(
    ("written", "told"),
    [
        ("[method](metod.md)", 'there is no page metod.md (one of about, method, guide; did you mean "method.md"?)'),
        (
            "[us](someone@example.org)",
            "someone@example.org is taken for a page beside this one (mailto: before it; write mailto:someone@example.org)",
        ),
        (
            r"[x](..\en\method.md)",
            r"the address ..\en\method.md has the strokes of Windows (an address with /; write ../en/method.md)",
        ),
        (
            "[so](method.md#statuses)",
            'method.md has no heading #statuses (the words of a heading, small, with hyphens; did you mean "#status"?)',
        ),
        (
            "[so](#deciding)",
            "about.md has no heading #deciding (the words of a heading, small, with hyphens; "
            "correct it, or lead to the page alone)",
        ),
        (
            '<a class="by" href="#deciding">so</a>',
            "about.md has no heading #deciding (the words of a heading, small, with hyphens; "
            "correct it, or lead to the page alone)",
        ),
        ('<p id="a-title">x</p>', 'the id "a-title" stands twice on the page (an id of its own; call it otherwise)'),
        ('<p id="x">x</p> <p id=x>y</p>', 'the id "x" stands twice on the page (an id of its own; call it otherwise)'),
        ('<p id="__search">x</p>', 'the id "__search" stands twice on the page (an id of its own; call it otherwise)'),
        ('<p id="menu">x</p>', 'the id "menu" stands twice on the page (an id of its own; call it otherwise)'),
        ("[^3]: By the treaty.", "nothing leads to the note [^3] ([^3] in the text; write it there)"),
        ("[x](../talk/index.md)", "there is no page ../talk/index.md (a page of the site; correct it, or remove the link)"),
        (
            '<a href="../briefs/meetings/talks.yml">x</a>',
            "there is no page ../briefs/meetings/talks.yml (a page of the site; correct it, or remove the link)",
        ),
        ("<script>x()</script>", "no page may hold <script> (text, links and pictures; remove it)"),
        (
            "[x](www.example.org)",
            "www.example.org is taken for a page beside this one (https:// before it; write https://www.example.org)",
        ),
        (
            "[x](../es/about/)",
            "../es/about/ is no page, and Markdown leads to pages of one language alone "
            '(HTML; write <a href="../es/about/">words</a>)',
        ),
        (
            "[x](meetings/talks.yml)",
            "the way to the entry does not lead there (../../briefs/…; write ../../briefs/meetings/talks.yml)",
        ),
        (
            "[x](../../briefs/people/ana-varga)",
            "the way to the entry does not lead there (../../briefs/…; write ../../briefs/people/ana-varga.yml)",
        ),
        (
            "[x](my file.md)",
            "a space stands in the address my file.md (an address without spaces; rename the file, and write its name)",
        ),
        (
            "[x](../feed.xml)",
            '../feed.xml is no page, and Markdown leads to pages alone (HTML; write <a href="../feed.xml">words</a>)',
        ),
        (
            "[x](../commitments/index.md?status=fulfilled)",
            "../commitments/index.md?status=fulfilled is no page, and Markdown leads to pages alone "
            '(HTML; write <a href="../commitments/?status=fulfilled">words</a>)',
        ),
        (
            "[x](/meetings/talks/)",
            "an address that begins with / leads past a site that stands in a folder (https://…, method.md, or "
            "../../briefs/meetings/….yml; write one of these)",
        ),
        ("[x](../es/method.md)", "the link leads into another language (the page of this one; write method.md)"),
        (
            "[x](../briefs/meetings/talks.yml)",
            "the way to the entry does not lead there (../../briefs/…; write ../../briefs/meetings/talks.yml)",
        ),
        ("[x](method.html)", "method.html is no page as it is written (the name of its file; write method.md)"),
        ("[x](method)", "method is no page as it is written (the name of its file; write method.md)"),
        ("[x](“https://example.org”)", "marks stand round the address (the address alone; write https://example.org)"),
        ("[x](<method.md>)", "marks stand round the address (the address alone; write method.md)"),
        ("[x]( method.md)", "spaces stand round method.md (the address alone; write (method.md))"),
        ("[x](method.md )", "spaces stand round method.md (the address alone; write (method.md))"),
        (
            '<video src="../fees.mp4"></video>',
            "../fees.mp4 leads nowhere ([words](method.md), or ![words](pictures/name.png); write one of these)",
        ),
        (
            "[x](nowhere/there)",
            "nowhere/there leads nowhere (https://…, method.md, or ../../briefs/meetings/….yml; write one of these)",
        ),
        (
            "[x](a.pdf)",
            "a.pdf leads nowhere (https://…, method.md, or ../../briefs/meetings/….yml; write one of these)",
        ),
        ("[so]: method.md", "method.md is no page where it stands below the text ([words](method.md); write it at the words)"),
        ("[x](../data/)", "../data/ is no page as it is written (../data/index.md; write ../data/index.md)"),
        (
            '[x](method.md "how")',
            "what stands behind method.md makes it another address ([words](method.md); remove it)",
        ),
        (
            "[x](javascript:x)",
            'the address begins with "javascript:" (https://, which readers can open; '
            "put it where all can read it, and copy that address)",
        ),
        (
            "See ![fees](pictures/fees.png)",
            "the picture is none of the page's own (![what it shows](pictures/name.png), alone on its line; "
            "put it into the folder pictures, as PNG, and write it so)",
        ),
        ("<p style='color: red'>x</p>", "no page may hold style= on <p> (text, links and pictures; remove style=)"),
        (
            '<a href="method.md" onclick="x()">x</a>',
            "method.md leads nowhere ([words](method.md), or ![words](pictures/name.png); write one of these)",
        ),
        ('<svg onload="x()"></svg>', "no page may hold onload= on <svg> (text, links and pictures; remove onload=)"),
        ('<IFRAME src="https://example.org"></IFRAME>', "no page may hold <iframe> (text, links and pictures; remove it)"),
        (
            '<a href="JavaScript:x()">x</a>',
            "no page may hold a javascript: address (https://, which readers can open; remove it)",
        ),
        (
            '<img src="https://example.org/x.png" alt="">',
            "<img> would be fetched from another host (![what it shows](pictures/name.png); keep a copy in pictures)",
        ),
        (
            '<img src="//example.org/x.png" alt="">',
            "<img> would be fetched from another host (![what it shows](pictures/name.png); keep a copy in pictures)",
        ),
        (
            '<meta http-equiv="refresh" content="0">',
            "no page may hold http-equiv= on <meta> (text, links and pictures; remove http-equiv=)",
        ),
    ],
)


@WARNED
def test_a_slip_is_told_at_its_line(written, told):
    """Markdown would print the signs."""
    (found,) = find_page_slips(PAGE.format(written), "docs/en/about.md", PAGES)
    assert str(found) == f"docs/en/about.md:5:1: warning: {told}"


@STOPPED
def test_what_would_end_a_build_is_an_error(written, told):
    """A check that calls it a warning says that the page can be built."""
    (found,) = find_page_slips(PAGE.format(written), "docs/en/about.md", PAGES, MADE)
    assert str(found) == f"docs/en/about.md:5:1: {told}"


def test_an_empty_page_is_told():
    """Nothing but blanks."""
    (found,) = find_page_slips(" \n", "docs/en/about.md", PAGES)
    assert found.what == "the page is empty"


@pytest.mark.parametrize(
    "written",
    [
        "[method](method.md#status) and [another](../../briefs/meetings/talks.yml), (so) [it](https://example.org/) is",
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n\n| alone |\n",
        '<a href="https://example.org/">https://example.org/</a> <https://example.org/> [https://example.org/](https://example.org/)',
        "[the law][Law] and [Law][]\n\n[law]: https://example.org/\n[b]: <https://example.org/>",
        "a {b} c {#d} `{{ x }}`",
        "So it is.[^3]\n\n[^3]: By the treaty.",
        "```\n##no heading\n[x]()\n# no title\nof no note[^9]\n```",
        "[x](http://example.org), [y](mailto:a@example.org), `[[coverage]]`, [z](../data/index.md), [[v]](https://example.org)",
        "[so](guide.md#anything) where nobody knows its headings, [so](#sources)",
        "Write `[x]()` or `[[name` there.",
        "[[coverage]]",
        "<!-- [x](nowhere) and\n\n<iframe></iframe> -->",
        "Code by its place:\n\n    [x](nowhere), <script>x</script>",
        '<a href="https://example.org/">x</a> <a href="../meetings/">y</a> <p class="by">z</p> 3 < 4 > 2',
        "![fees](pictures/fees.png)",
        "[so][it] and [that][]\n\n[it]: https://example.org\n[that]: #sources\n[so]: see what follows",
        '<p id="x">z</p> <!-- <p id="x">z</p> [^4]: no note --> `<p id="x">`',
        '[x](../index.md), [y](../trade/index.md), <a href="../data/meetings.csv">z</a>, <a href="../">u</a>',
        "<svg><title>x</title></svg> `<xmp>` <b>y</b> <details>z</details>",
        "Issue #5, and a list:\n\n- [x] done",
    ],
)
def test_what_is_right_is_passed_over(written):
    """Code shows slips on purpose."""
    assert list(find_page_slips(PAGE.format(written), "docs/en/about.md", PAGES, MADE)) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("---\ntitle: X\n---\n\n# X\n", "what stands between --- would be printed"),
        ("Words, and no heading.\n\n## A part\n", "the page has no title"),
        ("A title\n=======\n\nWords.\n", ""),
    ],
)
def test_a_page_begins_with_its_title(text, told):
    """By # or underlined; a head as other generators have it is none."""
    assert "".join(found.what for found in find_page_slips(text, "docs/en/about.md", PAGES) if found.place.line == 1) == told


@pytest.mark.parametrize(
    ("folder", "may"),
    [
        *((folder, True) for folder in ("", "meetings/", "meetings/talks/", "meetings/in-2023/", "trade/", "trade/fees/")),
        *((folder, True) for folder in ("data/dictionary/", "method/")),
        *((folder, False) for folder in ("meeting/", "meetings/talk/", "people/talks/", "topics/trade/", "trade/fee/", "es/")),
    ],
)
def test_which_pages_the_site_makes_follows_from_the_entries(folder, may):
    """Those of entries and topics, and its own."""
    assert MADE.may_have(folder) is may


def test_headings_are_called_as_markdown_calls_them():
    """Held against its own library: accents, signs, links, two of one name; what stands in code is no heading."""
    text = "# Qué es\n\n## A [link](x.md), and `code`\n\n## Notes\n\n## Notes\n\n## Notes ##\n\n```\n# no\n```\n"
    rendered = markdown.markdown(text, extensions=["toc", "fenced_code"])
    assert find_anchors(text) == set(re.findall(r'id="([^"]+)"', rendered)) and len(find_anchors(text)) == 5
    assert find_anchors('# X\n\n<a id="here"></a> `<a id="code">`\n') == {"x", "here"}
