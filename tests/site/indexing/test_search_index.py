"""The index: the same pages give the same files, whichever were indexed when, and they say what Pagefind's own say."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from briefing.series.checks.hand_written.finished_page import read_page
from briefing.site.cache.store import Store
from briefing.site.indexing import search_index
from briefing.site.indexing.pagefind_run import IndexingError
from briefing.site.indexing.search_index import SearchIndex, digest_searched
from briefing.site.indexing.searched_text import read_searched
from briefing.site.publishing.stage import digest_content
from briefing.site.workers import spread
from tests.site.indexing.published_index import read_index

pytestmark = pytest.mark.xdist_group("kept index")
"""All but a few begin with one index, which a worker writes once."""


def draw(number: int, kind: str, language: str, more: str = "") -> str:
    """A page: some words are on all pages, some on one, some in a field that only other kinds have."""
    named = f'<span data-pagefind-meta="names:Ação {number}"></span>' if kind == "person" else ""
    return (
        f'<!doctype html><html lang="{language}"><body><div data-pagefind-body><h1>Harbour talks</h1>{named}'
        f'<p>Word{number} åland aland <b data-pagefind-weight="9">heavy</b> {"long " * (number * 10)}{more}</p>'
        f'<span data-pagefind-filter="kind:{kind}" data-pagefind-meta="kind:{kind}"></span>'
        f'<span data-pagefind-filter="year:{2000 + number}"></span></div></body></html>'
    )


PAGES = {
    f"{language}/{kind}-{number}/index.html": draw(number, kind, language)
    for language in ("en", "es-MX")
    for number in range(40)
    for kind in ("meeting", "commitment", "person")
}
REFUSED = b'{"payload": {"type": "Error", "message": "no such index"}}'
BLANK = '<html lang="es-MX"><body data-pagefind-body><p></p></body></html>'


def write_index(pages: dict[str, str], store: Store, **how: Any) -> Iterator[tuple[str, bytes]]:
    """The files of an index; Pagefind is asked in a thread, and so waits its turn as it does in a build."""
    with ThreadPoolExecutor(2) as learners:
        index = SearchIndex(store, learners)
        for path, text in pages.items():
            index.add(path, text)
        index.gather({}, str)
        yield from index.write(**how)


def write(tmp_path, pages: dict[str, str], cache: str) -> dict[str, bytes]:
    return dict(write_index(pages, Store(tmp_path / cache)))


@pytest.fixture(scope="module")
def first_index(tmp_path_factory) -> tuple[Path, dict[str, bytes]]:
    """An index written with nothing kept: the folder with what it kept, and its files."""
    folder = tmp_path_factory.mktemp("index")
    return folder, write(folder, PAGES, "kept")


@pytest.fixture(scope="module")
def clean(tmp_path_factory) -> Callable[[str], dict[str, bytes]]:
    """The files of an index of the changed pages with nothing kept, written once for each step."""
    return cache(lambda step: write(tmp_path_factory.mktemp("clean"), change(step), "clean"))


def change(step: str) -> dict[str, str]:
    return {path: text for path, text in {**PAGES, **STEPS[step]}.items() if text}


def test_same_pages_same_bytes(tmp_path, first_index):
    """Runs with nothing kept are equal to the byte, names of the files included, also where pages come in another order."""
    assert write(tmp_path, dict(reversed(PAGES.items())), "again") == first_index[1]


@pytest.mark.slow
def test_pages_indexed_a_few_at_a_time_give_the_same(tmp_path, first_index, monkeypatch):
    """Pagefind is never given more than so many, which bounds its memory."""
    runs = []
    monkeypatch.setattr(search_index, "AT_ONCE", 50)
    ask = search_index.run_pagefind
    monkeypatch.setattr(search_index, "run_pagefind", lambda texts: runs.append(len(texts)) or ask(texts))
    assert write(tmp_path, PAGES, "another") == first_index[1]
    assert sorted(runs) == [40, 50, 50, 50, 50]


def test_what_pagefind_said_is_kept_once(tmp_path):
    """Each time it brings its programs along, which a site has once."""
    with ThreadPoolExecutor(1) as learners:
        index = SearchIndex(Store(tmp_path), learners)
        index.add("en/index.html", draw(1, "meeting", "en"))
        index.gather({}, str)
    assert index._at_work == [] and len(index._known.pages) == 1


def test_languages_joined_side_by_side_give_the_same(tmp_path, first_index):
    """A process for each language, or one for both: the same files in the same order."""
    folder, files = first_index
    shutil.copytree(folder / "kept", tmp_path / "kept")
    store = Store(tmp_path / "kept")
    assert list(write_index(PAGES, store, spread=partial(spread, 2))) == list(files.items())


def test_says_what_pagefind_says(tmp_path, first_index):
    """Words, places, fields, filters and lengths are those of an index that Pagefind writes of all pages at once."""
    for path, content in first_index[1].items():
        file = tmp_path / "ours" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    for path, text in PAGES.items():
        page = tmp_path / "site" / path
        page.parent.mkdir(parents=True)
        page.write_text(text, "utf-8")
    command = [sys.executable, "-m", "pagefind", "--site", str(tmp_path / "site"), "--output-path", str(tmp_path / "theirs")]
    subprocess.run(command, check=True, capture_output=True)
    ours, theirs = read_index(tmp_path / "ours"), read_index(tmp_path / "theirs")
    assert set(ours) == {"en", "es-mx"}
    assert len(ours["en"][2]) > 1_000
    assert any(form for _, form, _ in ours["en"][2])
    assert any("names" in within for _, within in ours["en"][2].values())
    assert ours == theirs


STEPS = {
    "text": {"en/meeting-7/index.html": draw(7, "meeting", "en", "quorvane")},
    "field": {"en/meeting-7/index.html": draw(7, "meeting", "en", '<i data-pagefind-meta="another:x"></i>')},
    "added": {"en/added/index.html": draw(3, "meeting", "en")},
    "language": {"fr/added/index.html": draw(3, "meeting", "fr")},
    "blank": {"es-MX/blank/index.html": BLANK},
    "gone": {path: "" for path in PAGES if "person" in path},
    "no Spanish": {path: "" for path in PAGES if path.startswith("es-MX/")},
    "all": {path: text.replace("Harbour", "Airport") for path, text in PAGES.items()},
}


@pytest.mark.build
@pytest.mark.parametrize("step", STEPS)
def test_what_is_kept_changes_no_byte(tmp_path, first_index, clean, step):
    """After each change, and after it is taken back, the files are those of an index with nothing kept."""
    folder, files = first_index
    shutil.copytree(folder / "kept", tmp_path / "kept")
    assert write(tmp_path, change(step), "kept") == clean(step)
    assert write(tmp_path, PAGES, "kept") == files


@pytest.mark.build
@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("gone", ["", ".pf_index", ".pf_meta"])
def test_a_language_as_it_was_is_not_joined_again(tmp_path, first_index, clean, monkeypatch, step, gone):
    """What is taken from the published site, and what is written besides, is the index with nothing kept; nothing is both."""
    folder, files = first_index
    shutil.copytree(folder / "kept", tmp_path / "kept")
    published = {path: digest_content(content) for path, content in files.items() if not (gone and path.endswith(gone))}
    joined, taken = [], []

    def keep(path: str, digest: str) -> bool:
        if published.get(path) == digest:
            taken.append(path)
        return published.get(path) == digest

    join = search_index.join_index
    monkeypatch.setattr(search_index, "join_index", lambda *given: joined.append(given[1]) or join(*given))
    store = Store(tmp_path / "kept")
    written = dict(write_index(change(step), store, keep=keep))
    monkeypatch.undo()
    assert not set(taken) & set(written)
    assert {**written, **{path: files[path] for path in taken}} == clean(step)
    if not gone:
        assert step != "text" or any(path.startswith("filter/en_") for path in taken)
        assert joined == {"text": ["en"], "field": ["en"], "added": ["en"], "language": ["fr"], "blank": []}.get(step, joined)
    assert write(tmp_path, PAGES, "kept") == files


def test_one_changed_page_is_indexed_alone(tmp_path, first_index, monkeypatch):
    """Pagefind gets no page whose text it has seen; where none has changed it is not asked at all."""
    shutil.copytree(first_index[0] / "kept", tmp_path / "kept")
    asked = []
    ask = search_index.run_pagefind
    monkeypatch.setattr(search_index, "run_pagefind", lambda texts: asked.append(list(texts)) or ask(texts))
    write(tmp_path, {**PAGES, **STEPS["text"]}, "kept")
    write(tmp_path, {**PAGES, **STEPS["text"]}, "kept")
    assert asked == [list(STEPS["text"])]


def test_index_names_what_is_there(first_index):
    """The entry names the language's file, and no interface is published but the one that the search page loads."""
    _, files = first_index
    about = json.loads(files["pagefind-entry.json"])["languages"]["en"]
    assert f"pagefind.{about['hash']}.pf_meta" in files
    assert about["page_count"] == len(PAGES) / 2
    assert len([path for path in files if path.startswith("filter/en_")]) == 2
    assert {"pagefind.js", "pagefind-worker.js", "wasm.en.pagefind", "wasm.es-mx.pagefind"} <= set(files)
    assert [path for path in files if "ui" in path or "highlight" in path or "witness" in path] == []


