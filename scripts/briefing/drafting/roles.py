"""What a text calls somebody, and which state it says that somebody acts for. Knows no meeting of the series."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.drafting.document import Document
from briefing.drafting.printed_names import NamedPerson
from briefing.drafting.spans import Finding, Span
from briefing.text import fold

LONGEST_ROLE = 90
_POSSESSIVE = re.compile(r"(?:[’']s?)?\s+")


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


def find_states_of(
    document: Document, people: Sequence[Finding[NamedPerson]], states: Sequence[Finding[str]]
) -> dict[NamedPerson, str]:
    """`Borvian minister X`, `ministro borviano X`, `minister of Borvia, X`, `X of Borvia`.

    `X and Y of Borvia` says it of both where others of the sentence have a state of their own, else of the last alone.
    """
    found: dict[NamedPerson, str] = {}
    for sentence in document.sentences:
        named = [who for who in people if sentence.span.holds(who.span)]
        for who in named:
            if state := _find_in_front(document, who.span, states):
                found.setdefault(who.value, state)
        inside = [state for state in states if sentence.span.holds(state.span)]
        groups = [(state.value, group) for state in inside if (group := _find_group(document, named, state.span))]
        for state_id, group in groups:
            for who in group if len(groups) > 1 else group[-1:]:
                found.setdefault(who.value, state_id)
    return found


def _find_in_front(document: Document, name: Span, states: Sequence[Finding[str]]) -> str:
    role, text = find_role_span(document, name), document.text
    for state in states:
        before = text[role.start : state.span.start]
        is_adjective = text[state.span.start].islower() and state.span.end == role.end
        is_of = is_adjective or not before.strip() or document.words.ends_with("of_state", before)
        inside = role.holds(state.span) and is_of
        if inside or (state.span.end <= role.start < role.end and _POSSESSIVE.fullmatch(text, state.span.end, role.start)):
            return state.value
    return ""


def _find_group(document: Document, named: Sequence[Finding[NamedPerson]], state: Span) -> list[Finding[NamedPerson]]:
    """The persons who are named together just before `of` and a state, in order."""
    words, text = document.words, document.text
    begin = state.start
    group: list[Finding[NamedPerson]] = []
    for who in reversed([who for who in named if who.span.end <= state.start]):
        between = text[who.span.end : begin]
        if group and words.without_last("joining", between).strip(" ,"):
            break
        if not group and not words.pattern("of_state").fullmatch(between.strip(" ,")):
            break
        group.insert(0, who)
        begin = find_role_span(document, who.span).start
    return group


def _plain(role: str) -> str:
    return " ".join(re.findall(r"\w+", fold(role)))
