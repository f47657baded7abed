"""Which files a reader keeps of a site of two languages, and how it is known that another build is there."""

from __future__ import annotations

import json

import pytest

from briefing.site.offline_copy.offline_files import KeptLanguage, write_worker
from briefing.site.publishing.stage import Stage

LANGUAGES = [KeptLanguage("en", "", "<p>kept</p>"), KeptLanguage("es", "es/", "<p>guardada</p>")]
FILES = {
    "index.html": "home",
    "people/ana/index.html": "Ana",
    "people/ana/card.html": "a card",
    "people/rows.json": "rows of another register",
    "meetings/rows.json": "rows",
    "meetings/rows.csv": "rows as a table",
    "compare/meetings.json": "to choose from",
    "search/words.json": "words",
    "data/series.json": "data",
    "feed.xml": "feed",
    "admin/index.html": "the form",
    "assets/look.css": "look",
    "assets/look.css.map": "its source",
    "pictures/quay.webp": "picture",
    "pagefind/pagefind.js": "search",
    "pagefind/fragment/en_1.pf_fragment": "result",
    "pagefind/fragment/es_1.pf_fragment": "resultado",
    "es/index.html": "inicio",
    "es/people/ana/index.html": "Ana, en español",
    "es/admin/index.html": "el formulario",
    "es/search/words.json": "palabras",
}


@pytest.fixture
def written(tmp_path):
    """What is written beside some files, each time into a folder of its own."""

    def write(name: str, files: dict[str, str]) -> dict[str, bytes]:
        stage = Stage(tmp_path / name, tmp_path / "none")
        for path, text in files.items():
            stage.write(path, text.encode())
        write_worker(stage, LANGUAGES)
        return {path: stage.read(path) for path in stage.paths if path not in files}

    return write


def list_kept(written: dict[str, bytes], language: str) -> dict[str, str]:
    return dict(json.loads(written[f"offline/{language}.json"])["files"])


def test_pages_of_one_language_and_what_they_are_made_of_are_kept(written):
    """Pages by their address; no page of the other language, no form, no data, no feed, no source of a style."""
    found = written("first", FILES)
    assert set(list_kept(found, "en")) == {
        *("", "people/ana/", "people/rows.json", "meetings/rows.json", "compare/meetings.json", "search/words.json"),
        *("assets/look.css", "pictures/quay.webp", "pagefind/pagefind.js", "pagefind/fragment/en_1.pf_fragment"),
        "offline/build.json",
    }
    assert set(list_kept(found, "es")) == {
        *("es/", "es/people/ana/", "es/search/words.json", "pagefind/pagefind.js", "pagefind/fragment/es_1.pf_fragment"),
        "offline/build.json",
    }


def test_it_is_told_how_much_is_kept(written):
    """In bytes for each language, and under the build's digest, which the worker and each list name too."""
    found = written("first", FILES)
    now = json.loads(found["offline/build.json"])
    kept = [path or "index.html" for path in list_kept(found, "es") if path != "offline/build.json"]
    paths = [f"{path}index.html" if path.endswith("/") else path for path in kept]
    assert now["bytes"]["es"] == sum(len(FILES[path].encode()) for path in paths)
    site = json.loads(found["worker.js"].decode().partition(";\n")[0].removeprefix("const SITE = "))
    assert site["build"] == now["build"] == json.loads(found["offline/es.json"])["build"]
    assert site["languages"]["es"] == {"list": "offline/es.json", "page": "es/offline/", "notice": "<p>guardada</p>"}


def test_a_changed_file_is_another_build_and_only_its_own_digest_is_another(written):
    """A file that nobody keeps makes another build as well, as the worker itself would."""
    first, second = written("first", FILES), written("second", {**FILES, "people/ana/index.html": "Ana Varga"})
    before, after = list_kept(first, "en"), list_kept(second, "en")
    assert {path for path in before if before[path] != after[path]} == {"people/ana/", "offline/build.json"}
    third = written("third", {**FILES, "feed.xml": "more"})
    builds = {json.loads(found["offline/build.json"])["build"] for found in (first, second, third)}
    assert len(builds) == 3 and written("fourth", FILES) == first
