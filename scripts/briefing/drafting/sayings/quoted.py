"""Who says what stands in quotation marks or is reported: the verb of saying, and its subject. Knows no kind of statement."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.sentences import Sentence
from briefing.drafting.parsing.spans import DOUBTFUL, Span
from briefing.drafting.persons.speakers import ActorFinder, Actors


def find_saying(sentence: Sentence, document: Document) -> Span | None:
    """The first verb of saying outside quotations."""
    start = sentence.span.start
    for match in document.words.pattern("saying").finditer(sentence.text):
        span = Span(start + match.start(), start + match.end())
        if not any(quote.meets(span) for quote in sentence.quotations):
            return span
    return None


def find_speaker(
    sentence: Sentence,
    verb: Span | None,
    quotation: Span | None,
    actors: ActorFinder,
    document: Document,
) -> tuple[Actors, float]:
    """Who says what is quoted or reported with a verb of saying, and how sure that is."""
    if verb is None:
        return Actors(), DOUBTFUL
    if quotation and quotation.end <= verb.start:
        between = document.text[quotation.end : verb.start]
        if not re.search(r"\w", between):
            by = actors.after(sentence, verb)
            return by, by.certainty
        behind = Span(quotation.end, sentence.span.end)
        by = actors.before(replace(sentence, text=document.text[behind.start : behind.end], span=behind, quotations=()), verb)
        return by, by.certainty
    by = actors.before(sentence, verb)
    return by, by.certainty if by else DOUBTFUL
