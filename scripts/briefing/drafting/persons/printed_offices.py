"""What a text calls somebody, before the name or behind it: `Minister of the Interior`. Knows no meeting of the series."""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import Span
from briefing.text import fold, holds_words

LONGEST_ROLE = 90


_BEHIND = re.compile(rf",\s+([^,.;:()\n]{{3,{LONGEST_ROLE}}})(?=[,.;:()\n]|$)")
_TO_THE_NEXT = 3
"""Signs between a role and the name of whom it is said: a comma, a space, an opening one."""


def word_role(document: Document, name: Span, names: Collection[Span]) -> str:
    """What the text calls a person; empty where it says no role."""
    in_front = find_role_span(document, name, names)
    role = in_front if in_front.start < in_front.end else find_role_behind(document, name, names)
    return document.text[role.start : role.end]


def is_office(printed: str, known: str) -> bool:
    """Whether a printed role surely is the known office: it says no less, or more than a word of it."""
    return holds_words(known, printed) and (len(re.findall(r"\w+", printed)) > 1 or holds_words(printed, known))


def find_role_span(document: Document, name: Span, names: Collection[Span]) -> Span:
    """Before a name and behind whom was named last: `Minister of the Interior`, `secretario de Estado`.

    Empty, just before the name, where there is none.
    """
    begin = max(name.start - LONGEST_ROLE, 0, *(other.end for other in names if other.end <= name.start))
    lead = _without_courtesy(document.text[begin : name.start], document.words)
    before = re.split(r"[,.;:()\n]", lead)[-1]
    titles = list(document.words.pattern("titles").finditer(before))
    if not titles:
        return Span(name.start, name.start)
    in_front = re.search(r"(?:[A-ZÁÉÍÓÚÑ][\w’'-]*\s+)*$", before[: titles[-1].start()])
    end = begin + len(lead)
    start = end - len(before) + (in_front.start() if in_front else titles[-1].start())
    return Span(_behind_article(document, start, end), end)


def _without_courtesy(lead: str, words: LanguageWords) -> str:
    """`Secretary for Waters, Dr.` without what only greets the bearer of a name."""
    found = re.search(r"(?:^|[\s,])([^\W\d_]+)\.\s*$", lead)
    return (lead[: found.start()] if found and fold(found[1]) in words.abbreviations else lead).rstrip(" ,")


def _behind_article(document: Document, start: int, end: int) -> int:
    article = document.words.pattern("articles").match(document.text, start, end)
    return end - len(document.text[article.end() : end].lstrip()) if article else start


def find_role_behind(document: Document, name: Span, names: Collection[Span]) -> Span:
    """Behind a name: `Ruth Amadi, Commissioner of the Water Board`; empty where there is none, or it is of whom comes next."""
    words, nothing = document.words, Span(name.end, name.end)
    found = _BEHIND.match(document.text, name.end)
    if found is None:
        return nothing
    start = _behind_article(document, *found.span(1))
    role = Span(start, start + len(words.without_last("joining", document.text[start : found.end(1)])))
    title = words.pattern("titles").search(document.text, role.start, role.end)
    is_led = title and re.fullmatch(r"(?:[A-ZÁÉÍÓÚÑ][\w’'-]*\s+)*", document.text[role.start : title.start()])
    is_of_next = any(role.start <= other.start <= found.end(1) + _TO_THE_NEXT for other in names)
    return role if is_led and not is_of_next else nothing
