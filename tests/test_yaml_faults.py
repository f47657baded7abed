"""Each family of faults asked alone: which lines it tells, where, and what it would have them be."""

from __future__ import annotations

import pytest

from briefing.problem import Edit
from briefing.yamlfile.faults import families, find_faults, find_silent_faults, glance
from briefing.yamlfile.faults.conflicts import find_conflicts
from briefing.yamlfile.faults.fault import shorten
from briefing.yamlfile.faults.other_markup import find_closing_marks
from briefing.yamlfile.faults.spaces import find_odd_spaces
from briefing.yamlfile.layout import lay_out

KEYS = {"title", "date", "id", "text", "topics", "by"}


def ask(family, text: str) -> list[tuple[int, int, str, dict[int, str]]]:
    """Line and column from 0, code, and the mended lines."""
    found = getattr(families, family)(lay_out(text.split("\n")), KEYS)
    return [(fault.number, fault.column, fault.code, dict(fault.mended)) for fault in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: Talks: the sequel", [(0, 12, "colon-in-text", {0: 'title: "Talks: the sequel"'})]),
        ("text: >-\n  Talks: the sequel: the end", [(1, 19, "colon-in-text", {1: "  Talks: the sequel the end"})]),
        ("a b\n  c: d e:", [(1, 8, "colon-in-text", {1: '  c: "d e:"'})]),
        ("- Talks: big", []),
        ("title: x:y", []),
        *((f"title: {value}", []) for value in ('"a: b"', "'a: b'", "[a: b]", "{a: b}", "“a: b”", "> a: b", "| a: b", "")),
    ],
)
def test_colons(text, told):
    assert ask("find_colon_faults", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("date:2023", [(0, 5, "missing-space", {0: "date: 2023"})]),
        ("- id:x", [(0, 5, "missing-space", {0: "- id: x"})]),
        ("-date: 2023", [(0, 0, "missing-space", {0: "- date: 2023"})]),
        ("-dates: 2023", []),
        ("dates:2023", []),
        ("date:/x", []),
        ("title: date:2023", []),
    ],
)
def test_missing_spaces(text, told):
    assert ask("find_missing_spaces", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title = Talks", [(0, 5, "missing-colon", {0: "title: Talks"})]),
        ("titles = Talks", []),
        ("title Talks", [(0, 5, "missing-colon", {0: "title: Talks"})]),
        ("title", [(0, 5, "missing-colon", {0: "title:"})]),
        ("word", []),
        ("word more", []),
        ("- id talks\n  text: x", [(0, 4, "missing-colon", {0: "- id: talks"})]),
        ("- id talks\n- id: x", []),
        ("- id\n  text: x", []),
        ("- who talks\n  text: x", [(0, 2, "map-expected", {0: "- ", 1: "  text: x"})]),
        ("- who talks\n- text: x", []),
        ("- who talks\n    text: x", []),
        ("title:\n  en: Talks\n  es Pláticas", [(2, 2, "block-indentation", {2: "    es Pláticas"})]),
        ("by:\n  en: a\n  es: b\ntitle:\n  en: Talks\n  es Pláticas", [(5, 4, "missing-colon", {5: "  es: Pláticas"})]),
        ("by:\n  es: b\ntitle:\n  es Pláticas\n  es: Charlas", []),
        ("by:\n  es: b\ntitle:\n  es Pláticas\n  text: x", []),
        ("by:\n  es: b\ntext: >-\n  en y\n\n  es la\ntitle:\n  es: x", []),
        (
            "text: Ministers\nmet in\n  Aldport",
            [(1, 0, "block-indentation", {1: "  met in", 2: "  Aldport"})],
        ),
        ("- Ministers\nmet\nid: x", [(1, 0, "block-indentation", {1: "    met"})]),
        ("text: Ministers\n met", []),
        ("text: Ministers\nmet\nid x", [(1, 0, "block-indentation", {1: "  met"}), (2, 2, "missing-colon", {2: "id: x"})]),
        (
            "text: Ministers\nmet\ndate: x\nagain",
            [(1, 0, "block-indentation", {1: "  met"}), (3, 0, "block-indentation", {3: "  again"})],
        ),
        ("met", []),
    ],
)
def test_texts_of_several_lines(text, told):
    assert ask("find_block_faults", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("topics: [a, b", [(0, 8, "bracket-not-closed", {0: "topics: [a, b]"})]),
        ("topics: {a: b, ", [(0, 8, "bracket-not-closed", {0: "topics: {a: b}"})]),
        ("title: [Draft] Talks", [(0, 7, "special-sign", {0: 'title: "[Draft] Talks"'})]),
        ("- [Draft] Talks", [(0, 2, "special-sign", {0: '- "[Draft] Talks"'})]),
        ("topics: [a, #b]", [(0, 12, "comment", {0: "topics: [a, b]"})]),
        ("topics: [a, b] # c", []),
        ("topics: [a, b]", []),
        ("title: a [b", []),
    ],
)
def test_brackets(text, told):
    assert ask("find_bracket_faults", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('title: "a" b', [(0, 9, "quote-closed-early", {0: "title: '\"a\" b'"})]),
        ("title: 'a' b'", [(0, 9, "quote-closed-early", {0: 'title: "a\' b"'})]),
        ('title: "a" b"', [(0, 9, "quote-closed-early", {0: "title: 'a\" b'"})]),
        ('title: "a",', [(0, 10, "comma", {0: 'title: "a"'})]),
        ('title: "a" # b', []),
        ('title: "a"', []),
        ('title: "a\\d"', [(0, 7, "backslash", {0: "title: 'a\\d'"})]),
        ('title: "a\\n"', []),
        ("title: 'a\\d'", []),
        ('title: "a', [(0, 7, "quote-not-closed", {0: 'title: "a"'})]),
        ('title: "a”', [(0, 7, "quote-not-closed", {0: 'title: "a"'})]),
        ("title: “a: b”", [(0, 7, "curly-quotes", {0: 'title: "a: b"'})]),
        ("title: “a b”", []),
        ('title: x "a" b', []),
    ],
)
def test_quotation_marks(text, told):
    assert ask("find_quote_faults", text) == told


