"""The closed lists of `briefs/vocabulary.yml`: tag, label and meaning per language. Code never spells their words."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from briefing.entries.base import Entry
from briefing.entries.fields import Language, Line, LineMap, ListOf, ProseMap, Shape, Yes
from briefing.entries.ids import Id
from briefing.questions import all_of, note_walk, with_looked_up_values

SIGNS = ("square", "dashed", "circle", "quarter", "pause", "half", "check", "cross", "dot", "lines", "slash")
"""The drawings that a status can have beside its word."""


class VocabularyTerm(Shape):
    """One tag of a closed list."""

    id: Id
    """The tag as entries write it."""
    label: LineMap
    """What readers see."""
    meaning: ProseMap
    """What it means, in one sentence."""
    inverse: LineMap | None = None
    """The label seen from the other end: "restated by"."""
    sign: Line | None = None
    """The drawing that stands beside the word of a status, so that colour is never alone: one of `SIGNS`."""
    tone: Literal["good", "busy", "mid", "bad", "none"] | None = None
    """The colour that goes with it."""
    weight: Literal["full", "half", "faint", "hollow", "dashed"] | None = None
    """How strong the colour of a status is where charts show many: full where nothing is said."""
    needs: Literal["nothing", "search-log", "support", "evidence", "deeds"] | None = None
    """What a status must rest on: support is evidence or a search log, deeds is evidence beyond words."""
    closes: Yes | None = None
    """Whether a status ends the matter."""
    is_unverifiable: Yes | None = None
    """Whether a status says that nobody could tell if it was kept. Such commitments are counted apart and never scored."""
    carries_out: Yes | None = None
    """Whether a tie says that the later commitment carries the earlier one out."""
    is_state: Yes | None = None
    """Whether bodies of this kind are states, to which other bodies belong by their country."""
    is_apart: Yes | None = None
    """Whether bodies of this kind are apart from their state's government, as a parliament is: they promise for themselves."""
    schema_type: Line | None = None
    """What schema.org calls bodies of this kind, where that is not Organization: GovernmentOrganization."""
    is_absence: Yes | None = None
    """Whether a kind of attendance says that somebody did not take part."""
    is_remote: Yes | None = None
    """For a format: whether those who meet so are in different places, as at a call."""
    is_words: Yes | None = None
    """Whether evidence of this grade is only words."""
    worth: Id | None = None
    """For a tier: what a source of it is worth, where it is no copy; a tag of worths."""
    is_issued: Yes | None = None
    """For a tier: whether its sources are the words of the bodies under issued_by; no, where a source of it names none."""
    is_copy: Yes | None = None
    """Whether this is the worth of copies, whatever their tier."""


class Phrase(Shape):
    """Words that mean the same in each language, by which a check knows what a text says."""

    id: Id
    """The tag."""
    use: Literal["hedge", "looked", "no-place", "own-voice"]
    """hedge: a passage that holds one of the words must be met by one of them in our text. looked: a reason that holds one says
    that somebody looked. no-place: a venue or a city that is one says that nobody met in a room. own-voice: a text of ours that
    holds one outside quotation marks speaks for one side."""
    words: dict[Language, Annotated[tuple[Line, ...], ListOf]]
    """The words of each language; a star at the end stands for any ending."""
    met_by: dict[Language, Annotated[tuple[Line, ...], ListOf]] = {}
    """Of a hedge further words that meet it in our text and call for nothing in a passage; of looked those that say that nobody
    has ("no evidence has been looked for")."""


Terms = Annotated[tuple[VocabularyTerm, ...], ListOf, Field(min_length=1)]


class Vocabulary(Entry):
    """All closed lists."""

    kind: ClassVar[str] = "vocabulary"
    singular: ClassVar[str] = "vocabulary"

    statuses: Terms
    """Where a commitment stands."""
    marks: Terms
    """What is worked out from the as-of date and never typed."""
    statement_kinds: Terms
    """What was said that is no commitment."""
    commitment_forms: Terms
    """What form a commitment has."""
    relations: Terms
    """What a commitment does to an earlier one."""
    evidence: Terms
    """How much a source shows."""
    due_bases: Terms
    """What a due date rests on."""
    formats: Terms
    """Kinds of meeting."""
    attendance: Terms
    """How somebody took part."""
    organization_kinds: Terms
    """Kinds of body."""
    framework_kinds: Terms
    """Kinds of framework."""
    tiers: Terms
    """How near a source is to what it reports."""
    worths: Terms
    """What a source is worth to a reader: worked out from its tier and from whether it is a copy, never typed."""
    phrases: Annotated[tuple[Phrase, ...], ListOf] = ()
    """Words that a text must not lose on its way from the source, that say that somebody looked, that are no place or that are
    a speaker's own."""

    def _note_read(self, name: str) -> None:
        super()._note_read(name)
        note_walk(self.kind)

    @property
    def unseen(self) -> VocabularyTerm:
        """The first status: where a commitment stands while its history says nothing yet."""
        return self.statuses[0]

    @property
    def apart(self) -> frozenset[str]:
        """The kinds of bodies that are apart from their state's government."""
        return frozenset(term.id for term in self.organization_kinds if term.is_apart)

    def terms(self, list_name: str) -> tuple[VocabularyTerm, ...]:
        """The terms of a list in their order. Raises AttributeError where there is no such list."""
        found: tuple[VocabularyTerm, ...] = getattr(self, list_name)
        return found

    def term(self, list_name: str, tag: str) -> VocabularyTerm:
        """The term with this tag. Raises KeyError."""
        for term in self.terms(list_name):
            if term.id == tag:
                return term
        raise KeyError(f"{list_name}: {tag}")

    def tags(self, list_name: str) -> tuple[str, ...]:
        """The tags of a list in their order."""
        return tuple(term.id for term in self.terms(list_name))


LISTS = tuple(name for name in Vocabulary.model_fields if name not in (*Entry.model_fields, "phrases"))
"""The names of the closed lists."""


def _wanted(name: str) -> str:
    return f"{all_of(Vocabulary.kind)} {name}"


_SAID = tuple(name for name in VocabularyTerm.model_fields if name != "id")
with_looked_up_values({name: _wanted(name) for name in _SAID})(VocabularyTerm)
with_looked_up_values({name: _wanted(name) for name in (*LISTS, "phrases")})(Vocabulary)


def list_said_otherwise(before: Vocabulary, now: Vocabulary) -> Iterator[str]:
    """What others looked for in the closed lists, and would find another now: which terms there are, what is said of any."""
    yield all_of(Vocabulary.kind)
    said_before, said_now = _say(before), _say(now)
    yield from (_wanted(name) for name in said_now if said_now[name] != said_before[name])


def _say(vocabulary: Vocabulary) -> dict[str, Any]:
    terms = [(name, term.id, term.__dict__) for name in LISTS for term in vocabulary.terms(name)]
    said = {name: [(of, tag, values[name]) for of, tag, values in terms if values[name] is not None] for name in _SAID}
    return {**said, **{name: vocabulary.tags(name) for name in LISTS}, "phrases": vocabulary.phrases}
