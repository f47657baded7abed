"""A topic or subtopic: what the site is grouped by."""

from __future__ import annotations

from typing import Annotated, ClassVar

from briefing.entries.base import Entry
from briefing.entries.fields import Line, LineMap, ListOf, ProseMap, Ref, Whole
from briefing.entries.shared import SourceIds
from briefing.text import LanguageMap


class Topic(Entry):
    """A subject (SKOS Concept). A topic has its own address at the top; a subtopic stands below its topic."""

    kind: ClassVar[str] = "topics"
    singular: ClassVar[str] = "topic"

    name: LineMap
    """What it is called."""
    broader: Annotated[str, Ref(("topics",))] | None = None
    """The topic that a subtopic belongs to. There are two levels only."""
    order: Whole = 0
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
        """The name."""
        return self.name
