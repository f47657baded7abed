"""Hand-written pages are checked with the entries: a slot that there is not has a line, a page that all lead to is there."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.trees import open_briefs, write_tree

DAY = date(2024, 12, 1)


def errors(house) -> list[str]:
    return [str(problem) for problem in open_briefs(house.briefs).report.errors]


def test_unknown_slot_is_a_problem_at_its_line(project):
    """A slot that nothing fills is named with its file, its line and the nearest one."""
    project.write("../docs/es/about.md", "# Acerca de\n\nTexto.\n\n[[coverge]]\n")
    assert errors(project) == [
        "docs/es/about.md:5:1: there is no part [[coverge]] (one of licence, coverage, missing, examples, source_worth, "
        "needs, few_scored, next_look, offline, pages, fields, codes, statuses, marks, statement_kinds, commitment_forms, "
        "relations, evidence, due_bases, formats, attendance, organization_kinds, framework_kinds, tiers, worths; "
        'did you mean "[[coverage]]"?)'
    ]


def test_page_that_all_lead_to_must_be_there(project):
    """Without a page on method the check says which file is missing."""
    for language in ("en", "es"):
        (project.project / "docs" / language / "method.md").unlink()
    assert errors(project) == ["docs/en/method.md:1:1: there is no such page (a page that every brief leads to; write it)"]


def test_page_in_one_language_is_enough(project):
    """A page that has not been translated yet is shown in another language: no error, and told as a missing translation is."""
    (project.project / "docs" / "es" / "method.md").unlink()
    assert errors(project) == []
    assert [str(found) for found in open_briefs(project.briefs).report.warnings] == [
        "docs/en/method.md:1:1: warning: there is no such page in es (the page in every language; "
        "readers there get it in en: translate it)"
    ]


def test_a_link_to_no_heading_is_an_error_in_the_page_s_own_language(project):
    """Where a page has parts with headings, which the build fills, nobody knows here what stands in it."""
    for language, heading in (("en", "Who decides"), ("es", "Quién decide")):
        project.write(f"../docs/{language}/rules.md", f"# Rules\n\n## {heading}\n")
        project.write(f"../docs/{language}/cases.md", "# Cases\n\n[so](rules.md#who-decides), [parts](keys.md#any)\n")
        project.write(f"../docs/{language}/keys.md", "# Keys\n\n[[fields]]\n")
    assert errors(project) == [
        "docs/es/cases.md:3:1: rules.md has no heading #who-decides (the words of a heading, small, with hyphens; "
        'did you mean "#quien-decide"?)'
    ]


def test_page_that_is_not_utf_8_is_a_problem(project):
    """A page in another encoding is named, without a traceback."""
    project.write("../docs/en/about.md", b"# \xff\n")
    assert errors(project) == ["docs/en/about.md:1:1: the page is not UTF-8 (a text file in UTF-8; save it anew)"]


def test_a_link_to_no_entry_is_a_warning_at_its_line(project):
    """The page shows the words alone, so an entry may go before the page is mended; one that is there is no fault."""
    link = "[talks](../../briefs/meetings/2023-05-04-harbour-{}.yml#closer-trade)"
    project.write("../docs/en/cases.md", f"# Cases\n\n{link.format('talks')}\n{link.format('walks')}\n")
    project.write("../docs/es/cases.md", "# Casos\n")
    assert errors(project) == []
    assert [str(found) for found in open_briefs(project.briefs).report.warnings] == [
        "docs/en/cases.md:4:1: warning: there is no entry briefs/meetings/2023-05-04-harbour-walks.yml "
        "(an entry; did you mean 2023-05-04-harbour-talks?)"
    ]


def test_a_picture_that_is_not_there_is_a_problem(project):
    """Pictures of a page lie beside it, in its language's folder."""
    project.write("../docs/en/cases.md", "# Cases\n\n![A form](pictures/form.png)\n")
    assert errors(project) == [
        "docs/en/cases.md:3:1: there is no picture form.png (a file in docs/en/pictures/; remove the line)"
    ]


