"""What a command says where the system refuses, where another is at work, and what it leaves of the project then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from briefing.authoring.changing import changeset, whole_files
from briefing.cli.workspace import saving, writing
from briefing.site.publishing.switch import hold_lock
from tests.cli.committing import commit_all
from tests.cli.forked import Forked

PROGRAM = Path(sys.executable).parent / "briefing"
UPDATE = ("update", "2024-02-01-keep-fees-low", "--date", "2024-06-01", "--status", "in-progress", "--because", "Seen.")
SHOWN = ("--because-es", "Visto.", "--source", "aldport-gazette", "--shows", "step")
PROMISE, SOURCE = "commitments/2024-02-01-keep-fees-low.yml", "sources/aldport-gazette.yml"


KILLED = 9


def die_at(call, number: int) -> None:
    """The process ends instead of a call to the system; so many before it are done."""
    done = []
    setattr(os, call.__name__, lambda *given: os._exit(KILLED) if len(done) == number else done.append(call(*given)))


def read(house):
    return {path: path.read_bytes() for path in sorted(house.briefs.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("command", "refuses"),
    [(("guide",), "briefs/GUIDE.md"), (("schema",), "briefs/schema/"), (("check", "--fix"), f"briefs/{SOURCE}")],
)
def test_a_full_disk_is_told_with_the_file(house, run, monkeypatch, command, refuses):
    """No traceback, exit status 1, and every file is as it was."""
    house.change(SOURCE, "published_on: 2024-01", "published_on: January 2024")
    before = read(house)

    def refuse(number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    done = run(*command)
    assert done.exit_code == 1 and f"stopped: {refuses}" in done.stderr, done.output
    assert "No space left on device" in done.stderr and read(house) == before


@pytest.mark.slow
def test_a_full_output_and_a_long_name_are_no_tracebacks(project):
    """The reason and, where there is one, the file; exit status 1."""
    with Path("/dev/full").open("w") as full:
        command = [PROGRAM, "coverage"]
        done = subprocess.run(command, cwd=project.project, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    status, said = Forked(project.project, "render", "--out", f"build/{'x' * 300}").finish()
    assert (done.returncode, status) == (1, 1) and "Traceback" not in done.stderr + said
    assert "stopped: No space left on device" in done.stderr and "File name too long" in said, done.stderr + said
    assert "Exception ignored" not in done.stderr


NOTES = ("--note", "en", "New.", "--note", "es", "Nuevo.")


@pytest.mark.parametrize(
    "command", [("forms",), ("release", *NOTES), ("draft", "series.txt"), ("journal",), ("coverage",), ("due",)]
)
def test_of_settings_that_cannot_be_read_nothing_is_made(house, run, command):
    """The fault is told with its line, exit status 1, and nothing is written."""
    (house.project / "series.txt").write_text("They met.\n", "utf-8")
    house.change("series.yml", "languages:", "languages: [")
    before = read(house)
    done = run(*command)
    told = done.stderr if command[0] in ("coverage", "due") else done.stdout
    assert done.exit_code == 1 and "briefs/series.yml:" in told, done.output
    assert read(house) == before and not (house.project / ".github").exists()


def test_forms_are_written_and_named(house, run):
    done = run("forms")
    assert done.exit_code == 0 and ".github/ISSUE_TEMPLATE/correction.yml\n" in done.stdout, done.output
    assert all((house.project / path).is_file() for path in done.stdout.split())


@pytest.mark.slow
def test_a_command_waits_for_another_and_then_says_so(house, run, monkeypatch):
    """Nothing is changed; the number of the process is told. Looking at entries waits for nobody."""
    monkeypatch.setattr(writing, "PATIENCE", 0.1)
    before = read(house)
    with hold_lock(house.project):
        for command in (
            (*UPDATE, *SHOWN),
            ("rename", "ana-varga", "a-varga"),
            ("guide",),
            ("new", "person", "eva-lind"),
            ("journal",),
        ):
            done = run(*command)
            assert done.exit_code == 1 and f"at work here (process {os.getpid()}); nothing was changed" in done.stderr
        assert run("check").exit_code == run("find", "varga").exit_code == 0
    assert read(house) == before
    assert run(*UPDATE, *SHOWN).exit_code == 0


def test_two_updates_at_once_are_both_there(house):
    """The second one reads what the first has written."""
    days = ("2024-06-01", "2024-06-02", "2024-06-03")
    commands = [Forked(house.project, *UPDATE[:2], "--date", day, *UPDATE[4:], *SHOWN) for day in days]
    ended = {day: command.finish() for day, command in zip(days, commands, strict=True)}
    text = (house.briefs / PROMISE).read_text("utf-8")
    for day, (status, said) in ended.items():
        # one of an earlier day that comes later is refused, by the check and with a word; none is lost
        assert (f"date: {day}" in text) == (status == 0), said
        assert status == 0 or day in said or "the check would refuse this" in said


def test_what_was_left_aside_is_swept(house, run):
    """By the next command that writes, wherever it lies among the entries."""
    left = house.briefs / "people" / ".briefing-abc.new"
    left.write_text("half", "utf-8")
    assert run("check").exit_code == 0 and left.exists()
    assert run("guide").exit_code == 0 and not left.exists()


def test_a_rehearsal_changes_no_mode(house, monkeypatch):
    """The files of the copy are the project's own: a folder that nobody may write in is copied as one that can be emptied."""
    people = house.briefs / "people"
    people.chmod(0o555)
    asked = []
    monkeypatch.setattr(os, "chmod", lambda path, *rest, **options: asked.append(path))
    monkeypatch.setattr(changeset.shutil, "copystat", lambda *paths, **options: asked.append(paths))
    changeset.rehearse(house.project, {"briefs/people/ana-varga.yml": None})
    assert asked == [] and people.stat().st_mode & 0o777 == 0o555
    monkeypatch.undo()
    people.chmod(0o755)


