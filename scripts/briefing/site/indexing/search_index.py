"""What search reads of the pages → one index of all languages. Pagefind is asked for those pages alone that it has not seen.

It is asked while other pages are still being made. The same pages give the same bytes, whichever of them were indexed when.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from functools import partial

import cbor2

from briefing.garbage import made_for_good
from briefing.site.cache.store import Store, make_key
from briefing.site.indexing.indexed_page import read_indexed
from briefing.site.indexing.joined_index import join_index
from briefing.site.indexing.known_index import Known, Learnt, LearntPage, read_known, sort_by_language, with_turned, write_known
from briefing.site.indexing.page_runs import Run, RunPage, read_page, turn_round
from briefing.site.indexing.pagefind_format import ENTRY, program_of
from briefing.site.indexing.pagefind_run import pick_programs, run_pagefind
from briefing.site.indexing.pointed_words import list_pointed, with_pointed
from briefing.site.publishing.stage import digest_content
from briefing.urls import HTML

AT_ONCE = 1_000
"""Pagefind holds all that it is given until it ends; of so many pages several are indexed side by side."""


_Files = list[tuple[str, bytes | None]]
"""Nothing stands for the bytes of a file that was there before."""
_Spoken = tuple[str, Sequence[tuple[Run, bytes | None]], Mapping[str, str]]
"""A language, the runs of its pages, and the files of its index that are there: path and digest of each."""
_Joined = tuple[_Files, dict[str, bytes]]
"""The files of a language, and the runs that were turned round for them, by their keys."""
Spread = Callable[[Callable[[_Spoken], _Joined], Sequence[_Spoken]], Iterable[_Joined]]
"""Does something to each of some items, in their order."""
Keep = Callable[[str, str], bool]
"""Takes a file of the index as it was published, by its path and the digest of its bytes; whether it did."""


class SearchIndex:
    """The index of one build: it is told of pages as they are there, and written once all are."""

    def __init__(self, store: Store, learners: Executor) -> None:
        """By `learners` Pagefind is asked meanwhile."""
        self._store, self._learners = store, learners
        self._known = read_known(store)
        self._before = dict(self._known.turned)
        self._laid_out: dict[str, Sequence[Sequence[str]]] = {}
        self._wanted: dict[bytes, str] = {}
        self._lacking: dict[str, str] = {}
        self._at_work: list[Future[Learnt]] = []
        self._has_learnt = False
        self._joined: dict[str, _Files] = {}
        """Key of the pages of a language → the files of their index, where they were joined early."""

    def add(self, path: str, text: str) -> None:
        """A page of the site, and what search reads of it."""
        digest = self._want(path, digest_searched(path, text))
        if digest not in self._known.pages:
            self._lack(path, text)

    def add_records(self, name: str, pages: Iterable[tuple[str, str]]) -> None:
        """Likewise small pages that were made of records; the next build may know them by a name."""
        told = [(path, digest_searched(path, text), text) for path, text in pages]
        for path, digest, text in told:
            if self._want(path, digest) not in self._known.pages:
                self._lack(path, text)
        self._laid_out[name] = [[path, digest] for path, digest, _ in told]

    def keep_records(self, name: str) -> bool:
        """Want the pages that were made of these records before, if all of them are known."""
        told = self._known.laid_out.get(name)
        if told is None or any(bytes.fromhex(digest) not in self._known.pages for _, digest in told):
            return False
        for path, digest in told:
            self._want(path, digest)
        self._laid_out[name] = told
        return True

    def gather(self, kept: Mapping[str, str], read_kept: Callable[[str], str]) -> None:
        """All that is known of the pages, and of others that are `kept`, of which only the digests are given.

        What one of these says is read where the index does not know it. Raises IndexingError.
        """
        self._want_kept(kept, read_kept)
        self._learn()
        while self._at_work:  # each brings Pagefind's programs along, which are kept once
            self._known.take(self._at_work.pop(0).result())

    def join_early(self, kept: Mapping[str, str], read_kept: Callable[[str], str], expected: Iterable[str]) -> None:
        """Join what is known by now, while others are at work, with further pages of which the digests are `expected`.

        It is used where just these pages are written in the end. Raises IndexingError.
        """
        self._want_kept(kept, read_kept)
        known, lacking = self._known, self._lacking
        self._has_learnt, self._lacking = self._has_learnt or bool(lacking), {}
        if lacking:
            known.take(_ask_pagefind(lacking))
        wanted = [*self._wanted, *map(bytes.fromhex, expected)]
        if all(digest in known.pages for digest in wanted):
            spoken = sort_by_language((digest, known.pages[digest]) for digest in wanted)
            for name, key in _name_languages(known, spoken).items():
                before, files = known.joined.get(name, ("", ()))
                if key != before:
                    item = name, list(with_turned(known, spoken[name])), dict(files)
                    self._joined[key], turned = _join_one(known.version, item)
                    known.turned |= turned

    def write(self, spread: Spread = map, keep: Keep = lambda path, digest: False) -> Iterator[tuple[str, bytes]]:
        """Path and content of each file of the index. By `spread` languages may be joined side by side.

        A language whose pages are those of before is not joined again: each of its files that `keep` takes as it was is
        left out.
        """
        known, wanted = self._known, sorted(self._wanted, key=self._wanted.__getitem__)
        if is_new := self._has_learnt or len(wanted) < len(known.pages):
            known.pages = {digest: known.pages[digest] for digest in wanted}
        before = known.joined, known.laid_out
        known.laid_out = self._laid_out
        yield from _join(known, self._joined, spread, keep)
        if is_new or (known.joined, known.laid_out) != before:
            write_known(self._store, known, self._before)

    def _want_kept(self, kept: Mapping[str, str], read_kept: Callable[[str], str]) -> None:
        for path, told in kept.items():
            if self._want(path, told) not in self._known.pages:
                self._lack(path, read_kept(path))

    def _want(self, path: str, told: str) -> bytes:
        digest = bytes.fromhex(told)
        self._wanted[digest] = path
        return digest

    def _lack(self, path: str, text: str) -> None:
        self._lacking[path] = text
        if len(self._lacking) == AT_ONCE:
            self._learn()

    def _learn(self) -> None:
        if self._lacking:
            self._at_work.append(self._learners.submit(_ask_pagefind, self._lacking))
            self._lacking, self._has_learnt = {}, True


def _name_languages(known: Known, spoken: Mapping[str, Iterable[RunPage]]) -> dict[str, str]:
    """Language → a key of all its pages."""
    return {
        language: make_key(known.version, *sorted(page.digest for page in pages)) for language, pages in sorted(spoken.items())
    }


def _join(known: Known, early: Mapping[str, _Files], spread: Spread, keep: Keep) -> Iterator[tuple[str, bytes]]:
    spoken = sort_by_language(known.pages.items())
    keys = _name_languages(known, spoken)
    there = {name: dict(files) for name, (key, files) in known.joined.items() if name in keys and key != keys[name]}
    known.joined = {name: found for name, found in known.joined.items() if found[0] == keys.get(name)}
    taken = {path for _, files in known.joined.values() for path, digest in files if keep(path, digest)}
    lacking = {name for name, (_, files) in known.joined.items() if not taken.issuperset(path for path, _ in files)}
    wanted = [name for name in keys if name in lacking or name not in known.joined]
    items = [(name, list(with_turned(known, spoken[name])), there.get(name, {})) for name in wanted]
    late = [item for item in items if keys[item[0]] not in early]
    joined: dict[str, _Files] = {}
    for (name, *_), (files, turned) in zip(late, spread(partial(_join_one, known.version), late), strict=True):
        joined[name] = files
        known.turned |= turned
    for name, _, before in items:
        files = joined[name] if name in joined else early[keys[name]]
        as_before = {path for path, content in files if content is None and keep(path, before[path])}
        if any(content is None and path not in as_before for path, content in files):
            files, _ = _join_one(known.version, (name, list(with_turned(known, spoken[name])), {}))
        told = [[path, before[path] if content is None else digest_content(content)] for path, content in files]
        known.joined[name] = [keys[name], told]
        left_out = taken | as_before
        yield from ((path, content) for path, content in files if content is not None and path not in left_out)
    languages = {name: {"hash": name, "wasm": name, "page_count": len(spoken[name])} for name in keys}
    yield from ((name, content) for name, content in known.programs.items() if name.endswith(".js"))
    for name in keys:
        yield program_of(name), known.programs[program_of(known.languages[name] or "unknown")]
    entry = {"version": known.version, "languages": languages, "include_characters": known.characters}
    yield ENTRY, json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def _join_one(version: str, spoken: _Spoken) -> _Joined:
    language, runs, before = spoken
    with made_for_good():
        turned = list(turn_round(runs))
        pages = [page for run, _ in runs for page in run.pages]
        files = list(
            join_index(
                version, language, [told for told, _ in turned], lambda number: read_page(pages[number]).fragment, before
            )
        )
        return files, {run.key: written for (run, _), (_, written) in zip(runs, turned, strict=True) if written}


def _ask_pagefind(texts: Mapping[str, str]) -> Learnt:
    index = run_pagefind({**texts, **list_pointed(texts.values())})
    entry = json.loads(index[ENTRY])
    told = {page.url: LearntPage(page.language, page.url, cbor2.dumps(page)) for page in with_pointed(read_indexed(index))}
    pages = {
        bytes.fromhex(digest_searched(path, text)): told.get(f"/{path.removesuffix(HTML)}") for path, text in texts.items()
    }
    languages = {language: about["wasm"] for language, about in entry["languages"].items()}
    return Learnt(entry["version"], entry["include_characters"], languages, pick_programs(index), pages)


def digest_searched(path: str, text: str) -> str:
    """What tells a page with its text from all others; empty for one that search reads nothing of."""
    return hashlib.blake2b(f"{path}\0{text}".encode(), digest_size=16).hexdigest() if text else ""
