"""Passages that read like a promise: who must act, the verb, by when. Hedged ones are statements. Knows no entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.sentences import Sentence
from briefing.drafting.parsing.spans import LIKELY, Finding, Span
from briefing.drafting.persons.speakers import ActorFinder, Actors
from briefing.drafting.sayings.clauses import part_clauses
from briefing.drafting.sayings.promised_days import find_promised_days
from briefing.drafting.sayings.promised_lists import PromisedList, heads_list
from briefing.drafting.sayings.promised_parts import PromisedPart, part_promise
from briefing.drafting.sayings.quoted import find_saying, find_speaker

_NUMBER = re.compile(r"(?<![\w.])(?:[$€]\s?)?\d[\d.,]*(?:\s*(?:%|percent|per cent|por ciento|million|millones|mil|billion))?")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Promise:
    """A candidate for a commitment."""

    by: Actors
    verb: str
    said: PromisedPart
    form: str
    target: str = ""


@dataclass(frozen=True)
class Forms:
    """The tags of the vocabulary's forms of commitment, in its own order."""

    pledge: str
    agreement: str
    target: str
    process: str
    reaffirmation: str


def find_promises(
    document: Document, actors: ActorFinder, forms: Forms, hedges: Sequence[re.Pattern[str]], day: date | None
) -> Iterator[Finding[Promise]]:
    """Every candidate in order. `hedges` are the words that make an aim of a promise; `day` is that of the meeting."""
    words, named, listed = document.words, actors.named, PromisedList(document.words, actors)
    for sentence in document.sentences:
        for clause in part_clauses(sentence, words, named) if sentence.text != document.title else ():
            found = list(_find_promised(clause, document, actors, forms, hedges, day))
            if not found and (item := listed.read(clause)) and not any(hedge.match(item.said) for hedge in hedges):
                part = PromisedPart(item.said, find_promised_days(item.said, words, day), item.lead)
                promise = _promise(part, item.verb, listed.by, words, forms)
                found.append(Finding(promise, clause.span, _how_sure(listed.by, is_said=True)))
            yield from found
        listed.go_on(sentence)
        actors.remember(sentence, words.pattern("meeting").search(sentence.text) is not None)


def _find_promised(
    sentence: Sentence,
    document: Document,
    actors: ActorFinder,
    forms: Forms,
    hedges: Sequence[re.Pattern[str]],
    day: date | None,
) -> Iterator[Finding[Promise]]:
    words = document.words
    found = _find_verb(sentence, document, hedges)
    if not found or heads_list(sentence, words):
        return
    verb, is_said = found
    quotation = None if is_said else next((quote for quote in sentence.quotations if quote.holds(verb)), None)
    saying = find_saying(sentence, document) if quotation else None  # who says `we will`
    by = find_speaker(sentence, saying, quotation, actors, document)[0] if saying else actors.before(sentence, verb)
    till = sentence.text[: verb.end - sentence.span.start]
    is_stranger = is_said and not by and _is_of_one(till[: verb.start - verb.end], words)
    if not by and not saying and not is_stranger and (is_said or words.pattern("impersonal").search(till)):
        by = actors.everyone()
    if is_stranger or (by and (is_said or saying or len(by.people) != 1)):
        for said, part in _part(sentence, verb, document, hedges, day):
            yield Finding(_promise(part, said, by, words, forms), sentence.span, _how_sure(by, is_said))


def _part(
    sentence: Sentence, verb: Span, document: Document, hedges: Sequence[re.Pattern[str]], day: date | None
) -> Iterator[tuple[str, PromisedPart]]:
    """What each verb of promising promises that the first one's subject has: `They announced plans to …, and agreed to …`."""
    words, start, text = document.words, sentence.span.start, sentence.text
    further = [
        found
        for found, is_said in _find_verbs(sentence, document, hedges)
        if is_said and found.start > verb.end and words.ends_with("joining", text[: found.start - start])
    ]
    subject = text[: verb.start - start].strip()
    ends = [len(words.without_last("joining", text[: found.start - start])) for found in further]
    for number, found in enumerate((verb, *further)):
        begin = found.start - start if number else 0
        piece = text[begin : ends[number]].rstrip(" ,;") if number < len(ends) else text[begin:]
        said = document.text[found.start : found.end]
        for part in part_promise(piece, said, found.end - start - begin, words, day):
            yield said, replace(part, lead=f"{subject} {part.lead}".strip()) if number else part


def _find_verb(sentence: Sentence, document: Document, hedges: Sequence[re.Pattern[str]]) -> tuple[Span, bool] | None:
    """The first verb of promising, one that says so itself before any that is a mere future."""
    return next(_find_verbs(sentence, document, hedges), None)


def _find_verbs(sentence: Sentence, document: Document, hedges: Sequence[re.Pattern[str]]) -> Iterator[tuple[Span, bool]]:
    """The verbs of promising that no hedge weakens, and whether each says so itself; a mere future does not."""
    words, start = document.words, sentence.span.start
    refused = [match.span() for match in words.pattern("no_promise").finditer(sentence.text)]
    for name, is_said in (("promising", True), ("future", False)):
        for match in words.pattern(name).finditer(sentence.text):
            if any(left <= match.start() < right or left < match.end() <= right for left, right in refused):
                continue
            following = next(_WORD.finditer(sentence.text, match.end()), match)
            weakened = (hedge.search(sentence.text, match.start()) for hedge in hedges)
            if any(hedge and hedge.start() <= following.start() for hedge in weakened):
                continue
            if _only_tells(sentence.text, match.start(), words):
                continue
            is_quoted = any(quote.start <= start + match.start() <= quote.end for quote in sentence.quotations)
            if not is_said and is_quoted and not words.ends_with("future_of_us", sentence.text[: match.end()]):
                continue
            yield Span(start + match.start(), start + match.end()), is_said


def _is_of_one(subject: str, words: LanguageWords) -> bool:
    """Whether one whom the text does not know is the subject, `The harbour board`: then nobody else is."""
    return words.pattern("articles").match(subject) is not None and not subject.rstrip().endswith("s")


def _only_tells(text: str, start: int, words: LanguageWords) -> bool:
    """Whether it is told how something will be, and not what will be done: `the road will be open`, not `will be built`."""
    being = words.pattern("being").match(text, start)
    return being is not None and not words.pattern("done").match(text, being.end() + len(" "))


def _promise(part: PromisedPart, verb: str, by: Actors, words: LanguageWords, forms: Forms) -> Promise:
    before, _, after = part.full.partition(verb)
    rest = verb + after
    form = forms.pledge
    if words.pattern("again").search(before + verb):
        form = forms.reaffirmation
    elif words.pattern("steps").search(rest):
        form = forms.process
    elif words.pattern("agreed").match(rest):
        form = forms.agreement
    named = " ".join(day.words for day in part.days)
    target = next((match[0] for match in _NUMBER.finditer(part.text) if match[0] not in named), "")
    return Promise(by, verb, part, form, _as_target(target, named))


def _how_sure(by: Actors, is_said: bool) -> float:
    return by.certainty if is_said else min(by.certainty, LIKELY)


def _as_target(number: str, due_words: str) -> str:
    """A number that is neither a year nor part of the day."""
    bare = number.strip(" .,")
    return "" if re.fullmatch(r"(?:19|20)\d\d|\d", bare) or bare in due_words else bare
