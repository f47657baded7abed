"""Small pages that are made of records: the next build wants the same ones without making them again."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from briefing.site.cache.store import Store
from briefing.site.indexing.search_index import SearchIndex

RECORDS = [
    (f"search/laid-out/{number}/index.html", f'<html lang="en"><body data-pagefind-body><p>Said {number}</p></body></html>')
    for number in range(3)
]
PAGE = "index.html", '<html lang="en"><body data-pagefind-body><h1>Harbour talks</h1></body></html>'


def write(folder, take: Callable[[SearchIndex], object]) -> dict[str, bytes]:
    """The files of an index of a page and of what is taken besides."""
    with ThreadPoolExecutor(1) as learners:
        index = SearchIndex(Store(folder), learners)
        index.add(*PAGE)
        take(index)
        index.gather({}, str)
        return dict(index.write())


def test_records_are_laid_out_once(tmp_path):
    """By their name a build knows those that the one before wanted; what that one did not want is laid out anew."""
    found = []

    def keep(index: SearchIndex) -> None:
        found.append(index.keep_records("some"))

    first = write(tmp_path / "kept", lambda index: index.add_records("some", RECORDS))
    assert write(tmp_path / "kept", keep) == first
    assert write(tmp_path / "kept", lambda index: None) == write(tmp_path / "clean", lambda index: None) != first
    assert write(tmp_path / "kept", keep) == write(tmp_path / "clean", lambda index: None)
    assert found == [True, False]
    assert write(tmp_path / "kept", lambda index: index.add_records("some", RECORDS)) == first
