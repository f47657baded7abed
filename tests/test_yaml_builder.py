"""What the strict part of YAML takes and refuses: how deep, how much, which signs; and what is told beside a value."""

from __future__ import annotations

import pytest

from briefing.yamlfile import builder, parse_yaml, plain
from briefing.yamlfile.builder import quote
from briefing.yamlfile.recovery import read_with_mends


def tell(text: str) -> list[tuple[int, int, str]]:
    return [(found.place.line, found.place.column, found.code) for found in parse_yaml(text.encode(), "x.yml").problems]


@pytest.mark.parametrize(("more", "codes"), [(0, []), (1, ["depth"])])
def test_levels_are_counted_from_the_root(more, codes):
    """The map is the first, so that a value stands in the last that may be."""
    inner = 10 + more
    assert [code for _, _, code in tell(f"a: {'[' * inner}x{']' * inner}\n")] == codes


@pytest.mark.parametrize(("values", "codes"), [(4, []), (5, ["count"])])
def test_values_are_counted_with_their_keys(monkeypatch, values, codes):
    """A map, its key, a list, and what stands in it."""
    monkeypatch.setattr(builder, "MAX_VALUES", 7)
    assert [code for _, _, code in tell(f"a: [{', '.join('x' * values)}]\n")] == codes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: x\nb: &c y\n", [(2, 4, "special-sign")]),
        ("a: !c y\n", [(1, 4, "special-sign")]),
        ("a: *c\n", [(1, 4, "special-sign")]),
        ("%YAML 1.1\n---\na: x\n", [(1, 1, "directive")]),
        ("%TAG ! tag:x,2000:\n---\na: x\n", [(1, 1, "directive")]),
        ("a: x\n---\nb: y\n", [(2, 1, "documents")]),
        ("? [a]\n: x\n", [(1, 3, "key")]),
        ("a: x\nb: y\na: z\n", [(3, 1, "duplicate-key")]),
        ("- a: x\n  b: y\n  a: z\n  b: w\n", [(3, 3, "list-expected")]),
        ("- a: x\n  a: z\n", [(2, 3, "duplicate-key")]),
        ("- a: x\n  b: y\n  b: z\n", [(3, 3, "duplicate-key")]),
        ("a:\n  b: x\n  c: y\n  b: z\n", [(4, 3, "duplicate-key")]),
        ('a: "\\u0007"\n', [(1, 4, "hidden-character")]),
        ("a: [\u00a0x, y]\n", [(1, 5, "non-breaking-space")]),
        ("a: x\u00a0\n", [(1, 5, "non-breaking-space")]),
        ("a: [\u00a0, y]\n", []),
        ("a: “é”\n", [(1, 4, "curly-quotes")]),
        ("a: «é»\n", [(1, 4, "curly-quotes")]),
        ("a: “é»\n", []),
        ("a: “b “c” d”\n", []),
        ("a: # x\n", [(1, 3, "comment")]),
        ("a: x # y\n", [(1, 5, "comment")]),
        ("a:\n  # x\n  b: y\n", []),
        ('a: "x" # y\n', []),
    ],
)
def test_what_is_refused_or_told(text, told):
    assert tell(text) == told


def test_behind_a_missing_hyphen_nothing_is_taken_for_the_item_before():
    root = parse_yaml(b"- a: x\n  b: y\n  a: z\n  b: w\n  c: v\n", "x.yml").root
    assert root and plain(root) == [{"a": "x", "b": "y"}]


@pytest.mark.parametrize(
    ("text", "edit"), [("a: “é”\n", ("“é”", '"é"')), ("a: é\u00a0\n", ("é\u00a0", "é")), ("a: “é\n  b”\n", None)]
)
def test_one_line_can_be_mended_by_a_machine(text, edit):
    (problem,) = parse_yaml(text.encode(), "x.yml").problems
    assert (problem.edit and (problem.edit.old, problem.edit.new)) == edit


def test_curly_marks_are_told_with_what_they_hold():
    for length, shown in ((40, "é" * 40), (41, "é" * 40 + "…")):
        (problem,) = parse_yaml(f"a: “{'é' * length}”\n".encode(), "x.yml").problems
        assert f'straight ones, "{shown}", or none' in problem.expected


@pytest.mark.parametrize(
    ("text", "quoted"), [("a", '"a"'), ('a"b', "'a\"b'"), ("a\\b", "'a\\b'"), ("a\"b'c", "'a\"b''c'"), ("it's", '"it\'s"')]
)
def test_a_text_is_quoted_in_the_marks_that_change_nothing(text, quoted):
    assert quote(text) == quoted
    assert plain(parse_yaml(f"a: {quoted}\n".encode(), "x.yml").root) == {"a": text}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a: x\nb: [y\nc: z: w\n", ["bracket-not-closed", "colon-in-text"]),
        ("a: *b\nc: @d\n", ["special-sign", "special-sign"]),
        ("a: !!str x\n", ["special-sign"]),
        ("%YAML 1.2\n---\na: x\n", ["directive"]),
        ("a: x\n---\nb: y\n", ["documents"]),
    ],
)
def test_the_reading_goes_on_behind_a_mistake(text, codes):
    """Each is told once, at its line."""
    _, problems = read_with_mends(text, "x.yml", {"a", "b", "c"})
    assert [problem.code for problem in problems] == codes
