"""Whose words a text is, as far as it says so: who released it, whose joint statement it is, whose name stands over it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.spans import LIKELY, SURE, Finding, Span
from briefing.drafting.parsing.text_titles import says_no_more

FIRST = 6
"""Among so many sentences it is said, and among so many lines a letterhead stands."""
FAR, BETWEEN = 40, 20
"""So many letters stand at most before the first name, and between two: `the Governments of`, `of America, and`."""


def find_issuers(
    document: Document, states: Sequence[Finding[str]], bodies: Sequence[Finding[str]]
) -> Finding[tuple[str, ...]] | None:
    """States and bodies by id; None where the text does not say it."""
    named = sorted((*states, *bodies), key=lambda found: found.span)
    for sentence in document.sentences[:FIRST]:
        match = document.words.pattern("issuing").search(sentence.text)
        span = Span(sentence.span.start + match.end(), sentence.span.end) if match else None
        if span and (found := list(_row(document.text, named, span))):
            return _tell(found, SURE)
    joint = document.words.pattern("headings").search(document.title)
    if joint:
        title = document.title_span
        behind = list(_row(document.text, states, Span(title.start + joint.end(), title.end)))
        if len({found.value for found in behind}) > 1:
            return _tell(behind, LIKELY)
    return _find_letterhead(document, states, bodies)


def _find_letterhead(
    document: Document, states: Sequence[Finding[str]], bodies: Sequence[Finding[str]]
) -> Finding[tuple[str, ...]] | None:
    """A line above the text that is the name of a body, and of the country that it is of, and nothing more."""
    head = takewhile(lambda sentence: not document.tells_of_meeting(sentence), document.sentences[:FIRST])
    for sentence in head:
        inside = [found for found in bodies if sentence.span.holds(found.span)]
        beside = [Span(one.span.start - sentence.span.start, one.span.end - sentence.span.start) for one in (*inside, *states)]
        if len({found.value for found in inside}) == 1 and says_no_more(sentence.text, beside, document.words):
            return _tell(inside, LIKELY)
    return None


def _row(text: str, named: Iterable[Finding[str]], span: Span) -> Iterator[Finding[str]]:
    """Those that stand one behind the other at the beginning of a span, with small words between them."""
    at, far = span.start, FAR
    for found in named:
        if not span.holds(found.span) or found.span.start < at:
            continue
        if found.span.start - at > far or re.search(r"[.;:]\s", text[at : found.span.start]):
            return
        yield found
        at, far = found.span.end, BETWEEN


def _tell(found: Sequence[Finding[str]], certainty: float) -> Finding[tuple[str, ...]]:
    ids = tuple(dict.fromkeys(one.value for one in found))
    return Finding(ids, Span(found[0].span.start, found[-1].span.end), certainty)
