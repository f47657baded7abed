"""A candidate for a commitment as a file: with its verb, passage, days, and what it may take up. Knows no other kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.dates import PartialDate
from briefing.drafting.parsing.spans import Finding
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.sayings.promised_title import name_promise, propose_title
from briefing.drafting.sayings.promises import Promise
from briefing.drafting.written.draft_lines import cite_words, make_id, quote
from briefing.drafting.written.filing import Filing
from briefing.entries import Meeting
from briefing.series.checks.phrasing import wording
from briefing.yamlcomments import GUESS, HINT

_PROMISE = "A promise? Then say it in your own words, no stronger. A view, a wish or something that has happened is no promise:"
_COUNT = "raise `considered.as_statements` there by one, then remove this file"


def name_commitment(reading: CommuniqueReading, promise: Promise) -> str:
    """After the day and what is promised."""
    return make_id(
        reading, f"{reading.day.date or 'undated'} {name_promise(promise.said, promise.verb, reading.document.words)}"
    )


def write_commitment(reading: CommuniqueReading, number: int, found: Finding[Promise], filing: Filing) -> Iterator[str]:
    """Line by line; where a text in another language surely says the same, also in that one's words."""
    promise, language = found.value, reading.document.words.language
    others = [other for other in filing.others if number in other.promises]
    told = {language: (reading, promise), **{other.language: (other.reading, other.promises[number].value) for other in others}}
    yield from ("draft: true", cite_words(reading, found), f"{HINT} The verb: {quote(promise.verb)}")
    yield from (cite_words(other.reading, other.promises[number], "", other.language) for other in others)
    titles = {name: propose_title(said.said, said.verb, text.document.words) for name, (text, said) in told.items()}
    if any(titles.values()):
        yield from (f"{GUESS} Taken from the passage; say it in fewer words.", "title:", *filing.say(titles, "  "))
    texts = {name: said.said.sentence for name, (_, said) in told.items()}
    yield f"{GUESS} {_PROMISE} write it under `statements` of {Meeting.kind}/{filing.meeting}.yml, {_COUNT}."
    yield from ("text:", *filing.say(texts, "  "))
    yield from (f"{HINT} The passage as the source has it, at most {wording.LONGEST} words.", "words:")
    for other in (other for other in filing.others if other not in others):
        how = f"as a passage of its own, like this one, with language: {other.language} and source: {other.source}"
        yield f"  {HINT} Where {other.source} says it too, its words go here {how}; else {other.language} is our translation."
    passages = {name: " ".join(said.said.text.split()[: wording.LONGEST]) for name, (_, said) in told.items()}
    for name, source in ((language, filing.source), *((other.language, other.source) for other in others)):
        own = {name: passages[name], **passages}
        yield from ("  - text:", *filing.say(own, "      "), f"    language: {name}", f"    source: {source}")
    yield f"meeting: {filing.meeting}"
    yield from _belongs_to(reading, found)
    said = {name: one for name, (_, one) in told.items()}
    yield from _due(promise, said, filing)
    if promise.target:
        yield from ("target:", *filing.say({name: one.target for name, one in said.items()}, "  "))
    yield from _other_promises(reading, number, filing)
    yield filing.cite(others)
    if reading.day.date:
        yield from _unseen(reading, reading.day.date)


def _belongs_to(reading: CommuniqueReading, found: Finding[Promise]) -> Iterator[str]:
    """Topic, frameworks but for those that the meeting was held under, parties, and form."""
    promise = found.value
    yield f"{GUESS} topics, parties and form, as the words have it: are they so?"
    if topic := reading.topic_of(promise.said.text):
        yield f"topics: [{topic}]"
    met = {framework.value for framework in reading.frameworks_met}
    if frameworks := [framework for framework in reading.frameworks_of(found) if framework not in met]:
        yield f"{GUESS} frameworks, which the passage names: does the promise belong to each of them?"
        yield f"frameworks: [{', '.join(frameworks)}]"
    if parties := reading.parties_of(promise.by):
        yield f"parties: [{', '.join(parties)}]"
    yield f"form: {promise.form}"


def _due(promise: Promise, said: Mapping[str, Promise], filing: Filing) -> Iterator[str]:
    """When it falls due, where it says so; of other days beside it, what they may be. `said` are its words by language."""
    if due := promise.said.due:
        notes = {name: one.said.due.words for name, one in said.items() if one.said.due}
        yield f"due_date: {due.date}"
        yield f"due_basis: {'explicit' if due.is_explicit else 'implied'}"
        yield from ("due_note:", *filing.say(notes, "  "))
    else:
        yield from (
            f"{GUESS} {'Begins' if day.is_begin else 'A date stands there'}: {day.date} ({day.words})"
            for day in promise.said.days
        )
    for day in promise.said.elsewhere:
        yield f"{GUESS} The rest of the sentence names {day.date} ({day.words}): due_date, where it holds for this too."


def _other_promises(reading: CommuniqueReading, number: int, filing: Filing) -> Iterator[str]:
    """What it may take up, and whether it may have been kept."""
    for likeness in reading.restates[number]:
        yield f"{GUESS} May take up {likeness.commitment} (shares {likeness.share:.0%} of the weight of its words)"
    if later := filing.later.get(number):
        where = f"{Meeting.kind}/{later.meeting}, the first of {later.framework} after this one"
        yield f"{GUESS} Kept already? See {where}; what came of it goes into the history."


def _unseen(reading: CommuniqueReading, day: PartialDate) -> Iterator[str]:
    """A history that says no more than is known: nobody has looked yet."""
    status, unverifiable = reading.unseen, reading.unverifiable
    yield from ("history:", f"  {HINT} What came of it goes in its place, once somebody has looked.")
    if unverifiable:
        asked = f"status: {unverifiable} with why in its rationale, verifiable: no, and why in a verifiability_note"
        yield f"  {HINT} Where nobody could tell: {asked}."
    yield f"  - date: {day}"
    yield from (f"    status: {status.id}", "    rationale:")
    yield from (f"      {language}: {quote(meaning)}" for language, meaning in status.meaning.values.items())
