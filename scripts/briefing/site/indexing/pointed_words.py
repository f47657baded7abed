"""Abbreviations with points are found however they are typed: a page that has `E. U.` or `E.U.-born` has the word `eu` too.

Pagefind takes the first for two words and the second for `euborn`. What it makes of the word itself it is asked beside the
pages, on a page that lists such words. Knows how places are written in an index.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

import cbor2
import orjson

from briefing.site.indexing.indexed_page import IndexedPage
from briefing.site.indexing.pagefind_format import NOWHERE, read_content
from briefing.text import find_pointed
from briefing.urls import HTML

_FOLDER = "briefing-pointed"
_LANGUAGE = re.compile(r'<html lang="([^"]*)"')
_Places = dict[int, list[int]]
"""A mark → places. A mark is below nought: in the text it tells a weight, elsewhere the number of a field."""
_PLAIN = 24
"""The weight of a word that stands in no heading."""


def list_pointed(texts: Iterable[str]) -> dict[str, str]:
    """Path and text of a page for each language of some pages, with their abbreviations as words."""
    spoken: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        if language := _LANGUAGE.search(text):
            spoken[language[1]].update(found.word.lower() for found in find_pointed(text))
    return {
        f"{_FOLDER}/{language}/{HTML}": f'<html lang="{language}"><body data-pagefind-body><p>{escape(" ".join(sorted(words)))}'
        for language, words in sorted(spoken.items())
        if words
    }


def with_pointed(pages: Iterable[IndexedPage]) -> Iterator[IndexedPage]:
    """The pages without those that list words, each found by its abbreviations too."""
    read = list(pages)
    terms = {page.language: _read_terms(page) for page in read if _lists(page)}
    for page in read:
        if not _lists(page):
            yield _add(page, terms[page.language]) if page.language in terms else page


def _lists(page: IndexedPage) -> bool:
    return page.url.startswith(f"/{_FOLDER}/")


def _read_terms(page: IndexedPage) -> dict[str, str]:
    """Word → the term that an index has for it."""
    words = orjson.loads(read_content(page.fragment))["content"].split()
    return {
        words[at].rstrip("."): term
        for term, places in zip(page.found[::3], page.found[1::3], strict=True)
        for found in _read(places).values()
        for at in found
    }


def _add(page: IndexedPage, terms: Mapping[str, str]) -> IndexedPage:
    shown = orjson.loads(read_content(page.fragment))
    index = {term: 3 * number for number, term in enumerate(page.found[::3])}
    told = [*page.found]
    weights: Mapping[int, int] = {}
    for field, text in ((0, shown["content"]), *((~number, shown["meta"][name]) for number, name in enumerate(page.fields))):
        for term, places in _find(text, terms):
            at = index.setdefault(term, len(told))
            if at == len(told):
                told += [term, NOWHERE, NOWHERE]
            which = 2 if field else 1
            known = _read(told[at + which])
            if lacking := [place for place in places if not any(place in found for found in known.values())]:
                weights = weights or _weigh(page)
                for place in lacking:
                    mark = field or ~(weights.get(place, _PLAIN) // max(2, len(places)))
                    known[mark] = sorted([*known.get(mark, ()), place])
                told[at + which] = _write(known)
    return page._replace(found=told)


def _find(text: str, terms: Mapping[str, str]) -> Iterator[tuple[str, Sequence[int]]]:
    """The abbreviations of a text: term, and the numbers of the words that it stands for."""
    for found in find_pointed(text):
        if term := terms.get(found.word.lower()):
            first = len(text[: found.start + 1].split()) - 1
            yield term, range(first, first + len(text[found.start : found.end].split()))


def _weigh(page: IndexedPage) -> Mapping[int, int]:
    """The number of a word → its weight."""
    return {at: ~mark for places in page.found[1::3] for mark, found in _read(places).items() for at in found}


def _read(places: bytes) -> _Places:
    """Each place is told by its distance from the one before."""
    read: _Places = {}
    mark = last = 0
    for told in cbor2.loads(places):
        if told < 0:
            mark, last = told, 0
            read[mark] = []
        else:
            last += told
            read[mark].append(last)
    return read


def _write(places: _Places) -> bytes:
    told: list[int] = []
    for mark in sorted(places, reverse=True):
        told += [mark, *(place - before for before, place in zip([0, *places[mark]], places[mark], strict=False))]
    return cbor2.dumps(told)
