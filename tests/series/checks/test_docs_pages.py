"""Hand-written pages are checked with the entries: a slot that there is not has a line, a page that all lead to is there."""

from __future__ import annotations

from briefing.series import open_series


def errors(house) -> list[str]:
    return [str(problem) for problem in open_series(house.briefs).report.errors]


def test_unknown_slot_is_a_problem_at_its_line(project):
    """A slot that nothing fills is named with its file, its line and the nearest one."""
    project.write("../docs/es/about.md", "# Acerca de\n\nTexto.\n\n[[coverge]]\n")
    assert errors(project) == [
        "docs/es/about.md:5:1: there is no part [[coverge]] (one of licence, coverage, missing, examples, source_worth, "
        "statuses, marks, statement_kinds, commitment_forms, relations, evidence, due_bases, formats, attendance, "
        'organization_kinds, framework_kinds, tiers, worths; did you mean "[[coverage]]"?)'
    ]


def test_page_that_all_lead_to_must_be_there(project):
    """Without a page on method the check says which file is missing."""
    for language in ("en", "es"):
        (project.project / "docs" / language / "method.md").unlink()
    assert errors(project) == ["docs/en/method.md:1:1: there is no such page (a page that every brief leads to; write it)"]


def test_page_in_one_language_is_enough(project):
    """A page that has not been translated yet is shown in another language, so it is no fault."""
    (project.project / "docs" / "es" / "method.md").unlink()
    assert errors(project) == []


def test_page_that_is_not_utf_8_is_a_problem(project):
    """A page in another encoding is named, without a traceback."""
    project.write("../docs/en/about.md", b"# \xff\n")
    assert errors(project) == ["docs/en/about.md:1:1: the page is not UTF-8 (a text file in UTF-8; save it anew)"]