@pytest.mark.parametrize(("text", "is_edit"), [("title: “a: b”", True), ("title: “a: b» c", False)])
def test_curly_marks_are_mended_where_they_hold_all_of_the_text(text, is_edit):
    (fault,) = families.find_quote_faults(lay_out([text]), KEYS)
    assert (fault.edit is not None) is is_edit


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: @x", [(0, 7, "special-sign", {0: 'title: "@x"'})]),
        ("- *x", [(0, 2, "special-sign", {0: '- "*x"'})]),
        ("title: - x", [(0, 7, "special-sign", {0: 'title: "- x"'})]),
        ("text: > x", [(0, 6, "block-text", {0: 'text: "x"'})]),
        ("text: |- x", [(0, 6, "block-text", {0: 'text: "x"'})]),
        ("text: > # x", []),
        ("text: >-", []),
        ("title: -x", []),
        ("@x", []),
    ],
)
def test_signs_in_front(text, told):
    assert ask("find_sign_faults", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("```yaml", [(0, 0, "other-markup", {0: ""})]),
        ("  // why", [(0, 2, "other-markup", {0: "  # why"})]),
        ("<!-- why -->", [(0, 0, "other-markup", {0: "# why"})]),
        ('  "title: Talks"', [(0, 2, "other-markup", {0: '  title: "Talks"'})]),
        ('"titles: Talks"', []),
        ("  * id: x", [(0, 2, "other-markup", {0: "  - id: x"})]),
        ("*id: x", []),
        ("- // why", []),
    ],
)
def test_signs_of_other_ways_of_writing(text, told):
    assert ask("find_other_markup", text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a:\n   b: x\n  c: y", [(2, 2, {2: "   c: y"})]),
        ("a:\n  b: x\n   c: y", [(2, 3, {2: "  c: y"})]),
        ("a: x\n b: y", [(1, 1, {1: "b: y"})]),
        ("a:\n    b: x\n  c: y", [(2, 2, {2: "    c: y"})]),
        ("a:\n  - b: x\n - c: y", [(2, 1, {2: "  - c: y"})]),
        ("a:\n  - b\n - c", [(2, 1, {2: "  - c"})]),
        ("a:\n- b\n- c", []),
        ("a: x\n- b", []),
        ("a:\n  b: x\n- id: y", []),
        ("text:\n  id: x\n  date: y\n- id: z", []),
        ("text:\n    id: x\n  - id: z", [(1, 4, {1: "  - id: x"})]),
        ("title\n  b: x", []),
        ("title: date\n  by: x", [(1, 2, {1: "by: x"})]),  # what a key says may be another's name
        ("- id x\n  text: y", []),
        ("- - a: x\n    b: y\n- c", []),
    ],
)
def test_keys_and_hyphens_that_stand_below_none_of_their_like(text, told):
    assert [(number, column, mended) for number, column, _, mended in ask("find_indentation_faults", text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n<<<<<<< x\nb\n=======\nc\n>>>>>>> y\nd", [(1, {1: "", 3: "", 4: "", 5: ""})]),
        ("<<<<<<< x\nb\n||||||| z\no\n=======\nc\n>>>>>>> y", [(0, {0: "", 2: "", 3: "", 4: "", 5: "", 6: ""})]),
        ("<<<<<<< x\nb", [(0, {0: ""})]),
        ("a\n=======\nb\n>>>>>>> y", [(1, {1: ""}), (3, {3: ""})]),
        ("a\n========\nb", []),
        ("<<<<<<< x\n>>>>>>> y\nb\n<<<<<<< x\nc\n>>>>>>> y", [(0, {0: "", 1: ""}), (3, {3: "", 5: ""})]),
    ],
)
def test_marks_of_a_merge(text, told):
    assert [(fault.number, dict(fault.mended)) for fault in find_conflicts(text.split("\n"))] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\u00a0 a: x", [(0, "in front of the line", {0: "  a: x"})]),
        ("a:\u00a0x", [(2, "after the colon", {0: "a: x"})]),
        ("-\u202fx", [(1, "after the hyphen", {0: "- x"})]),
        ("\u00a0a:\u00a0x", [(0, "in front of the line", {0: " a: x"})]),
        ("a: x\u00a0y", []),
        ("a: >-\n  b\n\u00a0\n  c", []),
        ("a: >-\n  b:\u00a0c", []),
    ],
)
def test_spaces_that_do_not_break(text, told):
    found = find_odd_spaces(lay_out(text.split("\n")))
    assert [(fault.column, fault.what.partition("stands ")[2], dict(fault.mended)) for fault in found] == told


