"""A communiqué as text: title, paragraphs, sentences with their places. Knows HTML only through `html_page`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from briefing.drafting.parsing.html_page import is_html, read_page
from briefing.drafting.parsing.language_words import LanguageWords, guess_language, list_languages, read_words
from briefing.drafting.parsing.sentences import Sentence, split_sentences
from briefing.drafting.parsing.spans import Span
from briefing.text import fold

_BLANK = re.compile(r"\n[ \t]*\n+")
LONGEST_TITLE = 200
HEADLINES = 3
"""In so many lines at the head the title is looked for: letterhead and day may stand above it."""
_END = re.compile(r"[.!?:;”»\")\]]\s*$")


@dataclass(frozen=True)
class Document:
    """The text that everything else points into."""

    title: str
    text: str
    """The paragraphs, an empty line between them; spans count its characters."""
    words: LanguageWords
    address: str = ""
    published: str = ""
    """The day that a page gives as its own, as it gives it."""
    headlines: tuple[str, ...] = ()
    """Further short lines below the title, one of which is the title where that one turns out to be a letterhead."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """In order; a quotation is not cut."""
        return tuple(split_sentences(self.text, self.words))

    @cached_property
    def title_span(self) -> Span:
        """Where the title stands in the text; empty where there is none."""
        at = self.text.find(self.title)
        return Span(at, at + len(self.title))

    def tells_of_meeting(self, sentence: Sentence) -> bool:
        """Whether a sentence below the title says that somebody met."""
        return not self.title_span.holds(sentence.span) and self.words.pattern("meeting").search(sentence.text) is not None


def read_document(text: str, language: str = "") -> Document:
    """Plain text, HTML or a saved page; the language is guessed where it is not given."""
    text = unicodedata.normalize("NFC", text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}"))
    text = re.sub(r"[\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\t]", " ", text.replace("\r\n", "\n"))
    if is_html(text):
        page = read_page(text)
        title, paragraphs, address, published = page.title, page.paragraphs, page.address, page.published
        if title and title not in paragraphs[:3]:
            paragraphs = (title, *paragraphs)
    else:
        paragraphs = tuple(_paragraphs(text))
        title, address, published = "", "", ""
    body = "\n\n".join(paragraphs)
    known = language if language in list_languages() else guess_language(body)
    words = read_words(known)
    first, *further = (title,) if title else (*_list_headlines(paragraphs, words), "")
    return Document(first, body, words, address, published, tuple(filter(None, further)))


def _paragraphs(text: str) -> list[str]:
    """Lines, where a line that goes on in the next one is joined with it."""
    found: list[str] = []
    for block in _BLANK.split(text.strip()):
        lines = [" ".join(line.split()) for line in block.splitlines() if line.strip()]
        for number, line in enumerate(lines):
            if number and not _END.search(lines[number - 1]) and line[:1].islower():
                found[-1] += f" {line}"
            else:
                found.append(line)
    return found


def _list_headlines(paragraphs: tuple[str, ...], words: LanguageWords) -> list[str]:
    """The short lines at the head that do not end as a sentence does; none that is a day, or only says what the text is."""
    known = [read_words(language) for language in list_languages()]
    headings = {heading for words in known for heading in words.headings}
    shortened = {word for words in known for word in words.abbreviations}
    lines = [*takewhile(lambda line: _is_headline(line, shortened), paragraphs[:HEADLINES])]
    told = [line for line in lines if line.casefold() not in headings and not _is_day(line, words)]
    return told or [line for line in lines[:1] if line.casefold() in headings]


def _is_headline(line: str, shortened: Container[str]) -> bool:
    return len(line) <= LONGEST_TITLE and not _ends_as_sentence(line, shortened)


def _is_day(line: str, words: LanguageWords) -> bool:
    """Whether a line tells a day and nothing else: `Monday, 10 February 2014`, `2 de julio de 2025`."""
    calendar, parts = words.calendar, re.findall(r"\w+", fold(line))
    named = (part.isdigit() or part in calendar.months or part in calendar.weekdays or words.is_small(part) for part in parts)
    return any(part.isdigit() for part in parts) and all(named)


def _ends_as_sentence(line: str, shortened: Container[str]) -> bool:
    """Whether a line ends with a full stop that belongs to no shortened word, as that of `D.C.` does, or with a colon."""
    last = line.rpartition(" ")[2].removesuffix(".")
    return line.endswith((".", ":")) and not ("." in last and fold(last) in shortened)
