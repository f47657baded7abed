"""What is known of pages that stand in the published site as they are to be: their anchors, and what search reads of them."""

from __future__ import annotations

import pytest

from briefing.site.cache.store import Store
from briefing.site.finishing import read_finished
from briefing.site.kept_pages import KeptPages
from briefing.site.publishing.stage import Stage, digest_content

A, B = "a/index.html", "b/index.html"
FILES = {
    A: b'<html lang="en"><body><div data-pagefind-body><p id="x">Fees of the harbour</p></div></body></html>',
    B: b'<p id="y"><a href="../a/#x">x</a></p>',
    "pagefind/index.pf": b"index",
}
LAST = {"key of a": (A, "5ea4c4"), "key of b": (B, "")}


@pytest.fixture
def begin(tmp_path):
    """The next site beside a published one, and the pages that it may keep."""
    for path, content in FILES.items():
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_bytes(content)

    def call(*given) -> tuple[KeptPages, Stage]:
        known = {path: digest_content(content) for path, content in FILES.items()}
        stage = Stage(tmp_path / "stage", tmp_path / "site", known)
        return KeptPages(stage, Store(tmp_path / "cache"), LAST, *given), stage

    return call


@pytest.mark.parametrize("is_stored", [True, False])
def test_a_page_that_is_kept_is_read_where_somebody_asks(begin, tmp_path, is_stored):
    """From the cache, or else from the site."""
    if is_stored:
        Store(tmp_path / "cache").put("key of a", read_finished(A, FILES[A]).to_blob())
    kept, stage = begin()
    assert kept.keep("key of a") == LAST["key of a"] and kept.keep("key of b") and set(stage.paths) == {A, B}
    assert (kept.ids_of(A), kept.ids_of("c/index.html")) == (["x"], None)
    assert "Fees of the harbour" in kept.read_searched(A) and kept.searched == {A: "5ea4c4"}


def test_of_a_page_that_nobody_knows_or_that_is_gone_nothing_is_said(begin, tmp_path):
    kept, stage = begin()
    (tmp_path / "site" / A).unlink()
    assert kept.keep("key of c") is kept.keep("key of a") is kept.ids_of(A) is None
    assert not stage.paths and not kept.searched


def test_what_search_read_before_is_known_of_the_pages_that_are_asked_for(begin):
    """Kept or not; a page that search does not find is none of them."""
    assert begin()[0].searched_before([A, B]) == {A: "5ea4c4"} and begin()[0].searched_before([B]) == {}


def test_a_file_of_the_index_is_kept_where_it_was_published_with_these_bytes(begin):
    kept, stage = begin()
    assert not kept.keep_index("index.pf", digest_content(b"other")) and not stage.paths
    assert kept.keep_index("index.pf", digest_content(b"index")) and set(stage.paths) == {"pagefind/index.pf"}


@pytest.mark.parametrize(("keys", "asked"), [(("key of b",), [B]), ((), [])])
def test_where_nobody_can_say_what_a_page_held_all_that_are_kept_are_asked(begin, tmp_path, keys, asked):
    """Somebody has written into the published file: an anchor of it may be gone. Where none is kept, none is asked."""
    kept, stage = begin([f"{A}#x"])
    for key in keys:
        kept.keep(key)
    (tmp_path / "site" / A).write_bytes(b"<p>mine</p>")
    for path in FILES.keys() - stage.paths:
        stage.write(path, FILES[path])
    changed = [read_finished(A, FILES[A]).read]
    assert [page.path for page in kept.list_asked(changed)] == asked and (f"{A}#x" in kept.anchors) is not bool(asked)
