"""What is fetched from npm: only what is missing, only what has the checksum, and whole or not at all."""

from __future__ import annotations

import base64
import hashlib
import os
import shlex
import tarfile
from pathlib import Path

import pytest

from briefing.authoring.browser_database import BROWSER_SQLITE
from briefing.authoring.editors_form.cms_packages import CMS
from briefing.authoring.npm_packages import FetchError, NpmPackages, Package


@pytest.fixture
def npm(tmp_path, monkeypatch):
    """A program called npm that hands over an archive, and notes that it was asked."""
    archive, asked = tmp_path / "some-1.2.0.tgz", tmp_path / "asked"
    (tmp_path / "one.js").write_text("one", "utf-8")
    with tarfile.open(archive, "w:gz") as file:
        file.add(tmp_path / "one.js", "package/dist/one.js")
        file.add(tmp_path / "one.js", "package/two.txt")
    program = tmp_path / "bin" / "npm"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\necho "$@" >> {shlex.quote(str(asked))}\nfor last; do :; done\n'
        f'[ -e {shlex.quote(str(archive))} ] || {{ echo "no such version" >&2; exit 1; }}\n'
        f'cp {shlex.quote(str(archive))} "$last"\n',
        "utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return archive, asked


def make(archive: Path, sha512: str = "", name: str = "dist/one.js") -> NpmPackages:
    found = sha512 or base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    files = {name: "assets/one.js", "two.txt": "assets/two.txt"}
    return NpmPackages(Path("build/some"), (Package("some", "1.2.0", found, files),))


def test_what_is_missing_is_fetched_once(npm, tmp_path):
    """At its version, into a folder of that version; a second call asks nobody, a lost file is fetched again."""
    archive, asked = npm
    packages, project = make(archive), tmp_path / "project"
    assert not packages.is_fetched(project) and packages.read(project / "build/some") == {}
    folder = project / "build/some/1.2.0"
    assert packages.fetch(project) == [folder / "one.js", folder / "two.txt"]
    assert asked.read_text("utf-8").startswith("pack some@1.2.0 --ignore-scripts ")
    assert packages.is_fetched(project)
    assert packages.read(project / "build/some") == {"assets/one.js": b"one", "assets/two.txt": b"one"}
    packages.fetch(project)
    assert len(asked.read_text("utf-8").splitlines()) == 1
    (folder / "two.txt").unlink()
    assert not packages.is_fetched(project) and packages.read(project / "build/some") == {}
    packages.fetch(project)
    assert len(asked.read_text("utf-8").splitlines()) == 2 and packages.is_fetched(project)


def test_another_archive_is_refused(npm, tmp_path):
    """Nothing of it is kept, and the checksum that was found is told."""
    with pytest.raises(FetchError, match=r"some@1\.2\.0 is not what it was: its checksum is .+== *\. Nothing"):
        make(npm[0], "AAAA").fetch(tmp_path / "project")
    assert not (tmp_path / "project").exists()


def test_what_npm_says_is_told(npm, tmp_path, monkeypatch):
    """Where it fails; and how to get it where there is none."""
    packages = make(npm[0])
    npm[0].unlink()
    with pytest.raises(FetchError, match=r"npm could not fetch some@1\.2\.0: no such version"):
        packages.fetch(tmp_path / "project")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FetchError, match="npm is not installed"):
        packages.fetch(tmp_path / "project")


def test_a_full_disk_leaves_nothing_that_looks_fetched(npm, tmp_path, monkeypatch):
    """A file of 0 bytes would be taken for the part, and never fetched again."""
    packages, project = make(npm[0]), tmp_path / "project"

    def refuse(number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space left"):
        packages.fetch(project)
    assert [path for path in project.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("packages", [CMS, BROWSER_SQLITE])
def test_no_fetched_file_takes_the_place_of_another(packages):
    """Such as the licence of one package that of the next: where they lie they are told apart by their names alone."""
    names = [Path(at).name for package in packages.packages for at in package.files.values()]
    assert len(names) > 1 and len({*names}) == len(names)
