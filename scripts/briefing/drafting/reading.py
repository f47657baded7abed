"""Everything that is found in a communiqué, held against a series. Knows no file format and no terminal."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, partial

from briefing.dates import PartialDate
from briefing.drafting.occasion.days import MeetingDay, find_meeting_day, find_published
from briefing.drafting.occasion.meeting_format import find_format, is_call
from briefing.drafting.occasion.meeting_name import name_meeting
from briefing.drafting.occasion.places import City, find_place, know_places
from briefing.drafting.occasion.subjects import SubjectFinder, Subjects
from briefing.drafting.occasion.whose_words import find_issuers
from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.language_words import LanguageWords
from briefing.drafting.parsing.spans import SURE, Finding, Span
from briefing.drafting.parsing.text_titles import says_no_more
from briefing.drafting.persons.bodies import BodyFinder
from briefing.drafting.persons.participants import Participation, find_participants
from briefing.drafting.persons.people import KnownPeople, find_people
from briefing.drafting.persons.printed_names import NamedPerson
from briefing.drafting.persons.speakers import ActorFinder, Actors
from briefing.drafting.sayings.promises import Forms, Promise, find_promises
from briefing.drafting.sayings.restatements import EarlierPromises, Likeness
from briefing.drafting.sayings.statements import Utterance, find_statements
from briefing.entries.kinds.vocabulary import VocabularyTerm
from briefing.entries.names import list_renderings
from briefing.series.checks.phrasing.wording import find_any
from briefing.series.series import Series
from briefing.text import fold

_OFFICE = re.compile(r"(?<=\w )[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: (?:and|of|for|y|de|del) [A-ZÁÉÍÓÚÑ]\w+| [A-ZÁÉÍÓÚÑ]\w+)*")
"""Capitalised words inside a sentence: offices and names, which say little of the subject."""


@dataclass(frozen=True)
class KnownFacts:
    """What an editor knows better than the text; empty where the text is to tell."""

    date: PartialDate | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    """By language."""
    topics: tuple[str, ...] = ()
    why: str = "given with --date"
    """How the day is known."""


@dataclass(frozen=True)
class CommuniqueReading:
    """What a communiqué says, each with its place in the text and how sure it is."""

    document: Document
    day: MeetingDay
    published: Finding[PartialDate] | None
    place: Finding[City] | None
    format: Finding[str] | None
    subjects: Subjects
    people: tuple[Finding[NamedPerson], ...]
    participants: tuple[Participation, ...]
    bodies: tuple[Finding[str], ...]
    states: tuple[Finding[str], ...]
    frameworks: tuple[Finding[str], ...]
    statements: tuple[Finding[Utterance], ...]
    promises: tuple[Finding[Promise], ...]
    restates: tuple[tuple[Likeness, ...], ...]
    """For each promise the earlier commitments that it may take up."""
    finder: SubjectFinder
    """Tells what a single passage is about."""
    unseen: VocabularyTerm
    """Where a commitment stands as long as nobody has looked."""
    unverifiable: str = ""
    """Where one stands of which nobody could tell; empty where the series has no such status."""
    title: str = ""
    """Of the meeting: as the editor gave it, else that of the text, else the name of the meeting; empty where nothing tells."""

    @property
    def language(self) -> str:
        """The text's language."""
        return self.document.words.language

    @property
    def has_own_title(self) -> bool:
        """Whether the meeting is called as its text is."""
        return self.title == self.document.title

    @cached_property
    def issuers(self) -> Finding[tuple[str, ...]] | None:
        """Whose words the text says that it is."""
        return find_issuers(self.document, self.states, self.bodies)

    @cached_property
    def names(self) -> frozenset[str]:
        """Of persons, bodies and states, as the text prints them."""
        people, others = self.people, (*self.bodies, *self.states)
        spans = (*(found.span for found in people), *(found.span for found in others))
        return frozenset(self.document.text[span.start : span.end] for span in spans)

    @cached_property
    def frameworks_met(self) -> tuple[Finding[str], ...]:
        """Those of the title, and those named until the text first tells of the meeting; of later ones it only speaks."""
        document, title = self.document, self.document.title_span
        first = next((sentence.span.end for sentence in document.sentences if document.tells_of_meeting(sentence)), 0)
        told = [found for found in self.frameworks if title.holds(found.span) or found.span.end <= first]
        return tuple({found.value: found for found in reversed(told)}.values())[::-1]

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """What the meeting is filed under: topics, subtopics, and what a statement or a promise of it is about."""
        passages = (*(said.value.text for said in self.statements), *(found.value.said.text for found in self.promises))
        about = filter(None, map(self.topic_of, passages))
        return tuple(dict.fromkeys((*self.subjects.topics, *self.subjects.subtopics, *about)))

    def topic_of(self, passage: str) -> str:
        """The topic or subtopic of a passage, else the first of the text; empty where there is none."""
        best, subjects = self.finder.best(passage), self.subjects
        is_other = subjects.is_told and best not in (*subjects.topics, *subjects.subtopics)
        return (best if not is_other else "") or (subjects.topics or ("",))[0]

    def frameworks_of(self, promise: Finding[Promise]) -> tuple[str, ...]:
        """Those that the words of a promise name."""
        said = " ".join(promise.value.said.text.split())
        inside = (found for found in self.frameworks if promise.span.holds(found.span))
        words = {found.value: self.document.text[found.span.start : found.span.end] for found in inside}
        return tuple(framework for framework, name in words.items() if " ".join(name.split()) in said)

    def parties_of(self, actors: Actors) -> tuple[str, ...]:
        """Bodies and states; for persons the body that they acted for at a meeting near the day, else the state of the text."""
        acted = {found.person.value: found for found in self.participants}
        took = [acted[who] for who in actors.people if who in acted]
        bodies = [role.organization or role.on_behalf_of if (role := found.earlier) else found.state for found in took]
        return tuple(dict.fromkeys([*filter(None, bodies), *actors.bodies]))


