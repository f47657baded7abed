"""A body: a state, ministry, agency, legislature, company or international body."""

from typing import Annotated, ClassVar

from briefing.entries.base import Draftable
from briefing.entries.fields import Country, Date, Line, LineMap, ListOf, ProseMap, Term
from briefing.entries.ids import Ref
from briefing.entries.shared import HiddenLabels, Link, OtherName, SourceIds
from briefing.text import LanguageMap


class Organization(Draftable):
    """A body that acts, speaks or publishes (Popolo Organization, schema.org GovernmentOrganization)."""

    kind: ClassVar[str] = "organizations"
    singular: ClassVar[str] = "organization"

    name: LineMap
    """The official name in each language."""
    abbreviation: Line | None = None
    """The usual short form, in capitals where it is one."""
    other_names: Annotated[tuple[OtherName, ...], ListOf] = ()
    """Other forms found in sources."""
    hidden_labels: HiddenLabels = {}
    """What readers may type for it and no page shows, per language: misspellings, loose words (SKOS hiddenLabel)."""
    classification: Annotated[str, Term("organization_kinds")]
    """What kind of body it is."""
    country: Country | None = None
    """The country it belongs to, by its two letters; left out for bodies of several."""
    parent: Annotated[str, Ref(("organizations",))] | None = None
    """The body it is part of. What is part of a party is that party's, whatever its country."""
    founding_date: Date | None = None
    """Since when it exists, if that matters."""
    dissolution_date: Date | None = None
    """Until when it existed."""
    links: Annotated[tuple[Link, ...], ListOf] = ()
    """Its own site."""
    summary: ProseMap | None = None
    """One or two sentences: what it does in the subjects of this series."""
    sources: SourceIds = ()
    """Where the summary comes from."""

    @property
    def heading(self) -> LanguageMap:
        """The name."""
        return self.name
