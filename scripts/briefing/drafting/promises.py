"""Passages that read like a promise: who must act, the verb, by when. Hedged ones are statements. Knows no entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.dates import PartialDate
from briefing.drafting.days import NamedDay, find_days
from briefing.drafting.document import Document
from briefing.drafting.sentences import Sentence
from briefing.drafting.spans import DOUBTFUL, LIKELY, Finding, Span
from briefing.drafting.speakers import ActorFinder, Actors
from briefing.text import fold

_NUMBER = re.compile(r"(?<![\w.])(?:[$€]\s?)?\d[\d.,]*(?:\s*(?:%|percent|per cent|por ciento|million|millones|mil|billion))?")


@dataclass(frozen=True)
class Promise:
    """A candidate for a commitment."""

    by: Actors
    verb: str
    text: str
    form: str
    due: PartialDate | None = None
    due_words: str = ""
    is_due_explicit: bool = False
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
    words = document.words
    for sentence in document.sentences:
        found = _find_verb(sentence, document, hedges) if sentence.text != document.title else None
        if found and not _ends(sentence, found[0]):
            verb, is_said = found
            by = actors.before(sentence, verb)
            is_passive = (
                not by and words.pattern("impersonal").search(sentence.text[: verb.end - sentence.span.start]) is not None
            )
            if is_passive or (not by and is_said):
                by = actors.everyone()
            if by and (is_said or not by.people or len(by.people) > 1):
                yield _promise(sentence, verb, by, document, forms, day, is_said)
        actors.remember(sentence, words.pattern("meeting").search(sentence.text) is not None)


def _find_verb(sentence: Sentence, document: Document, hedges: Sequence[re.Pattern[str]]) -> tuple[Span, bool] | None:
    """The first verb of promising that no hedge weakens, and whether it says so itself; a mere future does not."""
    words, start = document.words, sentence.span.start
    refused = [match.span() for match in words.pattern("no_promise").finditer(sentence.text)]
    for name, is_said in (("promising", True), ("future", False)):
        for match in words.pattern(name).finditer(sentence.text):
            if any(left <= match.start() < right or left < match.end() <= right for left, right in refused):
                continue
            around = sentence.text[match.start() : match.end() + 30]
            if any(hedge.search(around) for hedge in hedges):
                continue
            if not is_said and (
                len(sentence.quotations) == 1
                and sentence.quotations[0].start <= start + match.start() <= sentence.quotations[0].end
                and words.pattern("he").search(sentence.text)
            ):
                continue
            return Span(start + match.start(), start + match.end()), is_said
    return None


def _ends(sentence: Sentence, verb: Span) -> bool:
    """Whether nothing is promised in the sentence itself: `the two countries commit to:`."""
    return not re.search(r"\w", sentence.text[verb.end - sentence.span.start :])


def _promise(
    sentence: Sentence, verb: Span, by: Actors, document: Document, forms: Forms, day: date | None, is_said: bool
) -> Finding[Promise]:
    due, due_words, is_explicit = _find_due(sentence, verb, document, day)
    target = next((match[0] for match in _NUMBER.finditer(sentence.text) if match[0] not in due_words), "")
    rest = sentence.text[verb.start - sentence.span.start :]
    words = document.words
    form = forms.pledge
    if words.pattern("again").match(rest) or words.pattern("again").search(sentence.text[: verb.end - sentence.span.start]):
        form = forms.reaffirmation
    elif words.pattern("steps").search(rest):
        form = forms.process
    elif words.pattern("agreed").match(rest):
        form = forms.agreement
    certainty = min(by.certainty, LIKELY + 0.2) if is_said else min(by.certainty, LIKELY)
    promise = Promise(
        by,
        document.text[verb.start : verb.end],
        sentence.text,
        form,
        due,
        due_words,
        is_explicit,
        _as_target(target, due_words),
    )
    return Finding(promise, sentence.span, max(certainty, DOUBTFUL))


def _as_target(number: str, due_words: str) -> str:
    """A number that is neither a year nor part of the day."""
    bare = number.strip(" .,")
    return "" if re.fullmatch(r"(?:19|20)\d\d|\d", bare) or bare in due_words else bare


def _find_due(sentence: Sentence, verb: Span, document: Document, day: date | None) -> tuple[PartialDate | None, str, bool]:
    """The day by which, the words it is read from, and whether they name it."""
    words = document.words
    for found in find_days(sentence.text, words):
        before = sentence.text[: found.span.start].rstrip()
        after_verb = found.span.start + sentence.span.start > verb.start
        stands = any(fold(before).endswith(fold(phrase)) for phrase in words.by_day)
        year = found.value.year or (_year_after(found.value, day) if day else None)
        if (after_verb or stands) and stands and year:
            due = NamedDay(found.value.day, found.value.month, year).in_year(year)
            if due and (day is None or due.first_day >= day):
                return due, sentence.text[found.span.start : found.span.end], True
    if day and (
        match := re.search(rf"(?:{'|'.join(map(re.escape, words.within))})\s+(\d+)\s+(\w+)", sentence.text, re.IGNORECASE)
    ):
        days = next((int(told.split()[1]) for told in words.periods if fold(match[2]).startswith(told.split()[0])), 0)
        if days:
            end = day + timedelta(days=int(match[1]) * days)
            return PartialDate(end.year, end.month, end.day), match[0], False
    return _find_month(sentence, document, day)


def _find_month(sentence: Sentence, document: Document, day: date | None) -> tuple[PartialDate | None, str, bool]:
    """`in February`, `en febrero próximo`: a month after the meeting."""
    months = document.words.calendar.months
    for match in re.finditer(r"[^\W\d_]{4,}", sentence.text):
        number = months.get(fold(match[0]))
        before = fold(sentence.text[: match.start()].rstrip())
        if number is None or not any(before.endswith(f" {fold(phrase)}") for phrase in document.words.by_day):
            continue
        stated = re.match(r"\s*(?:de\s+)?((?:19|20)\d\d)", sentence.text[match.end() :])
        year = int(stated[1]) if stated else (_year_after(NamedDay(28, number), day) if day else None)
        if year and (day is None or (year, number) >= (day.year, day.month)):
            return PartialDate(year, number), match[0] + (stated[0] if stated else ""), bool(stated)
    return None, "", False


def _year_after(named: NamedDay, day: date) -> int:
    return day.year if (named.month, named.day) >= (day.month, day.day) else day.year + 1
