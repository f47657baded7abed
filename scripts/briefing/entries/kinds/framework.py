"""A framework: a treaty, agreement, dialogue or programme that meetings belong to."""

from typing import Annotated, ClassVar

from briefing.entries.base import Draftable
from briefing.entries.fields import Date, LineMap, ListOf, ProseMap, Term
from briefing.entries.ids import Ref
from briefing.entries.shared import HiddenLabels, Link, OtherName, SourceIds, TopicId
from briefing.text import LanguageMap


class Framework(Draftable):
    """A treaty, agreement, political framework, dialogue or programme."""

    kind: ClassVar[str] = "frameworks"
    singular: ClassVar[str] = "framework"

    name: LineMap
    """The official name in each language."""
    other_names: Annotated[tuple[OtherName, ...], ListOf] = ()
    """Other names found in sources."""
    hidden_labels: HiddenLabels = {}
    """What readers may type for it and no page shows, per language: misspellings, loose words (SKOS hiddenLabel)."""
    classification: Annotated[str, Term("framework_kinds")]
    """What kind of framework it is."""
    parties: Annotated[tuple[Annotated[str, Ref(("organizations",))], ...], ListOf] = ()
    """The states or bodies that take part."""
    start_date: Date | None = None
    """Since when it exists, if a source says."""
    end_date: Date | None = None
    """Until when, if a source says."""
    part_of: Annotated[str, Ref(("frameworks",))] | None = None
    """The larger framework it belongs to: the harbour commission to the coast treaty."""
    predecessors: Annotated[tuple[Annotated[str, Ref(("frameworks",))], ...], ListOf] = ()
    """What it took the place of."""
    topics: Annotated[tuple[TopicId, ...], ListOf] = ()
    """What it deals with."""
    links: Annotated[tuple[Link, ...], ListOf] = ()
    """Addresses about it."""
    summary: ProseMap
    """Two or three sentences: what it is, since when, between whom."""
    sources: SourceIds = ()
    """Where the summary comes from."""

    @property
    def heading(self) -> LanguageMap:
        """The name."""
        return self.name
