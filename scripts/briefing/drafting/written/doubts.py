"""What a text may only have brushed, or says by the way: topics, frameworks, whose words it is, where. Knows no file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.drafting.mentions import Mention
from briefing.drafting.occasion.places import NAME
from briefing.drafting.parsing.spans import SURE, Span, spell_certainty
from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.written.draft_lines import find_words
from briefing.drafting.written.filing import Filing

WORDS = 24
"""Of what a promise says so many are shown."""


def tell_doubtful_topics(reading: CommuniqueReading) -> Iterator[str]:
    """Those that hang on one place of the text, and those that were left out."""
    spans = reading.subjects.spans
    for topic in reading.topics:
        if len(spans.get(topic, ())) == 1 and not reading.document.title_span.holds(spans[topic][0]):
            yield f"{topic} rests on {find_words(reading, spans[topic][0])} alone; leave it out where it was only brushed"
    for topic in (topic for topic in reading.subjects.brushed if topic not in reading.topics):
        said = find_words(reading, spans[topic][0])
        yield f"{topic} is left out, though the text says {said}; add it where it was on the table"


def tell_other_frameworks(reading: CommuniqueReading) -> Iterator[str]:
    """Those that the text only speaks of: whether the meeting was held under one of them it does not say."""
    met = {found.value for found in reading.frameworks_met}
    later = {found.value: found.span for found in reversed(reading.frameworks) if found.value not in met}
    for framework, span in sorted(later.items(), key=lambda item: item[1]):
        yield f"the text speaks of {framework} ({find_words(reading, span)}); add it where the meeting was held under it"


def tell_mentions(filing: Filing) -> Iterator[tuple[Mention | None, str]]:
    """What promises of the series may say of the meeting already, then what ties it to them."""
    for mention in filing.mentions:
        words = mention.said.split()
        said = " ".join(words[:WORDS]) + ("…" if len(words) > WORDS else "")
        yield mention, f"{mention.commitment}, made at {mention.made_at}, may speak of this meeting: {said}"
    if filing.mentions:
        follows = "follows: [THE-MEETING-THERE] here, if a source says that it follows that one up"
        ways = f"{follows}; relations in a commitment that takes it up; `briefing update` where more came of it"
        yield None, f"where one does: {ways}"


def tell_sure_issuers(reading: CommuniqueReading, filing: Filing, source: str) -> tuple[tuple[str, ...], str]:
    """The same where the words themselves say it, and no reading of ours; else nothing."""
    sure = {text.issuers.value for text in filing.texts(reading).values() if text.issuers and text.issuers.certainty >= SURE}
    issuers, told = tell_issuers(reading, replace(filing, copies={}), source)
    return (issuers, told) if issuers in sure else ((), "")


def tell_issuers(reading: CommuniqueReading, filing: Filing, source: str) -> tuple[tuple[str, ...], str]:
    """Whose words the text of a source says that it is, or that the joint text is whose other language it is; else nothing."""
    texts = filing.texts(reading)
    for known_by, text in sorted(texts.items(), key=lambda item: item[0] != source):
        found, copy = text.issuers, filing.copies.get(known_by)
        which = "the text" if known_by == source else f"its text in {text.language}"
        if found and (known_by == source or len(found.value) > 1):
            where = f"{spell_certainty(found.certainty)}, {find_words(text, found.span)}"
            return found.value, f"by {which} [{', '.join(found.value)}] ({where}); whose words are these?"
        if copy and known_by != source and len(copy.issued_by) > 1:
            said = f"[{', '.join(copy.issued_by)}] for {which} ({copy.id})"
            return copy.issued_by, f"the register has {said}; whose words are these?"
    return (), ""


def tell_venue(reading: CommuniqueReading) -> Iterator[str]:
    """The first house at which, by a sentence about the meeting, they met: no state, city, framework or other meeting."""
    document, words = reading.document, reading.document.words
    others = [found.span for found in (*reading.states, *reading.frameworks)]
    others += [reading.place.span] if reading.place else []
    stated = re.compile(
        rf"(?i:\b(?:{'|'.join(words.at_venue)}))\s+(?P<venue>{NAME}(?:\s+(?:{'|'.join(words.of_state)})\s+{NAME})?)"
    )
    for sentence in filter(document.tells_of_meeting, document.sentences):
        for match in stated.finditer(sentence.text):
            start, name = sentence.span.start + match.start("venue"), match["venue"].rstrip(".")
            span = Span(start, start + len(name))
            if " " in name and not words.pattern("gatherings").search(name) and not any(span.meets(other) for other in others):
                yield f"the text has {find_words(reading, span)}; where they met there, add it with its name in each language"
                return