@pytest.mark.parametrize(("content", "is_told"), [(b"text", True), (b"", True), (b"\x89PNG\r\n\x1a\n\0", False)])
def test_a_picture_that_is_none_is_told(project, content, is_told):
    """By its first bytes: another format that was renamed is shown by some browsers alone."""
    for language in ("en", "es"):
        project.write(f"../docs/{language}/pictures/form.png", content)
        project.write(f"../docs/{language}/cases.md", "# Cases\n\n![A form](pictures/form.png)\n")
    told = [str(found) for found in open_briefs(project.briefs, date(2024, 12, 1)).report.warnings if "form.png" in found.what]
    begin = "docs/en/cases.md:3:1: warning: form.png holds no picture in that format, and readers see none (a picture in PNG"
    assert len(told) == (2 if is_told else 0) and (not told or told[0].startswith(begin))


def test_lines_are_counted_from_the_first_though_it_is_empty(project):
    """As an editor's program counts them."""
    project.write("../docs/en/cases.md", "\n# Cases\n\n![A form](pictures/form.png)\n\n<!-- not yet\n")
    project.write("../docs/es/cases.md", "# Casos\n")
    assert sorted(found.place.line for found in open_briefs(project.briefs).report.problems) == [4, 6]


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        (
            "cases.md",
            "# Cases\n",
            "docs/cases.md:1:1: warning: nobody reads a page here (a folder for each language; move it to docs/en/cases.md)",
        ),
        (
            "fr/cases.md",
            "# Cas\n",
            'docs/fr:1:1: warning: the series has no language "fr" (one of en, es; add it to series.yml, or remove the folder)',
        ),
        (
            "en/cases.txt",
            "# Cases\n",
            "docs/en/cases.txt:1:1: warning: the file is no page (a text file whose name ends with .md; save it as cases.md)",
        ),
        (
            "en/Our cases.md",
            "# Cases\n",
            'docs/en/Our cases.md:1:1: warning: "Our cases" would be an address that is hard to copy (a-z, 0-9 and hyphens; '
            "rename it to our-cases.md)",
        ),
    ],
)
def test_a_file_that_is_no_page_is_told(project, path, text, told):
    """Elsewhere, or under another name than a page has."""
    project.write(f"../docs/{path}", text)
    assert told in [str(found) for found in open_briefs(project.briefs).report.warnings]


def test_a_page_that_was_copied_and_not_translated_is_told(project):
    """The same words in both languages; a line or two may well be the same."""
    for words, is_told in ((30, True), (5, False)):
        for language in ("en", "es"):
            project.write(f"../docs/{language}/cases.md", f"# Cases\n\n{'word and ' * words}\n")
        told = [found.what for found in open_briefs(project.briefs).report.warnings]
        assert ("the page is that in en, word for word" in told) is is_told


def test_a_series_without_a_language_is_told_so(project):
    """Once, at its line, beside the pages."""
    text = (project.briefs / "series.yml").read_text("utf-8")
    project.change("series.yml", text[text.index("languages:") : text.index("repository:")], "languages: {}\n")
    assert [told for told in errors(project) if "languages" in told] == [
        "briefs/series.yml:10:12: languages: the list is too short "
        "(at least 1; add one, or remove the key if it is not required)"
    ]


def test_a_part_in_single_brackets_would_be_printed(project):
    """Where it is the name of a part; else it is a word in brackets."""
    project.write("../docs/en/about.md", "# About\n\n[coverage]\n\n[sources]\n")
    assert [str(found) for found in open_briefs(project.briefs).report.warnings] == [
        "docs/en/about.md:3:1: warning: [coverage] would be printed ([[coverage]]; write two brackets)"
    ]


