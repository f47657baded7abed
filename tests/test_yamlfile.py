"""The strict YAML reader: every value is the text that stands there, with its place."""

from __future__ import annotations

import collections.abc

import pytest

from briefing import yamlfile
from briefing.problem import Place
from briefing.yamlfile import MapNode, Scalar, find_node, parse_yaml, plain, read_yaml
from briefing.yamlfile.faults.indentation import _stands_in
from briefing.yamlfile.layout import lay_out

TEXT = b"""# a remark
verifiable: no
at: 12:30
on: 2023-02-30
none:
parts:
  - first
  - said: "a: b"
"""


def test_every_value_is_text():
    """Nothing becomes false, a number, a date or null."""
    file = parse_yaml(TEXT, "x.yml")
    assert file.problems == ()
    assert file.root and plain(file.root) == {
        "verifiable": "no",
        "at": "12:30",
        "on": "2023-02-30",
        "none": "",
        "parts": ["first", {"said": "a: b"}],
    }


def test_every_value_has_its_place():
    """Counted from 1; of what is not there, the nearest thing above it."""
    root = parse_yaml(TEXT, "x.yml").root
    assert isinstance(root, MapNode)
    assert root.keys["at"] == Place("x.yml", 3, 1)
    assert find_node(root, ("at",)).place == Place("x.yml", 3, 5)
    assert find_node(root, ("parts", 1, "said")).place == Place("x.yml", 8, 11)
    assert find_node(root, ("parts", 7)).place == find_node(root, ("parts",)).place
    assert find_node(root, ("at", "hour")).place == find_node(root, ("at",)).place


def test_lines_may_end_as_windows_ends_them():
    """The places are the same."""
    root = parse_yaml(TEXT.replace(b"\n", b"\r\n"), "x.yml").root
    assert root and find_node(root, ("parts", 0)).place == Place("x.yml", 7, 5)


def test_lines_may_end_as_old_macs_ended_them():
    """Where no other end is in the file: else such a sign cannot be seen."""
    assert parse_yaml(TEXT.replace(b"\n", b"\r"), "x.yml")[:3] == parse_yaml(TEXT, "x.yml")[:3]
    (found,) = parse_yaml(b"name: Ana\rVarga\n", "x.yml").problems
    assert found.code == "character" or "U+000D" in found.what


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path):
    """One that is not there, a folder, a link."""
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "link.yml").symlink_to(tmp_path / "folder.yml")
    for name, told in (("none.yml", "no such file"), ("folder.yml", "not a regular file"), ("link.yml", "symbolic link")):
        file = read_yaml(tmp_path / name, name)
        assert file.root is None
        assert told in str(file.problems[0])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("a: # later\n", ["comment"]),
        ("a: x # later\n", ["comment"]),
        ("a: x#later\n", []),
        ("a: “b”\n", ["curly-quotes"]),
        ("a: “”\n", []),
        ("a: “b” and “c”\n", []),
        ("a: b”\n", []),
        ("a: ““b”\n", []),
        ("a: “b“”\n", []),
    ],
)
def test_signs_beside_a_value(text, codes):
    """A comment would swallow what it was not meant for; curly marks are part of the text where they do not hold all of it."""
    assert [problem.code for problem in parse_yaml(text.encode(), "x.yml").problems] == codes


@pytest.mark.parametrize(("text", "codes"), [('a: "x\\u202Ey"\n', ["hidden-character"]), ('a: "x\\u00e9y"\n', [])])
def test_an_escape_may_bring_in_what_cannot_be_seen(text, codes):
    """The letters of the file do not show it."""
    assert [problem.code for problem in parse_yaml(text.encode(), "x.yml").problems] == codes


def test_a_text_alone_is_a_root_and_nothing_is_none():
    assert isinstance(parse_yaml(b"words\n", "x.yml").root, Scalar)
    assert parse_yaml(b'""\n', "x.yml").root is parse_yaml(b"# a remark\n", "x.yml").root is None


def test_a_file_that_may_not_be_read_or_is_too_large_is_a_problem(tmp_path, monkeypatch):
    """The largest that may be is read."""
    path = tmp_path / "x.yml"
    for size, codes in ((200_000, []), (200_001, ["size"])):
        path.write_bytes(b"a: x\n" + b"#" * (size - 6) + b"\n")
        assert path.stat().st_size == size
        assert [problem.code for problem in read_yaml(path, "x.yml").problems] == codes

    def refuse(path: str) -> bytes:
        raise PermissionError(13, "Permission denied")

    path.write_bytes(b"a: x\n")
    monkeypatch.setattr("briefing.yamlfile.reading.read_bytes", refuse)
    (problem,) = read_yaml(path, "x.yml").problems
    assert problem.code == "file" and "the file cannot be read: Permission denied" in str(problem)


@pytest.mark.parametrize(
    ("text", "key", "stands"),
    [
        ("  a: x\n  b: y", "a", True),
        ("  a: x\n  b: y", "c", False),
        ("  a: x\nz:\n  b: y", "a", False),  # of the map above
        ("- a: x\n- b: y", "b", True),
        ("- a: x\n- b: y", "a", False),  # of the item above
    ],
)
def test_a_map_that_ends_has_the_keys_of_its_own_column(text, key, stands):
    assert _stands_in(key, [(2, "key")], lay_out(text.split("\n"))) == stands


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("name:Ana # Varga", ["missing-space", "comment"]),
        ("name: “Ana” # Varga", ["curly-quotes", "comment"]),
        ("name: Ana: Varga # the first", ["colon-in-text"]),  # within the quotation marks of its mend it begins nothing
    ],
)
def test_what_a_line_would_lose_behind_its_mend_is_told_with_it(text, codes):
    """An editor who has mended the one would be told of the other only then."""
    assert [problem.code for problem in parse_yaml(text.encode(), "x.yml").problems] == codes


@pytest.mark.parametrize("word", ["می\u200cخواهد", "क्\u200dष", "ශ්\u200dරී"])
def test_joiners_are_spelling_where_letters_are_joined(word):
    """Persian, Hindi and Sinhala cannot be written without them."""
    file = parse_yaml(f"name: {word}\n".encode(), "x.yml")
    assert file.root and (plain(file.root), file.problems) == ({"name": word}, ())


@pytest.mark.parametrize("word", ["a\u200cb", "می\u200c", "می\u200cb", "x \u200dम", "a\u200bb", "م\u200fی", "م\u200c\u200cی"])
def test_a_joiner_elsewhere_cannot_be_seen(word):
    """It makes two names that look alike, as other hidden characters do."""
    assert {found.code for found in parse_yaml(f"name: {word}\n".encode(), "x.yml").problems} == {"hidden-character"}


def test_no_node_is_called_as_something_of_pythons():
    """A `Mapping` beside that of `collections.abc` had three names in the modules that need both."""
    assert not {*yamlfile.__all__} & {*collections.abc.__all__}
