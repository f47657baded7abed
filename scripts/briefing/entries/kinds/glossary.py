"""`briefs/glossary.yml`: how official names and terms are said in each language, and which renderings are wrong."""

from typing import Annotated, ClassVar

from briefing.entries.base import Entry
from briefing.entries.fields import Language, Line, LineMap, ListOf, ProseMap, Shape
from briefing.entries.ids import Id
from briefing.entries.shared import SourceIds
from briefing.text import LanguageMap


class GlossaryTerm(Shape):
    """One name or term (SKOS Concept: preferred and hidden labels)."""

    id: Id
    """The tag; with term- in front it is the anchor of the term on its page."""
    term: LineMap
    """The official name, or the rendering that the series keeps, in each language."""
    rejected: dict[Language, Annotated[tuple[Line, ...], ListOf]] = {}
    """Renderings that texts of the series must not use, per language; a warning names the right one."""
    note: ProseMap | None = None
    """Where it is used, or why this rendering and no other."""
    sources: SourceIds = ()
    """Where the official name is printed."""


class Glossary(Entry):
    """The terms of the series (SKOS ConceptScheme)."""

    kind: ClassVar[str] = "glossary"
    singular: ClassVar[str] = "glossary"

    title: LineMap
    """The title of the page."""
    terms: Annotated[tuple[GlossaryTerm, ...], ListOf] = ()
    """The terms, in any order; the page sorts them."""

    @property
    def heading(self) -> LanguageMap:
        """The title."""
        return self.title
