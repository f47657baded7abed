"""Ways of hand-written pages to tables and to what pages take over: a wrong one is told at its line, the rest costs nothing."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.pages.registers import pagination
from briefing.site.brought_along import find_lost_ways
from briefing.site.preview.last_good import LastGood
from tests.site.example import build

FIELDS = "# Fields\n\n[[fields]]\n"
MEANT = 'did you mean "{}"?'
LOST = {
    "a table": (
        '<a href="../data/meetngs.csv">x</a>',
        "there is no table ../data/meetngs.csv",
        MEANT.format("data/meetings.csv"),
    ),
    "an anchor": ("[x](fields.md#meting)", "fields.md has no heading #meting", MEANT.format("#meeting")),
    "an anchor in HTML": ('<a href="../fields/#no">x</a>', "fields.md has no heading #no", "lead to the page alone"),
    "an anchor of the page": (
        "[x](#date-from)\n\n[[codes]]",
        "about.md has no heading #date-from",
        MEANT.format("#date-form"),
    ),
    "an id": ('<p id="date-form">x</p>\n\n[[codes]]', 'the id "date-form" is one of those', "call it otherwise"),
}


@pytest.mark.parametrize("name", LOST)
def test_a_way_that_a_build_would_refuse_is_told_at_its_line(project, name):
    """Once, in whichever language the page is shown."""
    written, what, mend = LOST[name]
    project.write("../docs/en/fields.md", FIELDS)
    project.write("../docs/es/fields.md", FIELDS)
    project.write("../docs/en/about.md", f"# About\n\n{written}\n")
    (found,) = find_lost_ways(project.project)
    assert str(found).startswith(f"docs/en/about.md:3:1: {what}") and found.mend.endswith(mend) and found.code == "docs"


@pytest.mark.parametrize(
    "written", ["[x](fields.md#meeting)", '<a href="../data/statement_words.csv">x</a>', "[x](fields.md#codes)"]
)
def test_what_is_there_is_passed_over(project, written):
    """Headings that come along, in the words of the language, and those of the page itself."""
    project.write("../docs/en/fields.md", f"{FIELDS}\n## Codes\n\n[[codes]]\n")
    project.write("../docs/es/fields.md", FIELDS)
    project.write("../docs/en/about.md", f"# About\n\n{written}\n")
    assert find_lost_ways(project.project) == []


def test_a_heading_in_another_language_is_another(project):
    """A page that only one has is shown in the others with their words."""
    project.write("../docs/en/fields.md", "# Fields\n\n[x](#meeting)\n\n[[fields]]\n")
    (found,) = find_lost_ways(project.project)
    assert found.place.path == "docs/en/fields.md" and found.what == "fields.md has no heading #meeting"


def test_pages_without_any_wait_for_nothing(project, monkeypatch):
    """Nor is one read that is none."""
    project.write("../docs/en/fields.md", FIELDS)
    (project.project / "docs/en/more.md").mkdir()
    monkeypatch.setattr("briefing.site.brought_along.tree", None)
    assert find_lost_ways(project.project) == []


LEADING = '# About\n\n<a href="../data/meetngs.csv">x</a>\n'
TOLD = "docs/en/about.md:3:1: there is no table ../data/meetngs.csv"
OTHER_LETTERS = "theme: material\n"


@pytest.mark.build
def test_a_build_asks_what_the_check_asks(project):
    """In the editor's words, and once: no gate and no MkDocs says it again."""
    project.write("../docs/en/about.md", LEADING)
    (project.project / "mkdocs.yml").write_text(f"site_name: x\nplugins: [briefing]\n{OTHER_LETTERS}", "utf-8")
    done = build(project.project)
    assert done.returncode == 1 and TOLD in done.stdout, done.stderr
    assert "mkdocs.yml:3:1: the theme would fetch letters" in done.stdout and done.stdout.count("\n") == 2, done.stdout
    assert "2 errors, 0 warnings; the site was not published" in done.stderr


@pytest.mark.build
def test_what_mkdocs_refuses_is_told_once(project):
    """As the check tells it."""
    (project.project / "mkdocs.yml").write_text("site_name: x\nplugins: [nowhere]\n", "utf-8")
    done = build(project.project)
    assert done.returncode == 1 and 'mkdocs.yml:2:1: there is no plugin "nowhere"' in done.stdout, done.stdout
    assert "ERROR" not in done.stderr and "Config value" not in done.stderr, done.stderr


def test_a_preview_asks_it_too(project):
    """Above every page, until it is mended."""
    project.write("../docs/en/about.md", LEADING)
    told = []
    source = LastGood(project.project, lambda: date(2024, 12, 1), told.append)
    source.look()
    (line,) = source.faults
    assert line.startswith(TOLD) and told == source.faults
    project.write("../docs/en/about.md", LEADING.replace("meetngs", "meetings"))
    source.look()
    assert source.faults == []


PARTS = "# About\n\n[x](../meetings/in-2023/index.md)\n\n<a href='../meetings/in-2024/'>y</a>\n\n[z](../people/in-x/index.md)\n"


def test_parts_of_a_register_are_those_that_a_build_makes(project, monkeypatch):
    """The first stands at the register's own address; what is in one part has none."""
    project.write("../docs/en/about.md", PARTS)
    monkeypatch.setattr(pagination, "LONGEST", 1)
    found = find_lost_ways(project.project)
    assert [(problem.place.line, problem.what, problem.expected) for problem in found] == [
        (5, "the register has no part ../meetings/in-2024/ now", "one of in-2023"),
        (7, "the register has no part ../people/in-x/ now", "the register, which is in one part"),
    ]
    project.change("meetings/2023-05-04-harbour-talks.yml", "title:", "no_key: x\ntitle:")
    assert find_lost_ways(project.project) == []
