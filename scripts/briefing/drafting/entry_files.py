"""A reading → draft entries as files: the meeting, its source, its candidates for commitments, unknown people. Knows no folder.

Each thing stands with the words that it was read from; what was not found is left out, and the check of the entries names it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing.dates import PartialDate
from briefing.drafting.participants import find_printed_role
from briefing.drafting.places import City
from briefing.drafting.printed_names import NamedPerson
from briefing.drafting.promised_title import propose_title
from briefing.drafting.promises import Promise
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.spans import Finding, spell_certainty
from briefing.drafting.statements import Utterance
from briefing.entries import Commitment, Meeting, Person, Source
from briefing.entries.ids import cut_id
from briefing.entries.person import guess_sort_name
from briefing.entries.vocabulary import VocabularyTerm

LONGEST_PASSAGE = 60
"""Words that may be quoted as a passage."""


@dataclass(frozen=True)
class Filing:
    """What the files are to be called by and lead to."""

    meeting: str
    source: str
    source_file: str | None = None
    """The file of the source where it is known better than from the text; empty where the series has it."""
    twins: tuple[str, ...] = ()
    """Meetings of the series that may be this one."""
    languages: tuple[str, ...] = ()
    """Those of the series: a text has a line for each, empty where it is still to be said in that language."""

    def say(self, language: str, text: str, indent: str) -> Iterator[str]:
        """A text of one language, with the lines of the others."""
        yield f"{indent}{language}: {_text(text)}"
        yield from (f'{indent}{other}: ""' for other in self.languages if other != language)


def name_files(reading: CommuniqueReading) -> Filing:
    """After the day and the title."""
    meeting = _name(reading, f"{reading.day.date or 'undated'} {reading.title or 'meeting'}")
    return Filing(meeting, _name(reading, f"draft {reading.document.title or meeting}"))


def write_entries(reading: CommuniqueReading, filing: Filing) -> Iterator[tuple[str, str, str]]:
    """Kind, id and text of each draft: `("meetings", "2024-02-28-…", "draft: true\\n…")`."""
    meeting, source = filing.meeting, filing.source
    for found in reading.participants:
        if not found.person.value.id:
            yield Person.kind, found.person.value.reference, _person(found.person)
    text = "\n".join(_source(reading)) + "\n" if filing.source_file is None else filing.source_file
    if text:
        yield Source.kind, source, text
    yield Meeting.kind, meeting, "\n".join(_meeting(reading, filing)) + "\n"
    for number, promise in enumerate(reading.promises):
        start = f"{reading.day.date or 'undated'} {promise.value.said.full}"
        yield Commitment.kind, _name(reading, start), "\n".join(_commitment(reading, number, promise, filing)) + "\n"


def _name(reading: CommuniqueReading, text: str) -> str:
    """An id; where it was cut it does not end with a small word: `…-aldovia-and-borvia`, not `…-aldovia-and-borvia-on`."""
    return cut_id(text, reading.document.words.is_small)


def _meeting(reading: CommuniqueReading, filing: Filing) -> Iterator[str]:
    language, source = reading.document.words.language, filing.source
    yield "draft: true"
    for twin in filing.twins:
        yield f"# Looks like {twin}: where it is that meeting, add there what is new, and remove this file."
    yield from (f"# Drafted from the text of {source}; each line is a proposal to be held against it.",)
    if reading.title:
        yield from ("title:", *filing.say(language, reading.title, "  "))
    yield f"# date: {reading.day.why}" + (f" ({spell_certainty(reading.day.certainty)})" if reading.day.date else "")
    if reading.day.date:
        yield f"date: {reading.day.date}"
    if reading.day.end:
        yield f"end_date: {reading.day.end}"
    if reading.format:
        yield from (_where(reading, reading.format), f"format: {reading.format.value}")
    if reading.place:
        yield from (_where(reading, reading.place), "place:", "  city:")
        yield from _city(reading.place.value, language, filing)
        if reading.place.value.country:
            yield f"  country: {reading.place.value.country}"
    if reading.subjects.topics:
        yield f"topics: [{', '.join((*reading.subjects.topics, *reading.subjects.subtopics))}]"
    if frameworks := dict.fromkeys(found.value for found in reading.frameworks):
        yield f"frameworks: [{', '.join(frameworks)}]"
    yield from _participants(reading, filing)
    if reading.statements:
        yield "statements:"
        for number, said in enumerate(reading.statements, 1):
            yield from _statement(reading, number, said, filing)
    count = len(reading.promises)
    yield from ("considered:", f"  candidates: {count}", "  as_statements: 0", f"sources: [{source}]")


def _city(city: City, language: str, filing: Filing) -> Iterator[str]:
    """As an earlier meeting has it in every language; else as the text has it in its own."""
    if city.known and city.known.city:
        return (f"    {other}: {_text(name)}" for other, name in city.known.city.values.items())
    return iter(filing.say(language, city.name, "    "))


def _participants(reading: CommuniqueReading, filing: Filing) -> Iterator[str]:
    states = list(dict.fromkeys(found.value for found in reading.states))
    if reading.participants:
        yield "participants:"
    for found in reading.participants:
        yield _where(reading, found.person, "  ")
        yield f"  - person: {found.person.value.reference}"
        if not found.earlier and (role := find_printed_role(reading.document, found.person.span)):
            yield from ("    # role, as the text has it", "    role:")
            yield from filing.say(reading.document.words.language, role, "      ")
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


def _statement(reading: CommuniqueReading, number: int, said: Finding[Utterance], filing: Filing) -> Iterator[str]:
    language = reading.document.words.language
    yield _where(reading, said, "  ")
    yield f"  - id: statement-{number}"
    yield f"    kind: {said.value.kind}"
    if topic := reading.topic_of(said.value.text):
        yield f"    topic: {topic}"
    yield f"    by: [{', '.join(_ids(said.value.by.people, said.value.by.bodies))}]"
    yield from ("    # Say it in your own words, no stronger.", "    text:", *filing.say(language, said.value.text, "      "))
    if said.value.quotation:
        quoted = _text(said.value.quotation.rstrip(" ,"))
        yield from ("    quote:", f"      words: {quoted}", f"      language: {language}")
    yield f"    sources: [{filing.source}]"


def _commitment(reading: CommuniqueReading, number: int, found: Finding[Promise], filing: Filing) -> Iterator[str]:
    promise, language = found.value, reading.document.words.language
    yield from ("draft: true", _where(reading, found), f"# The verb: {_text(promise.verb)}")
    if title := propose_title(promise.said, promise.verb, reading.document.words):
        yield from ("# Taken from the passage; say it in fewer words.", "title:", *filing.say(language, title, "  "))
    yield from ("# Say it in your own words, no stronger.", "text:", *filing.say(language, promise.said.full, "  "))
    passage = " ".join(promise.said.text.split()[:LONGEST_PASSAGE])
    yield from (
        "words:",
        "  - text:",
        *filing.say(language, passage, "      "),
        f"    language: {language}",
        f"    source: {filing.source}",
    )
    yield f"meeting: {filing.meeting}"
    if topic := reading.topic_of(promise.said.text):
        yield f"topics: [{topic}]"
    parties = reading.parties_of(promise.by)
    if parties:
        yield f"parties: [{', '.join(parties)}]"
    yield f"form: {promise.form}"
    if due := promise.said.due:
        yield f"due_date: {due.date}"
        yield f"due_basis: {'explicit' if due.is_explicit else 'implied'}"
        yield from ("due_note:", *filing.say(language, due.words, "  "))
    else:
        yield from (
            f"# {'Begins' if day.is_begin else 'A date stands there'}: {day.date} ({day.words})" for day in promise.said.days
        )
    for day in promise.said.elsewhere:
        yield f"# The rest of the sentence names {day.date} ({day.words}): due_date, where it holds for this too."
    if promise.target:
        yield from ("target:", *filing.say(language, promise.target, "  "))
    for likeness in reading.restates[number]:
        yield f"# May take up {likeness.commitment} (shares {likeness.share:.0%} of the weight of its words)"
    yield f"sources: [{filing.source}]"
    if reading.day.date:
        yield from _unseen(reading.unseen, reading.day.date)


def _unseen(status: VocabularyTerm, day: PartialDate) -> Iterator[str]:
    """A history that says no more than is known: nobody has looked yet."""
    yield from ("history:", "  # What came of it goes in its place, once somebody has looked.", f"  - date: {day}")
    yield from (f"    status: {status.id}", "    rationale:")
    yield from (f"      {language}: {_text(meaning)}" for language, meaning in status.meaning.values.items())


def _source(reading: CommuniqueReading) -> Iterator[str]:
    document = reading.document
    yield "draft: true"
    yield f"title: {_text(document.title or 'Communiqué')}"
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
    return [*(person.reference for person in people), *bodies]


def _text(text: str) -> str:
    """A YAML text in quotes, on one line."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
