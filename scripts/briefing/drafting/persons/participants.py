"""Who took part: the persons named, without those who speak for others, with the body they acted for at an earlier meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.spans import Finding, Span
from briefing.drafting.persons.named_states import find_states_of
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.entries.kinds.meeting import Participant
from briefing.series.earlier import list_attended, nearest_to
from briefing.series.series import Series
from briefing.text import fold

VOICE = 70
"""So many letters before a name the word stands that says somebody only lends a voice."""


@dataclass(frozen=True)
class Participation:
    """A person, where first named, and the role that the series knows of a meeting near the day."""

    person: Finding[NamedPerson]
    earlier: Participant | None = None
    state: str = ""
    """The state that the text says somebody acts for, where no earlier meeting tells."""


def find_participants(
    document: Document, people: Sequence[Finding[NamedPerson]], states: Sequence[Finding[str]], day: date | None, series: Series
) -> Iterator[Participation]:
    """Each once, in the order of the text. A role is proposed from a meeting of the series and is to be checked."""
    seen: set[NamedPerson] = set()
    acting = find_states_of(document, people, states)
    for found in people:
        before = document.text[: found.span.start][-VOICE:].rsplit("\n", 1)[-1]
        is_voice = any(fold(word) in fold(before) for word in document.words.voices)
        if found.value in seen or is_voice:
            seen.add(found.value)
            continue
        if _is_of_government(document, found.span):
            continue
        seen.add(found.value)
        earlier = find_role(found.value.id, day, series)
        yield Participation(found, earlier, "" if earlier else acting.get(found.value, ""))


def _is_of_government(document: Document, name: Span) -> bool:
    """Whether a name only says whose government is meant: `President Ferro’s government`, `gobierno del presidente …`."""
    words, text = document.words, document.text
    after = re.match(r"[’']s?\s+((?:\w+\s+){0,2}\w+)", text[name.end : name.end + VOICE])
    before = re.search(r"(\w+)\s+(?:of|del?)\s+(\w+)\s+$", text[: name.start][-VOICE:])
    named = {fold(word) for word in words.governments}
    return bool(after and named & set(fold(after[1]).split())) or bool(
        before and fold(before[1]) in named and fold(before[2]) in words.titles
    )


def find_role(person: str, day: date | None, series: Series) -> Participant | None:
    """How a person took part in the meeting of the series that is nearest to a day.

    Without a day only where the person had one body at all meetings: an office of another year would be wrong.
    """
    attended = list_attended(series.meetings, person)
    if day is None and len({found.organization for _, found in attended}) > 1:
        return None
    nearest = nearest_to(day, attended) if day else next(iter(attended), None)
    return nearest[1] if nearest else None
