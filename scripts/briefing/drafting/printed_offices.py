"""What a text calls somebody, before the name: `Minister of the Interior`. Knows no meeting of the series."""

from __future__ import annotations

import re

from briefing.drafting.document import Document
from briefing.drafting.spans import Span
from briefing.text import fold

LONGEST_ROLE = 90


def word_role(document: Document, name: Span, known: str = "") -> str:
    """What the text calls a person, where that is no part of the known role, as `Secretary` is of `Secretary of State`."""
    role = find_role_span(document, name)
    printed = document.text[role.start : role.end]
    return "" if f" {_plain(printed)} " in f" {_plain(known)} " else printed


def find_role_span(document: Document, name: Span) -> Span:
    """Before a name: `Minister of the Interior`, `secretario de Estado`; empty, just before it, where there is none."""
    lead = document.text[max(0, name.start - LONGEST_ROLE) : name.start].rstrip(" ,")
    before = re.split(r"[,.;:()\n]", lead)[-1]
    titles = list(document.words.pattern("titles").finditer(before))
    if not titles:
        return Span(name.start, name.start)
    in_front = re.search(r"(?:[A-ZÁÉÍÓÚÑ][\w’'-]*\s+)*$", before[: titles[-1].start()])
    end = max(0, name.start - LONGEST_ROLE) + len(lead)
    start = end - len(before) + (in_front.start() if in_front else titles[-1].start())
    return Span(start, end)


def _plain(role: str) -> str:
    return " ".join(re.findall(r"\w+", fold(role)))
