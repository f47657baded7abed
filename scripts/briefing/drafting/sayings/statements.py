"""What was said: quotations and reported words, with who says them and of what kind they are. Knows no promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.sentences import Sentence
from briefing.drafting.parsing.spans import DOUBTFUL, LIKELY, Finding
from briefing.drafting.persons.speakers import ActorFinder, Actors
from briefing.drafting.sayings.clauses import part_clauses
from briefing.drafting.sayings.promised_parts import close_sentence
from briefing.drafting.sayings.quoted import find_saying, find_speaker

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
    for sentence in (clause for whole in document.sentences for clause in part_clauses(whole, words, actors.named)):
        about = words.pattern("meeting").search(sentence.text) is not None
        if sentence.text == document.title:
            continue
        verb = find_saying(sentence, document)
        quotation = max((quote for quote in sentence.quotations), key=lambda quote: quote.end - quote.start, default=None)
        is_quoted = quotation is not None and quotation.end - quotation.start >= SHORTEST
        if verb is None and not is_quoted:
            actors.remember(sentence, about)
            opened = actors.everyone() if sentence.text.endswith(":") else None
            continue
        by, certainty = find_speaker(sentence, verb, quotation, actors, document)
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
            yield Finding(
                Utterance(by, _kind(sentence, document, by, kinds), close_sentence(sentence.text), text),
                sentence.span,
                certainty,
            )


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
