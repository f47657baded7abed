"""A topic or subtopic: what the site is grouped by."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from briefing.entries.entry import Entry
from briefing.entries.fields import AS_NUMBER, Line, LineMap, ListOf, ProseMap, Ref, fault
from briefing.entries.parts import SourceIds
from briefing.text import LanguageMap


def _order(value: object) -> int:
    if not isinstance(value, str) or not value.isdecimal() or not value.isascii() or len(value) > 4:
        raise fault(f'"{value}" is not a place in the order', "a whole number such as 1", "write a number")
    return int(value)


class Topic(Entry):
    """A subject (SKOS Concept). A topic has its own address at the top; a subtopic stands below its topic."""

    kind: ClassVar[str] = "topics"
    singular: ClassVar[str] = "topic"

    name: LineMap
    """What it is called."""
    broader: Annotated[str, Ref(("topics",))] | None = None
    """The topic that a subtopic belongs to. There are two levels only."""
    order: Annotated[int, BeforeValidator(_order), AS_NUMBER] = 0
    """Where it stands among its like: 1 comes first."""
    alternative_labels: dict[str, Annotated[tuple[Line, ...], ListOf]] = {}
    """Other words for it, per language; search finds them."""
    note: ProseMap
    """What belongs to it and what does not, in one or two sentences."""
    introduction: ProseMap | None = None
    """Where things stand: two or three paragraphs, written from the entries, neutral."""
    sources: SourceIds = ()
    """Where the introduction comes from."""

    @property
    def heading(self) -> LanguageMap:
        return self.name
