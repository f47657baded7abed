"""Pages that were indexed, whenever each of them was → one index of a language, as Pagefind would write it of all at once.

Pages are numbered in the order of their addresses, and files are named by what they say: the same pages give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from os.path import commonprefix

import cbor2

from briefing.site.indexing.joined_words import write_words
from briefing.site.indexing.page_runs import Head, Turned
from briefing.site.indexing.pagefind_format import FILTER, FRAGMENT, WORDS, compress, path_of, write_list_head

CHUNK = 16_000
"""So many bytes a part of the index has at least: a third of Pagefind's own, since whoever searches a word fetches every part
that its beginning may lie in, which are two where a part ends among them."""
_SHORT = 3
"""Letters of the words that only join others: a longer one that stands on most pages is what the series is about."""
_SHORTEST = 7
"""So many figures the name of a fragment has at least: the names of all of them are loaded first."""


def join_index(
    version: str, language: str, runs: Sequence[Turned], show: Callable[[int], bytes], known: Mapping[str, str]
) -> Iterator[tuple[str, bytes | None]]:
    """Path and content of each file of a language; the last one leads to all others.

    `show` gives the file of what a result shows, by the number of its page. `known` are paths and the digests of the files that
    stand there: those that are the same have no content here, and what is compressed is named by what it holds.
    """
    heads = [Head(*head) for run in runs for head in run.heads]
    names = [f"{language}_{name}" for name in _shorten(head.digest for head in heads)]
    for number, (name, head) in enumerate(zip(names, heads, strict=True)):
        path = path_of(FRAGMENT, name)
        yield path, None if known.get(path) == head.signed else show(number)
    chunks, filters = [], []
    common: list[str] = []
    for first, last, content in _cut(_note_common(write_words(runs), len(heads), common)):
        chunks.append([first, last, _name(language, content)])
        yield _compress(path_of(WORDS, chunks[-1][-1]), content, known)
    for name, values in sorted(_gather(heads).items()):
        content = cbor2.dumps([name, sorted(values.items())])
        filters.append([name, _name(language, content)])
        yield _compress(path_of(FILTER, filters[-1][-1]), content, known)
    listed = [[name, head.length] for name, head in zip(names, heads, strict=True)]
    meta = cbor2.dumps([version, listed, _part(chunks), filters, [], next((run.fields for run in runs), [])])
    # By its language alone, as the program is: a browser asks for both at once, before it knows what the index says of itself.
    yield f"pagefind.{language}.pf_meta", compress(meta)
    foreseen = {"words": [[first, name] for first, _, name in _part(chunks)], "filters": dict(filters), "common": common}
    yield f"pagefind.{language}.json", json.dumps(foreseen, ensure_ascii=False, separators=(",", ":")).encode()


def _compress(path: str, content: bytes, known: Collection[str]) -> tuple[str, bytes | None]:
    return path, None if path in known else compress(content)


def _cut(words: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str, bytes]]:
    """Parts of the index: its first word, its last, and its content."""
    held: list[tuple[str, bytes]] = []
    size = 0
    for word, told in words:
        held.append((word, told))
        size += len(told)
        if size >= CHUNK:
            yield _close(held)
            held, size = [], 0
    if held:
        yield _close(held)


def _note_common(words: Iterable[tuple[str, bytes]], pages: int, common: list[str]) -> Iterator[tuple[str, bytes]]:
    """The same words. Noted are short ones that most pages have: they tell none from another, and their lists are longest."""
    for word, told in words:
        if len(word) <= _SHORT and len(told) > pages and len(set(_list_pages(told))) * 2 > pages:
            common.append(word)
        yield word, told


def _list_pages(told: bytes) -> Iterator[int]:
    """The pages on which a word stands, in any of its forms."""
    _, plain, forms = cbor2.loads(told)
    for notes in (plain, *(notes for _, notes in forms)):
        yield from accumulate(step for step, *_ in notes)


def _close(held: Sequence[tuple[str, bytes]]) -> tuple[str, str, bytes]:
    return held[0][0], held[-1][0], b"\x81" + write_list_head(len(held)) + b"".join(told for _, told in held)


def _part(chunks: Sequence[Sequence[str]]) -> list[list[str]]:
    """The parts with as many letters of their first and last words as tell them apart."""
    parted = [list(chunk) for chunk in chunks]
    for before, after in zip(parted, parted[1:], strict=False):
        letters = len(commonprefix([before[1], after[0]])) + 1
        before[1], after[0] = before[1][:letters], after[0][:letters]
    return parted


def _gather(pages: Iterable[Head]) -> Mapping[str, Mapping[str, list[int]]]:
    """Filter → value → the pages that have it."""
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, page in enumerate(pages):
        for name, value in page.filters:
            found[name][value].append(number)
    return found


def _shorten(digests: Iterable[str]) -> Iterator[str]:
    """As many figures of each as tell it from those before."""
    taken: set[str] = set()
    for digest in digests:
        name = next(digest[:length] for length in range(_SHORTEST, len(digest) + 1) if digest[:length] not in taken)
        taken.add(name)
        yield name


def _name(language: str, content: bytes) -> str:
    return f"{language}_{hashlib.sha256(content).hexdigest()[:10]}"
