"""People, bodies, posts and meetings in the words of Popolo and of Open Civic Data, one language a file. Knows records only.

Neither knows promises, nor several languages: what they have no word for stands in the other formats. Both take a date as
exactly as it is known. Open Civic Data wants a source of every person and body; so that none is made up, only meetings,
which always have one, are told in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from briefing.dates import read_date
from briefing.exports.data.json_file import write_lists, write_value
from briefing.exports.data.records import Record, Records, say_in
from briefing.exports.stable_ids import name_event

Json = dict[str, Any]


def write_popolo(about: Mapping[str, Any], records: Records, language: str) -> bytes:
    """Persons, organizations, memberships and events, as Popolo's schemas describe each."""
    told = _tell(records, language)
    lists = {
        "persons": map(told.person, records.by_kind["people"]),
        "organizations": map(told.organization, records.by_kind["organizations"]),
        "memberships": (post for person in records.by_kind["people"] for post in told.memberships(person)),
        "events": map(told.event, records.by_kind["meetings"]),
    }
    return write_lists(_head(about, language), {name: map(write_value, found) for name, found in lists.items()})


def write_civic_events(about: Mapping[str, Any], records: Records, language: str) -> bytes:
    """The meetings as events of Open Civic Data."""
    told = _tell(records, language)
    events = (told.civic_event(meeting, about["as_of"]) for meeting in records.by_kind["meetings"])
    return write_lists(_head(about, language), {"events": map(write_value, events)})


def _head(about: Mapping[str, Any], language: str) -> Json:
    words = {name: say_in(about[name], language) for name in ("title", "publisher", "citation")}
    return {**words, "licence": about["licence"], "as_of": about["as_of"], "language": language}


def _tell(records: Records, language: str) -> _Telling:
    by_id = {kind: {record["id"]: record for record in found} for kind, found in records.by_kind.items()}
    absences = frozenset(term["id"] for term in records.vocabulary["attendance"] if term["is_absence"])
    return _Telling(by_id, language, absences)


@dataclass(frozen=True)
class _Telling:
    """Records told in one language, or in another one where that has no words."""

    by_id: Mapping[str, Mapping[str, Record]]
    language: str
    absences: Set[str]
    """The kinds of attendance of those who took no part: neither standard has a word for them."""

    def person(self, person: Record) -> Json:
        """A Popolo Person."""
        return {
            "id": person["id"],
            "name": person["name"],
            "sort_name": person["sort_name"],
            "other_names": self._names(person),
            "summary": self._say(person["summary"]),
            "links": [{"url": link["url"], "note": self._say(link["note"])} for link in person["links"]],
            "sources": self._sources(person),
        }

    def organization(self, body: Record) -> Json:
        """A Popolo Organization; its other names are those of other languages, its abbreviation, and the rest."""
        name = self._say(body["name"])
        others = [text for text in dict.fromkeys([*body["name"].values(), body["abbreviation"]]) if text and text != name]
        return {
            "id": body["id"],
            "name": name,
            "other_names": [*({"name": other} for other in others), *self._names(body)],
            "classification": body["classification"],
            "parent_id": body["parent"],
            "abstract": self._say(body["summary"]),
            "founding_date": body["founding_date"],
            "dissolution_date": body["dissolution_date"],
            "links": [{"url": link["url"], "note": self._say(link["note"])} for link in body["links"]],
            "sources": self._sources(body),
        }

    def memberships(self, person: Record) -> Iterator[Json]:
        """A Popolo Membership for each post of a person."""
        for number, post in enumerate(person["memberships"], 1):
            yield {
                "id": f"{person['id']}-{number}",
                "person_id": person["id"],
                "organization_id": post["organization"],
                "role": self._say(post["role"]),
                "start_date": post["start_date"],
                "end_date": post["end_date"],
                "sources": self._sources(post),
            }

    def event(self, meeting: Record) -> Json:
        """A Popolo Event; who is only named in a text, without an entry of their own, is no attendee there."""
        people = [self.by_id["people"][found["person"]] for found in self._present(meeting) if found["person"]]
        return {
            "id": meeting["id"],
            "name": self._say(meeting["title"]),
            "description": self._say(meeting["summary"]),
            "start_date": meeting["date"],
            "end_date": meeting["end_date"],
            "location": self._place(meeting),
            "classification": meeting["format"],
            "attendees": [{"id": person["id"], "name": person["name"]} for person in people],
            "sources": self._sources(meeting),
        }

    def civic_event(self, meeting: Record, as_of: str) -> Json:
        """An Event of Open Civic Data, of whole days."""
        last = meeting["end_date"] or read_date(meeting["date"]).last_day.isoformat()
        place, address = self._place(meeting), meeting["address"][self.language]
        first_id = (meeting["was"] or [meeting["id"]])[0]
        return {
            "_id": "/".join(("ocd-event", name_event("/".join((meeting["kind"], first_id))))),
            "name": self._say(meeting["title"]),
            "description": self._say(meeting["summary"]) or "",
            "classification": meeting["format"],
            "all_day": True,
            "start_date": meeting["date"],
            "end_date": meeting["end_date"] or "",
            "status": "passed" if last <= as_of else "confirmed",
            "location": {"name": place} if place else None,
            "participants": [self._participant(found) for found in self._present(meeting)],
            "links": [{"url": address, "note": ""}] if "://" in address else [],
            "sources": self._sources(meeting),
            "extras": {"id": meeting["id"], "topics": meeting["topics"]},
        }

    def _present(self, meeting: Record) -> Iterator[Record]:
        return (found for found in meeting["participants"] if found["attendance"] not in self.absences)

    def _participant(self, found: Record) -> Json:
        """Whether somebody who is only named in a text is a person or a body nobody says, so it is left open."""
        role = self._say(found["role"])
        note = {"note": role} if role else {}
        if found["person"]:
            return {"name": self.by_id["people"][found["person"]]["name"], "type": "person", **note}
        return {"name": self._say(found["name"]), **note}

    def _names(self, entry: Record) -> list[Json]:
        return [{"name": other["name"], "note": self._say(other["note"])} for other in entry["other_names"]]

    def _place(self, meeting: Record) -> str | None:
        place = meeting["place"] or {}
        parts = [self._say(place.get("venue")), self._say(place.get("city")), place.get("country")]
        return ", ".join(part for part in parts if part) or None

    def _sources(self, entry: Record) -> list[Json]:
        found = [self.by_id["sources"][source] for source in entry["sources"]]
        return [{"url": source["url"], "note": source["title"]} for source in found]

    def _say(self, text: Mapping[str, str] | None) -> str | None:
        return say_in(text, self.language) if text else None
