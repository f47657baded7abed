"""What lies among entries and is none: what it is told to be, and what its name should be."""

from __future__ import annotations

import pytest

from briefing.entries import KINDS
from briefing.entries.loading.stray_files import (
    describe_name,
    describe_stray,
    describe_top_stray,
    find_right_kind,
    guess_kind,
    is_left_behind,
    right_name,
)
from briefing.yamlfile import parse_yaml

PERSON = "name: Ana Varga\nsort_name: Varga, Ana\n"


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Ana Varga.yaml", "ana-varga.yml"),
        ("ana-varga.yml.txt", "ana-varga.yml"),
        ("ana-varga (2).yml", "ana-varga.yml"),
        ("ana-varga.YML", "ana-varga.yml"),
        ("ana-varga.json", "ana-varga.yml"),
        ("ana-varga.png", None),
        ("….yml", None),
        ("ana-varga", None),
    ],
)
def test_the_name_that_was_meant(name, right):
    assert right_name(name) == right


@pytest.mark.parametrize(("name", "is_left"), [("Thumbs.db", True), ("__MACOSX", True), ("thumbs.yml", False)])
def test_what_systems_leave_behind(name, is_left):
    assert is_left_behind(name) is is_left


@pytest.mark.parametrize(
    ("name", "names", "code", "mend"),
    [
        ("ana.yml~", set(), "left-behind", "remove it"),
        ("#ana#", set(), "left-behind", "remove it"),
        ("ana.yaml", set(), "file-ending", "rename it to ana.yml"),
        ("ana.yaml", {"ana.yml"}, "file-ending", "ana.yml is there too; remove one of the two"),
        ("ana.txt", set(), "file-ending", "rename it to ana.yml"),
        ("ana.txt", {"ana.yml"}, "stray", "move it elsewhere"),
        ("notes.md", set(), "stray", "move it elsewhere"),
        ("Some notes.md", set(), "stray", "move it elsewhere"),
        ("ana", set(), "file-ending", "rename it to ana.yml, or move it elsewhere"),
        ("ana", {"ana.yml"}, "stray", "move it elsewhere"),
        ("photo.png", set(), "stray", "move it elsewhere"),
    ],
)
def test_a_file_of_another_name_is_told_what_to_be_called(tmp_path, name, names, code, mend):
    path = tmp_path / name
    path.write_text("x")
    told = describe_stray(f"people/{name}", path, "people", names)
    assert (told.code, told.mend) == (code, mend)


def test_folders_and_links_are_told_as_such(tmp_path):
    (tmp_path / "more").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "more")
    assert describe_stray("x", tmp_path / "link", "people", set()).code == "link"
    assert describe_stray("x", tmp_path / "more", "people", set()).mend == "move its entries to briefs/people/"
    assert "symbolic link" in describe_top_stray("x", tmp_path / "link", KINDS, ()).what


@pytest.mark.parametrize(
    ("name", "names", "mend"),
    [
        ("Ana.yml", set(), "rename it to ana.yml"),
        ("Ana.yml", {"ana.yml"}, "ana.yml is there too; remove one of the two"),
        ("….yml", set(), "rename the file"),
    ],
)
def test_a_name_that_is_no_id(name, names, mend):
    assert describe_name("x", name, names).mend == mend


@pytest.mark.parametrize(
    ("name", "content", "code", "mend"),
    [
        ("persons", None, "stray", 'did you mean "people"?'),
        ("Person", None, "stray", 'did you mean "people"?'),
        ("zzz", None, "stray", "move it elsewhere"),
        ("series.yaml", "x", "file-ending", "rename it to series.yml"),
        ("ana.yml", PERSON, "wrong-folder", "move the file there"),
        ("ana.yml", f"{PERSON}nmae: x\n", "stray", "move it elsewhere"),
        ("ana.txt", PERSON, "stray", "move it elsewhere"),
        ("serie.yml", "x: y\n", "stray", 'did you mean "series.yml"?'),
        ("ana.yml", "- x\n", "stray", "move it elsewhere"),
    ],
)
def test_what_lies_in_no_folder(tmp_path, name, content, code, mend):
    path = tmp_path / name
    path.mkdir() if content is None else path.write_text(content)
    told = describe_top_stray(f"briefs/{name}", path, KINDS, ("series.yml", "vocabulary.yml"))
    assert (told.code, told.mend) == (code, mend)


@pytest.mark.parametrize(("name", "kind"), [("organisation", "organizations"), ("TOPIC", "topics"), ("zzz", None)])
def test_a_folder_is_meant_by_its_word(name, kind):
    assert guess_kind(name, KINDS) == kind


@pytest.mark.parametrize(
    ("kind", "text", "right"),
    [
        ("topics", PERSON, "people"),
        ("people", PERSON, None),
        ("people", "name: Ana\n", None),
        ("topics", f"{PERSON}nmae: x\n", None),
    ],
)
def test_an_entry_in_the_folder_of_another_kind(kind, text, right):
    found = find_right_kind(parse_yaml(text.encode(), "x.yml").root, KINDS[kind], KINDS)
    assert (found and found.kind) == right
