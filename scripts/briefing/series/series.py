"""The series: everything read, linked and checked, to be looked at only. Knows no day, no page and no file format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from briefing.entries import Commitment, Entry, Framework, Meeting, Organization, Person, Topic
from briefing.entries.kinds.meeting import Participant
from briefing.entries.loading.load import Loaded
from briefing.questions import note_walk, with_doors
from briefing.series.governments import Government, list_governments
from briefing.series.holdings import Holdings
from briefing.series.inverse import invert
from briefing.series.offices import Holder, Office, find_offices, find_promisers, list_holders, list_present, list_told
from briefing.series.references import References
from briefing.series.said import Said
from briefing.series.sides import find_sides


@with_doors(open_to_all=("sides_of_speakers",))
class Series(Holdings):
    """All entries, and what they say together, both ways. Each public name is a door: see `questions`."""

    @cached_property
    def _topics_of(self) -> Mapping[Entry, tuple[Topic, ...]]:
        filed: tuple[Meeting | Commitment, ...] = (*self.meetings, *self.commitments)
        return {entry: tuple(dict.fromkeys(self.topic_of(topic) for topic in entry.topics)) for entry in filed}

    def topics_of(self, entry: Meeting | Commitment) -> tuple[Topic, ...]:
        """The topics, not subtopics, of a meeting or commitment, the one it is filed under first."""
        return self._topics_of[entry]

    def frameworks_of(self, entry: Meeting | Commitment) -> tuple[Framework, ...]:
        """Its own frameworks; of a commitment without any, its meeting's."""
        own = entry.frameworks
        if not own and isinstance(entry, Commitment):
            own = self.meetings[entry.meeting].frameworks
        return tuple(self.frameworks[framework] for framework in own)

    @cached_property
    def _commitments_under(self) -> Mapping[str, tuple[Commitment, ...]]:
        return invert(self.commitments, lambda found: (framework.id for framework in self.frameworks_of(found)))

    def commitments_under(self, framework: Framework) -> tuple[Commitment, ...]:
        """The commitments of a framework, newest first."""
        return self._commitments_under.get(framework.id, ())

    @cached_property
    def _met_under(self) -> Mapping[str, tuple[Meeting, ...]]:
        return invert(self.meetings, lambda meeting: meeting.frameworks)

    def met_under(self, framework: Framework) -> tuple[Meeting, ...]:
        """The meetings of a framework, newest first."""
        return self._met_under.get(framework.id, ())

    def met_beside(self, meeting: Meeting, framework: Framework) -> tuple[Meeting | None, Meeting | None]:
        """The meetings under a framework before and after this one of them."""
        row = self._met_under[framework.id]
        here = next(place for place, found in enumerate(row) if found is meeting)
        return (row[here + 1] if here + 1 < len(row) else None, row[here - 1] if here else None)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """Everything that was said, newest meeting first."""
        return tuple(Said(meeting, statement) for meeting in self.meetings for statement in meeting.statements)

    @cached_property
    def _said_on(self) -> Mapping[str, tuple[Said, ...]]:
        return invert(self.said, lambda said: (said.statement.topic, self.topic_of(said.statement.topic).id))

    def said_on(self, topic: Topic) -> tuple[Said, ...]:
        """What was said on a topic or its subtopics, likewise."""
        return self._said_on.get(topic.id, ())

    @cached_property
    def _said_by(self) -> Mapping[str, tuple[Said, ...]]:
        return invert(self.said, lambda said: said.statement.by)

    def said_by(self, speaker: Person | Organization) -> tuple[Said, ...]:
        """What a person or body itself said, likewise."""
        return self._said_by.get(speaker.id, ())

    @cached_property
    def _said_for(self) -> Mapping[str, tuple[Said, ...]]:
        return invert(self.said, self.sides_of_speakers)

    def said_for(self, side: Organization) -> tuple[Said, ...]:
        """What anybody said for a party or state, likewise."""
        return self._said_for.get(side.id, ())

    def sides_of_speakers(self, said: Said) -> tuple[str, ...]:
        """The parties and states that those who spoke stood for at that meeting."""
        return self.sides_of(body for body in said.stood_for if body in self.organizations)

    def meetings_on(self, topic: Topic) -> list[Meeting]:
        """The meetings on a topic or subtopic, newest first."""
        if topic.broader is None:
            return [meeting for meeting in self.meetings if topic in self.topics_of(meeting)]
        on = {meeting.id for meeting in self.references.to(topic, Meeting)}
        on |= {commitment.meeting for commitment in self.references.to(topic, Commitment)}
        return [meeting for meeting in self.meetings if meeting.id in on]

    def commitments_on(self, topic: Topic) -> list[Commitment]:
        """The commitments on a topic or subtopic, newest first."""
        if topic.broader is None:
            return [found for found in self.commitments if topic in self.topics_of(found)]
        return [found for found in self.commitments if topic.id in found.topics]

    def made_at(self, meeting: Meeting) -> list[Commitment]:
        """The commitments made at a meeting, in the order of their ids."""
        return self.references.to(meeting, Commitment, "meeting")

    def parties_of(self, commitment: Commitment) -> tuple[str, ...]:
        """Who must act: the bodies that the entry names, and the parties or states that they belong to, each once."""
        return tuple(dict.fromkeys((*commitment.parties, *self.sides_of(commitment.parties))))

    @cached_property
    def _promised_by(self) -> Mapping[str, tuple[Commitment, ...]]:
        return invert(self.commitments, self.parties_of)

    def promised_by(self, body: Organization) -> tuple[Commitment, ...]:
        """What a body, or a body of a party or state, must act on, newest first."""
        return self._promised_by.get(body.id, ())

    def sides_of(self, organization_ids: Iterable[str]) -> tuple[str, ...]:
        """The parties and states that bodies belong to, each once: `("aldovia-trade", "aldovia")` → `("aldovia",)`."""
        found = (self.side_of(organization_id) for organization_id in organization_ids)
        return tuple(dict.fromkeys(side for side in found if side))

    def side_of(self, organization_id: str) -> str | None:
        """The party of the series or the state that a body belongs to, by `find_sides`. Raises KeyError for no body."""
        note_walk(Organization.kind)
        return self._sides[organization_id]

    @cached_property
    def _sides(self) -> Mapping[str, str | None]:
        return find_sides(self.settings, self.vocabulary, self._all(Organization))

    def issuers_of(self, source_ids: Iterable[str]) -> tuple[str, ...]:
        """The parties and states whose texts sources are, in the order of the series' parties, then others by id."""
        issuers = self.sides_of(body for source in source_ids for body in self.sources[source].issued_by)
        parties = self.settings.parties
        return (*(party for party in parties if party in issuers), *sorted(set(issuers) - set(parties)))

    @cached_property
    def sides(self) -> tuple[Organization, ...]:
        """The parties of the series and the states, by id."""
        return tuple(body for body in self.organizations.by_id if self.is_side(body))

    def present_at(self, meeting: Meeting) -> list[tuple[Participant, str | None]]:
        """Who took part in a meeting, and the party or state that each stood for."""
        found = [(who, who.on_behalf_of or who.organization) for who in list_present(self.vocabulary, meeting)]
        return [(who, self.side_of(body) if body else None) for who, body in found]

    def took_part(self, meeting: Meeting) -> tuple[str, ...]:
        """The ids of the people who took part in a meeting and of the bodies that they stood for, each once."""
        present = list_present(self.vocabulary, meeting)
        found = (one for who in present for one in (who.person, who.organization, who.on_behalf_of) if one)
        return tuple(dict.fromkeys(found))

    @cached_property
    def _attended(self) -> Mapping[str, tuple[Meeting, ...]]:
        return invert(self.meetings, self.took_part)

    def attended_by(self, who: Person | Organization) -> tuple[Meeting, ...]:
        """The meetings that a person took part in, or somebody for a body, newest first."""
        return self._attended.get(who.id, ())

    @cached_property
    def _offices(self) -> Mapping[str, tuple[Office, ...]]:
        met = [(meeting, who) for meeting in reversed(list(self.meetings)) for who in list_present(self.vocabulary, meeting)]
        return find_offices(self.people, met)

    def offices_of(self, person: Person) -> tuple[Office, ...]:
        """The posts that a person held, newest first."""
        return self._offices[person.id]

    def posts_told_of(self, person: Person) -> tuple[Office, ...]:
        """The same, each once: a post for a state and the one at its government are one."""
        return list_told(self.offices_of(person), self.side_of)

    @cached_property
    def _holders(self) -> Mapping[str, tuple[Holder, ...]]:
        return list_holders(self.people, self._offices)

    def holders_at(self, body_id: str) -> tuple[Holder, ...]:
        """Who held posts at a body, in the order of people; of one person the newest post first."""
        return self._holders.get(body_id, ())

    @cached_property
    def _promisers(self) -> Mapping[str, tuple[str, ...]]:
        return {found.id: tuple(self._find_promisers(found)) for found in self.commitments}

    def _find_promisers(self, commitment: Commitment) -> Iterable[str]:
        present = self.present_at(self.meetings[commitment.meeting])
        holders = [held for party in commitment.parties for held in self.holders_at(party)]
        return find_promisers(self.parties_of(commitment), present, holders, self.made_on(commitment))

    def promisers_of(self, commitment: Commitment) -> tuple[str, ...]:
        """The ids of the people in whose office it was promised."""
        return self._promisers[commitment.id]

    @cached_property
    def _promised_in_office(self) -> Mapping[str, tuple[Commitment, ...]]:
        return invert(self.commitments, self.promisers_of)

    def promised_in_office(self, person: Person) -> tuple[Commitment, ...]:
        """What was promised in a person's office, newest first."""
        return self._promised_in_office.get(person.id, ())

    @cached_property
    def governments(self) -> tuple[Government, ...]:
        """The terms of office that entries state at the parties and states themselves: by side, the earliest first."""
        return tuple(term for side in self.sides for term in self._governments[side.id])

    @cached_property
    def _governments(self) -> Mapping[str, tuple[Government, ...]]:
        return list_governments(self.people.by_id, [side.id for side in self.sides])

    def governments_of(self, commitment: Commitment) -> tuple[Government, ...]:
        """Under which governments it was promised, of each side that must act by itself or by a body of its government."""
        apart = self.vocabulary.apart
        bound = [body for body in commitment.parties if self.organizations[body].classification not in apart]
        made, sides = self.made_on(commitment), self.sides_of(bound)
        return tuple(term for side in sides for term in self._governments[side] if term.covers(made))

    def is_side(self, body: Organization) -> bool:
        """Whether it is a party of the series, or a state."""
        return self._sides[body.id] == body.id


def build_series(loaded: Loaded) -> Series:
    """The series from what was loaded; where references do not resolve, it is fit for checks only."""
    references = References.between(loaded.entries, loaded.maybe_named)
    return Series(
        loaded.settings, loaded.vocabulary, loaded.entries, references, loaded.glossary, loaded.journal, loaded.releases
    )
