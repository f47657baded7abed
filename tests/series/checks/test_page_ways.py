"""What only the whole page tells of a hand-written page: each is an error at its line, and what is right is passed over."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.series.checks.hand_written.made_files import BESIDE, OF_ENTRY, OF_KIND, ONCE, list_told_in
from briefing.series.checks.hand_written.made_pages import ANCHORS, MadePages
from briefing.series.checks.hand_written.plain_text import is_plain
from briefing.urls import (
    ASSETS,
    MEETING_CHOICES,
    PAGE,
    PICTURES,
    REDIRECTS,
    REGISTERS,
    ROBOTS,
    SEARCH_RECORDS,
    SEARCH_WORD_PARTS,
    SEARCH_WORDS,
    address_of,
)
from tests.trees import open_briefs, write_tree

MEETING = "../meetings/2023-05-04-harbour-talks/"
NO_PAGE = r"there is no page \S+"
DEAD = r"\S+ leads nowhere"
OF_SCRIPTS = (MEETING_CHOICES, SEARCH_WORDS, *SEARCH_WORD_PARTS, SEARCH_RECORDS, REDIRECTS, ROBOTS)
"""What a host or a script of ours asks for."""
LINE = "docs/en/about.md:"
REFUSED = {
    "a link in a note": ("!!! note\n    See [x](nowhere.md).", 4, NO_PAGE),
    "a link in a list": ("- a\n    - [x](nowhere.md)", 4, NO_PAGE),
    "a link in an item": ("1. a\n\n    See [x](nowhere.md).", 5, NO_PAGE),
    "a line that goes on": ("So it is\n    [x](nowhere.md)", 4, NO_PAGE),
    "an address below": ("[a][b]\n\n[b]:\n    nowhere.md", 6, DEAD),
    "an address below in marks": ("[a][b]\n\n[b]: <nowhere.md>", 5, DEAD),
    "an anchor below": ("[a]\n\n[a]: #nowhere", 5, "about.md has no heading #nowhere"),
    "words on two lines": ("[x\ny](nowhere.md)", 4, NO_PAGE),
    "no address": ("[x](http://[y)", 3, r"http://\[y leads nowhere"),
    "an accent": ("[x](café.md)", 3, NO_PAGE),
    "half an anchor": ("[x](#a.b)", 3, "about.md has no heading #a.b"),
    "a tag on two lines": ('<p\n style="color: red">x</p>', 4, "no page may hold style= on <p>"),
    "a sign in a tag": ('<p title="a > b" onclick="x()">x</p>', 3, "no page may hold onclick= on <p>"),
    "a picture from below": ("![a][b]\n\n[b]: https://example.org/a.png", 5, r"\S+ would be fetched from another host"),
    "a picture without words": ("See ![](https://example.org/a.png)", 3, r"\S+ would be fetched from another host"),
    "a picture in a list": ("- a\n\n    ![x](pictures/a.png)", 5, r"pictures/a.png is no picture of its own as it is written"),
    "an id in two items": ('- <p id="x">a</p>\n- b\n\n    <p id="x">c</p>', 3, 'the id "x" stands twice on the page'),
    "a heading by the name of the menu": ("## Menu", 3, 'the id "menu" stands twice on the page'),
    "a note in HTML": ("<p>So[^a]</p>\n\n[^a]: x", 5, r"nothing leads to the note \[\^a\]"),
    "a link to a heading in a comment": ("<!--\n## A\n-->\n\n[x](#a)", 7, "about.md has no heading #a"),
    "a file": ('<a href="../data/nothing.pdf">x</a>', 3, r"there is no file \S+"),
    "a picture": ('<img src="../pictures/no.png" alt="">', 3, r"there is no file \S+"),
    "out of the site": ('<a href="../../x/">x</a>', 3, r"\S+ leads out of the site"),
    "an anchor of a day": ("[x](../calendar/index.md#overdue)", 3, r"\S+ leads to an anchor that need not be there"),
    "a statement": (f"[x]({MEETING}index.md#said-no)", 3, r"\S+ leads to an anchor that need not be there"),
    "data of another language": ('<a href="../es/data/series.json">x</a>', 3, r"there is no file \S+"),
    "a file without an ending": ('<a href="../data/SHASUMS">x</a>', 3, NO_PAGE),
    "a page of another series": ("[x](../glossary/index.md)", 3, r"there is no page \S+"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_end_a_build_is_told_at_its_line(project, name):
    """Once, as an error."""
    written, line, what = REFUSED[name]
    page = f"# About\n\n{written}\n"
    assert not is_plain(page) or "glossary" in written
    project.write("../docs/en/about.md", page)
    (found,) = open_briefs(project.briefs).report.errors
    assert str(found).startswith(f"{LINE}{line}:1: ") and re.match(what, found.what), str(found)


@pytest.mark.parametrize(
    "written",
    [
        f'<a href="{MEETING}#said-maize-fell">x</a> [y]({MEETING}index.md#cite)',
        '<a href="../data/series.json">x</a> <a href="../data/meetings.csv">y</a> <a href="../compare/#meetings">z</a>',
        f'<a href="{MEETING}entry.yml">x</a> <a href="../es/about/">y</a> <a href="../es/">z</a>',
        '<a href="../feed.xml">x</a> <a href="../es/calendar.ics">y</a> <a href="../data/SHA256SUMS">z</a>',
        "- a\n\n    [x](method.md#status) and `[y](nowhere.md)`",
        "    [x](nowhere.md)",
        '<p id="x">a</p>\n\n[x](#x), <a@example.org>, <https://example.org>',
        "[x](../../briefs/topics/maize.yml)<br>[y](../../briefs/people/ana-varga.yml)",
        "<p><a href='../meetings/in-2023/'>x</a></p> [y](../meetings/in-2023/index.md)",  # which parts there are: see beside
        "So.[^1]\n\n[^1]: It is\n\n    [so](method.md).",
    ],
)
def test_what_is_right_is_passed_over(project, written):
    """Pages, statements and the data of the series, and code."""
    project.write("../docs/en/about.md", f"# About\n\n{written}\n")
    assert open_briefs(project.briefs).report.errors == []


def test_an_entry_that_is_not_there_is_told_once(project):
    """Whatever else the page holds: its words are shown without a link."""
    project.write("../docs/en/about.md", "# About\n\n[x](../../briefs/people/nobody.yml)<br>\n")
    report = open_briefs(project.briefs).report
    assert [found.what for found in report.problems if "nobody" in found.what] == ["there is no entry briefs/people/nobody.yml"]


def test_two_links_of_a_line_to_one_place_are_told_once(project):
    project.write("../docs/en/about.md", "# About\n\n[x](no.md) and [y](no.md)\n")
    told = [(found.place.line, found.what) for found in open_briefs(project.briefs).report.errors]
    assert told == [(3, "there is no page no.md")]


def test_what_fails_only_where_another_language_shows_the_page_says_so(project):
    """The way from there is another."""
    project.write("../docs/en/cases.md", '# Cases\n\n<a href="../es/">x</a>\n')
    (found,) = open_briefs(project.briefs).report.errors
    assert found.place.line == 3 and found.mend.startswith("readers in es get the page too, and there it leads nowhere")


def test_pictures_of_a_page_are_shown_in_every_language_that_has_it(project):
    """One that no other language has brings its pictures along."""
    project.write(
        "../docs/en/cases.md", "# Cases\n\n![A form](pictures/form.png)\n\n<p>\n<img src='../pictures/form.png'></p>\n"
    )
    (project.project / "docs/en/pictures").mkdir()
    (project.project / "docs/en/pictures/form.png").write_bytes(b"x" * 30)
    assert open_briefs(project.briefs).report.errors == []
    assert write_tree(project.project, "es", date(2024, 12, 1))["pictures/form.png"] == b"x" * 30


@pytest.mark.parametrize("example", ["project", "full"])
def test_files_that_may_be_led_to_are_those_that_stand_beside_pages(example, request):
    """All of them, in every language, but what only our scripts ask for; and none that need not be there."""
    project = request.getfixturevalue(example)
    series = open_briefs(project.briefs).series
    topics = {address_of(entry) for entry in series.all_entries() if entry.kind == "topics"}
    made = MadePages({(entry.kind, entry.id) for entry in series.all_entries()}, ("about", "method"), topics)
    for language in ("en", "es"):
        is_first = language == "en"
        files = {path for path in write_tree(project.project, language, date(2024, 12, 1)) if not path.endswith(PAGE)}
        files = {path for path in files if not path.startswith((ASSETS, PICTURES)) and path not in OF_SCRIPTS}
        for path in files:
            folder, _, name = path.rpartition("/")
            assert made.has_file(folder and f"{folder}/", name, ("en", "es"), is_first=is_first), path
        beside = {f"{folder}{name}" for folder, names in BESIDE.items() for name in names}
        for entry in series.all_entries():
            names = (*OF_KIND.get(entry.kind, ()), *(OF_ENTRY if is_first else ()))
            beside |= {f"{address_of(entry)}{name}" for name in names}
        assert beside | (ONCE | list_told_in(("en", "es")) if is_first else set()) <= files


def test_anchors_that_need_not_be_looked_for_are_on_every_page(project):
    """Those of a kind on the page of each entry, in each language."""
    for language in ("en", "es"):
        tree = write_tree(project.project, language, date(2024, 12, 1))
        for place, anchors in ANCHORS.items():
            pages = [path for path in tree if path.endswith(PAGE) and re.fullmatch(f"{place}/[^/]+/{PAGE}", path)]
            for page in pages if place in REGISTERS else [f"{place}{PAGE}"]:
                text = tree[page].decode()
                assert all(f'id="{anchor}"' in text for anchor in anchors), (page, anchors)
