"""Which state a text says that somebody acts for. Knows no meeting of the series."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.spans import Finding, Span
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.persons.printed_offices import find_role_behind, find_role_span

_POSSESSIVE = re.compile(r"(?:[’']s?)?\s+")


def find_states_of(
    document: Document, people: Sequence[Finding[NamedPerson]], states: Sequence[Finding[str]]
) -> dict[NamedPerson, str]:
    """`Borvian minister X`, `minister of Borvia, X`, `X, minister of Borvia`, `X of Borvia`.

    `X and Y of Borvia` is of both where others have theirs.
    """
    found: dict[NamedPerson, str] = {}
    names = [who.span for who in people]
    for sentence in document.sentences:
        named = [who for who in people if sentence.span.holds(who.span)]
        for who in named:
            behind = find_role_behind(document, who.span, names)
            if state := _find_in_front(document, find_role_span(document, who.span, names), states) or _find_last(
                document, behind, states
            ):
                found.setdefault(who.value, state)
        inside = [state for state in states if sentence.span.holds(state.span)]
        groups = [(state.value, group) for state in inside if (group := _find_group(document, named, state.span))]
        for state_id, group in groups:
            for who in group if len(groups) > 1 else group[-1:]:
                found.setdefault(who.value, state_id)
    return found


def _find_in_front(document: Document, role: Span, states: Sequence[Finding[str]]) -> str:
    text = document.text
    for state in states:
        is_before = state.span.end <= role.start < role.end
        if is_before and _POSSESSIVE.fullmatch(text, state.span.end, role.start):
            return state.value
        if role.holds(state.span) and _is_of(document, text[role.start : state.span.start], state.span, role):
            return state.value
    return ""


def _find_last(document: Document, role: Span, states: Sequence[Finding[str]]) -> str:
    """`Commissioner of the Water Board of Borvia`."""
    named = (state for state in states if role.holds(state.span) and state.span.end == role.end)
    is_of = (state for state in named if document.words.ends_with("of_state", document.text[role.start : state.span.start]))
    return next((state.value for state in is_of), "")


def _is_of(document: Document, before: str, state: Span, role: Span) -> bool:
    is_adjective = document.text[state.start].islower() and state.end == role.end
    return is_adjective or not before.strip() or document.words.ends_with("of_state", before)


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
        begin = find_role_span(document, who.span, [other.span for other in named]).start
    return group
