"""What lies in a folder of entries is listed by name, or a line says why nobody can tell."""

from __future__ import annotations

from briefing.listing import list_yaml


def test_files_are_listed_by_name(tmp_path):
    """Whatever lies there, so that it can be refused; a hidden entry is told of, what editors leave beside a file is not."""
    for name in ("b.yml", "a.yml", "c.txt", ".hidden.yml", ".#a.yml"):
        (tmp_path / name).touch()
    found = list_yaml(tmp_path, "briefs/meetings")
    assert [path.name for path in found.paths] == ["a.yml", "b.yml", "c.txt"]
    assert [str(problem.place) for problem in found.problems] == ["briefs/meetings/.hidden.yml:1:1"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    """It is no fault by itself."""
    found = list_yaml(tmp_path / "none", "briefs/meetings")
    assert (found.paths, found.problems, found.is_there) == ((), (), False)


def test_a_file_or_a_link_in_its_place_is_a_problem(tmp_path):
    """And nothing is read from it."""
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path)
    for name, told in (("file", "this is a file"), ("link", "symbolic link")):
        found = list_yaml(tmp_path / name, "briefs/meetings")
        assert (found.paths, found.is_readable) == ((), False)
        assert told in str(found.problems[0])
