"""What search reads of the pages → one index of all languages. Pagefind is asked for those pages alone that it has not seen.

The same pages give the same bytes, whichever of them were indexed when.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

import cbor2

from briefing.site.cache.store import Store, make_key
from briefing.site.cache.versions import digest_versions
from briefing.site.indexing.indexed_page import IndexedPage, read_indexed
from briefing.site.indexing.joined_index import join_index
from briefing.site.indexing.pagefind_format import ENTRY
from briefing.site.indexing.pagefind_run import read_programs, run_pagefind
from briefing.site.publishing.stage import digest_content
from briefing.urls import HTML

AT_ONCE = 4_000
"""Pagefind holds all that it is given until it ends."""


@dataclass
class _Known:
    """What is kept from build to build; goes through CBOR."""

    version: str = ""
    characters: Sequence[str] = ()
    """Those that count as letters, besides letters."""
    programs: dict[str, bytes] = field(default_factory=dict)
    """By the names of their files."""
    languages: dict[str, str | None] = field(default_factory=dict)
    """A language → the name of the program for it, where there is one."""
    pages: dict[bytes, Sequence[Any]] = field(default_factory=dict)
    """By the digests of path and text: its language, and all that is known of it as CBOR, which is read for a language that is
    joined. A page that no search could find has nothing."""
    joined: dict[str, Sequence[Any]] = field(default_factory=dict)
    """A language → what told its pages apart from others when they were joined last, and path and digest of each file."""


_Files = list[tuple[str, bytes]]
_Spoken = tuple[str, list[bytes]]
"""A language, and its pages as they are kept."""
Spread = Callable[[Callable[[_Spoken], _Files], Sequence[_Spoken]], Iterable[_Files]]
"""Does something to each of some items, in their order."""
Keep = Callable[[str, str], bool]
"""Takes a file of the index as it was published, by its path and the digest of its bytes; whether it did."""


def write_search_index(
    texts: Mapping[str, str],
    work: Path,
    store: Store,
    spread: Spread = map,
    kept: Mapping[str, str] = MappingProxyType({}),
    read_kept: Callable[[str], str] = str,
    keep: Keep = lambda path, digest: False,
) -> Iterator[tuple[str, bytes]]:
    """Path of a page in the site → what search reads of it; path and content of each file of the index.

    `work` is a folder for the duration, which does not exist yet; by `spread` languages may be joined side by side. Of
    `kept` pages only the digests are given; what one says is read where the index does not know it. A language whose pages
    are those of before is not joined again: each of its files that `keep` takes as it was is left out. Raises IndexingError.
    """
    key = make_key("indexed", digest_versions())
    blob = store.get(key)
    known = _Known(**cbor2.loads(blob)) if blob else _Known()
    digests = {**kept, **{path: digest_searched(path, text) for path, text in texts.items()}}
    wanted = {bytes.fromhex(digests[path]): path for path in sorted(digests)}
    lacking = [path for digest, path in wanted.items() if digest not in known.pages]
    new = {path: texts[path] if path in texts else read_kept(path) for path in lacking}
    if new or len(wanted) < len(known.pages):
        for first in range(0, len(new), AT_ONCE):
            some = dict(islice(new.items(), first, first + AT_ONCE))
            _learn(known, run_pagefind(some, work), some)
            shutil.rmtree(work)
        known.pages = {digest: known.pages.get(digest, ()) for digest in wanted}
    before = known.joined
    yield from _join(known, spread, keep)
    if new or known.joined != before:
        store.put(key, cbor2.dumps(vars(known)))


def _join(known: _Known, spread: Spread, keep: Keep) -> Iterator[tuple[str, bytes]]:
    spoken: dict[str, dict[bytes, bytes]] = defaultdict(dict)
    for digest, told in known.pages.items():
        if told:
            language, page = told
            spoken[language][digest] = page
    keys = {language: make_key(known.version, *sorted(pages)) for language, pages in sorted(spoken.items())}
    known.joined = {name: found for name, found in known.joined.items() if found[0] == keys.get(name)}
    taken = {path for _, files in known.joined.values() for path, digest in files if keep(path, digest)}
    lacking = {name for name, (_, files) in known.joined.items() if not taken.issuperset(path for path, _ in files)}
    wanted = [name for name in keys if name in lacking or name not in known.joined]
    items = [(name, list(spoken[name].values())) for name in wanted]
    for name, files in zip(wanted, spread(partial(_join_one, known.version), items), strict=True):
        yield from (file for file in files if file[0] not in taken)
        known.joined[name] = [keys[name], [[path, digest_content(content)] for path, content in files]]
    languages = {}
    for name in keys:
        path, _ = known.joined[name][1][-1]
        languages[name] = {"hash": path.split(".")[1], "wasm": known.languages[name], "page_count": len(spoken[name])}
    unused = {f"wasm.{name}.pagefind" for name in known.languages if name not in languages}
    yield from ((name, content) for name, content in known.programs.items() if name not in unused)
    entry = {"version": known.version, "languages": languages, "include_characters": known.characters}
    yield ENTRY, json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def _join_one(version: str, spoken: _Spoken) -> _Files:
    language, pages = spoken
    return list(join_index(version, language, [IndexedPage(*cbor2.loads(page)) for page in pages]))


def _learn(known: _Known, index: Path, texts: Mapping[str, str]) -> None:
    """Take what Pagefind says of some pages."""
    entry = json.loads((index / ENTRY).read_text("utf-8"))
    known.version, known.characters = entry["version"], entry["include_characters"]
    known.languages |= {language: about["wasm"] for language, about in entry["languages"].items()}
    known.programs |= read_programs(index)
    pages = {page.url: (page.language, cbor2.dumps(page)) for page in read_indexed(index)}
    for path, text in texts.items():
        known.pages[bytes.fromhex(digest_searched(path, text))] = pages.get(f"/{path.removesuffix(HTML)}", ())


def digest_searched(path: str, text: str) -> str:
    """What tells a page with its text from all others; empty for one that search reads nothing of."""
    return hashlib.blake2b(f"{path}\0{text}".encode(), digest_size=16).hexdigest() if text else ""
