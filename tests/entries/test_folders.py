"""What lies in `briefs/` beside entries: folders that cannot be read, files that are hidden or badly named."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefing import listing
from briefing.series.opening import open_series
from tests.conftest import House

NOBODY = 65534


def lines(house) -> list[str]:
    report = open_series(house.briefs).report
    return [str(problem) for problem in (*report.errors, *report.warnings)]


def test_folder_that_cannot_be_listed_is_one_line(house, monkeypatch):
    """Permission denied: the folder is named, and nothing is said of entries that refer to it."""
    listed = os.listdir

    def list_folder(path):
        if str(path).endswith("people"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(listing.os, "listdir", list_folder)
    assert lines(house) == [
        "briefs/people:1:1: the folder cannot be read: Permission denied (a readable folder; check its permissions)"
    ]


@pytest.fixture
def as_nobody(house) -> Iterator[House]:
    """The house as one who is not root finds it, who may read every folder."""
    with TemporaryDirectory() as folder:
        shutil.copytree(house.briefs, f"{folder}/briefs")
        is_root = os.geteuid() == 0
        if is_root:
            for path in (Path(folder), *Path(folder).rglob("*")):
                os.chown(path, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        yield House(Path(folder))
        if is_root:
            os.seteuid(0)


@pytest.mark.parametrize("mode", [0o000, 0o444])
@pytest.mark.parametrize("name", ["", "people"])
def test_folder_without_permissions_is_one_line(as_nobody, name, mode):
    """Neither a folder that cannot be listed nor one that cannot be entered throws."""
    folder = as_nobody.briefs / name
    folder.chmod(mode)
    found = lines(as_nobody)
    folder.chmod(0o755)
    assert len(found) == 1 and "the folder cannot be read: Permission denied" in found[0]


def test_folder_of_a_kind_that_is_a_file_is_named(house):
    """The file is the fault, not the entries that name what should lie in the folder."""
    for path in (house.briefs / "topics").iterdir():
        path.unlink()
    (house.briefs / "topics").rmdir()
    house.write("topics", "trade")
    assert lines(house) == ["briefs/topics:1:1: this is a file (a folder of entries; move it elsewhere, and make the folder)"]


def test_a_folder_that_is_called_as_an_entry_is_named(house):
    """With whatever lies in it, and a link that is called so as a link."""
    (house.briefs / "people/eva-lind.yml").mkdir()
    (house.briefs / "people/otto-ebel.yml").symlink_to(house.briefs / "people/eva-lind.yml")
    folder, link = lines(house)
    assert folder.startswith('briefs/people/eva-lind.yml:1:1: "eva-lind.yml" is a folder; no entry inside it is read')
    assert link.startswith("briefs/people/otto-ebel.yml:1:1: the file is a symbolic link")


def test_entries_folder_that_is_a_file_or_missing_is_named(tmp_path):
    """Of `briefs` itself too."""
    (tmp_path / "file").write_text("x")
    assert [str(found) for found in open_series(tmp_path / "file").report.errors] == [
        "briefs:1:1: this is a file (a folder of entries; move it elsewhere, and make the folder)"
    ]
    assert "there is no such folder" in str(open_series(tmp_path / "none").report.errors[0])


def test_hidden_entry_is_told_and_is_a_warning_beside_its_twin(house):
    """A file with a dot in front is said not to be read; what editors and systems leave behind is not spoken of."""
    text = (house.briefs / "people/ana-varga.yml").read_text("utf-8")
    for name in (
        ".eva-lind.yml",
        ".ana-varga.yml",
        "._ana-varga.yml",
        ".#ana-varga.yml",
        ".ana-varga.yml.swp",
        ".DS_Store",
        ".gitkeep",
    ):
        house.write(f"people/{name}", text)
    assert lines(house) == [
        "briefs/people/.eva-lind.yml:1:1: a file whose name begins with a dot is not read "
        "(an entry that all can see; take the dot away, or remove the file)",
        "briefs/people/.ana-varga.yml:1:1: warning: a file whose name begins with a dot is not read "
        "(an entry that all can see; take the dot away, or remove the file)",
    ]


def test_what_names_a_hidden_entry_is_not_told_so(house):
    """Whoever hid a file by a slip reads of the dot alone, and of none of those who speak of the person."""
    (house.briefs / "people/ana-varga.yml").rename(house.briefs / "people/.ana-varga.yml")
    assert [line.partition(":")[0] for line in lines(house)] == ["briefs/people/.ana-varga.yml"]


@pytest.mark.parametrize("name", ["con", "prn", "aux", "nul", "com1", "lpt9"])
def test_name_of_a_device_is_refused(house, name):
    """Windows has no file nul.yml; a name that only begins so is fine."""
    house.write(f"people/{name}.yml", "name: A\nsort_name: A\n")
    house.write(f"people/{name}-lind.yml", "name: A Lind\nsort_name: Lind, A\n")
    assert lines(house) == [
        f'briefs/people/{name}.yml:1:1: "{name}" is the name of a device on Windows, where nobody could check these files out '
        "(another id; rename the file)"
    ]


@pytest.mark.parametrize("name", ["eva.", "eva .yml", "eva..yml", "Eva.yml", "eva.yml."])
def test_name_that_is_no_id_is_refused(house, name):
    """A dot or a space at the end of a name, which Windows takes away, is no id on any system."""
    house.write(f"people/{name}", "name: A\nsort_name: A\n")
    assert len(lines(house)) == 1