class Reader:
    """Reads communiqués against one series; its registers are prepared once."""

    def __init__(self, series: Series) -> None:
        self.series = series
        self._bodies = BodyFinder(
            series.organizations.by_id,
            series.frameworks.by_id,
            {side.id for side in series.sides},
            list_renderings(series.organizations.by_id, series.glossary),
        )
        named = (*series.organizations.by_id, *series.frameworks.by_id, *series.topics)
        self._no_names = frozenset(
            fold(word)
            for entry in named
            for name in entry.heading.values.values()
            for word in re.findall(r"[^\W\d_]{3,}", name)
        )
        made = [(found, series.made_on(found)) for found in series.commitments.by_id if found.meeting in series.meetings]
        self._earlier = cache(partial(EarlierPromises, made))

    def read(self, document: Document, told: KnownFacts | None = None) -> CommuniqueReading:
        """All findings of one text; what is `told` stands in place of what would be found."""
        told = told or KnownFacts()
        document = self._skip_letterhead(document)
        series, words, text = self.series, document.words, document.text
        bodies, named = self._bodies.find_bodies(text), self._bodies.find_states(text)
        states = [found for found in named if not _is_place(text, found.span, words)]
        of_states = {fold(word) for found in named for word in text[found.span.start : found.span.end].split()}
        known_people = KnownPeople(series.people.by_id, words.particles, self._no_names | of_states)
        people = find_people(text, words, known_people)
        frameworks = self._bodies.find_frameworks(text)
        day = MeetingDay(told.date, told.why, None, SURE) if told.date else find_meeting_day(document)
        kind = find_format(document, series.vocabulary.tags("formats"))
        known = know_places(series.meetings.by_id, words.calendar.territories)
        place = find_place(document, known, is_call(document))
        masked = (
            [found.span for found in people]
            + [found.span for found in bodies]
            + [Span(*match.span()) for match in _OFFICE.finditer(text)]
        )
        finder = SubjectFinder(series.topics, words.language)
        subjects = finder.find(text, masked, document.title_span) if not told.topics else finder.place(told.topics)
        started = day.date.first_day if day.date else None
        participants = tuple(find_participants(document, people, states, started, series))
        acted = {found.person.value: side for found in participants if (side := _find_side(found, series))}
        actors = partial(ActorFinder, words, people, bodies, states, acted)
        statements = list(find_statements(document, actors(), series.vocabulary.tags("statement_kinds")[:3]))
        hedges = [
            find_any(phrase.words[words.language])
            for phrase in series.vocabulary.phrases
            if phrase.use == "hedge" and phrase.words.get(words.language)
        ]
        forms = Forms(*series.vocabulary.tags("commitment_forms")[:5])
        promises = list(find_promises(document, actors(), forms, hedges, started))
        taken = [promise.span for promise in promises]
        statements = [said for said in statements if not any(said.span.meets(span) for span in taken)]
        earlier = self._earlier(words.language)
        return CommuniqueReading(
            document,
            day,
            find_published(document),
            place,
            kind,
            subjects,
            tuple(people),
            participants,
            tuple(bodies),
            tuple(states),
            tuple(frameworks),
            tuple(statements),
            tuple(promises),
            tuple(tuple(earlier.find(promise.value.said.text, day.date)) for promise in promises),
            finder,
            series.vocabulary.unseen,
            next((status.id for status in series.vocabulary.statuses if status.is_unverifiable), ""),
            told.titles.get(words.language) or self._name(document, [who.person for who in participants], place, acted),
        )

    def _skip_letterhead(self, document: Document) -> Document:
        """With the next headline as the title where the first is the name of a body and no more."""
        title, rest = document.title, document.headlines
        while rest and (bodies := self._bodies.find_bodies(title)):
            spans = [found.span for found in (*bodies, *self._bodies.find_states(title))]
            if not says_no_more(title, spans, document.words):
                break
            title, *further = rest
            rest = tuple(further)
        return replace(document, title=title, headlines=rest)

    def _name(
        self,
        document: Document,
        people: Sequence[Finding[NamedPerson]],
        place: Finding[City] | None,
        acted: Mapping[NamedPerson, str],
    ) -> str:
        states = [found.span for found in self._bodies.find_states(document.title)]
        frameworks = [found.span for found in self._bodies.find_frameworks(document.title)]
        return name_meeting(document, people, place, states, frameworks, acted, self._call)

    def _call(self, person: NamedPerson) -> str:
        """By the surname, where the register tells it."""
        name = self.series.people[person.id].sort_name.partition(",")[0] if person.id else person.name
        return f"{name[:1].upper()}{name[1:]}"


def _find_side(found: Participation, series: Series) -> str:
    """The party or state that somebody stood for near the day, else the one that the text names."""
    body = found.earlier.on_behalf_of or found.earlier.organization if found.earlier else found.state
    return series.side_of(body) or "" if body and body in series.organizations else ""


def _is_place(text: str, state: Span, words: LanguageWords) -> bool:
    """Whether the name of a state is a part of a place's: `New Aldovia`, `Aldovia City`."""
    before, behind = text[: state.start].rstrip(), text[state.end :].lstrip()
    return before.endswith(words.before_state) or re.match(rf"(?:{'|'.join(words.behind_state)})\b", behind) is not None
