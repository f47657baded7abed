"""The preview looks when something was written, and otherwise hardly ever."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from briefing.site.preview import waking
from briefing.site.preview.waking import Waking


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a file, looked at seldom enough to tell word from no word."""
    monkeypatch.setattr(waking, "SELDOM", 20.0)
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "ana-varga.yml").write_text("name: Ana Varga\n")
    return tmp_path


def wait(wakes: Waking) -> float:
    began = time.monotonic()
    assert wakes.wait()
    return time.monotonic() - began


@pytest.mark.parametrize("change", ["write", "replace", "remove", "add"])
def test_a_change_wakes_at_once(folder, change):
    """A saved file, one put in the place of another, as editors do, one that goes and one that comes."""
    wakes = Waking([folder, folder / "nowhere"])
    path = folder / "people" / "ana-varga.yml"
    if change == "write":
        path.write_text("name: Ana\n")
    elif change == "replace":
        (folder / "people" / ".new").write_text("name: Ana\n")
        (folder / "people" / ".new").replace(path)
    elif change == "remove":
        path.unlink()
    else:
        (folder / "people" / "ben-olsen.yml").write_text("name: Ben Olsen\n")
    assert wait(wakes) < 10
    wakes.stop()


@pytest.mark.slow
def test_looking_wakes_nobody(folder, monkeypatch):
    """Else the preview would look because it had looked."""
    monkeypatch.setattr(waking, "SELDOM", 1.0)
    wakes = Waking([folder])
    assert [path.read_text() for path in Path(folder).rglob("*.yml")]
    assert wait(wakes) >= 0.9
    wakes.stop()


def test_without_word_from_the_system_it_looks_often(folder, monkeypatch):
    """Where no more folders can be watched the preview goes on as well as it can."""
    monkeypatch.setattr(waking.Observer, "start", lambda self: (_ for _ in ()).throw(OSError("inotify limit reached")))
    wakes = Waking([folder])
    assert wait(wakes) < 5
    wakes.stop()
    assert not wakes.wait()
