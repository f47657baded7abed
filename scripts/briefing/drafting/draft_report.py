"""A reading as a short report for the editor: what was found, where, how sure, and what was not found. Knows no file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.drafting.promised_days import PromisedDay
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.spans import Finding, spell_certainty

LONGEST = 110


def write_report(reading: CommuniqueReading, meeting: str, twins: Sequence[str] = ()) -> Iterator[str]:
    """Line by line; finding nothing is said. `meeting` is its file's name, `twins` are those of the series that it may be."""
    document, day, place, kind = reading.document, reading.day, reading.place, reading.format
    if twins:
        yield f"looks like  {', '.join(twins)}: the same day, and the same people or title"
    yield f"title       {reading.title or 'none: the text does not begin with one'}"
    yield f"language    {document.words.language}"
    yield f"date        {f'{day.date} ({spell_certainty(day.certainty)}: {day.why})' if day.date else f'none: {day.why}'}"
    yield f"names       {meeting}, …"
    yield "            Day and title go into names, which never change. Where one is wrong, say --date or --title"
    yield "            before anything is filled in, and remove what was drafted without."
    where = f"{place.value.name} {_sure(reading, place)}" if place else "none: no sentence about the meeting names one"
    yield f"place       {where}"
    yield f"format      {f'{kind.value} {_sure(reading, kind)}' if kind else 'none: no word tells of one'}"
    yield f"topics      {', '.join(reading.subjects.topics) or 'none: no label of a topic stands in the text'}"
    yield f"subtopics   {', '.join(reading.subjects.subtopics) or 'none'}"
    yield f"frameworks  {', '.join(dict.fromkeys(found.value for found in reading.frameworks)) or 'none'}"
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


def _sure(reading: CommuniqueReading, found: Finding[Any]) -> str:
    """How sure, and the words that it was read from, with the sentence that holds them; a whole sentence by its number."""
    sentence = next((item for item in reading.document.sentences if item.span.meets(found.span)), None)
    if sentence is None:
        return f"({spell_certainty(found.certainty)})"
    words = "" if found.span.holds(sentence.span) else f'"{reading.document.text[found.span.start : found.span.end]}" in '
    return f"({spell_certainty(found.certainty)}, {words}sentence {sentence.number})"


def _told(day: PromisedDay) -> str:
    return f"{'from' if day.is_begin else 'due'} {day.date} ({day.words})"


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
