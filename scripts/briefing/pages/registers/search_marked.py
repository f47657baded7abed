"""Where commitments stand, as the words that readers type: who searches such a word means the list of what stands there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing.entries import Commitment
from briefing.pages.shared.context import PageContext

_LISTS = {"status": "statuses", "mark": "marks"}
"""Filter of the register → the closed list of its values."""


def list_marked(context: PageContext, address: str) -> list[dict[str, object]]:
    """Each status and mark that some commitment has: its word, those of all languages, how many, and where they are listed."""
    counted = Counter(_list_marks(context))
    return [
        {
            "name": context.words(term.label),
            "words": sorted(set(term.label.values.values())),
            "n": n,
            "address": context.at(address).to(context.narrowed(Commitment.kind, {name: term.id})),
        }
        for name, terms in _LISTS.items()
        for term in context.series.vocabulary.terms(terms)
        if (n := counted[name, term.id])
    ]


def _list_marks(context: PageContext) -> Iterator[tuple[str, str]]:
    for commitment in context.series.commitments:
        standing = context.edition.standing(commitment)
        yield "status", standing.status
        yield from (("mark", str(mark)) for mark in standing.marks)
