"""What is joined while other pages are still awaited changes no byte, and is used where these come out as was expected."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from briefing.site.cache.store import Store
from briefing.site.indexing import search_index
from briefing.site.indexing.search_index import SearchIndex, digest_searched
from briefing.site.publishing.stage import digest_content
from tests.site.indexing.test_search_index import PAGES, draw, write

CHANGED, LATE = "en/meeting-1/index.html", "en/meeting-2/index.html"
"""A page with another text, and one that is finished last."""
PAGES_NOW = {**PAGES, CHANGED: draw(1, "meeting", "en", "Quorvane")}


@pytest.mark.build
@pytest.mark.parametrize(
    ("expected", "late", "joined"),
    [
        (PAGES[LATE], PAGES[LATE], 1),
        (PAGES[LATE], draw(2, "meeting", "en", "Tandrel"), 2),
        ("what nobody has seen", PAGES[LATE], 1),
    ],
    ids=["as it was", "another", "unknown"],
)
def test_a_page_that_comes_last(tmp_path, monkeypatch, expected, late, joined):
    """One language has another page, and nothing is joined twice where the last one is that of before."""
    published = write(tmp_path, PAGES, "kept")
    calls, join = [], search_index.join_index
    monkeypatch.setattr(search_index, "join_index", lambda *given: calls.append(given[1]) or join(*given))
    with ThreadPoolExecutor(1) as learners:
        index = SearchIndex(Store(tmp_path / "kept"), learners)
        index.add(CHANGED, PAGES_NOW[CHANGED])
        kept = {path: digest_searched(path, text) for path, text in PAGES.items() if path not in (CHANGED, LATE)}
        index.join_early(kept, PAGES.__getitem__, [digest_searched(LATE, expected)])
        index.add(LATE, late)
        index.gather({}, PAGES.__getitem__)
        written = dict(index.write(keep=lambda path, digest: digest_content(published.get(path, b"")) == digest))
    assert calls == ["en"] * joined
    monkeypatch.undo()
    clean = write(tmp_path, {**PAGES_NOW, LATE: late}, "clean")
    assert {**{path: published.get(path) for path in clean}, **written} == clean
    assert write(tmp_path, {**PAGES_NOW, LATE: late}, "kept") == clean, "what was learnt early is kept"
