"""What is known of indexed pages from build to build: a blob of the store for each run of pages, and one for all the rest.

So a page that says something else costs its own run, and the others are neither written nor taken apart again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import cbor2

from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions
from briefing.site.indexing.page_runs import Run, RunPage, cut_runs


class LearntPage(NamedTuple):
    """What Pagefind said of a page that search can find."""

    language: str
    url: str
    page: bytes
    """All of it as CBOR, which is read for a run that is turned round."""


class Learnt(NamedTuple):
    """What Pagefind says of some pages."""

    version: str
    characters: Sequence[str]
    languages: dict[str, str | None]
    programs: dict[str, bytes]
    pages: dict[bytes, LearntPage | None]


@dataclass
class Known:
    """What the builds so far have learnt, as far as it is wanted."""

    version: str = ""
    characters: Sequence[str] = ()
    """Those that count as letters, besides letters."""
    programs: dict[str, bytes] = field(default_factory=dict)
    """By the names of their files."""
    languages: dict[str, str | None] = field(default_factory=dict)
    """A language → the name of the program for it, where there is one."""
    laid_out: dict[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    """What stands for some records → path of each page that was made of one of them, and the digest of path and text."""
    joined: dict[str, Sequence[Any]] = field(default_factory=dict)
    """A language → what told its pages apart from others when they were joined last, and path and digest of each file."""
    pages: dict[bytes, LearntPage | None] = field(default_factory=dict)
    """By the digests of path and text; a page that no search could find has nothing."""
    turned: dict[str, bytes] = field(default_factory=dict)
    """Key of a run → what an index says of it."""

    def take(self, learnt: Learnt) -> None:
        """Know what Pagefind said of some pages too."""
        self.version, self.characters = learnt.version, learnt.characters
        self.languages |= learnt.languages
        self.programs |= learnt.programs
        self.pages |= learnt.pages


def read_known(store: Store) -> Known:
    """What lies in the store; of a run that is lost its pages are not known."""
    blob = store.get(_key())
    if not blob:
        return Known()
    rest, nowhere, keys = cbor2.loads(blob)
    known = Known(**rest, pages=dict.fromkeys(nowhere))
    for key in keys:
        if run := store.get(key):
            language, pages, known.turned[key] = cbor2.loads(run)
            known.pages.update((digest, LearntPage(language, url, page)) for url, digest, page in pages)
    return known


def write_known(store: Store, known: Known, before: Mapping[str, bytes]) -> None:
    """Put into the store what is not there; `before` are the runs that are, with what was turned round of them."""
    rest = {name: value for name, value in vars(known).items() if name not in ("pages", "turned")}
    keys = []
    for language, pages in sort_by_language(known.pages.items()).items():
        for run in cut_runs(pages):
            turned = known.turned.get(run.key, b"")
            keys.append(run.key)
            if before.get(run.key) != turned:
                store.put(run.key, cbor2.dumps([language, run.pages, turned]))
    store.put(_key(), cbor2.dumps([rest, [digest for digest, page in known.pages.items() if page is None], keys]))


def sort_by_language(pages: Iterable[tuple[bytes, LearntPage | None]]) -> Mapping[str, list[RunPage]]:
    """Language → its pages."""
    spoken: dict[str, list[RunPage]] = defaultdict(list)
    for digest, told in pages:
        if told:
            spoken[told.language].append(RunPage(told.url, digest, told.page))
    return spoken


def with_turned(known: Known, pages: Iterable[RunPage]) -> Iterator[tuple[Run, bytes | None]]:
    """The runs of some pages, each with what was turned round of it before."""
    return ((run, known.turned.get(run.key)) for run in cut_runs(pages))


def _key() -> str:
    return make_key("indexed", digest_versions())
