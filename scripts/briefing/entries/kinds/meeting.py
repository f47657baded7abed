"""A meeting: who met, what was said and by whom. What was promised stands in commitments of their own."""

from typing import Annotated, ClassVar

from pydantic import Field

from briefing.entries.base import Draftable
from briefing.entries.fields import Country, Date, Day, LineMap, ListOf, ProseMap, Shape, Term, Whole, Yes
from briefing.entries.ids import Id, Ref
from briefing.entries.shared import Passage, Quote, SourceIds, TopicId
from briefing.text import LanguageMap


class Location(Shape):
    """Where the meeting took place, as far as a source says."""

    venue: LineMap | None = None
    """The building or room."""
    city: LineMap | None = None
    """The city."""
    country: Country | None = None
    """The country by its two letters, as in ISO 3166: MX, US, CA."""


class Participant(Shape):
    """One who took part, with the role held that day (Popolo Membership, Open Civic Data participant)."""

    person: Annotated[str, Ref(("people",))] | None = None
    """The person's id. Leave it out for somebody whom no source names, and write a name."""
    name: LineMap | None = None
    """What to call those whom no source names: "Other members of the delegation"."""
    role: LineMap | None = None
    """The role held on that day, not today's."""
    organization: Annotated[str, Ref(("organizations",))] | None = None
    """The body the person acted for."""
    on_behalf_of: Annotated[str, Ref(("organizations",))] | None = None
    """The party or body represented, where it is not the organization's own country."""
    attendance: Annotated[str, Term("attendance")] = "present"
    """Present, absent, or only reported by some sources."""
    note: LineMap | None = None
    """What a reader must know, for instance why somebody appears in two roles."""
    sources: SourceIds = ()
    """Where the name comes from, if not from the meeting's own sources."""


class Figure(Shape):
    """The number in a claim, with what is needed to judge it (IATI period)."""

    value: LineMap
    """The number as claimed, with its words: "more than 95"."""
    unit: LineMap
    """What is counted: "per cent fewer people"."""
    period: LineMap | None = None
    """The period or the base that the number refers to. Left out, the brief says "period not stated"."""
    period_stated: Yes = True
    """no, where an editor looked and the source states none; until then a missing period is a warning."""


class Statement(Shape):
    """Something said that is no commitment: a wish, one side's view, or a fact as one side gives it."""

    id: Id
    """A short name inside this meeting; it becomes the anchor of the statement and never changes."""
    kind: Annotated[str, Term("statement_kinds")]
    """aspiration, position or claim."""
    topic: TopicId
    """The topic or subtopic it belongs to."""
    by: Annotated[tuple[Annotated[str, Ref(("people", "organizations"))], ...], ListOf, Field(min_length=1)]
    """Who said it: people or organizations; both parties for a joint text."""
    text: ProseMap
    """What was said, in our own words, no stronger than the source."""
    quote: Quote | None = None
    """The source's own words, if they matter."""
    words: Annotated[tuple[Passage, ...], ListOf] = ()
    """What the sources say, word for word; several where their wording differs."""
    figure: Figure | None = None
    """The number, if the statement holds one."""
    sources: Annotated[SourceIds, Field(min_length=1)]
    """Where it is reported."""
    note: ProseMap | None = None
    """A doubt, a difference between accounts or a later event that a reader needs."""
    note_sources: SourceIds = ()
    """What the note rests on; it says nothing of whose account the statement is."""


class Considered(Shape):
    """How the promises found in the sources were judged by the definition of a commitment."""

    candidates: Whole
    """How many passages read like a promise."""
    as_statements: Whole
    """How many of them did not pass and stand among the statements; the others are commitments, some joined into one."""


class Meeting(Draftable):
    """A meeting, call, visit or signing between the parties (schema.org Event)."""

    kind: ClassVar[str] = "meetings"
    singular: ClassVar[str] = "meeting"

    title: LineMap
    """What the meeting was, in a few words; who met rather than what was hoped for."""
    date: Date
    """The first day, as exactly as the sources give it."""
    end_date: Day | None = None
    """The last day, if it lasted several."""
    date_note: ProseMap | None = None
    """How the date is known, if it is inferred or disputed."""
    format: Annotated[str, Term("formats")]
    """The kind of meeting."""
    place: Location | None = None
    """Where it took place; leave it out if no source says or if nobody met in a room."""
    topics: Annotated[tuple[TopicId, ...], ListOf, Field(min_length=1)]
    """What was on the table; the first is the topic it is filed under."""
    frameworks: Annotated[tuple[Annotated[str, Ref(("frameworks",))], ...], ListOf] = ()
    """The agreements or dialogues that it belongs to."""
    follows: Annotated[tuple[Annotated[str, Ref(("meetings",))], ...], ListOf] = ()
    """Earlier meetings that a source says it follows up."""
    participants: Annotated[tuple[Participant, ...], ListOf] = ()
    """Who took part."""
    summary: ProseMap
    """Two to four sentences, at most 1,200 letters: what happened and what came out of it, neutral."""
    statements: Annotated[tuple[Statement, ...], ListOf] = ()
    """What was said."""
    considered: Considered | None = None
    """How many passages read like promises, and how many of them became statements."""
    sources: Annotated[SourceIds, Field(min_length=1)]
    """The accounts of the meeting; the first is the main one."""
    note: ProseMap | None = None
    """What a reader must know about the account: whose it is, what is doubtful, what is not known."""
    reviewed: Day
    """When an editor last held this entry against its sources."""

    @property
    def heading(self) -> LanguageMap:
        """The title."""
        return self.title
