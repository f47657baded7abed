"""Abbreviations with points in the index: one word, however a page writes them, at the places where they stand."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from briefing.site.cache.store import Store
from briefing.site.indexing.search_index import SearchIndex
from tests.site.indexing.published_index import read_index

PLAIN, HEADING = 24, 168


def write(folder, **texts: str) -> dict[tuple[str, str], Any]:
    """Word and page → places in the text and in fields."""
    with ThreadPoolExecutor(1) as learners:
        index = SearchIndex(Store(folder / "kept"), learners)
        for name, text in texts.items():
            page = f'<!doctype html><html lang="es-MX"><body data-pagefind-body>{text}</body></html>'
            index.add(f"{name}/index.html", page)
        index.gather({}, str)
        for path, content in index.write():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    _, shown, words, *_ = read_index(folder)["es-mx"]
    assert [page["url"] for page in shown if "pointed" in page["url"]] == []
    return {(word, url.strip("/")): told for (word, _, url), told in words.items()}


def test_an_abbreviation_is_one_word_however_it_is_written(tmp_path):
    found = write(
        tmp_path,
        apart="<p>uno EE. UU. dos</p>",
        unbroken="<p>uno (EE.&nbsp;UU.), dos</p>",
        together="<p>uno EE.UU. dos</p>",
        each="<p>uno E.E.U.U. dos</p>",
        bare="<p>uno EEUU dos</p>",
        joined="<p>uno EE.UU.-Borvia dos</p>",
        other="<p>uno. Ee. Un dos</p>",
    )
    assert {page for word, page in found if word == "eeuu"} == {"apart", "unbroken", "together", "each", "bare", "joined"}


def test_places_are_those_of_its_parts(tmp_path):
    """So that an excerpt marks all of it; together they weigh what the word does where it is written as one."""
    found = write(tmp_path, a="<h1>De EE. UU.</h1><p>uno EE. UU. dos EE.UU. tres B. A. Varga</p>")
    places, within = found["eeuu", "a"]
    assert places == [-1 - PLAIN // 2, 4, 1, -1 - PLAIN, 7, -1 - HEADING // 2, 1, 1]
    assert within == ["title", 1, 1]
    assert found["ba", "a"] == ([-1 - PLAIN // 2, 9, 1], [])


@pytest.mark.parametrize("text", ["EE. UU. y D. C. de B. A. Varga", "sin abreviaturas. Y nada más"])
def test_what_pages_stand_beside_it_changes_nothing(tmp_path, text):
    """Words that only another page abbreviates are no words of this one."""
    alone = write(tmp_path / "alone", a=f"<p>{text}</p>")
    beside = write(tmp_path / "beside", a=f"<p>{text}</p>", b="<p>R. S. y t. u.</p>")
    assert alone == {key: told for key, told in beside.items() if key[1] == "a"}