@pytest.mark.parametrize("broken", ["", "<<<<<<< HEAD\n{}\n=======\n", b"\xff"])
def test_a_broken_schema_is_told_and_no_traceback(house, run, broken):
    """Editors' programs get it as it would be written anew."""
    assert run("schema").exit_code == 0
    house.write("schema/people.json", broken)
    done = run("check")
    assert done.exit_code == 0, done.output
    assert "briefs/schema/people.json cannot be read as JSON; briefing schema writes it anew" in done.stderr
    assert "properties" in json.loads((house.project / "build/schema/people.json").read_text("utf-8"))


def test_a_renamed_source_rewrites_no_history(house, run):
    """What a history rests on is the same under its new name, and so is whom a score is of."""
    commit_all(house.project)
    for renaming in (("sources/aldport-gazette", "gazette-x"), ("organizations/aldovia", "aldovia-x")):
        assert run("rename", *renaming).exit_code == 0
    assert "history-rewritten" not in run("check").output


def test_diff_says_that_git_is_not_installed(house, run, monkeypatch):
    """As the journal does."""
    monkeypatch.setenv("PATH", str(house.project))
    for command in ("diff", "journal"):
        assert "git is not installed" in run(command).stderr


def test_a_process_that_ends_half_way_leaves_whole_files(house):
    """`check --fix` is killed as it writes: the file holds what it held."""
    house.change(SOURCE, "published_on: 2024-01", "published_on: January 2024")
    before = read(house)
    assert Forked(house.project, "check", "--fix", first=lambda: die_at(os.fsync, 0)).finish()[0] == KILLED
    assert {path: data for path, data in read(house).items() if whole_files._END not in path.name} == before


@pytest.mark.parametrize("steps", range(4))
def test_a_rename_that_was_killed_goes_on(house, run, steps):
    """After each of its steps: the same command brings it to the end, and the result is that of one that went through."""
    commit_all(house.project)
    killed = Forked(house.project, "rename", "aldovia", "new-aldovia", first=lambda: die_at(os.replace, steps))
    assert killed.finish()[0] == KILLED and (house.briefs / "organizations/aldovia.yml").exists()
    done = run("rename", "aldovia", "new-aldovia")
    assert done.exit_code == 0, done.output
    found = read(house)
    subprocess.run(["git", "checkout", "-q", "."], cwd=house.project, check=True)
    (house.briefs / "organizations/new-aldovia.yml").unlink()
    assert run("rename", "aldovia", "new-aldovia").exit_code == 0
    assert read(house) == found


def test_rename_goes_on_after_a_file_that_was_renamed_by_hand(house, run):
    """Where the new entry says what it was called, what names it still by that is mended; else nothing has the id."""
    text = (house.briefs / SOURCE).read_text("utf-8")
    (house.briefs / SOURCE).unlink()
    house.write("sources/gazette-x.yml", text)
    assert run("rename", "aldport-gazette", "gazette-x").exit_code == 2
    house.write("sources/gazette-x.yml", f"was: [aldport-gazette]\n{text}")
    done = run("rename", "sources/aldport-gazette", "gazette-x")
    assert done.exit_code == 0, done.output
    assert run("check", "--strict").stdout == ""


@pytest.mark.parametrize("command", [(*UPDATE, *SHOWN), ("rename", "ana-varga", "a-varga"), ("fmt",)])
def test_what_an_editor_saves_meanwhile_is_not_lost(house, run, monkeypatch, command):
    """A file that is another than it was when it was read is told, and nothing is written."""
    house.change("people/ana-varga.yml", "name:", "\nname:")
    real, path = writing.refuse_stale, "meetings/2023-05-04-harbour-talks.yml"
    changed = {"update": PROMISE, "rename": path, "fmt": "people/ana-varga.yml"}[command[0]]

    def save_then_look(paths):
        house.change(changed, "\n", "\n# more\n")
        before.update(read(house))
        real(paths)

    before = {}
    monkeypatch.setattr(saving, "refuse_stale", save_then_look)
    monkeypatch.setattr(import_module("briefing.cli.fmt"), "refuse_stale", save_then_look)
    done = run(*command)
    assert done.exit_code == 1 and f"briefs/{changed}: saved by another program meanwhile" in done.stderr, done.output
    assert read(house) == before
