"""The title of a text: what it says the text is, and of what. Knows no person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import Span


def find_heading(document: Document, states: Iterable[Span]) -> int | None:
    """Where what the text is ends in its title; None where the title does not say it, before anything but the sides."""
    found = document.words.pattern("headings").search(document.title)
    return found.end() if found and says_no_more(document.title[: found.start()], states, document.words) else None


def find_gathering(document: Document, start: int) -> str:
    """The shortest end of the title that names a meeting, behind a word such as `of`; without an article."""
    words, rest = document.words, document.title[start:]
    ends = [rest[found.end() :].strip(" ,:–—-") for found in words.pattern("of_meeting").finditer(rest)]
    told = next((end for end in reversed(ends) if words.pattern("gatherings").search(end)), "")
    first, _, further = told.partition(" ")
    told = further if first.casefold() in words.articles else told
    return f"{told[:1].upper()}{told[1:]}" if " " in told else ""


def says_no_more(title: str, named: Iterable[Span], words: LanguageWords) -> bool:
    """Whether nothing but small words stands in a title beside what is named in it."""
    hidden = {place for span in named for place in range(span.start, span.end)}
    left = "".join(" " if place in hidden else sign for place, sign in enumerate(title))
    return all(map(words.is_small, re.findall(r"[^\W_]+", left.casefold())))
