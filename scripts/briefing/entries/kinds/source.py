"""A source: one document, where it is and who issued it."""

from typing import Annotated, ClassVar

from briefing.entries.base import Draftable
from briefing.entries.fields import Date, Day, Language, Line, LineMap, ListOf, ProseMap, Term, Url
from briefing.entries.ids import Ref
from briefing.text import LanguageMap


class Source(Draftable):
    """A document that a claim rests on (schema.org CreativeWork)."""

    kind: ClassVar[str] = "sources"
    singular: ClassVar[str] = "source"

    title: Line
    """The title in the document's own language."""
    publisher: LineMap
    """Who runs the site where it was read: a body's official name in each language, a paper's own name in all."""
    url: Url
    """Where it was read."""
    archived_url: Url | None = None
    """A lasting copy, if there is one; never a guessed address."""
    published_on: Date | None = None
    """When it was published, if it says."""
    retrieved_on: Day | None = None
    """When it was read."""
    language: Language
    """The language it is written in."""
    issued_by: Annotated[tuple[Annotated[str, Ref(("organizations",))], ...], ListOf]
    """Whose words these are: one party's bodies, several for a joint text, an empty list for independent reports."""
    reprint_of: LineMap | None = None
    """If it is a copy: what the original was and who issued it."""
    tier: Annotated[str, Term("tiers")]
    """primary-party (a party's own text), primary-independent (court, audit, statistics) or secondary (press)."""
    note: ProseMap | None = None
    """What a reader must know about it."""

    @property
    def heading(self) -> LanguageMap:
        """The title in the document's own language, which is never translated."""
        return LanguageMap({self.language: self.title}, is_fixed=True)
