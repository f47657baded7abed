"""A new series names the program that wrote it, and no other that is called the same on an index."""

from __future__ import annotations

import subprocess

import pytest

from briefing import VERSION
from briefing.authoring.new_series import own_requirement
from briefing.authoring.new_series.own_requirement import find_requirement, is_of_this_machine, read_origin

COMMIT = "0" * 40


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (
            {"url": "https://example.org/b.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            f"briefing @ git+https://example.org/b.git@{COMMIT}",
        ),
        ({"url": "https://example.org/briefing.whl", "archive_info": {}}, "briefing @ https://example.org/briefing.whl"),
        ({"url": "file:///home/briefing.whl", "archive_info": {}}, "briefing @ file:///home/briefing.whl"),
        ({"url": "file:///no/where", "dir_info": {"editable": True}}, "briefing @ file:///no/where"),
    ],
    ids=["commit", "archive", "file", "folder without git"],
)
def test_it_is_what_was_installed_here(origin, line):
    """The four forms of PEP 610."""
    assert read_origin(origin) == line
    assert is_of_this_machine(line) == ("file:" in line)


@pytest.mark.parametrize(
    ("remote", "fetched"),
    [
        ("https://example.org/aldovia/briefing.git", "git+https://example.org/aldovia/briefing.git@"),
        ("git@example.org:aldovia/briefing.git", "git+ssh://git@example.org/aldovia/briefing.git@"),
        ("/srv/briefing", ""),
        ("", ""),
    ],
)
def test_a_clone_is_named_by_where_it_was_cloned_from(tmp_path, remote, fetched):
    """By its commit, from an address that others have too."""

    def git(*arguments: str) -> str:
        named = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
        return subprocess.run(["git", *named, *arguments], cwd=tmp_path, check=True, capture_output=True, text=True).stdout

    git("init", "--quiet")
    git("commit", "--quiet", "--allow-empty", "--message", "Begun")
    if remote:
        git("remote", "add", "origin", remote)
    line = read_origin({"url": tmp_path.as_uri(), "dir_info": {}})
    assert line == f"briefing @ {fetched + git('rev-parse', 'HEAD').strip() if fetched else tmp_path.as_uri()}"


def test_the_version_alone_is_for_what_an_index_gave(monkeypatch):
    """An index tells pip no address."""

    class OfAnIndex:
        def read_text(self, name: str) -> None:
            return None

    monkeypatch.setattr(own_requirement, "distribution", lambda name: OfAnIndex())
    assert find_requirement() == f"briefing=={VERSION}"


def test_a_new_series_says_what_only_this_machine_has(run, tmp_path, monkeypatch):
    """Before the first push, not by a failed run of CI."""
    monkeypatch.setattr("briefing.cli.init.find_requirement", lambda: "briefing @ file:///home/briefing.whl")
    asked = ("--title", "Talks", "--party", "Aldovia", "--party", "Borvia", "--topic", "Trade")
    done = run("init", str(tmp_path / "talks"), *asked)
    assert done.exit_code == 0 and "no other machine has" in done.output
    assert "\nbriefing @ file:///home/briefing.whl\n" in (tmp_path / "talks" / "requirements.txt").read_text("utf-8")
    done = run("init", str(tmp_path / "further"), *asked, "--requirement", "./briefing.whl")
    assert "no other machine has" not in done.output
