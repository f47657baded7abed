"""A problem is one line that says where, what, what is expected and how to mend it."""

from __future__ import annotations

from briefing.problem import Place, Problem, Report, Severity, visible

PLACE = Place("briefs/meetings/x.yml", 3, 7)
FAULT = Problem(PLACE, "no source", "a source", "add one")
HINT = Problem(Place("briefs/meetings/x.yml", 2), "no period", severity=Severity.WARNING)


def test_a_problem_is_one_line():
    """File, line and column as editors count them; a warning says that it is one."""
    assert str(FAULT) == "briefs/meetings/x.yml:3:7: no source (a source; add one)"
    assert str(HINT) == "briefs/meetings/x.yml:2:1: warning: no period"


def test_nothing_in_a_problem_breaks_the_line_or_hides():
    """What cannot be seen is written out, a long text is cut."""
    assert Problem(PLACE, "a\nb\u202ec").message == "a<U+000A>b<U+202E>c"
    assert visible("x" * 301) == "x" * 300 + "…"
    assert visible("x" * 300) == "x" * 300
    assert visible("a b\u00a0c") == "a b<U+00A0>c"


def test_a_report_sorts_by_place_and_parts_by_weight():
    """Errors stop a build, warnings do not."""
    later = Problem(Place("briefs/meetings/x.yml", 10), "no date")
    report = Report()
    report.add(HINT, later)
    report.add(FAULT)
    assert (report.errors, report.warnings, report.has_errors()) == ([FAULT, later], [HINT], True)
    assert not Report([HINT]).has_errors()