def test_what_can_be_foreseen_of_a_question_is_told(tmp_path):
    """In which file a word stands, the files of the filters, and short words that more than half of the pages have."""
    body = '<html lang="en"><body data-pagefind-body><p>the harbour {}</p><i data-pagefind-filter="kind:a"></i></body></html>'
    pages = {f"{number}/index.html": body.format("of sea" if number % 3 else "of") for number in range(30)}
    pages |= {f"{number}/index.html": body.format("sea") for number in range(30, 40)}
    files = write(tmp_path, pages, "kept")
    told = json.loads(files["pagefind.en.json"])
    assert told["common"] == ["of", "sea", "the"]
    assert [first for first, _ in told["words"]] == sorted(first for first, _ in told["words"])
    assert all(f"index/{name}.pf_index" in files for _, name in told["words"])
    assert f"filter/{told['filters']['kind']}.pf_filter" in files
    fewer = json.loads(
        write(tmp_path, {path: text.replace("sea", "shore") for path, text in pages.items()}, "other")["pagefind.en.json"]
    )
    assert fewer["common"] == ["of", "the"]


def test_a_language_that_pagefind_does_not_know_is_told_as_others_are(tmp_path):
    """Its program is the one that takes no word apart, under the language's own name."""
    files = write(tmp_path, {"index.html": draw(1, "meeting", "xx")}, "kept")
    about = json.loads(files["pagefind-entry.json"])["languages"]["xx"]
    assert (about["hash"], about["wasm"]) == ("xx", "xx")
    assert {"wasm.xx.pagefind", "pagefind.xx.pf_meta"} <= set(files)


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("exit 3", "ended before"),
        ("echo the disk is full", "the disk is full"),
        (f"printf {base64.b64encode(REFUSED).decode()},; cat >/dev/null", "no such index"),
    ],
)
def test_what_pagefind_says_is_told(tmp_path, monkeypatch, program, told):
    """Where it fails its words are the error, and nobody waits for it."""
    failing = tmp_path / "pagefind"
    failing.write_text(f"#!/bin/sh\n{program}\n")
    failing.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(failing))
    with pytest.raises(IndexingError, match=told):
        write(tmp_path, PAGES, "kept")


