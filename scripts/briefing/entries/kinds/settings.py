"""`briefs/series.yml`: what the series is, in which languages, where it is published."""

from typing import Annotated, ClassVar

from pydantic import Field

from briefing.entries.base import Entry
from briefing.entries.fields import Day, Language, Line, LineMap, ListOf, LocaleTag, ProseMap, Shape, Url, Whole, Yes
from briefing.entries.ids import Ref
from briefing.text import LanguageMap


class Licence(Shape):
    """Under which terms the content may be used."""

    name: Line
    """Its short name: CC BY 4.0."""
    url: Url
    """Its text."""


class Missing(Shape):
    """A meeting that is known to have taken place and has no entry."""

    date: Day
    """Its day."""
    what: LineMap
    """Who met, and where."""


class Settings(Entry):
    """The series as a whole (schema.org CreativeWorkSeries)."""

    kind: ClassVar[str] = "series"
    singular: ClassVar[str] = "series"

    title: LineMap
    """The title of the series, at the head of every page."""
    short_title: LineMap
    """The same in three words, for small screens."""
    description: ProseMap
    """What the series is, in two sentences."""
    introduction: ProseMap | None = None
    """Two or three paragraphs for the home page."""
    languages: Annotated[dict[Language, Line], Field(min_length=1)]
    """The languages and what each calls itself; the first is the one that stands at the top address."""
    locales: dict[Language, LocaleTag] = {}
    """How each language writes dates, numbers and names: en: en-GB, es: es-MX. Left out, the language alone decides."""
    url: Url | None = None
    """Where the site is published, with a slash at the end; the environment's SITE_URL comes first."""
    repository: Url | None = None
    """Where the entries are kept; the environment's BRIEFING_REPOSITORY comes first. Without it there are no edit links."""
    branch: Line = "main"
    """The branch that edit links lead to."""
    publisher: LineMap
    """Who is answerable for the series."""
    parties: Annotated[tuple[Annotated[str, Ref(("organizations",))], ...], ListOf, Field(min_length=1)]
    """The sides whose accounts are held against each other, in the order in which pages name them."""
    covers_from: Day
    """The first day that the series covers."""
    covers_to: Day
    """The last day that was read for it."""
    known_missing: Annotated[tuple[Missing, ...], ListOf] = ()
    """Meetings that the series should hold and does not yet; the method page and the coverage name them."""
    review_after_months: Whole = 0
    """After how many months an open commitment is looked at again, where no day is set; 0 for never."""
    offline: Yes = False
    """Whether readers may keep the site on their device for reading offline, by a button on a page about it: yes or no."""
    licence: Licence
    """The licence of the content."""

    @property
    def heading(self) -> LanguageMap:
        """The title."""
        return self.title
