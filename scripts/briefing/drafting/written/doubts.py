"""What a text may only have brushed: topics and frameworks, with the place that they rest on. Knows no file."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.drafting.reading import CommuniqueReading
from briefing.drafting.written.draft_lines import find_words


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
