"""Lists of promises: `The parties agreed:`, and below it an item a line."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.sentences import Sentence
from briefing.drafting.parsing.spans import Span
from briefing.drafting.persons.speakers import ActorFinder, Actors

_MARK = re.compile(r"(?:[-–—•·*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?:\s+|$)")
"""What an item may begin with: a dash, `(a)`, `2.`."""
_LAST = re.compile(r"[\s;,.]+(?:and|y|e)?$")


class PromisedItem(NamedTuple):
    """What one item promises."""

    said: str
    lead: str
    """Subject and verb, which stand above the list: `The parties agreed to`."""
    verb: str


class PromisedList:
    """The list that stands open, sentence after sentence; a paragraph that is no item closes it."""

    def __init__(self, words: LanguageWords, actors: ActorFinder) -> None:
        self._words, self._actors = words, actors
        self._lead = self._verb = ""
        self._paragraph = 0
        self._is_marked = False
        """Whether a number of its own stands before the next sentence."""
        self.by = Actors()

    def read(self, sentence: Sentence) -> PromisedItem | None:
        """What a sentence promises as an item; None where it is none, or only says more of one."""
        is_begin = self._is_marked or sentence.paragraph != self._paragraph
        return self._read_item(sentence.text) if self._verb and is_begin else None

    def go_on(self, sentence: Sentence) -> None:
        """Open a list with the sentence above it, and close one with the first paragraph that is no item."""
        if head := _read_head(sentence.text, self._words):
            self._lead, self._verb = head
            end = sentence.span.start + len(self._lead)
            self.by = self._actors.before(sentence, Span(end - len(self._verb), end)) or self._actors.everyone()
        elif sentence.paragraph != self._paragraph and not (_MARK.match(sentence.text) or self._read_item(sentence.text)):
            self._verb = ""
        self._paragraph, self._is_marked = sentence.paragraph, _MARK.fullmatch(sentence.text) is not None

    def _read_item(self, text: str) -> PromisedItem | None:
        mark, words = _MARK.match(text), self._words
        said = _LAST.sub("", text[mark.end() :] if mark else text)
        deed = words.pattern("list_items").match(said)
        takes_any = (mark or self._is_marked) and words.is_small(self._verb.rpartition(" ")[2])
        if deed and " " in deed[0]:  # the small word of the verb: `to publish`
            small, said = said.lower().split()[0], said.split(maxsplit=1)[1]
            lead, verb = (f"{found.removesuffix(f' {small}')} {small}" for found in (self._lead, self._verb))
            return PromisedItem(said, lead, verb)
        is_deed = deed or (takes_any and said and not words.pattern("articles").match(said))
        return PromisedItem(f"{said[:1].lower()}{said[1:]}", self._lead, self._verb) if is_deed else None


def heads_list(sentence: Sentence, words: LanguageWords) -> bool:
    """Whether nothing is promised in the sentence itself: `the two countries commit to:`."""
    return _read_head(sentence.text, words) is not None


def _read_head(text: str, words: LanguageWords) -> tuple[str, str] | None:
    """Subject and verb, and the verb alone, of a sentence that promises what stands below it."""
    lead = text.removesuffix(":").rstrip()
    lead = lead.removesuffix(words.last("list_follows", lead)).rstrip()
    verb = words.last("promising_list", lead)
    return (lead, verb) if verb and text.endswith(":") else None
