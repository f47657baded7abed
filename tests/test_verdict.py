"""What a check found goes through a file unchanged, and tells what is another now."""

from __future__ import annotations

from briefing.problem import Edit, Place, Problem, Severity
from briefing.verdict import FileVerdict, Verdict, read_verdict, sign_rest, write_verdict

PLAIN = Problem(Place("briefs/sources/b.yml"), "nothing cites this source", code="uncited", severity=Severity.WARNING)
JUDGED = Problem(Place("briefs/sources/c.yml"), "twice", code="twin-source")
MENDED = Problem(Place("briefs/meetings/a.yml", 3, 7), "«x»", "y", "z", "date-form", edit=Edit(3, 7, "x", "y"))
VERDICT = Verdict(
    "rest",
    {
        "briefs/meetings/a.yml": FileVerdict("1", ("*terms", "date"), "2", (MENDED,), {"check_x": ["c"]}),
        "b": FileVerdict("3", (), "4", (), {}),
    },
    (PLAIN,),
    (JUDGED,),
    {"5": {"title": {"en": "Ñ"}}},
    {"list_words": {"en": {"the": 3}}},
)


def test_a_verdict_is_read_as_it_was_written():
    """Places, severities and mends with it."""
    read = read_verdict(write_verdict(VERDICT))
    assert read == VERDICT
    assert [(found, found.edit, found.severity) for found in read.problems()] == [
        (PLAIN, None, Severity.WARNING),
        (JUDGED, None, Severity.ERROR),
        (MENDED, Edit(3, 7, "x", "y"), Severity.ERROR),
    ]


def test_changed_files_are_told_by_their_signs():
    """In the order of the verdict."""
    assert VERDICT.list_changed({"briefs/meetings/a.yml": "1", "b": "3", "c": "9"}) == []
    assert VERDICT.list_changed({"briefs/meetings/a.yml": "7", "b": "3"}) == ["briefs/meetings/a.yml"]


def test_the_rest_is_all_but_what_the_entries_say():
    """Another closed list, day or entry is another rest; other bytes of an entry, or another order of listing, are not."""
    found = {"briefs/series.yml": "1", "briefs/meetings/a.yml": "2"}
    rest = sign_rest(found, ["briefs/meetings/a.yml"], "2026-11-28")
    assert sign_rest({**found, "briefs/meetings/a.yml": "3"}, ["briefs/meetings/a.yml"], "2026-11-28") == rest
    assert sign_rest(dict(reversed(found.items())), ["briefs/meetings/a.yml"], "2026-11-28") == rest
    others = (
        sign_rest({**found, "briefs/series.yml": "3"}, ["briefs/meetings/a.yml"], "2026-11-28"),
        sign_rest({**found, "docs/en/about.md": "3"}, ["briefs/meetings/a.yml"], "2026-11-28"),
        sign_rest(found, ["briefs/meetings/a.yml"], "2026-11-29"),
        sign_rest(found, ["briefs/meetings/a.yml", "briefs/meetings/b.yml"], "2026-11-28"),
    )
    assert rest not in others and len(set(others)) == 4
