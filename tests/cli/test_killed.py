"""Commands that are killed as they write: nothing is half, the check is clean or says so, and the same command ends well."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.authoring.changing.whole_files import write_all
from briefing.listing import BEGUN
from tests.cli.committing import commit_all
from tests.cli.forked import Forked

OUTSIDE = f'{{"../moved": ["aside", "", "{hashlib.sha256().hexdigest()}"], "briefs/x": ["", "", ""]}}'
STEPS = ("first", "second", "all")
SOURCE, SHIPS = "sources/aldport-gazette.yml", "--note en Ships. --note es Barcos."
UPDATE = "update 2024-02-01-keep-fees-low --date 2024-06-01 --status in-progress --because Seen. --because-es Visto."
SHOWN = "--source aldport-gazette --shows step --reviewed 2024-07-01"
TEXT = """Joint statement on harbour fees

Aldport, 4 June 2024. The Minister of Trade of Aldovia, Ana Varga, met the Secretary of Trade of Borvia in Aldport.

Aldovia will lower the harbour fees for ferries by 2025. Both sides committed to share data on maize imports every year.
"""


def later(house) -> None:
    house.change(SOURCE, "published_on: 2024-01", "published_on: 2024-06")


def unformed(house) -> None:
    for path in ("people/ana-varga.yml", SOURCE, "topics/trade.yml"):
        house.write(path, (house.briefs / path).read_text("utf-8") + "\n# more\n\n")


def with_person(house) -> None:
    house.write("people/eva-lind.yml", "name: Eva Lind\nsort_name: Lind, Eva\n")


def with_text(house) -> None:
    (house.project / "text.txt").write_text(TEXT, "utf-8")


def with_drafts(house) -> None:
    for path in ("people/eva-lind.yml", "people/ole-berg.yml"):
        name = "Eva Lind" if "eva" in path else "Ole Berg"
        first, last = name.split()
        house.write(path, f"draft: true\nname: {name}\nsort_name: {last}, {first}\n")
    house.change("meetings/2023-05-04-harbour-talks.yml", "title:", "draft: true\ntitle:")
    for path in (house.briefs / "commitments").glob("*.yml"):
        path.write_text(f"draft: true\n{path.read_text('utf-8')}", "utf-8")


def with_journal(house) -> None:
    commit_all(house.project)
    assert Forked(house.project, "journal").finish()[0] == 0


def faulty(house) -> None:
    house.change(SOURCE, "published_on: 2024-01", "published_on: January 2024")
    house.change("people/ana-varga.yml", "name: Ana Varga", "name: “Ana Varga”")


CASES: dict[str, tuple[str, Callable]] = {
    "update": (f"{UPDATE} {SHOWN}", later),
    "remove": ("remove --force eva-lind", with_person),
    "rename": ("rename aldovia new-aldovia", lambda house: commit_all(house.project)),
    "fmt": ("fmt", unformed),
    "new": ("new person zed-zed", lambda house: None),
    "fix": ("check --fix", faulty),
    "draft": ("draft text.txt --url https://example.org/readout", with_text),
    "release": (f"release {SHIPS} --as-of 2030-03-10", with_journal),
    "publish": ("publish 2023-05-04-harbour-talks --with-warnings", with_drafts),
}
DONE = {"remove": "nothing has the id", "new": "is there already", "release": "release 1 is of", "publish": "is no draft"}
"""What is said of a call that had written all before it was killed, as of one that ended."""


def die_at(step: str) -> None:
    """In the command's process: `kill -9` before the first file takes its place or goes, before the second, or after all."""
    placed: list[object] = []

    def watch(name: str, real: Callable) -> Callable:
        def call(first, *rest, **named):
            is_folder = name == "fsync" and stat.S_ISDIR(os.fstat(first).st_mode)
            is_file = name != "fsync" and is_of_entries(rest[0] if name == "replace" else first)
            if (is_folder and step == "all") or (is_file and len(placed) == STEPS.index(step)):
                os.kill(os.getpid(), signal.SIGKILL)
            placed.extend([first] * is_file)
            return real(first, *rest, **named)

        return call

    for name in ("fsync", "replace", "unlink"):
        setattr(os, name, watch(name, getattr(os, name)))


def is_of_entries(path: object) -> bool:
    """A file that an editor sees: what is tried in a copy, lies aside or is kept for later is none."""
    parts = Path(os.path.relpath(os.fsdecode(path))).parts  # type: ignore[arg-type]
    return parts[0] == "briefs" and not parts[-1].startswith(".")


def read(project: Path) -> dict[str, bytes]:
    """All that the project holds but for what no editor sees: caches, git's own, and what begins with a dot."""
    return {
        str(path.relative_to(project)): path.read_bytes()
        for path in sorted(project.rglob("*"))
        if path.is_file() and not any(part.startswith(".") or part == "build" for part in path.relative_to(project).parts)
    }


@pytest.mark.slow
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("name", CASES)
def test_a_killed_command_leaves_no_half(house, tmp_path_factory, name, step):
    """The check is clean where the change is done and where it is not, and the same command then brings the same about."""
    command, prepare = CASES[name]
    prepare(house)
    before, copy = read(house.project), tmp_path_factory.mktemp("ended") / "project"
    shutil.copytree(house.project, copy)
    assert Forked(copy, *command.split()).finish()[0] == 0
    after = read(copy)
    killed, _ = Forked(house.project, *command.split(), first=lambda: die_at(step)).finish()
    assert killed in (-signal.SIGKILL, 0)  # where fewer files are written than that
    status, told = Forked(house.project, "check").finish()
    now = read(house.project)
    assert now in (before, after) and status == 0, told
    is_alone = len(before.items() ^ after.items()) <= 2  # of one file nothing is noted: it is as it was, or as it is to be
    assert now == (before if step == "first" and is_alone else after) and not (house.project / BEGUN).exists()
    again, said = Forked(house.project, *command.split()).finish()
    assert again == 0 or (now == after and DONE[name] in said), said
    assert read(house.project) == after


def test_what_was_changed_since_is_not_written_over(house, run):
    """Where an editor has worked on one of the files after the kill, all stay as they are, and it is told once."""
    paths = ("briefs/people/ana-varga.yml", "briefs/people/eva-lind.yml", "briefs/people/ole-berg.yml")
    child = os.fork()
    if child == 0:
        os.chdir(house.project)
        die_at("second")
        write_all(house.project, dict.fromkeys(paths, "name: X\nsort_name: X\n"))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    house.write("people/ole-berg.yml", "name: Ole Berg\nsort_name: Berg, Ole\n")
    before = read(house.project)
    told = run("check").stderr
    assert "changed since, so it was left half done: briefs/people/ole-berg.yml; git diff" in told and "eva-lind" not in told
    assert read(house.project) == before and "changed since" not in run("fmt").stderr
    assert not list(house.briefs.rglob(".briefing*"))


@pytest.mark.parametrize("half", ["", "{", "[]", "{}", "7", '{"briefs/series.yml": 1, "x": 2}', OUTSIDE])
def test_a_note_that_is_none_says_nothing(house, run, half):
    """Half of one is written before any file is touched, and one of files elsewhere came with somebody else's."""
    (house.project.parent / "aside").touch()
    (house.project / BEGUN).write_text(half, "utf-8")
    assert run("check").stderr.endswith("0 errors, 0 warnings\n") and not (house.project / BEGUN).exists()
    assert (house.project.parent / "aside").exists()