@pytest.mark.parametrize(("text", "line"), [("a: x\n---", 1), ("a: x\n...\n\n", 1), ("---\n", None), ("a: x", None)])
def test_a_mark_that_closes_the_file(text, line):
    assert [fault.number for fault in find_closing_marks(text.split("\n"))] == ([] if line is None else [line])


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("a: x\n", set()),
        ("<<<<<<< x", {"conflicts"}),
        ("a\n=======\nb", {"conflicts"}),
        ("a: x\n---\n", {"closing marks"}),
        ("a:\u00a0x", {"odd spaces"}),
        ("date:2023", {"missing spaces"}),
        ("a: x\n  - -by: y", {"missing spaces"}),
        ("a: x\n* id: y", {"other markup"}),
        ("a:\n  - x y\n    - z\n", {"indentation"}),
        ("a:\n  - x: y\n    - z\n", set()),
        ("a: https://x\n", set()),
    ],
)
def test_what_a_text_may_hide_is_seen_at_a_glance(text, families):
    assert glance.may_hide(text) == families


def test_long_texts_are_shortened():
    assert [shorten(text, 5) for text in ("abcde", "abcdef", "abc def")] == ["abcde", "abcd…", "abc…"]
    assert [len(shorten("x" * length)) for length in (60, 61)] == [60, 60] and shorten("x" * 61).endswith("…")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a: x\n", []),
        ("<<<<<<< x\na: b\n", ["merge-marks"]),
        ("a: x\n---\n", ["documents"]),
        ("a:\u00a0x\n", ["non-breaking-space"]),
        ("date:2023\n", ["missing-space"]),
        ("a: x\n* id: y\n", ["other-markup"]),
        ("a:\n  - x y\n    - z\n", ["indentation"]),
        ("a:\n   b: x\n  c: y\n", []),  # where PyYAML stumbles, nothing is silent
        ("a: x\n// why\n", []),
    ],
)
def test_what_passes_for_text_is_told_all_the_same(text, codes):
    assert [fault.code for fault in find_silent_faults(text, text.split("\n"), KEYS)] == codes


def test_where_it_is_told_is_where_it_is_mended():
    """Lines and columns of problems and edits are counted from 1."""
    (fault,) = find_silent_faults("a: x\n- id:y", ["a: x", "- id:y"], KEYS)
    assert (fault.problem("x.yml").place.line, fault.problem("x.yml").place.column) == (2, 6)
    assert fault.edit == Edit(2, 3, "id:y", "id: y")


def test_faults_are_told_in_the_order_of_their_lines():
    found = find_faults(["title: Talks: x", "- id:y", "topics: [a"], KEYS)
    assert [(fault.number, fault.code) for fault in found] == [
        (0, "colon-in-text"),
        (1, "missing-space"),
        (2, "bracket-not-closed"),
    ]
