"""What kind of meeting a text tells of, by its words. A tag that the series' closed list lacks is not proposed."""

from __future__ import annotations

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.spans import DOUBTFUL, LIKELY, Finding, Span

TAGS = (
    ("calls", "phone-call"),
    ("legislatures", "legislative-exchange"),
    ("summits", "leaders-summit"),
    ("ministerials", "ministerial-dialogue"),
    ("visits", "delegation-visit"),
    ("meeting", "ministerial-dialogue"),
)
"""A list of words, and the tag that goes with it; the first that the head of the text holds counts."""
HEAD = 5


def find_format(document: Document, tags: tuple[str, ...]) -> Finding[str] | None:
    """The tag, from the title and the first sentences; None where no word tells."""
    for name, tag in TAGS:
        for sentence in document.sentences[:HEAD]:
            match = document.words.pattern(name).search(sentence.text)
            if match and tag in tags:
                start = sentence.span.start
                span = Span(start + match.start(), start + match.end())
                return Finding(tag, span, LIKELY if name == "calls" else DOUBTFUL)
    return None


def is_call(document: Document) -> bool:
    """Whether the first words tell of a call, so that nobody met at a place."""
    return any(document.words.pattern("calls").search(sentence.text) for sentence in document.sentences[:2])
