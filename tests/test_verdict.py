"""What a check found goes through a file unchanged, and tells what is another now."""

from __future__ import annotations

from briefing.problem import Edit, Place, Problem, Severity
from briefing.site.last_verdict import look_around
from briefing.verdict import FileVerdict, FileVerdicts, Verdict, read_verdict, sign_rest, write_verdict

PLAIN = Problem(Place("briefs/sources/b.yml"), "nothing cites this source", code="uncited", severity=Severity.WARNING)
JUDGED = Problem(Place("briefs/sources/c.yml"), "twice", code="twin-source")
MENDED = Problem(Place("briefs/meetings/a.yml", 3, 7), "«x»", "y", "z", "date-form", edit=Edit(3, 7, "x", "y"))
MEETING = FileVerdict("1", ("*terms", "date"), "2", (MENDED,), ("*people", "a"), {"check_x": ["c"], "check_xy": "check_x:"})
VERDICT = Verdict(
    "rest",
    FileVerdicts.write({"briefs/meetings/a.yml": MEETING, "b": FileVerdict("3", (), "4", ())}),
    {"": (PLAIN,)},
    {"check_x": (JUDGED,)},
    {"5": {"title": {"en": "Ñ"}}},
    {"list_words": {"en": {"the": 3}}},
    {"*topics": ["check_topics"]},
    ["briefs/people/d.yml"],
)


def test_a_verdict_is_read_as_it_was_written():
    """Places, severities and mends with it."""
    read = read_verdict(write_verdict(VERDICT))
    assert read == VERDICT and read.files["briefs/meetings/a.yml"] == MEETING
    assert [(found, found.edit, found.severity) for found in read.problems()] == [
        (PLAIN, None, Severity.WARNING),
        (JUDGED, None, Severity.ERROR),
        (MENDED, Edit(3, 7, "x", "y"), Severity.ERROR),
    ]


def test_a_file_is_replaced_in_its_place():
    """Others stay as they were read, in the order that is named; what is not named is gone."""
    changed = {"briefs/meetings/a.yml": MEETING._replace(problems=()), "c": FileVerdict("5", (), "6", ())}
    after = read_verdict(write_verdict(VERDICT)).files.replace(changed, ["c", "briefs/meetings/a.yml", "b"])
    assert list(after) == ["c", "briefs/meetings/a.yml", "b"] and list(after.problems()) == []
    assert after["b"] == VERDICT.files["b"] and after != VERDICT.files
    assert list(after.replace({}, ["b"])) == ["b"]


def test_what_a_rule_gathered_is_told_without_that_of_others():
    """By the whole name of the rule; files of which it gathered nothing are left out."""
    files = read_verdict(write_verdict(VERDICT)).files
    assert files.gathered_by("check_x") == {"briefs/meetings/a.yml": ["c"]}
    assert files.gathered_by("check_xy") == {"briefs/meetings/a.yml": "check_x:"}
    assert files.gathered_by("check") == files.gathered_by("x") == {}


def test_changed_files_are_told_by_their_signs():
    """And those that came or went: what is called as an entry is, and lies beside one."""
    find, new = VERDICT.files.find_changes, "briefs/meetings/c.yml"
    assert not any(find({"briefs/meetings/a.yml": "1", "b": "3", "people/c.yml": "9", "briefs/meetings/.d.yml": "9"})[:2])
    assert find({"briefs/meetings/a.yml": "7", "b": "3"}) == (["briefs/meetings/a.yml"], [], [])
    assert find({"briefs/meetings/a.yml": "1", "b": "3", new: "9", "briefs/people/e.yml": "9"}) == ([], [new], [])
    assert find({"b": "3"}) == ([], [], ["briefs/meetings/a.yml"])


def test_who_looked_for_an_id_is_told():
    """By the whole id, and not by what a rule says or reads."""
    seekers = [VERDICT.files.list_seekers([name]) for name in ("*people", "a", "*terms", "*peopl", "b")]
    assert seekers == [{"briefs/meetings/a.yml"}, {"briefs/meetings/a.yml"}, set(), set(), set()]


def test_the_rest_is_all_but_what_the_entries_say():
    """Another closed list or page is another rest; an entry more, its other bytes or another order of listing are not."""
    found = {"briefs/series.yml": "1", "briefs/meetings/a.yml": "2"}
    rest = sign_rest(found, ["briefs/meetings/a.yml"])
    assert sign_rest({**found, "briefs/meetings/a.yml": "3"}, ["briefs/meetings/a.yml"]) == rest
    assert sign_rest(dict(reversed(found.items())), ["briefs/meetings/a.yml"]) == rest
    assert sign_rest({**found, "briefs/meetings/b.yml": "3"}, ["briefs/meetings/a.yml", "briefs/meetings/b.yml"]) == rest
    others = [
        sign_rest({**found, path: "3"}, ["briefs/meetings/a.yml"])
        for path in ("briefs/series.yml", "docs/en/about.md", "briefs/meetings/.a.yml", "briefs/people/c.yml")
    ]
    assert rest not in others and len(set(others)) == 4


def test_files_are_named_as_problems_name_them(house):
    """Entries and what lies beside them; a link is nothing that can be relied on."""
    found = look_around(house.briefs)
    assert found and {"briefs/series.yml", "briefs/people/ana-varga.yml"} <= found.keys()
    assert {path.partition("/")[0] for path in found} == {"briefs"}
