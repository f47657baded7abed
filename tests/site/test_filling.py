"""Whoever renders a shelf puts its files into the stage, and hands on only what somebody else must decide of."""

from __future__ import annotations

import pickle

import pytest

from briefing.series.opening import open_series
from briefing.site.cache.store import Store
from briefing.site.filling import Aside, Filling
from briefing.site.finishing import from_blob, key_of
from briefing.site.mkdocs.frame import describe
from briefing.site.publishing.stage import Stage, digest_content
from briefing.site.rendered import Rendered
from briefing.sitefile import SiteFile
from briefing.urls import SEARCH_RECORDS

PAGE = SiteFile("a/index.md", b"# Talks\n")
CARD = SiteFile("a/card.html", b'<html lang="es"><p id="x"><a href="/meetings/">Card</a><img src="/map.svg"></p></html>')
DATA = SiteFile("a/index.json", b"{}")
LEFT = [SiteFile("about.md", b"# About\n\n[Talks](a/index.md)\n"), SiteFile(SEARCH_RECORDS, b"[]")]


@pytest.fixture
def place(project):
    """Places some files of the Spanish tree of the example in a new stage."""
    opened = open_series(project.briefs)
    frame = describe(opened.series, opened.locales, "es", "")
    store = Store(project.project / "build" / "cache")

    def place(*files, published="none"):
        stage = Stage(project.project / "stage", project.project / published)
        rendered = Rendered(0, list(files), [], [], {}, ("", ""), {file.path: digest_content(file.content) for file in files})
        return stage, Filling(project.project, stage, store).place(frame, rendered)

    place.frame, place.store = frame, store
    return place


def test_the_stage_holds_pages_and_files_and_what_was_read_goes_back(place):
    stage, found = place(PAGE, CARD, DATA, *LEFT)
    assert found.files == LEFT
    told = {file.source: file for file in found.placed}
    assert {source: file.path for source, file in told.items()} == {
        PAGE.path: "es/a/index.html",
        CARD.path: "es/a/card.html",
        DATA.path: "es/a/index.json",
    }
    assert stage.read("es/a/index.json") == DATA.content and stage.read("es/a/card.html") == CARD.content
    assert all(file.is_written and file.digest == digest_content(stage.read(file.path)) for file in found.placed)
    assert [(page.file.source, page.read.path) for page in found.pages] == [
        (PAGE.path, "es/a/index.html"),
        (CARD.path, "es/a/card.html"),
    ]
    assert found.pages[1].read.ids == ["x"]
    for page in found.pages:
        kept = from_blob(place.store.get(page.key))
        assert (kept.html, kept.read, kept.searched) == (stage.read(page.file.path), page.read, page.searched)


def test_an_address_that_all_pages_have_is_there_once(place):
    """Also on its way from process to process, and of pages of the store; ten thousand pages have the same hundred."""
    _, found = place(CARD, SiteFile("b/card.html", CARD.content))
    kept = [from_blob(place.store.get(page.key)).read for page in found.pages]
    for first, second in (kept, [page.read for page in pickle.loads(pickle.dumps(found.pages))]):
        for one, other in ((first.ids, second.ids), (first.links, second.links), (first.loads, second.loads)):
            assert one == other != [] and all(text is again for text, again in zip(one, other, strict=True))


def test_a_page_that_may_lie_somewhere_is_left(place):
    """Whether it is whole is for the one who knows the site of before."""
    place.store.put(key_of(place.frame, CARD, ()), b"rubbish")
    stage, found = place(CARD, PAGE)
    assert found.files == [CARD] and [file.source for file in found.placed] == [PAGE.path]


def test_the_stage_is_told_and_refuses_a_second_file(place):
    stage, found = place(DATA)
    assert not stage.paths
    (told,) = found.placed
    stage.note(told.path, told.digest, told.is_written)
    assert stage.written == [told.path] and stage.digests == {told.path: digest_content(DATA.content)}
    with pytest.raises(ValueError, match="two files would be written to es/a/index.json"):
        stage.note(told.path, told.digest, told.is_written)


def test_a_file_as_it_was_published_is_the_published_one(place, project):
    published = project.project / "old" / "es" / "a" / "index.json"
    published.parent.mkdir(parents=True)
    published.write_bytes(DATA.content)
    stage, found = place(DATA, published="old")
    assert not found.placed[0].is_written and (stage.tree / "es/a/index.json").samefile(published)


@pytest.fixture
def lay(project, place):
    """Lays some files aside; what is left of them, and the folder."""

    def lay(*files):
        folder = project.project / "aside"
        folder.mkdir()
        rendered = Rendered(3, list(files), [], [], {}, ("", ""), {file.path: digest_content(file.content) for file in files})
        return Aside(folder).place(place.frame, rendered), folder

    return lay


OLD = {"es/a/index.json": b"{ }"}


@pytest.mark.parametrize("is_known", [True, False])
def test_what_was_laid_aside_is_taken(lay, project, is_known):
    """Pages go back with what is looked at; the rest goes into the stage, and the published file stays what it was."""
    found, folder = lay(PAGE, DATA, *LEFT)
    (told,) = found.placed
    assert found.files == [PAGE, *LEFT] and (told.source, told.path) == (DATA.path, "es/a/index.json")
    published = project.project / "old" / told.path
    published.parent.mkdir(parents=True)
    published.write_bytes(OLD[told.path])
    known = {path: digest_content(content) for path, content in OLD.items()} if is_known else {}
    stage = Stage(project.project / "stage", project.project / "old", known)
    stage.take(told.path, told.digest, told.aside)
    assert stage.read(told.path) == DATA.content and published.read_bytes() == OLD[told.path]
    assert stage.written == [told.path] and stage.digests == {told.path: digest_content(DATA.content)}
    assert [*folder.iterdir()] == ([] if is_known else [folder / told.aside])
    with pytest.raises(ValueError, match="two files would be written to es/a/index.json"):
        stage.take(told.path, told.digest, told.aside)


@pytest.mark.parametrize("is_known", [True, False])
def test_what_was_laid_aside_as_it_was_published_is_the_published_file(lay, project, is_known):
    found, _ = lay(DATA)
    (told,) = found.placed
    published = project.project / "old" / told.path
    published.parent.mkdir(parents=True)
    published.write_bytes(DATA.content)
    stage = Stage(project.project / "stage", project.project / "old", {told.path: told.digest} if is_known else {})
    stage.take(told.path, told.digest, told.aside)
    assert stage.digests == {told.path: told.digest} and not stage.written
    assert (stage.tree / told.path).samefile(published)
