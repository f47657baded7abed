"""Pages that were indexed, whenever each of them was → one index of a language, as Pagefind would write it of all at once.

Pages are numbered in the order of their addresses, and files are named by what they say: the same pages give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

import cbor2

from briefing.site.indexing.index_parts import SHORT, cut_words, tell_apart
from briefing.site.indexing.joined_words import write_words
from briefing.site.indexing.page_runs import Head, Turned
from briefing.site.indexing.pagefind_format import FILTER, FRAGMENT, WORDS, compress, path_of

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
    for first, last, content in cut_words(_note_common(write_words(runs), len(heads), common)):
        chunks.append([first, last, _name(language, content)])
        yield _compress(path_of(WORDS, chunks[-1][-1]), content, known)
    for name, values in sorted(_gather(heads).items()):
        content = cbor2.dumps([name, sorted(values.items())])
        filters.append([name, _name(language, content)])
        yield _compress(path_of(FILTER, filters[-1][-1]), content, known)
    parted = tell_apart(chunks)
    listed = [[name, head.length] for name, head in zip(names, heads, strict=True)]
    meta = cbor2.dumps([version, listed, parted, filters, [], next((run.fields for run in runs), [])])
    # By its language alone, as the program is: a browser asks for both at once, before it knows what the index says of itself.
    yield f"pagefind.{language}.pf_meta", compress(meta)
    foreseen = {"words": [[first, name] for first, _, name in parted], "filters": dict(filters), "common": common}
    yield f"pagefind.{language}.json", json.dumps(foreseen, ensure_ascii=False, separators=(",", ":")).encode()


def _compress(path: str, content: bytes, known: Collection[str]) -> tuple[str, bytes | None]:
    return path, None if path in known else compress(content)


def _note_common(words: Iterable[tuple[str, bytes]], pages: int, common: list[str]) -> Iterator[tuple[str, bytes]]:
    """The same words. Noted are short ones that most pages have: they tell none from another, and their lists are longest."""
    for word, told in words:
        if len(word) <= SHORT and len(told) > pages and len(set(_list_pages(told))) * 2 > pages:
            common.append(word)
        yield word, told


def _list_pages(told: bytes) -> Iterator[int]:
    """The pages on which a word stands, in any of its forms."""
    _, plain, forms = cbor2.loads(told)
    for notes in (plain, *(notes for _, notes in forms)):
        yield from accumulate(step for step, *_ in notes)


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
