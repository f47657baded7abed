"""A person who took part or spoke. Roles at a meeting stand in the meeting."""

from typing import Annotated, ClassVar

from briefing.entries.base import Draftable
from briefing.entries.fields import Date, Line, LineMap, ListOf, ProseMap, Shape
from briefing.entries.ids import Ref
from briefing.entries.shared import HiddenLabels, Link, OtherName, SourceIds
from briefing.text import LanguageMap


class Membership(Shape):
    """A post held for a time, as a source gives it (Popolo Membership)."""

    organization: Annotated[str, Ref(("organizations",))]
    """The body."""
    role: LineMap
    """The post."""
    start_date: Date | None = None
    """Since when, if a source says."""
    end_date: Date | None = None
    """Until when, if a source says."""
    sources: SourceIds = ()
    """Where it is said."""


class Person(Draftable):
    """A person (Popolo Person, schema.org Person)."""

    kind: ClassVar[str] = "people"
    singular: ClassVar[str] = "person"

    name: Line
    """The full name as the person uses it."""
    sort_name: Line
    """The name as registers sort it: "Varga, Ana"."""
    other_names: Annotated[tuple[OtherName, ...], ListOf] = ()
    """Other forms found in sources."""
    hidden_labels: HiddenLabels = {}
    """What readers may type for it and no page shows, per language: misspellings, loose words (SKOS hiddenLabel)."""
    memberships: Annotated[tuple[Membership, ...], ListOf] = ()
    """Posts held for a known time. Roles at meetings need not be repeated here."""
    links: Annotated[tuple[Link, ...], ListOf] = ()
    """Addresses about the person."""
    summary: ProseMap | None = None
    """One or two sentences, only what sources say."""
    sources: SourceIds = ()
    """Where the summary comes from."""

    @property
    def heading(self) -> LanguageMap:
        """The name."""
        return LanguageMap({"": self.name}, is_fixed=True)
