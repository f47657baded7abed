"""A meeting begun from a few facts: with its sources, and the people and bodies that no register has. Knows no terminal.

Everything is written as a draft. What stands in the registers already is taken from there: a role as it was at the nearest
meeting, a publisher as at another document of the same site, a city as another meeting spells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from briefing.authoring.changing.canonical_form import tree_from
from briefing.authoring.changing.meeting_facts import Attendee, MeetingFacts, SourceFacts
from briefing.authoring.changing.skeleton import write_begun
from briefing.dates import read_date
from briefing.entries import Entry, Meeting, Organization, Person, Source
from briefing.entries.ids import cut_id
from briefing.entries.loading.load import Loaded
from briefing.entries.loading.unfinished import day_of
from briefing.entries.sort_names import guess_sort_name
from briefing.series.documents.document_address import address_key
from briefing.series.earlier import Attended, city_key, index_cities, list_attended, nearest_to
from briefing.text import fold
from briefing.yamlcomments import GUESS
from briefing.yamlwriter import Tree, ValuePath

LONG_TITLE = 6
"""Words of a title that hardly two documents have."""
OfKind = TypeVar("OfKind", bound=Entry)
Comments = Mapping[ValuePath, tuple[str, ...]]


def begin_meeting(facts: MeetingFacts, loaded: Loaded, today: date) -> dict[str, str]:
    """Path → text of every file to be written: the meeting, and what it names and no register has."""
    return dict(_Beginning(facts, loaded, today).list_files())


def begin_source(document: SourceFacts, loaded: Loaded, today: date) -> tuple[str, str]:
    """The id of a source and its file; the text is empty where the series has the address already."""
    if known := find_document(loaded, document.url):
        return known.id, ""
    beginning = _Beginning(MeetingFacts({}, ""), loaded, today)
    name = name_document(document)
    return name, beginning.write(Source, name, *beginning.describe_document(document))[1]


def find_same_site(loaded: Loaded, url: str) -> Source | None:
    """The source whose address has most in common with this one, from the same site."""
    host = _host(url)
    same = [found for found in _list(loaded, Source) if host and _host(found.url) == host]
    return max(same, key=lambda found: (_shared(found.url, url), found.id), default=None)


def find_document(loaded: Loaded, url: str) -> Source | None:
    """The source that has this address already."""
    return next((found for found in _list(loaded, Source) if address_key(found.url) == address_key(url)), None)


def find_copy(loaded: Loaded, document: SourceFacts) -> Source | None:
    """The source of the same title and day at another address; where either tells no day, of the same long title."""
    title, day = _plain(document.title), document.published_on
    is_long = len(title.split()) >= LONG_TITLE
    for found in _list(loaded, Source):
        published = str(found.published_on or "")
        is_of_day = published == day if published and day else is_long
        if title and is_of_day and _plain(found.title) == title and address_key(found.url) != address_key(document.url):
            return found
    return None


def tell_copy(copy: Source) -> str:
    """What an editor is asked where the register has a text already."""
    use = "use that one and remove this file, or keep both and say in reprint_of of the copy what the original was"
    return f"the register has this text already as {copy.id} ({copy.url}): another copy? Then {use}"


def find_same_day(loaded: Loaded, day: str) -> list[str]:
    """The meetings of a day, one of which may be the one that is to be begun."""
    return sorted(found.id for found in loaded.all_entries() if found.kind == Meeting.kind and day_of(found) == day)


def find_earlier_role(loaded: Loaded, person: str, day: date) -> Attended | None:
    """What somebody was at the meeting nearest in time, among those that tell it."""
    return nearest_to(day, (found for found in list_attended(_list(loaded, Meeting), person) if found[1].role))


class _Beginning:
    def __init__(self, facts: MeetingFacts, loaded: Loaded, today: date) -> None:
        self._facts, self._loaded, self._today = facts, loaded, today
        self._languages = tuple(loaded.settings.languages)

    def list_files(self) -> Iterator[tuple[str, str]]:
        for attendee in self._facts.attendees:
            if not attendee.person.id:
                yield self.write(Person, attendee.person.reference, _describe_person(attendee.person.name), _SURNAME)
        bodies = [attendee.body for attendee in self._facts.attendees] + [found.publisher for found in self._facts.documents]
        for body in bodies:
            if body and not body.id:
                yield self.write(Organization, body.reference, {"name": {self._languages[0]: body.name}}, {})
        sources = []
        for document in self._facts.documents:
            if known := find_document(self._loaded, document.url):
                sources.append(known.id)
                continue
            name = name_document(document)
            sources.append(name)
            yield self.write(Source, name, *self.describe_document(document))
        meeting, comments = self._describe_meeting(list(dict.fromkeys(sources)))
        yield self.write(Meeting, self._facts.name_file(), meeting, comments)

    def write(self, shape: type[Entry], name: str, values: Mapping[str, object], comments: Comments) -> tuple[str, str]:
        said = {key: value for key, value in values.items() if value or key == "issued_by"}
        tree: dict[str, Tree] = tree_from(shape, said)
        return f"briefs/{shape.kind}/{name}.yml", write_begun(shape, self._languages, self._loaded.vocabulary, tree, comments)

    def _describe_meeting(self, sources: list[str]) -> tuple[dict[str, object], Comments]:
        facts = self._facts
        comments: dict[ValuePath, tuple[str, ...]] = {}
        participants = []
        for index, attendee in enumerate(facts.attendees):
            said, taken_from = self._describe_attendee(attendee)
            participants.append(said)
            if taken_from:
                comments["participants", index] = (taken_from,)
        place, taken_from = self._describe_place()
        if taken_from:
            comments["place",] = (taken_from,)
        values: dict[str, object] = {
            "title": dict(facts.title),
            "date": facts.date,
            "end_date": facts.end_date,
            "format": facts.format,
            "place": place,
            "topics": list(facts.topics),
            "participants": participants,
            "summary": dict(facts.summary),
            "sources": sources,
            "reviewed": self._today.isoformat(),
        }
        return values, comments

    def _describe_attendee(self, attendee: Attendee) -> tuple[dict[str, object], str]:
        """A participant, and the comment on what was taken over from the nearest meeting; nothing from another body."""
        role, body = dict(attendee.role), attendee.body.reference if attendee.body else ""
        earlier = find_earlier_role(self._loaded, attendee.person.id, read_date(self._facts.date).first_day)
        comment = ""
        if earlier:
            meeting, was = earlier
            known = dict(was.role.values) if was.role else {}
            if not role and body in ("", was.organization):
                what = "Role" if body or not was.organization else "Role and body"
                role, body = known, was.organization or ""
                comment = f"{GUESS} {what} as at {meeting.id}: was it so here?"
            elif role and role != known and set(role.values()) <= set(known.values()):
                role = known
                comment = f"{GUESS} Role in every language as at {meeting.id}: is it the same here?"
        said = {"person": attendee.person.reference, "role": role, "organization": body}
        return {key: value for key, value in said.items() if value}, comment

    def _describe_place(self) -> tuple[dict[str, object], str]:
        """City and country, and the comment on what was taken over from another meeting that knows a city of this name."""
        facts = self._facts
        said = {"city": dict(facts.city), "country": facts.country}
        place, comment = said, ""
        cities = index_cities(_list(self._loaded, Meeting))
        meeting = next((cities[key] for key in map(city_key, facts.city.values()) if key in cities), None)
        if meeting and meeting.place and meeting.place.city:
            place = {"city": dict(meeting.place.city.values), "country": facts.country or meeting.place.country or ""}
            comment = f"{GUESS} City and country as at {meeting.id}: is it that city?" if place != said else ""
        return {key: value for key, value in place.items() if value}, comment

    def describe_document(self, document: SourceFacts) -> tuple[dict[str, object], Comments]:
        said: dict[str, object] = {"title": document.title, "url": document.url, "retrieved_on": self._today.isoformat()}
        said |= {"language": document.language, "published_on": document.published_on}
        like = find_same_site(self._loaded, document.url)
        body = self._loaded.entries[Organization.kind].get(document.publisher.id) if document.publisher else None
        if document.publisher:
            name = body.heading.values if body else dict.fromkeys(self._languages[:1], document.publisher.name)
            said |= {"publisher": dict(name), "issued_by": [document.publisher.reference]}
            if like and like.publisher.values != name:
                like = None
        if copy := document.copy_of:
            said |= {"issued_by": list(copy.issued_by), "tier": copy.tier}
            said |= {"publisher": dict(like.publisher.values)} if like else {}
            comments: Comments = {
                ("title",): (f"{GUESS} title: {tell_copy(copy)}",),
                ("issued_by",): (f"{GUESS} issued_by and tier are those of {copy.id}: are they so here?",),
            }
            asked: Comments = {("publisher",): (f"{GUESS} Publisher is that of {like.id}: is it so here?",)} if like else {}
            return said, {**comments, **asked}
        if like is None and (same := document.same_words_as):
            said |= {"issued_by": list(same.issued_by), "tier": same.tier}
            return said, {("issued_by",): (f"{GUESS} issued_by and tier are those of {same.id}: are they so here?",)}
        if like is None:
            return said, {}
        issuers, told = document.issuers
        said |= {"publisher": dict(like.publisher.values), "issued_by": list(like.issued_by), "tier": like.tier}
        said["language"] = document.language or like.language
        those, asks = f"are those of {like.id}: are they so here?", ("publisher",)
        if not (issuers and like.issued_by) or set(issuers) == set(like.issued_by):
            return said, {asks: (f"{GUESS} Publisher, language, issued_by and tier {those}",)}
        said["issued_by"] = list(issuers)
        doubt = f"{GUESS} issued_by: {told} {like.id} of its site has [{', '.join(like.issued_by)}]"
        return said, {asks: (f"{GUESS} Publisher, language and tier {those}",), ("issued_by",): (doubt,)}


_SURNAME: Comments = {("sort_name",): (f"{GUESS} Where does the surname begin?",)}


def _describe_person(name: str) -> dict[str, object]:
    return {"name": name, "sort_name": guess_sort_name(name)}


def name_document(document: SourceFacts) -> str:
    """The id of a new source: its site, and its title or the end of its address."""
    parts = urlsplit(document.url)
    site = _host(document.url).split(".")[0]
    words = document.title or parts.path.rstrip("/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return cut_id(f"{site} {words}") or "source"


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", fold(title)))


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _shared(one: str, other: str) -> int:
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), len(one))


def _list(loaded: Loaded, shape: type[OfKind]) -> Iterator[OfKind]:
    return (entry for entry in loaded.entries[shape.kind].values() if isinstance(entry, shape))
