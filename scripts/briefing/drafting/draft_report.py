"""A reading as a short report for the editor: what was found, where, how sure, and what was not found. Knows no file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.drafting.counterparts import Counterpart
from briefing.drafting.parsing.spans import Finding, spell_certainty
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.sayings.promised_days import PromisedDay
from briefing.drafting.written.doubts import tell_doubtful_topics, tell_other_frameworks
from briefing.drafting.written.draft_lines import find_words
from briefing.drafting.written.filing import Filing

LONGEST = 110


def write_report(reading: CommuniqueReading, filing: Filing) -> Iterator[str]:
    """Line by line; finding nothing is said."""
    day, place, kind = reading.day, reading.place, reading.format
    if filing.twins:
        yield f"looks like  {', '.join(filing.twins)}: the same day, and the same people or title"
    for source, copy in filing.copies.items():
        yield f"same text   {copy.id} has the title of {source}, at {copy.url}: use it, or keep both"
    yield f"title       {_title(reading)}"
    yield f"language    {reading.language}"
    yield f"date        {f'{day.date} ({spell_certainty(day.certainty)}: {day.why})' if day.date else f'none: {day.why}'}"
    yield f"names       {filing.meeting}, …"
    yield "            Day and title go into names, which never change. Where one is wrong, run it again with --date or --title"
    yield "            before anything is filled in: what nobody has touched gives way."
    yield "            The name alone is another one by `briefing rename OLD NEW`."
    where = f"{place.value.name} {_sure(reading, place)}" if place else "none: no sentence about the meeting names one"
    yield f"place       {where}"
    yield f"format      {f'{kind.value} {_sure(reading, kind)}' if kind else 'none: no word tells of one'}"
    yield f"topics      {', '.join(reading.subjects.topics) or 'none: no label of a topic stands in the text'}"
    yield f"subtopics   {', '.join(reading.topics[len(reading.subjects.topics) :]) or 'none'}"
    yield from (f"            {told}" for told in tell_doubtful_topics(reading))
    frameworks = ", ".join(found.value for found in reading.frameworks_met)
    where = ", in the title or where the text first tells of the meeting" if reading.frameworks else ""
    yield f"frameworks  {frameworks or f'none{where}'}"
    yield from (f"            {told}" for told in tell_other_frameworks(reading))
    yield f"sides       {', '.join(dict.fromkeys(found.value for found in reading.states)) or 'none'}"
    yield f"bodies      {', '.join(dict.fromkeys(found.value for found in reading.bodies)) or 'none'}"
    yield "people" if reading.participants else "people      none"
    for person in reading.participants:
        named = person.person.value
        yield f"  {named.id or f'{named.name} (not in the register: a skeleton is drafted)'} {_sure(reading, person.person)}"
    yield f"statements  {len(reading.statements) or 'none'}"
    for said in reading.statements:
        who = ", ".join(said.value.by.ids) or "speaker not found"
        yield f"  {said.value.kind}, {who} {_sure(reading, said)}: {_shown(said.value.text)}"
    yield f"commitments {len(reading.promises) or 'none: no passage reads like a promise'}"
    for promise, likenesses in zip(reading.promises, reading.restates, strict=True):
        by = ", ".join(reading.parties_of(promise.value.by)) or "party not found"
        due = f", {_told(promise.value.said.days[0])}" if len(promise.value.said.days) == 1 else ""
        verb = f'"{promise.value.verb}"{due} {_sure(reading, promise)}'
        yield f"  {promise.value.form}, {by}, {verb}: {_shown(promise.value.said.full)}"
        for other in promise.value.said.elsewhere:
            where = "stands in the rest of the sentence; whether it holds for this too is to be judged"
            yield f"    {other.date} ({other.words}) {where}"
        if len(promise.value.said.days) > 1:
            days = ", ".join(map(_told, promise.value.said.days))
            yield f"    {len(promise.value.said.days)} dates stand there ({days}): no due date is proposed"
        yield from (f"    may take up {likeness.commitment} ({likeness.share:.0%})" for likeness in likenesses)
    if filing.mentions:
        yield "spoken of already, in the history of"
    yield from (f"  {mention.commitment}: {_shown(mention.said)}" for mention in filing.mentions)
    for text in filing.others:
        yield from _write_other(reading, text)


def _title(reading: CommuniqueReading) -> str:
    """Of the meeting, and of its text where that is another one."""
    if not reading.title:
        return "none: the text does not begin with one that is a meeting's; say --title"
    of_text = reading.document.title
    return reading.title if reading.has_own_title or not of_text else f"{reading.title} (the text's own: {_shown(of_text)})"


def _write_other(reading: CommuniqueReading, other: Counterpart) -> Iterator[str]:
    """What a text in another language gives, and what of it is in no draft."""
    text, language = other.reading, other.language
    yield f"in {language:<9}{other.source}"
    yield f"  title       {_title(text)}"
    yield f"  place       {text.place.value.name if text.place else 'none'}"
    counts = {
        "people": (len(other.people), len(reading.participants)),
        "statements": (len(other.statements), len(reading.statements)),
        "commitments": (len(other.promises), len(reading.promises)),
    }
    for name, (paired, of) in counts.items():
        yield f"  {name:<11} {paired} of the {of} above" + ("" if paired == of else f"; the rest has no words in {language}")
    people, statements, promises = other.unpaired
    alone = f"  in {language} alone, or not surely one of those above, and not drafted:"
    yield from (f"{alone} {who.value.id or who.value.name} {_sure(text, who)}" for who in people)
    yield from (f"{alone} {said.value.kind} {_sure(text, said)}: {_shown(said.value.text)}" for said in statements)
    yield from (f"{alone} {found.value.form} {_sure(text, found)}: {_shown(found.value.said.full)}" for found in promises)


def _sure(reading: CommuniqueReading, found: Finding[Any]) -> str:
    """How sure, and the words that it was read from, with how their sentence begins; a whole sentence stands beside it."""
    sentence = next((item for item in reading.document.sentences if item.span.meets(found.span)), None)
    if sentence is None:
        return f"({spell_certainty(found.certainty)})"
    words = "" if found.span.holds(sentence.span) else f", {find_words(reading, found.span)}"
    return f"({spell_certainty(found.certainty)}{words})"


def _told(day: PromisedDay) -> str:
    return f"{'from' if day.is_begin else 'due'} {day.date} ({day.words})"


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
