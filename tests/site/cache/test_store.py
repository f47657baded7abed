"""The store gives back what was put in, or nothing."""

from __future__ import annotations

from unittest.mock import Mock

import pytest

from briefing.site.cache.store import Store, make_key

KEY = make_key("a page")


@pytest.fixture
def store(tmp_path):
    found = Store(tmp_path)
    found.put(KEY, b"text")
    return found


def file_of(store):
    return next(path for path in store._folder.rglob("*") if path.is_file())


def test_blob_comes_back(store):
    """What was put in is given back, and nothing for another key."""
    assert store.get(KEY) == b"text"
    assert store.get(make_key("a", " page")) is None


@pytest.mark.parametrize("spoilt", [b"", b"x" * 10, b"\0" * 100, None])
def test_spoilt_blob_is_as_if_it_were_not_there(store, spoilt):
    """Cut short, empty, rubbish or another one's: none is believed."""
    path = file_of(store)
    path.write_bytes(path.read_bytes()[:-1] if spoilt is None else spoilt)
    assert store.get(KEY) is None


def test_blob_under_another_key_is_not_believed(store):
    """A file that was copied to another name is not given out under it."""
    other = make_key("another page")
    (store._folder / other[:2]).mkdir(exist_ok=True)
    file_of(store).rename(store._folder / other[:2] / other)
    assert store.get(other) is None


def test_others_are_forgotten(store, tmp_path):
    """What this build has not used goes, rubbish included."""
    (tmp_path / "rubbish").write_text("x")
    again = Store(tmp_path)
    again.put(make_key("b"), b"new")
    again.forget_others()
    assert again.get(KEY) is None
    assert again.get(make_key("b")) == b"new"
    assert not (tmp_path / "rubbish").exists()


def test_what_cannot_be_removed_stays(store, tmp_path, monkeypatch):
    """On a disk that lets nobody write, a site that was just published is published all the same."""
    monkeypatch.setattr("os.unlink", Mock(side_effect=OSError(30, "Read-only file system")))
    again = Store(tmp_path)
    again.forget_others()
    assert again.get(KEY) == b"text"


def test_store_that_is_not_read_gives_nothing(store, tmp_path):
    """A clean build takes nothing over."""
    assert Store(tmp_path, is_read=False).get(KEY) is None
