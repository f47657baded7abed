"""The words of pages that were indexed one by one, as one list: each with its notes on all pages, as bytes of an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import cbor2

from briefing.site.indexing.field_numbers import Renumbered
from briefing.site.indexing.indexed_page import IndexedPage
from briefing.site.indexing.pagefind_format import NOWHERE, write_list_head, write_number
from briefing.site.indexing.word_lists import FORM


def write_words(pages: Sequence[IndexedPage], fields: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Each word of the pages in order, with all that is said of it."""
    found = _turn_round(pages, fields)
    forms: dict[str, list[str]] = defaultdict(list)
    for term in sorted(found):
        word, _, form = term.partition(FORM)
        forms[word].extend([form] if form else [])
    for word in sorted(forms):
        others = b"".join(b"\x82" + cbor2.dumps(form) + found[word + FORM + form] for form in forms[word])
        told = cbor2.dumps(word) + found.get(word, NOWHERE) + write_list_head(len(forms[word])) + others
        yield word, b"\x83" + told


def _turn_round(pages: Sequence[IndexedPage], fields: Sequence[str]) -> dict[str, bytes]:
    """Term → the pages that have it, as a list of the index. A page is told by its distance from the one before."""
    heads = [b"\x83" + write_number(number) for number in range(len(pages))]
    found: dict[str, list[bytes]] = {}
    last: dict[str, int] = {}
    renumbered: dict[Sequence[str], Renumbered] = {}
    for number, page in enumerate(pages):
        within = renumbered.setdefault(tuple(page.fields), Renumbered(page.fields, fields))
        told = iter(page.found)
        for term, places, named in zip(told, told, told, strict=True):
            if term in last:
                found[term] += (heads[number - last[term]], places, within[named])
            else:
                found[term] = [heads[number], places, within[named]]
            last[term] = number
    return {term: write_list_head(len(listed) // 3) + b"".join(listed) for term, listed in found.items()}
