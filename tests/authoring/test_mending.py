"""What is mended in files, letter by letter, and what is left alone."""

from __future__ import annotations

import pytest

from briefing.authoring.changing.mending import mend_files
from briefing.problem import Edit, Place, Problem


@pytest.fixture
def mend(tmp_path):
    """Writes a file, mends it by edits, and gives back what was told and how it reads now."""

    def run(name: str, data: bytes, *edits: Edit) -> tuple[list[str], dict[str, bytes]]:
        (tmp_path / name).write_bytes(data)
        problems = [Problem(Place(name, edit.line, edit.column), "x", edit=edit) for edit in edits]
        told = mend_files(tmp_path, [*problems, Problem(Place(name), "y")], tmp_path.iterdir())
        return told, {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    return run


@pytest.mark.parametrize(
    ("data", "edits", "mended", "told"),
    [
        (b"a: x\nb: y # z\n", [Edit(2, 4, "y", "w")], b"a: x\nb: w # z\n", ["a.yml: 1 mended"]),
        (b"a: x y\n", [Edit(1, 4, "x", "long"), Edit(1, 6, "y", "z")], b"a: long z\n", ["a.yml: 2 mended"]),
        (b"a: x\n", [Edit(1, 4, "x", "y"), Edit(1, 4, "x", "y")], b"a: y\n", ["a.yml: 1 mended"]),
        (b"a: \"x\"\nb: 'x'\n", [Edit(1, 4, "x", "y"), Edit(2, 4, "x", "y")], b"a: y\nb: y\n", ["a.yml: 2 mended"]),
        (b"a: x\n", [Edit(1, 4, "y", "z"), Edit(3, 1, "a", "b")], b"a: x\n", []),  # not there
        (b"a: x", [Edit(1, 4, "x", "y")], b"a: y", ["a.yml: 1 mended"]),
        (b"\xef\xbb\xbfa: x\n", [], b"a: x\n", ["a.yml: byte order mark taken off"]),
        (b"a: \xff\n", [Edit(1, 1, "a", "b")], b"a: \xff\n", []),
    ],
)
def test_letters_are_changed_where_they_stand(mend, data, edits, mended, told):
    """From the end, so that no edit moves another; words that do not stand there are left alone."""
    assert mend("a.yml", data, *edits) == (told, {"a.yml": mended})


@pytest.mark.parametrize(
    ("name", "now"),
    [
        ("Ana Varga.yaml", "ana-varga.yml"),
        ("ana.yml.txt", "ana.yml"),
        ("ana.YML", "ana.yml"),
        ("Ana.yml", "Ana.yml"),
        ("notes.txt", "notes.txt"),
        ("ana.yaml.md", "ana.yaml.md"),
    ],
)
def test_a_file_gets_the_ending_of_entries(mend, name, now):
    """Where its name shows that it is one."""
    assert mend(name, b"a: x\n") == ([f"{name}: is called {now} now"] * (name != now), {now: b"a: x\n"})


def test_what_is_there_is_not_written_over_and_a_link_not_followed(mend, tmp_path):
    (tmp_path / "link.yaml").symlink_to(tmp_path / "ana.yml")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "ana.yml").write_bytes(b"b: y\n")
    (tmp_path / "ana.yaml").write_bytes(b"\xef\xbb\xbfa: x\n")
    told = mend_files(tmp_path, [], tmp_path.iterdir())
    assert told == ["ana.yaml: byte order mark taken off"]
    assert (tmp_path / "ana.yml").read_bytes() == b"b: y\n" and (tmp_path / "link.yaml").is_symlink()
