"""A topic or subtopic: what the site is grouped by."""

import re
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from briefing.entries.base import Draftable
from briefing.entries.fields import Line, LineMap, ListOf, ProseMap, Shape, Whole
from briefing.entries.ids import Ref
from briefing.entries.shared import HiddenLabels, SourceIds
from briefing.entries.texts import fault
from briefing.text import LanguageMap

_HEX = r"^#[0-9a-f]{6}$"


def _hex(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(_HEX, value, re.ASCII):
        shown = f'"{value}"' if isinstance(value, str) else "a list or map"
        raise fault(
            f"{shown} is no colour",
            'six hexadecimal digits such as "#3d4b83"',
            "write it in quotes, in small letters",
            code="colour",
        )
    return value


HexColour = Annotated[str, BeforeValidator(_hex), Field(pattern=_HEX)]


class TopicColour(Shape):
    """A colour that can be read as text, at 4.5 to 1, on either paper."""

    light: HexColour
    """On light paper: a dark colour, `"#3d4b83"`."""
    dark: HexColour
    """On dark paper: a light one, `"#aab6ec"`."""


class Topic(Draftable):
    """A subject (SKOS Concept). A topic has its own address at the top; a subtopic stands below its topic."""

    kind: ClassVar[str] = "topics"
    singular: ClassVar[str] = "topic"

    name: LineMap
    """What it is called."""
    broader: Annotated[str, Ref(("topics",))] | None = None
    """The topic that a subtopic belongs to. There are two levels only."""
    order: Whole = 0
    """Where it stands among its like: 1 comes first."""
    colour: TopicColour | None = None
    """The colour it is known by. Where none is given it takes the next of those that come along."""
    shape: Literal["circle", "square", "leaf", "triangle", "diamond", "hexagon", "arch", "bar"] | None = None
    """The shape that stands beside its name, so that colour is never alone; likewise."""
    alternative_labels: dict[str, Annotated[tuple[Line, ...], ListOf]] = {}
    """Other words for it, per language; search finds them."""
    hidden_labels: HiddenLabels = {}
    """What readers may type for it and no page shows, per language: misspellings, loose words (SKOS hiddenLabel)."""
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
