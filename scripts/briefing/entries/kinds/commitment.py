"""A commitment: who promised what, by when, and the dated, sourced history of what came of it.

A commitment is a discrete, specific, public statement of intent to act toward an identifiable target
(the definition of the G7 and G20 Research Groups). Its status is the last entry of its history.
"""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from briefing.entries.base import Draftable
from briefing.entries.fields import AsText, Date, Day, Line, LineMap, ListOf, ProseMap, Shape, Term, Yes
from briefing.entries.ids import Id, Ref
from briefing.entries.shared import Passage, Quote, SourceIds, TopicId
from briefing.entries.texts import fault
from briefing.text import LanguageMap

MADE_AT = ("meeting",)
"""Where a commitment names the meeting that it belongs to."""
PartyId = Annotated[str, Ref(("organizations",))]


def _score(value: object) -> int:
    scores = {"-1": -1, "0": 0, "1": 1, "+1": 1}
    if not isinstance(value, str) or value not in scores:
        raise fault(f'"{value}" is not a score', "-1, 0 or 1", "write the score, or leave the party out", code="score")
    return scores[value]


Score = Annotated[int, BeforeValidator(_score), AsText(enum=["-1", "0", "1", "+1", -1, 0, 1], published={"type": "integer"})]


class Relation(Shape):
    """A tie to an earlier commitment."""

    type: Annotated[str, Term("relations")]
    """What this commitment does to the earlier one: restates, strengthens, weakens, supersedes or implements it."""
    commitment: Annotated[str, Ref(("commitments",))]
    """The earlier commitment."""
    note: ProseMap | None = None
    """What changed between the two."""


class Evidence(Shape):
    """A source and how much it shows."""

    source: Annotated[str, Ref(("sources",))]
    """The source."""
    shows: Annotated[str, Term("evidence")]
    """How far it goes: words, a step, money, a measure in force, a result, or a result confirmed by others."""


class SearchLog(Shape):
    """The receipt for "nothing found": without it nobody can tell looking from not looking."""

    date: Day
    """When the search was made."""
    places: Annotated[tuple[LineMap, ...], ListOf, Field(min_length=1)]
    """Where was looked: sites, archives, gazettes."""
    queries: Annotated[tuple[Line, ...], ListOf, Field(min_length=1)]
    """With which words."""
    found: ProseMap | None = None
    """What came of it: nothing, or what was found and why it shows nothing."""


class Milestone(Shape):
    """A part of a commitment that can be followed on its own (OGP milestone)."""

    id: Id
    """A short name inside this commitment; it never changes."""
    text: ProseMap
    """What is to be done, no stronger than the source."""
    due_date: Date | None = None
    """By when, if a source says so for this part."""
    status: Annotated[str, Term("statuses")]
    """Where this part stands."""
    since: Date
    """The day of the event or finding that its status rests on."""
    evidence: Annotated[tuple[Evidence, ...], ListOf] = ()
    """The sources that show it."""
    note: ProseMap | None = None
    """What a reader must know about it."""


class Reading(Shape):
    """What a measurable target stood at on a day."""

    date: Date
    """The day or period that the value holds for."""
    value: Line
    """The value, in figures."""
    source: Annotated[str, Ref(("sources",))]
    """Who says so."""


class Measure(Shape):
    """A measurable target, and what it has stood at since."""

    value: Line
    """What is to be reached, in figures."""
    unit: LineMap
    """What is counted."""
    baseline: Line | None = None
    """What it stood at when the promise was made, if a source says so."""
    by: Date | None = None
    """By when."""
    readings: Annotated[tuple[Reading, ...], ListOf] = ()
    """What it has stood at since, oldest first."""


class Dispute(Shape):
    """A party or body that contests this status."""

    organization: PartyId
    """Who contests it."""
    source: Annotated[str, Ref(("sources",))]
    """Where."""


