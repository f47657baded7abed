"""The words of pages that were indexed one by one, as one list: each with its notes on all pages, as bytes of an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import cbor2

from briefing.site.indexing.page_runs import Turned
from briefing.site.indexing.pagefind_format import NOWHERE, write_list_head, write_step
from briefing.site.indexing.word_lists import FORM


def write_words(runs: Sequence[Turned]) -> Iterator[tuple[str, bytes]]:
    """Each word of the pages in order, with all that is said of it."""
    found = _string_together(runs)
    forms: dict[str, list[str]] = defaultdict(list)
    for term in sorted(found):
        word, _, form = term.partition(FORM)
        forms[word].extend([form] if form else [])
    for word in sorted(forms):
        others = b"".join(b"\x82" + cbor2.dumps(form) + found[word + FORM + form] for form in forms[word])
        told = cbor2.dumps(word) + found.get(word, NOWHERE) + write_list_head(len(forms[word])) + others
        yield word, b"\x83" + told


def _string_together(runs: Sequence[Turned]) -> dict[str, bytes]:
    """Term → the pages that have it, as a list of the index."""
    steps = [write_step(number) for number in range(sum(len(run.heads) for run in runs))]
    found: dict[str, list[bytes]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    before: dict[str, int] = defaultdict(int)
    start = 0
    for run in runs:
        told = iter(run.words)
        for term, first, last, count, notes in zip(told, told, told, told, told, strict=True):
            found[term] += (steps[start + first - before[term]], notes)
            counts[term] += count
            before[term] = start + last
        start += len(run.heads)
    return {term: write_list_head(counts[term]) + b"".join(listed) for term, listed in found.items()}