def test_a_page_is_read_alike_whichever_program_saved_it(project):
    """Ended by \\r\\n its parts were passed over here and ended the build; a mark before its title hid that."""
    page = project.project / "docs/en/about.md"
    plain, saved = page.read_text("utf-8"), write_tree(project.project, "en", DAY)["about/index.md"]
    page.write_bytes(b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode())
    assert open_briefs(project.briefs).report.problems == []
    assert write_tree(project.project, "en", DAY)["about/index.md"] == saved
    page.write_bytes(b"# About\r\n\r\n[[coverge]]\r\n")
    assert [line.split(" (")[0] for line in errors(project)] == ["docs/en/about.md:3:1: there is no part [[coverge]]"]


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (Path.mkdir, "Is a directory"),
        (lambda page: page.symlink_to("nowhere.md"), "No such file or directory"),
        (os.mkfifo, "Is a pipe"),
    ],
    ids=["folder", "link", "pipe"],
)
def test_page_that_cannot_be_read_is_named(project, make, why):
    """A folder, a link to nothing or a pipe by the name of a page: one line at it, and what else is wrong beside it."""
    page = project.project / "docs" / "es" / "method.md"
    page.unlink()
    make(page)
    project.write("../docs/es/about.md", "# Acerca de\n\n[[coverge]]\n")
    told = errors(project)
    assert [line.split(" (")[0] for line in told] == [
        "docs/es/about.md:3:1: there is no part [[coverge]]",
        f"docs/es/method.md:1:1: the page cannot be read: {why}",
    ]


@pytest.mark.parametrize("name", ["docs", "docs/es"])
def test_file_for_a_folder_of_pages_is_named(project, name):
    """Its pages would be lost in silence: those of a language come in another one's words, and a build stops without any."""
    folder = project.project / name
    shutil.rmtree(folder)
    folder.write_text("x")
    assert errors(project) == [
        f"{name}:1:1: a file stands where a folder is due (a folder of pages; rename it, and make the folder)"
    ]


@pytest.mark.parametrize(
    ("letters", "told"),
    [
        (169_000, []),
        (170_500, ["the page has 170,672 bytes of HTML (at most 170,000, since its frame has more; make several pages of it)"]),
        (200_001, ["the page has 200,001 letters (fewer than 200,000; make several pages of it)"]),
    ],
)
def test_page_too_long_for_a_phone_is_told(project, letters, told):
    """A build would refuse what is made of it, whatever that is."""
    text = "# Aims\n\n" + "word " * 50_000
    project.write("../docs/en/aims.md", text[: letters - 1] + "\n")
    assert errors(project) == [f"docs/en/aims.md:1:1: {line}" for line in told]


@pytest.mark.slow
@pytest.mark.parametrize("text", ["- x\n", "& < & ", "## A\n\n", "éé "])
def test_a_page_that_grows_heavy_as_html_is_told(project, text):
    """Each is light as it is written: signs become words, and a short line gets its tags."""
    project.write("../docs/en/aims.md", "# Aims\n\n" + text * (120_000 // len(text)) + "\n")
    assert [line.split(" bytes")[0].rsplit(" ", 1)[0] for line in errors(project)][-1] == "docs/en/aims.md:1:1: the page has"


def test_a_statement_that_nobody_has_is_told(project):
    """What else can be led to comes and goes."""
    link = "[x](../../briefs/{}.yml#{})\n"
    ways = (
        ("meetings/2023-05-04-harbour-talks", "maize-fell"),
        ("meetings/2023-05-04-harbour-talks", "maize-fel"),
        ("meetings/2023-05-04-harbour-talks", "nothing-like-it"),
        ("people/ana-varga", "born"),
    )
    project.write("../docs/en/about.md", "# About\n\n" + "\n".join(link.format(*way) for way in ways))
    ids = "(the id of a statement of a meeting; "
    meeting = "briefs/meetings/2023-05-04-harbour-talks.yml"
    assert errors(project) == [
        f"docs/en/about.md:5:1: {meeting} has no statement maize-fel {ids}did you mean #maize-fell?)",
        f"docs/en/about.md:7:1: {meeting} has no statement nothing-like-it {ids}lead to the entry alone)",
        f"docs/en/about.md:9:1: briefs/people/ana-varga.yml has no statement born {ids}lead to the entry alone)",
    ]
