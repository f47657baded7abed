"""A reading as a short report for the editor: what was found, where, how sure, and what was not found. Knows no file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.spans import Finding, spell_certainty

LONGEST = 110


def write_report(reading: CommuniqueReading) -> Iterator[str]:
    """Line by line; finding nothing is said."""
    document, day, place, kind = reading.document, reading.day, reading.place, reading.format
    yield f"title       {document.title or 'none: the text does not begin with one'}"
    yield f"language    {document.words.language}"
    yield f"date        {f'{day.date} ({spell_certainty(day.certainty)}: {day.why})' if day.date else f'none: {day.why}'}"
    yield f"place       {f'{place.value.name} {_sure(place)}' if place else 'none: no sentence about the meeting names one'}"
    yield f"format      {f'{kind.value} {_sure(kind)}' if kind else 'none: no word tells of one'}"
    yield f"topics      {', '.join(reading.subjects.topics) or 'none: no label of a topic stands in the text'}"
    yield f"subtopics   {', '.join(reading.subjects.subtopics) or 'none'}"
    yield f"frameworks  {', '.join(dict.fromkeys(found.value for found in reading.frameworks)) or 'none'}"
    yield f"sides       {', '.join(dict.fromkeys(found.value for found in reading.states)) or 'none'}"
    yield f"bodies      {', '.join(dict.fromkeys(found.value for found in reading.bodies)) or 'none'}"
    yield "people" if reading.participants else "people      none"
    for person in reading.participants:
        named = person.person.value
        yield f"  {named.id or f'{named.name} (not in the register: a skeleton is drafted)'} {_sure(person.person)}"
    yield f"statements  {len(reading.statements) or 'none'}"
    for said in reading.statements:
        who = ", ".join(said.value.by.ids) or "speaker not found"
        yield f"  {said.value.kind}, {who} {_sure(said)}: {_shown(said.value.text)}"
    yield f"commitments {len(reading.promises) or 'none: no passage reads like a promise'}"
    for promise, likenesses in zip(reading.promises, reading.restates, strict=True):
        by = ", ".join(reading.parties_of(promise.value.by)) or "party not found"
        due = f", due {promise.value.due} ({promise.value.due_words})" if promise.value.due else ""
        yield f'  {promise.value.form}, {by}, "{promise.value.verb}"{due} {_sure(promise)}: {_shown(promise.value.text)}'
        yield from (f"    may take up {likeness.commitment} ({likeness.share:.0%})" for likeness in likenesses)


def _sure(found: Finding[Any]) -> str:
    return f"({spell_certainty(found.certainty)}, at {found.span.start}–{found.span.end})"


def _shown(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
