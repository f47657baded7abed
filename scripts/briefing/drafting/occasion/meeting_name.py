"""The meeting's own name, where its text has no title, or that of a document: `Readout of …`, `Comunicado N.º 12`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from briefing.drafting.occasion.meeting_format import is_call
from briefing.drafting.occasion.places import City
from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.spans import Finding, Span
from briefing.drafting.parsing.text_titles import find_gathering, find_heading
from briefing.drafting.persons.printed_names import NamedPerson

MOST = 3
"""A meeting is called after so many who met; more make a list."""


def name_meeting(
    document: Document,
    people: Sequence[Finding[NamedPerson]],
    place: Finding[City] | None,
    states: Sequence[Span],
    frameworks: Sequence[Span],
    acted: Mapping[NamedPerson, str],
    call_by: Callable[[NamedPerson], str],
) -> str:
    """What the title says the text is of, where a framework stands there; else who met, and where; empty where nothing tells.

    `states` and `frameworks` are where the title names them; `acted` is for which side somebody did, for people of one side
    alone are not who met.
    """
    heading = find_heading(document, states)
    if heading is None and document.title:
        return document.title
    told = find_gathering(document, heading or 0)
    if any(document.title[span.start : span.end] in told for span in frameworks):
        return told
    groups = (group for group in _list_groups(document, people) if len({acted[one] for one in group if one in acted}) > 1)
    met = next(([*map(call_by, group)] for group in groups if len(group) <= MOST), None)
    if met is None:
        return told
    who = f"{', '.join(met[:-1])} {document.words.joining[0]} {met[-1]}"
    called, anywhere, at = document.words.meeting_names
    form = called if is_call(document) else at if place else anywhere
    return form.format(who=who, place=_print_place(place, document.words.language) if place else "")


def _list_groups(document: Document, people: Sequence[Finding[NamedPerson]]) -> Iterator[dict[NamedPerson, None]]:
    """Those named where the text first tells of a meeting, then those of its title."""
    spans = (sentence.span for sentence in document.sentences if document.tells_of_meeting(sentence))
    for span in (*islice(spans, 1), document.title_span):
        yield {found.value: None for found in people if span.holds(found.span)}


def _print_place(place: Finding[City], language: str) -> str:
    """As the series writes the city in this language, else as the text does."""
    known = place.value.known.city.values if place.value.known and place.value.known.city else {}
    return known.get(language, place.value.name)
