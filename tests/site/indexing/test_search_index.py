"""The index: the same pages give the same files, and nothing is in it that nobody loads."""

from __future__ import annotations

import json

from briefing.site.gates.page import read_page
from briefing.site.indexing.search_index import write_search_index
from briefing.site.indexing.searched_text import read_searched

PAGES = {
    f"{kind}-{number}/index.html": '<!doctype html><html lang="en"><body><div data-pagefind-body><h1>Harbour talks</h1>'
    f'<p>Word{number}</p><span data-pagefind-filter="kind:{kind}"></span>'
    f'<span data-pagefind-filter="year:{2000 + number}"></span></div></body></html>'
    for number in range(40)
    for kind in ("meeting", "commitment", "person")
}


def write(tmp_path, name: str) -> dict[str, bytes]:
    index = tmp_path / name
    assert write_search_index(PAGES, tmp_path / "work", index) == ""
    return {path.relative_to(index).as_posix(): path.read_bytes() for path in index.rglob("*") if path.is_file()}


def test_same_pages_same_bytes(tmp_path):
    """Three runs are equal to the byte, names of the files included."""
    first = write(tmp_path, "first")
    assert [write(tmp_path, f"again-{number}") == first for number in range(2)] == [True, True]


def test_index_names_what_is_there(tmp_path):
    """The entry names the language's file, and no interface is published but the one that the search page loads."""
    files = write(tmp_path, "index")
    about = json.loads(files["pagefind-entry.json"])["languages"]["en"]
    assert f"pagefind.{about['hash']}.pf_meta" in files
    assert about["page_count"] == len(PAGES)
    assert len([path for path in files if path.startswith("filter/")]) == 2
    assert {"pagefind.js", "pagefind-worker.js"} <= set(files)
    assert [path for path in files if "ui" in path or "highlight" in path] == []


def test_only_what_says_something_is_searched():
    """Of a page its body is read, without sources and tools; a page without a body is not to be found."""
    html = b'<html lang="es"><nav>menu</nav><div data-pagefind-body><p>hola</p><p class="tools">feed</p></div></html>'
    text = read_searched(read_page("x/index.html", html)[1])
    assert 'lang="es"' in text
    assert "hola" in text
    assert "menu" not in text
    assert "feed" not in text
    assert read_searched(read_page("x/index.html", b"<p>hola</p>")[1]) == ""