def test_a_program_that_is_not_there_is_told(tmp_path, monkeypatch):
    """What the system says of it is the error."""
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "gone"))
    with pytest.raises(IndexingError, match="does not begin.*gone"):
        write(tmp_path, PAGES, "kept")


def test_only_what_says_something_is_searched():
    """Of a page its body is read, without sources and tools; a page without a body is not to be found."""
    html = b'<html lang="es"><nav>menu</nav><div data-pagefind-body><p>hola</p><p class="tools">feed</p></div></html>'
    text = read_searched(read_page("x/index.html", html)[1])
    assert 'lang="es"' in text
    assert "hola" in text
    assert "menu" not in text
    assert "feed" not in text
    assert read_searched(read_page("x/index.html", b"<p>hola</p>")[1]) == ""


def test_a_page_is_told_by_its_place_and_its_text():
    """One without any text is in no index."""
    told = [digest_searched(path, text) for path, text in (("a", "x"), ("b", "x"), ("a", "y"), ("a", "x"))]
    assert len(set(told)) == 3 and told[0] == told[3] and digest_searched("a", "") == ""


def test_what_was_learnt_and_joined_is_not_asked_again(first_index, tmp_path, monkeypatch):
    """Of a page that search reads nothing of, for which no language is joined; where a page is gone, and none is new."""
    shutil.copytree(first_index[0] / "kept", tmp_path / "kept")
    asked = []
    for name in ("run_pagefind", "_join_one"):
        asks = getattr(search_index, name)
        monkeypatch.setattr(search_index, name, lambda *given, name=name, asks=asks: asked.append(name) or asks(*given))
    gone = {path: text for path, text in PAGES.items() if path != "en/person-3/index.html"}
    for pages, first in (({**PAGES, "en/blank/index.html": BLANK}, "run_pagefind"), (gone, "_join_one")):
        for expected in ([first], []):
            dict(write_index(pages, Store(tmp_path / "kept"), keep=lambda path, digest: True))
            assert asked == expected
            asked.clear()
