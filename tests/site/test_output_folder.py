"""A folder holds just what was rendered, and nothing outside it is touched."""

from __future__ import annotations

import pytest

from briefing.site.publishing.output_folder import MARK, FolderError, write_folder
from briefing.sitefile import SiteFile


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MARK
    }


def test_only_changed_files_are_written(tmp_path):
    """An equal file keeps its time, so that the preview does not build again for nothing."""
    out = tmp_path / "out"
    assert write_folder(out, [SiteFile("a.md", b"1"), SiteFile("b/c.md", b"1")]) == 2
    before = (out / "a.md").stat().st_mtime_ns
    assert write_folder(out, [SiteFile("a.md", b"1"), SiteFile("b/c.md", b"2")]) == 1
    assert (out / "a.md").stat().st_mtime_ns == before
    assert tree(out) == {"a.md": b"1", "b/c.md": b"2"}


def test_what_is_no_longer_rendered_goes(tmp_path):
    """Files of removed entries and the folders they leave empty are removed."""
    out = tmp_path / "out"
    write_folder(out, [SiteFile("a.md", b"1"), SiteFile("b/c.md", b"1")])
    write_folder(out, [SiteFile("a.md", b"1")])
    assert tree(out) == {"a.md": b"1"}
    assert not (out / "b").exists()


def test_file_and_folder_change_places(tmp_path):
    """A folder becomes a file, and a file a folder."""
    out = tmp_path / "out"
    write_folder(out, [SiteFile("a/b.md", b"1"), SiteFile("c", b"1")])
    write_folder(out, [SiteFile("a", b"2"), SiteFile("c/d.md", b"2")])
    assert tree(out) == {"a": b"2", "c/d.md": b"2"}


@pytest.mark.parametrize("inside", ["a", "a/b.md"])
def test_no_link_is_followed(tmp_path, inside):
    """A symbolic link inside the folder gives way to a real file; what it led to stays as it was."""
    out, outside = tmp_path / "out", tmp_path / "outside"
    outside.mkdir()
    (outside / "b.md").write_text("mine")
    write_folder(out, [SiteFile("a/b.md", b"1")])
    (out / "a" / "b.md").unlink()
    if inside == "a":
        (out / "a").rmdir()
    (out / inside).symlink_to(outside if inside == "a" else outside / "b.md")
    write_folder(out, [SiteFile("a/b.md", b"2")])
    assert (outside / "b.md").read_text() == "mine"
    assert tree(out) == {"a/b.md": b"2"}
    assert not (out / inside).is_symlink()


def test_folder_that_is_a_link_is_refused(tmp_path):
    """The folder itself must be a real one."""
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    with pytest.raises(FolderError, match="symbolic link"):
        write_folder(tmp_path / "out", [SiteFile("a.md", b"1")])


def test_foreign_folder_is_refused(tmp_path):
    """A folder with files that were not rendered here is left alone."""
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(FolderError, match="not rendered here"):
        write_folder(tmp_path, [SiteFile("a.md", b"1")])
    assert tree(tmp_path) == {"mine.txt": b"mine"}


@pytest.mark.parametrize(
    ("second", "why"),
    [
        ("a", "two pages would be written to a"),
        ("a/b", "a would be a page and a folder"),
    ],
)
def test_clashing_pages_are_refused_before_anything_is_written(tmp_path, second, why):
    """Two pages at one path, or a page where a folder must be, write nothing."""
    with pytest.raises(FolderError, match=why):
        write_folder(tmp_path / "out", [SiteFile("a", b"1"), SiteFile(second, b"2")])
    assert not (tmp_path / "out").exists()
