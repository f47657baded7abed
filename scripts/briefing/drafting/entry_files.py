"""A reading → draft entries as files: the meeting, its source, its candidates for commitments, unknown people. Knows no folder.

Each thing stands with the words that it was read from; what was not found is left out, and the check of the entries names it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from briefing.drafting.people import NamedPerson
from briefing.drafting.promises import Promise
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.spans import Finding, spell_certainty
from briefing.drafting.statements import Utterance
from briefing.entries import Commitment, Meeting, Person, Source
from briefing.entries.ids import cut_id
from briefing.entries.person import guess_sort_name

LONGEST_PASSAGE = 60
"""Words that may be quoted as a passage."""


def write_entries(reading: CommuniqueReading) -> Iterator[tuple[str, str, str]]:
    """Kind, id and text of each draft: `("meetings", "2024-02-28-…", "draft: true\\n…")`."""
    meeting = cut_id(f"{reading.day.date or 'undated'} {reading.document.title or 'meeting'}")
    source = cut_id(f"draft {reading.document.title or meeting}")
    for found in reading.participants:
        if not found.person.value.id:
            yield Person.kind, cut_id(found.person.value.name), _person(found.person)
    yield Source.kind, source, "\n".join(_source(reading)) + "\n"
    yield Meeting.kind, meeting, "\n".join(_meeting(reading, source)) + "\n"
    for number, promise in enumerate(reading.promises):
        start = f"{reading.day.date or 'undated'} {promise.value.text}"
        yield Commitment.kind, cut_id(start), "\n".join(_commitment(reading, number, promise, meeting, source)) + "\n"


def _meeting(reading: CommuniqueReading, source: str) -> Iterator[str]:
    language, document = reading.document.words.language, reading.document
    yield from ("draft: true", f"# Drafted from the text of {source}; each line is a proposal to be held against it.")
    if document.title:
        yield from ("title:", f"  {language}: {_text(document.title)}")
    yield f"# date: {reading.day.why}" + (f" ({spell_certainty(reading.day.certainty)})" if reading.day.date else "")
    if reading.day.date:
        yield f"date: {reading.day.date}"
    if reading.day.end:
        yield f"end_date: {reading.day.end}"
    if reading.format:
        yield from (_where(reading, reading.format), f"format: {reading.format.value}")
    if reading.place:
        yield from (_where(reading, reading.place), "place:", "  city:", f"    {language}: {_text(reading.place.value.name)}")
        if reading.place.value.country:
            yield f"  country: {reading.place.value.country}"
    if reading.subjects.topics:
        yield f"topics: [{', '.join((*reading.subjects.topics, *reading.subjects.subtopics))}]"
    if frameworks := dict.fromkeys(found.value for found in reading.frameworks):
        yield f"frameworks: [{', '.join(frameworks)}]"
    yield from _participants(reading)
    if reading.statements:
        yield "statements:"
        for number, said in enumerate(reading.statements, 1):
            yield from _statement(reading, number, said, source)
    count = len(reading.promises)
    yield from ("considered:", f"  candidates: {count}", "  as_statements: 0", f"sources: [{source}]")


def _participants(reading: CommuniqueReading) -> Iterator[str]:
    states = list(dict.fromkeys(found.value for found in reading.states))
    if reading.participants:
        yield "participants:"
    for found in reading.participants:
        yield _where(reading, found.person, "  ")
        yield f"  - person: {_person_id(found.person.value)}"
        if found.earlier and found.earlier.role:
            yield "    # role, as at the nearest meeting of the series; was it so here?"
            yield "    role:"
            yield from (f"      {language}: {_text(role)}" for language, role in found.earlier.role.values.items())
        if found.earlier and found.earlier.organization:
            yield f"    organization: {found.earlier.organization}"
        if found.earlier and found.earlier.on_behalf_of:
            yield f"    on_behalf_of: {found.earlier.on_behalf_of}"
    if states:
        yield f"# Sides named: {', '.join(states)}"


def _statement(reading: CommuniqueReading, number: int, said: Finding[Utterance], source: str) -> Iterator[str]:
    language = reading.document.words.language
    yield _where(reading, said, "  ")
    yield f"  - id: statement-{number}"
    yield f"    kind: {said.value.kind}"
    if topic := reading.topic_of(said.value.text):
        yield f"    topic: {topic}"
    yield f"    by: [{', '.join(_ids(said.value.by.people, said.value.by.bodies))}]"
    yield from ("    # Say it in your own words, no stronger.", "    text:", f"      {language}: {_text(said.value.text)}")
    if said.value.quotation:
        quoted = _text(said.value.quotation.rstrip(" ,"))
        yield from ("    quote:", f"      words: {quoted}", f"      language: {language}")
    yield f"    sources: [{source}]"


def _commitment(reading: CommuniqueReading, number: int, found: Finding[Promise], meeting: str, source: str) -> Iterator[str]:
    promise, language = found.value, reading.document.words.language
    yield from ("draft: true", _where(reading, found), f"# The verb: {_text(promise.verb)}")
    yield from ("# Say it in your own words, no stronger.", "text:", f"  {language}: {_text(promise.text)}")
    passage = " ".join(promise.text.split()[:LONGEST_PASSAGE])
    yield from (
        "words:",
        "  - text:",
        f"      {language}: {_text(passage)}",
        f"    language: {language}",
        f"    source: {source}",
    )
    yield f"meeting: {meeting}"
    if topic := reading.topic_of(promise.text):
        yield f"topics: [{topic}]"
    parties = reading.parties_of(promise.by)
    if parties:
        yield f"parties: [{', '.join(parties)}]"
    yield f"form: {promise.form}"
    if promise.due:
        yield f"due_date: {promise.due}"
        yield f"due_basis: {'explicit' if promise.is_due_explicit else 'implied'}"
        yield from ("due_note:", f"  {language}: {_text(promise.due_words)}")
    if promise.target:
        yield from ("target:", f"  {language}: {_text(promise.target)}")
    for likeness in reading.restates[number]:
        yield f"# May take up {likeness.commitment} (shares {likeness.share:.0%} of the weight of its words)"
    yield f"sources: [{source}]"


def _source(reading: CommuniqueReading) -> Iterator[str]:
    document = reading.document
    yield "draft: true"
    yield f"title: {_text(document.title or 'Communiqué')}"
    if document.address:
        yield f"url: {_text(document.address)}"
    if reading.published:
        yield f"published_on: {reading.published.value}"
    yield f"language: {document.words.language}"


def _person(found: Finding[NamedPerson]) -> str:
    sort_name = f"# Where does the surname begin?\nsort_name: {_text(guess_sort_name(found.value.name))}\n"
    return f"draft: true\nname: {_text(found.value.name)}\n{sort_name}"


def _where(reading: CommuniqueReading, found: Finding[Any], indent: str = "") -> str:
    """The sentence's number, how sure it is, and the words, on one line behind a #."""
    words = " ".join(reading.document.text[found.span.start : found.span.end].split())
    number = next((item.number for item in reading.document.sentences if item.span.meets(found.span)), 0)
    return f"{indent}# Sentence {number}, {spell_certainty(found.certainty)}: {words[:100]}{'…' if len(words) > 100 else ''}"


def _ids(people: tuple[NamedPerson, ...], bodies: tuple[str, ...]) -> list[str]:
    return [*(_person_id(person) for person in people), *bodies]


def _person_id(person: NamedPerson) -> str:
    return person.id or cut_id(person.name)


def _text(text: str) -> str:
    """A YAML text in quotes, on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