class HistoryEntry(Shape):
    """What was known on a day. Earlier ones are never changed: a correction is a new one."""

    date: Date
    """The day of the event or finding that it rests on."""
    status: Annotated[str, Term("statuses")]
    """Where the commitment stands from that day on."""
    rationale: ProseMap
    """Why this status and no other: what happened, as the evidence shows it."""
    evidence: Annotated[tuple[Evidence, ...], ListOf] = ()
    """The sources that show it."""
    search_log: SearchLog | None = None
    """Where nothing was found: where, when and with which words was looked."""
    scores: dict[PartyId, Score] = {}
    """-1, 0 or 1 per party, only once the due date has passed."""
    disputed_by: Annotated[tuple[Dispute, ...], ListOf] = ()
    """Who contests this status, and where."""
    corrects: ProseMap | None = None
    """If it corrects an earlier entry: what was wrong there."""


class Commitment(Draftable):
    """A promise that can be followed (OGP commitment)."""

    kind: ClassVar[str] = "commitments"
    singular: ClassVar[str] = "commitment"

    title: LineMap
    """The promise in a few words, beginning with a verb."""
    text: ProseMap
    """What was promised, in our own words, no stronger than the source."""
    quote: Quote | None = None
    """The source's own words, if the exact sense hangs on them."""
    words: Annotated[tuple[Passage, ...], ListOf] = ()
    """What the sources say, word for word; several where their wording differs. Read again before it is quoted."""
    words_note: ProseMap | None = None
    """Where there are no words: why, for instance that no source page can be read any more."""
    meeting: Annotated[str, Ref(("meetings",))]
    """Where it was made."""
    topics: Annotated[tuple[TopicId, ...], ListOf, Field(min_length=1)]
    """The topic or subtopic it is filed under, then others."""
    frameworks: Annotated[tuple[Annotated[str, Ref(("frameworks",))], ...], ListOf] = ()
    """The frameworks it belongs to, if they are not those of the meeting."""
    parties: Annotated[tuple[PartyId, ...], ListOf, Field(min_length=1)]
    """Who must act: the ministry or agency where the source names it, else the state; the state follows from the body."""
    form: Annotated[str, Term("commitment_forms")]
    """pledge, agreement, target, process or reaffirmation."""
    promises_meeting: Yes = False
    """Whether it plainly promises that a meeting is held: while open, it stands among the coming meetings, as announced."""
    due_date: Date | None = None
    """By when; left out where nothing says so."""
    due_basis: Annotated[str, Term("due_bases")] = "none"
    """explicit (a date is stated), implied (a reading of words such as "within 90 days") or none."""
    due_note: ProseMap | None = None
    """The words the date is read from."""
    target: ProseMap | None = None
    """The measurable target, if one is stated."""
    measure: Measure | None = None
    """The same target in figures: value, unit, baseline, date and the readings since."""
    milestones: Annotated[tuple[Milestone, ...], ListOf] = ()
    """Its parts, where the source lists them, each with a status of its own."""
    success: ProseMap
    """What would count as success, written before looking for evidence."""
    verifiable: Yes
    """Whether anybody could tell that it was kept; no goes with the status not-verifiable and a verifiability_note."""
    verifiability_note: ProseMap | None = None
    """Why; and for one that is not verifiable, the wording that would make it ratable."""
    relations: Annotated[tuple[Relation, ...], ListOf] = ()
    """Earlier commitments that this one restates, strengthens, weakens, supersedes or implements."""
    sources: Annotated[SourceIds, Field(min_length=1)]
    """Where the promise is reported."""
    note: ProseMap | None = None
    """A doubt or a difference between accounts that a reader needs."""
    history: Annotated[tuple[HistoryEntry, ...], ListOf, Field(min_length=1)]
    """What came of it, oldest first. The last entry is the status."""
    reviewed: Day
    """When an editor last looked for news of it; while its status says that nobody has, when its words were last held against
    their source."""
    next_review: Day | None = None
    """When somebody should look again."""

    @property
    def heading(self) -> LanguageMap:
        """The title."""
        return self.title
