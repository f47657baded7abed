"""The small shapes that several kinds of entry hold. Knows no kind of entry."""

from typing import Annotated

from briefing.entries.fields import Language, Line, LineMap, ListOf, Prose, ProseMap, Shape, Url
from briefing.entries.ids import Ref

SourceIds = Annotated[tuple[Annotated[str, Ref(("sources",))], ...], ListOf]
TopicId = Annotated[str, Ref(("topics",))]
HiddenLabels = dict[str, Annotated[tuple[Line, ...], ListOf]]


class Quote(Shape):
    """Words as a source prints them, in their own language; never translated."""

    words: Prose
    """The words, without quotation marks. Keep it short."""
    language: Language
    """The language of the words."""


class Passage(Shape):
    """What a source says word for word, so that a reader can hold our text against it."""

    text: ProseMap
    """The passage in the source's own language, at most 60 words; in the other languages our translation of it."""
    language: Language
    """The source's own language. The text in every other language is our translation, and the page says so."""
    source: Annotated[str, Ref(("sources",))]
    """The source that prints it."""
    locator: LineMap | None = None
    """Where in the source it stands: paragraph, section or minute."""


class OtherName(Shape):
    """Another form of a name, as some source prints it (Popolo other_names)."""

    name: Line
    """The name."""
    note: LineMap | None = None
    """Where or when it is used."""


class Link(Shape):
    """An address about the entry (Popolo links)."""

    url: Url
    """The address."""
    note: LineMap
    """What is found there."""
