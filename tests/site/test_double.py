"""The next stage begins with the files that were published, and never writes into one of them."""

from __future__ import annotations

import os
from unittest.mock import Mock

import pytest

from briefing.site.cache.last_site import LastSite
from briefing.site.cache.signature import sign_folder
from briefing.site.cache.store import Store
from briefing.site.finishing import read_finished
from briefing.site.kept_pages import KeptPages
from briefing.site.publishing.double import begin_stage, keep_double, make_double
from briefing.site.publishing.stage import Stage
from briefing.site.publishing.switch import publish

FIRST = {"index.html": b"<a href='a/#x'>a</a>", "a/index.html": b"<p id='x'></p>", "b/index.html": b"<p id='z'></p>", "c": b"c"}


class House:
    """A site that is published again and again."""

    def __init__(self, folder) -> None:
        self.site, self.double, self.aside = folder / "site", folder / "build" / "double", folder / "aside"
        self.last = LastSite()
        self.reckoned = 0
        """How often the site was signed without being looked through."""

    def begin(self) -> Stage:
        self.aside.mkdir(exist_ok=True)
        return begin_stage(self.aside / "site", self.site, self.double, sign_folder(self.double), self.last)

    def publish(self, files) -> Stage:
        stage = self.begin()
        for path, content in files.items():
            stage.write(path, content)
        stage.close()
        make_double(stage, self.double)
        reckoned = stage.sign(self.last.signature)
        publish(stage.tree, self.site, stage.sync, clear_away=lambda old: keep_double(old, self.site, stage, self.double))
        self.last = LastSite(sign_folder(self.site), stage.digests)
        assert reckoned in (self.last.signature, "")
        self.reckoned += bool(reckoned)
        return stage

    def read(self, folder=None):
        top = folder or self.site
        return {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}


@pytest.fixture
def house(tmp_path):
    """Published once, so that there is a double."""
    made = House(tmp_path)
    made.publish(FIRST)
    assert made.double.is_dir()
    return made


def test_there_is_a_double_from_the_first_build_on(house):
    """So the first edit after a build from nothing costs no more than the next one."""
    assert house.read() == house.read(house.double) == FIRST
    assert sign_folder(house.double) == house.last.signature
    assert house.publish({**FIRST, "c": b"other"}).written == ["c"]
    assert house.reckoned == 1


def test_without_hard_links_there_is_none(tmp_path, monkeypatch):
    """And nothing else is another: the next stage is put together of the site."""
    monkeypatch.setattr(os, "link", Mock(side_effect=OSError))
    made = House(tmp_path)
    made.publish(FIRST)
    assert not made.double.exists()
    made.publish({**FIRST, "c": b"other"})
    assert made.read() == {**FIRST, "c": b"other"}


def test_double_is_what_is_published(house):
    """After each change the site and its double hold just what was given, and no folder stays behind empty."""
    for files in ({**FIRST, "a/index.html": b"other"}, {"index.html": b"only"}, FIRST, {**FIRST, "d/e/f.txt": b"f"}):
        stage = house.publish(files)
        assert house.read() == house.read(house.double) == files
        assert set(stage.written) <= files.keys()
        folders = {path.relative_to(house.site).as_posix() for path in house.site.rglob("*") if path.is_dir()}
        assert all(any(path.startswith(f"{folder}/") for path in files) for folder in folders)
    assert house.reckoned == 4


def test_only_what_is_other_is_written(house):
    """A file that is as it was is neither written nor opened."""
    assert house.publish({**FIRST, "b/index.html": b"other"}).written == ["b/index.html"]


def test_a_file_may_become_a_folder(house):
    """And the other way round."""
    for files in ({**FIRST, "c": None, "c/index.html": b"folder"}, {"index.html": b"i", "a": b"file", "c/index.html": b"x"}):
        files = {path: content for path, content in files.items() if content is not None}
        house.publish(files)
        assert house.read() == files
    assert house.reckoned == 1


def test_site_stands_as_it_was_until_the_switch(house):
    """The stage is made of the same files as the site: a changed one is a new file."""
    stage = house.begin()
    stage.write("a/index.html", b"other")
    stage.write("c", b"other")
    assert house.read() == FIRST


@pytest.mark.parametrize("where", ["double", "site"])
def test_what_somebody_changed_is_not_taken(house, where):
    """A file that was written into, and one that was added, are never published."""
    folder = getattr(house, where)
    (folder / "b" / "index.html").write_bytes(b"rubbish")
    (folder / "more.txt").write_bytes(b"rubbish")
    house.publish(FIRST)
    assert house.read() == FIRST


def test_double_that_is_a_link_is_left_alone(house, tmp_path):
    """It may lead anywhere."""
    house.double.rename(tmp_path / "elsewhere")
    house.double.symlink_to(tmp_path / "elsewhere")
    house.publish({"index.html": b"x"})
    assert house.read() == {"index.html": b"x"}
    assert house.read(tmp_path / "elsewhere") == FIRST


@pytest.mark.parametrize(
    ("changed", "asked"),
    [
        ({"a/index.html": b"<p id='x'>other</p>"}, []),
        ({"a/index.html": b"<p id='y'></p>"}, ["index.html", "b/index.html"]),
        ({"b/index.html": b"<p>nobody led to what stood here</p>"}, []),
        ({"c": None}, ["index.html", "a/index.html", "b/index.html"]),
    ],
)
def test_pages_are_asked_again_where_something_is_gone(house, tmp_path, changed, asked):
    """A page that did not change may lead to an anchor or a file that is no longer there; else it is not even read."""
    stage, files = house.begin(), {**FIRST, **changed}
    pages = {f"key of {path}": (path, "") for path in FIRST if path.endswith(".html")}
    kept, made = KeptPages(stage, Store(tmp_path / "cache"), pages, ["a/index.html#x"]), []
    for path, content in files.items():
        if content is None or (path not in changed and kept.keep(f"key of {path}")):
            continue
        stage.write(path, content)
        if path.endswith(".html"):
            made.append(read_finished(path, content).read)
    assert [page.path for page in kept.list_asked(made)] == asked
