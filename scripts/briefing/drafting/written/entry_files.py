"""A reading → draft entries as files: the meeting, its sources, its candidates for commitments, new people. Knows no folder.

Each thing stands with the words that it was read from; what was not found is left out, and the check of the entries names it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.drafting.parsing.spans import LIKELY, Finding, spell_certainty
from briefing.drafting.persons.participants import Participation
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.persons.printed_offices import is_office, word_role
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.sayings.statements import Utterance
from briefing.drafting.written.commitment_file import name_commitment, write_commitment
from briefing.drafting.written.doubts import (
    tell_doubtful_topics,
    tell_issuers,
    tell_mentions,
    tell_other_frameworks,
    tell_venue,
)
from briefing.drafting.written.draft_lines import cite_words, quote
from briefing.drafting.written.filing import Filing
from briefing.drafting.written.people_files import write_person
from briefing.entries import Commitment, Meeting, Person, Source
from briefing.entries.ids import LONGEST_ID
from briefing.text import holds_words
from briefing.yamlcomments import GUESS, HINT

_STATEMENT = "A statement? Then say it in your own words, no stronger, and call it by what it says: its id never changes."

_CONSIDERED = (
    "candidates: the passages that read like promises; as_statements: those of them that are none and stand under statements."
)


def write_entries(reading: CommuniqueReading, filing: Filing) -> Iterator[tuple[str, str, str]]:
    """Kind, id and text of each draft: `("meetings", "2024-02-28-…", "draft: true\\n…")`."""
    for found in reading.participants:
        if not found.person.value.id:
            yield Person.kind, found.person.value.reference, "\n".join((*write_person(reading, found.person, filing), ""))
    for source, described in filing.texts(reading).items():
        if text := filing.source_files.get(source, "\n".join((*_source(described), ""))):
            yield Source.kind, source, ask_issuers(*tell_issuers(reading, filing, source), text)
    yield Meeting.kind, filing.meeting, "\n".join((*_meeting(reading, filing), ""))
    names = [name_commitment(reading, promise.value) for promise in reading.promises]
    for number, promise in enumerate(reading.promises):
        before = names[:number].count(names[number])
        name = f"{names[number][: LONGEST_ID - 3]}-{before + 1}" if before else names[number]
        yield Commitment.kind, name, "\n".join((*write_commitment(reading, number, promise, filing), ""))


def _meeting(reading: CommuniqueReading, filing: Filing) -> Iterator[str]:
    yield from _origin(filing)
    yield from _title(reading, filing)
    yield from _day(reading)
    yield from _format(reading)
    yield from _place(reading, filing)
    yield from _topics(reading)
    yield from _frameworks(reading)
    yield from _participants(reading, filing)
    if reading.statements:
        yield "statements:"
        for number, said in enumerate(reading.statements, 1):
            yield from _statement(reading, number, said, filing)
    yield f"{HINT} {_CONSIDERED}"
    yield from ("considered:", f"  candidates: {len(reading.promises)}", "  as_statements: 0", filing.cite(filing.others))


def _origin(filing: Filing) -> Iterator[str]:
    """What it was drafted from, and what may tell of the same meeting."""
    yield "draft: true"
    for twin in filing.twins:
        yield f"{GUESS} Looks like {twin}: where it is that meeting, add there what is new, and remove this file."
    yield from (f"{GUESS if mention else HINT} {told}" for mention, told in tell_mentions(filing))
    yield f"{HINT} Drafted from the text of {' and '.join(filing.sources)}; each line is a proposal to be held against it."


def _title(reading: CommuniqueReading, filing: Filing) -> Iterator[str]:
    if filing.titles:
        if not reading.has_own_title:
            yield f"{GUESS} title: is the meeting called so? The text's own says what the text is. Another one by --title"
        yield from ("title:", *filing.say(filing.titles, "  "))


def _day(reading: CommuniqueReading) -> Iterator[str]:
    day = reading.day
    mark = HINT if day.date and day.certainty >= LIKELY else GUESS
    yield f"{mark} date: {day.why}" + (f" ({spell_certainty(day.certainty)})" if day.date else "")
    if day.date:
        yield f"date: {day.date}"
    if day.end:
        yield f"end_date: {day.end}"


def _format(reading: CommuniqueReading) -> Iterator[str]:
    if reading.format:
        asked = f"; is it {reading.format.value}?" if reading.format.certainty < LIKELY else ""
        yield from (f"{cite_words(reading, reading.format)}{asked}", f"format: {reading.format.value}")


def _place(reading: CommuniqueReading, filing: Filing) -> Iterator[str]:
    """As an earlier meeting has the city in every language; else as each text has it in its own."""
    texts = [(text, text.place) for text in (reading, *(other.reading for other in filing.others)) if text.place]
    if not texts:
        return
    for text, place in texts[:1]:
        yield cite_words(text, place, "", "" if text is reading else text.language)
    yield from (f"{GUESS} venue: {told}" for told in tell_venue(reading))
    names = {text.language: place.value.name for text, place in texts}
    known = next((place.value.known.city.values for _, place in texts if place.value.known and place.value.known.city), None)
    yield from ("place:", "  city:")
    yield from (f"    {language}: {quote(name)}" for language, name in known.items()) if known else filing.say(names, "    ")
    if country := next((place.value.country for _, place in texts if place.value.country), ""):
        yield f"  country: {country}"


def _topics(reading: CommuniqueReading) -> Iterator[str]:
    if len(reading.topics) > 1:
        yield f"{GUESS} topics: the first is where it is filed; leave out those that are only brushed"
    yield from (f"{GUESS} topics: {told}" for told in tell_doubtful_topics(reading))
    if reading.topics:
        yield f"topics: [{', '.join(reading.topics)}]"


def _frameworks(reading: CommuniqueReading) -> Iterator[str]:
    yield from (cite_words(reading, found) for found in reading.frameworks_met)
    if reading.frameworks_met:
        yield f"{GUESS} frameworks: was the meeting held under each of them?"
        yield f"frameworks: [{', '.join(found.value for found in reading.frameworks_met)}]"
    yield from (f"{GUESS} frameworks: {told}" for told in tell_other_frameworks(reading))


def _participants(reading: CommuniqueReading, filing: Filing) -> Iterator[str]:
    """Who took part, and the sides that are named, whether anybody came for them or not."""
    if reading.participants:
        yield "participants:"
    for found in reading.participants:
        yield from _participant(reading, found, filing)
    if states := list(dict.fromkeys(found.value for found in reading.states)):
        yield f"{HINT} Sides named: {', '.join(states)}"


def _participant(reading: CommuniqueReading, found: Participation, filing: Filing) -> Iterator[str]:
    reference, earlier = found.person.value.reference, found.earlier
    yield cite_words(reading, found.person, "  ")
    yield f"  - person: {reference}"
    mentions = [(reading, found.person)]
    mentions += [(other.reading, other.people[reference]) for other in filing.others if reference in other.people]
    known = dict(earlier.role.values) if earlier and earlier.role else {}
    printed = {text.language: word_role(text.document, who.span, [one.span for one in text.people]) for text, who in mentions}
    yield from _role(printed, known, filing)
    if earlier and earlier.organization:
        yield f"    organization: {earlier.organization}"
    if stated := (earlier.on_behalf_of if earlier else found.state):
        yield f"    on_behalf_of: {stated}"


def _role(printed: Mapping[str, str], known: Mapping[str, str], filing: Filing) -> Iterator[str]:
    """As the series has the office, where one of the texts surely means it; else as each text has it in its own language."""
    other = {language: role for language, role in printed.items() if role and not holds_words(known.get(language, ""), role)}
    if known and (not other or any(is_office(role, known.get(language, "")) for language, role in printed.items())):
        differs = f"; the text has {' and '.join(quote(role) for role in other.values())}" if other else "; was it so here?"
        yield from (f"    {GUESS} role, as at the nearest meeting of the series{differs}", "    role:")
        yield from (f"      {language}: {quote(role)}" for language, role in known.items())
    elif other:
        before = next((f'; at the nearest meeting of the series "{role}"' for role in known.values()), "")
        yield from (f"    {GUESS if before else HINT} role, as the text has it{before}", "    role:")
        yield from filing.say({language: other.get(language) or known.get(language, "") for language in printed}, "      ")


def _statement(reading: CommuniqueReading, number: int, said: Finding[Utterance], filing: Filing) -> Iterator[str]:
    others = [other for other in filing.others if number - 1 in other.statements]
    yield cite_words(reading, said, "  ")
    yield from (cite_words(other.reading, other.statements[number - 1], "  ", other.language) for other in others)
    yield f"  - id: statement-{number}"
    yield f"    kind: {said.value.kind}"
    if topic := reading.topic_of(said.value.text):
        yield f"    topic: {topic}"
    yield f"    by: [{', '.join(_ids(said.value.by.people, said.value.by.bodies))}]"
    texts = {reading.language: said.value.text, **{other.language: other.statements[number - 1].value.text for other in others}}
    yield from (f"    {GUESS} {_STATEMENT}", "    text:", *filing.say(texts, "      "))
    if said.value.quotation:
        quoted = quote(said.value.quotation.rstrip(" ,"))
        yield from ("    quote:", f"      words: {quoted}", f"      language: {reading.language}")
    yield f"    {filing.cite(others)}"


def ask_issuers(issuers: Sequence[str], told: str, text: str) -> str:
    """A source's file, with whose words the text says that it is, where the file says otherwise or nothing."""
    line = next((line for line in text.splitlines() if line.startswith("issued_by:")), "")
    if not told or set(re.findall(r"[\w-]+", line)) - {"issued_by"} == set(issuers):
        return text
    if not line:
        return f"{text}{GUESS} issued_by: {told}\nissued_by: [{', '.join(issuers)}]\n"
    return text.replace("\nissued_by:", f"\n{GUESS} issued_by: {told}\nissued_by:", 1)


def _source(reading: CommuniqueReading) -> Iterator[str]:
    document = reading.document
    yield "draft: true"
    yield f"title: {quote(document.title or 'Communiqué')}"
    if reading.published:
        yield f"published_on: {reading.published.value}"
    yield f"language: {reading.language}"


def _ids(people: tuple[NamedPerson, ...], bodies: tuple[str, ...]) -> list[str]:
    return [*(person.reference for person in people), *bodies]
