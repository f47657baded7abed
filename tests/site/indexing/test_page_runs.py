"""Words are turned round run by run: of what is kept the runs of changed pages are made and written again, and no others."""

from __future__ import annotations

import shutil

import cbor2
import pytest

from briefing.site.indexing import page_runs
from briefing.site.indexing.indexed_page import IndexedPage
from briefing.site.indexing.page_runs import Run, RunPage, read_page, turn_round
from briefing.site.indexing.pagefind_format import NOWHERE
from tests.site.indexing.test_search_index import PAGES, change, write

SHORT = 8


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """The folder of an index in many runs, with nothing kept before, and its files."""
    folder = tmp_path_factory.mktemp("runs")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_runs, "LENGTH", SHORT)
        return folder / "kept", write(folder, PAGES, "kept")


@pytest.fixture
def kept(first, tmp_path, monkeypatch):
    monkeypatch.setattr(page_runs, "LENGTH", SHORT)
    shutil.copytree(first[0], tmp_path / "kept")
    return tmp_path / "kept"


def count_turned(monkeypatch):
    """How many pages each run has that is turned round from here on."""
    turned, turn = [], page_runs._turn
    monkeypatch.setattr(page_runs, "_turn", lambda pages, fields: turned.append(len(pages)) or turn(pages, fields))
    return turned


def list_blobs(folder):
    return {path.name: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_how_long_runs_are_changes_no_byte(tmp_path, first):
    """Many short ones say what one long one says."""
    assert write(tmp_path, PAGES, "long") == first[1]


def test_the_words_of_one_run_are_there_at_a_time(monkeypatch):
    """Those of all pages at once are most of the memory of a process that joins; only their fields are looked at before."""
    pages = [IndexedPage("en", "", "", b"", 1, [], [f"field-{number}"], ["word", NOWHERE, NOWHERE]) for number in range(3)]
    found = [RunPage(f"/{number}/", b"%d" % number, cbor2.dumps(page)) for number, page in enumerate(pages)]
    read, runs = [], [(Run(page.url, [page]), None) for page in found]
    monkeypatch.setattr(page_runs, "read_page", lambda page: read.append(page.url) or read_page(page))
    for number, (turned, _) in enumerate(turn_round(runs)):
        assert read == [page.url for page in found[: number + 1]]
        assert turned.fields == ["field-0", "field-1", "field-2"]


@pytest.mark.build
@pytest.mark.parametrize("step", ["text", "added", "gone", "field"])
def test_only_runs_of_changed_pages_are_made_again(tmp_path, kept, monkeypatch, step):
    """One text is one run, turned round and written; so is a page more. Where fields are numbered anew all are made again."""
    before, turned = list_blobs(kept), count_turned(monkeypatch)
    found = write(tmp_path, change(step), "kept")
    if step in ("text", "added"):
        assert len(turned) == 1 and turned[0] < len(PAGES) / 4
        assert sum(before.get(name) != told for name, told in list_blobs(kept).items()) == 2
    assert (sum(turned) == len(PAGES) / 2) == (step == "field")
    monkeypatch.undo()
    assert found == write(tmp_path, change(step), "clean")


@pytest.mark.slow
def test_a_run_that_is_lost_is_indexed_again(tmp_path, kept, first):
    """Of what lies in the store any part may be rubbish, or gone."""
    for number, path in enumerate(sorted(path for path in kept.rglob("*") if path.is_file())):
        before = path.read_bytes()
        if number % 2:
            path.write_bytes(before[:-1])
        else:
            path.unlink()
        if number < 6:
            assert write(tmp_path, PAGES, "kept") == first[1]
    assert write(tmp_path, PAGES, "kept") == first[1]
