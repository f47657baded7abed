"""The switch: one step, or the way back."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from threading import Timer

import pytest

from briefing.site.publishing import switch as room
from briefing.site.publishing.switch import BusyError, hold_lock, publish, sweep


def nothing() -> None:
    """These few files need not be on the disk."""


def trees(tmp_path):
    for name, text in ((".site-1", "new"), ("site", "old")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text)
    return tmp_path / ".site-1", tmp_path / "site"


def test_new_tree_takes_the_place_of_the_old(tmp_path):
    """After the switch the site is the new tree and the old one is gone."""
    stage, site = trees(tmp_path)
    publish(stage, site, nothing)
    assert (site / "index.html").read_text() == "new"
    assert not stage.exists()


def test_what_nobody_may_write_in_is_cleared_away(tmp_path, monkeypatch):
    """The new site stands by then: somebody's rights on a folder of the old one are no reason to say otherwise."""
    stage, site = trees(tmp_path)
    (site / "es").mkdir()
    (site / "es" / "index.html").touch()
    (site / "es").chmod(0o555)
    may_write, remove = [], shutil.rmtree

    def remove_as_anybody(folder):
        may_write.append((folder / "es").stat().st_mode & 0o200)
        if not may_write[-1]:
            raise PermissionError(folder)  # whom the tests run as may write anywhere
        remove(folder)

    monkeypatch.setattr(shutil, "rmtree", remove_as_anybody)
    publish(stage, site, nothing)
    assert may_write == [0, 0o200] and not stage.exists()
    (tmp_path / ".site-2" / "es").mkdir(parents=True, mode=0o555)
    sweep(tmp_path)
    assert may_write == 2 * [0, 0o200] and not (tmp_path / ".site-2").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux swaps two folders in one step")
def test_between_old_and_new_there_is_no_moment_without_a_site(tmp_path, monkeypatch):
    """One call swaps them: nothing is renamed, so no reader meets an empty place."""

    def rename(*paths):
        raise AssertionError(f"renamed: {paths}")

    monkeypatch.setattr(room.os, "rename", rename)
    stage, site = trees(tmp_path)
    publish(stage, site, nothing)
    assert (site / "index.html").read_text() == "new"


def test_without_the_system_call_two_renames_do(tmp_path, monkeypatch):
    """Where folders cannot be swapped in one call, two renames publish all the same."""
    monkeypatch.setattr(room, "_exchange", lambda first, second: False)
    stage, site = trees(tmp_path)
    publish(stage, site, nothing)
    assert (site / "index.html").read_text() == "new"
    assert not (tmp_path / ".site-old").exists()


@pytest.mark.parametrize("error", [OSError, AttributeError])
def test_without_linux_two_renames_do(tmp_path, monkeypatch, error):
    """Where there is no such library, or no such call in it, the new site stands in its place as well."""

    def load(*arguments, **options):
        raise error

    monkeypatch.setattr(room.ctypes, "CDLL", load)
    stage, site = trees(tmp_path)
    publish(stage, site, nothing)
    assert (site / "index.html").read_text() == "new"
    assert not (tmp_path / ".site-old").exists() and not stage.exists()


def test_second_build_finds_the_lock_taken(tmp_path, monkeypatch):
    """It says at once which process is at work; afterwards the lock is free."""
    monkeypatch.setattr(room.time, "sleep", lambda seconds: pytest.fail("it waits for one that is at work"))
    told = rf"another briefing command is at work here \(process {os.getpid()}\)"
    with hold_lock(tmp_path), pytest.raises(BusyError, match=told), hold_lock(tmp_path):
        raise AssertionError("two builds are at work")
    with hold_lock(tmp_path):
        pass


def test_site_put_aside_comes_back(tmp_path):
    """A switch that died between two renames is mended by the next build."""
    _, site = trees(tmp_path)
    site.rename(tmp_path / ".site-old")
    sweep(tmp_path)
    assert (site / "index.html").read_text() == "old"
    assert not (tmp_path / ".site-1").exists()


def test_link_is_not_replaced(tmp_path):
    """A site/ that is a symbolic link is left alone, with a plain error."""
    stage, site = trees(tmp_path)
    site.rename(tmp_path / "elsewhere")
    site.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="is not a folder"):
        publish(stage, site, nothing)
    assert (tmp_path / "elsewhere" / "index.html").read_text() == "old"


def test_death_between_two_renames_loses_nothing(tmp_path):
    """Killed between the renames, with the tree where a build has it, the old site comes back."""
    stage, site = tmp_path / ".site-1" / "site", tmp_path / "site"
    for folder, text in ((stage, "new"), (site, "old")):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(text)
    child = os.fork()
    if child == 0:
        room._exchange = lambda first, second: False
        renames, rename = [], os.rename

        def die_at_the_second(*paths):
            renames.append(paths)
            if len(renames) == 2:
                os.kill(os.getpid(), signal.SIGKILL)
            rename(*paths)

        os.rename = die_at_the_second
        publish(stage, site, nothing)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert not site.exists()
    sweep(tmp_path)
    assert (site / "index.html").read_text() == "old"
    assert not list(tmp_path.glob(".site-*"))


def test_a_lock_holds_on_a_full_disk(tmp_path, monkeypatch):
    """Where not even the number of the process can be written; what is to be written is refused with its own name."""

    def refuse(number, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", refuse)
    with hold_lock(tmp_path), pytest.raises(BusyError, match="process unknown"), hold_lock(tmp_path):
        raise AssertionError("two commands are at work")


@pytest.mark.slow
@pytest.mark.parametrize("lives_on", [False, True])
def test_what_a_killed_command_had_begun_is_waited_for(tmp_path, monkeypatch, lives_on):
    """It holds the lock until it has ended, as it does with its parent; the next command came too early, and said so."""
    monkeypatch.setattr(room, "_ENDING", 0.2 if lives_on else 60)
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        held = hold_lock(tmp_path)
        held.__enter__()
        if os.fork() == 0:
            os.close(there)
            os.read(here, 1)  # until the test has closed the other end
        os._exit(0)
    os.waitpid(child, 0)
    if lives_on:
        with pytest.raises(BusyError, match=f"process {child}"), hold_lock(tmp_path):
            raise AssertionError("two commands are at work")
        os.close(there)
    else:
        Timer(0.3, os.close, [there]).start()
        with hold_lock(tmp_path):
            assert (tmp_path / room.LOCK).read_text() == str(os.getpid())
    os.close(here)
