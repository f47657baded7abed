"""A communiqué as text: title, paragraphs, sentences with their places. Knows HTML only through `html_page`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

from briefing.drafting.html_page import is_html, read_page
from briefing.drafting.language_words import LanguageWords, guess_language, list_languages, read_words
from briefing.drafting.sentences import Sentence, split_sentences
from briefing.text import fold

_BLANK = re.compile(r"\n[ \t]*\n+")
LONGEST_TITLE = 200
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

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """In order; a quotation is not cut."""
        return tuple(split_sentences(self.text, self.words))


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
        title, address, published = _find_title(paragraphs), "", ""
    body = "\n\n".join(paragraphs)
    known = language if language in list_languages() else guess_language(body)
    return Document(title, body, read_words(known), address, published)


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


def _find_title(paragraphs: tuple[str, ...]) -> str:
    """The first line, where it is short and does not end as a sentence does; below one that only says what the text is."""
    known = [read_words(language) for language in list_languages()]
    headings = {heading for words in known for heading in words.headings}
    shortened = {word for words in known for word in words.abbreviations}
    lines = [line for line in paragraphs[:2] if len(line) <= LONGEST_TITLE and not _ends_as_sentence(line, shortened)]
    if not lines or lines[0] != paragraphs[0]:
        return ""
    return next((line for line in lines if line.casefold() not in headings), lines[0])


def _ends_as_sentence(line: str, shortened: Container[str]) -> bool:
    """Whether a line ends with a full stop that belongs to no shortened word, as that of `D.C.` does, or with a colon."""
    last = line.rpartition(" ")[2].removesuffix(".")
    return line.endswith((".", ":")) and not ("." in last and fold(last) in shortened)
