"""What was said: quotations and reported words, with who says them and of what kind they are. Knows no promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.sentences import Sentence
from briefing.drafting.parsing.spans import DOUBTFUL, LIKELY, Finding, Span
from briefing.drafting.persons.speakers import ActorFinder, Actors

SHORTEST = 40
"""Letters of a quotation that can stand for itself."""


@dataclass(frozen=True)
class Utterance:
    """One statement as the text has it."""

    by: Actors
    kind: str
    text: str
    quotation: str = ""


def find_statements(document: Document, actors: ActorFinder, kinds: tuple[str, ...]) -> Iterator[Finding[Utterance]]:
    """Every statement in order. `kinds` are the tags of wish, view and fact."""
    words = document.words
    opened: Actors | None = None
    quoted_last: tuple[int, Actors] | None = None
    for sentence in document.sentences:
        about = words.pattern("meeting").search(sentence.text) is not None
        if sentence.text == document.title:
            continue
        verb = _find_verb(sentence, document)
        quotation = max((quote for quote in sentence.quotations), key=lambda quote: quote.end - quote.start, default=None)
        is_quoted = quotation is not None and quotation.end - quotation.start >= SHORTEST
        if verb is None and not is_quoted:
            actors.remember(sentence, about)
            opened = actors.everyone() if sentence.text.endswith(":") else None
            continue
        by, certainty = _find_speaker(sentence, verb, quotation, actors, document, opened)
        if is_quoted and not by and verb is None:
            goes_on = quoted_last and quoted_last[0] == sentence.paragraph
            by, certainty = (quoted_last[1], LIKELY) if quoted_last and goes_on else (opened or Actors(), DOUBTFUL)
        if sentence.quotations:
            quoted_last = (sentence.paragraph, by)
        actors.remember(sentence, about)
        if sentence.text.endswith(":"):
            opened = by or actors.everyone()
        if by or is_quoted:
            text = document.text[quotation.start : quotation.end] if is_quoted and quotation else ""
            yield Finding(Utterance(by, _kind(sentence, document, by, kinds), sentence.text, text), sentence.span, certainty)


def _find_verb(sentence: Sentence, document: Document) -> Span | None:
    """The first verb of saying outside quotations."""
    start = sentence.span.start
    for match in document.words.pattern("saying").finditer(sentence.text):
        span = Span(start + match.start(), start + match.end())
        if not any(quote.meets(span) for quote in sentence.quotations):
            return span
    return None


def _find_speaker(
    sentence: Sentence,
    verb: Span | None,
    quotation: Span | None,
    actors: ActorFinder,
    document: Document,
    opened: Actors | None,
) -> tuple[Actors, float]:
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


def _kind(sentence: Sentence, document: Document, by: Actors, kinds: tuple[str, ...]) -> str:
    aspiration, position, claim = kinds
    words = document.words
    hope, fact = words.pattern("hoping").search(sentence.text), words.pattern("claims").search(sentence.text)
    if hope and not (fact and fact.start() < hope.start()):
        return aspiration
    if fact and (len(by.ids) == 1 or re.search(r"\d", sentence.text)):
        return claim
    is_aim = len(by.ids) > 1 or (sentence.quotations and words.pattern("aims").search(sentence.text))
    return aspiration if is_aim else position
