"""What machines read in the head of a page: citations, previews, linked data, feeds. Knows no template.

Names: schema.org, Open Graph, and the `citation_*` names that reference managers read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.entries import Commitment, Entry, Framework, Meeting, Organization, Person, Topic
from briefing.pages.shared.context import Desk, Head
from briefing.pages.shared.prose import script_json
from briefing.series.status import find_topics
from briefing.urls import (
    DATABASE,
    EVERYTHING,
    address_of,
    calendar_file,
    feed_file,
    json_file,
    language_root,
    relative,
    table_file,
)

ATOM, JSON_FEED, CALENDAR, JSON = "application/atom+xml", "application/feed+json", "text/calendar", "application/json"


def describe(desk: Desk, entry: Entry, description: str, *, has_feed: bool = False, has_calendar: bool = False) -> Head:
    """The head of an entry's page."""
    address, title = address_of(entry), desk.name(entry)
    metas = [
        f"og:type={'profile' if isinstance(entry, Person) else 'article'}",
        f"og:title={title}",
        f"og:description={' '.join(description.split())[:200]}",
        f"og:site_name={desk.name(desk.series.settings)}",
        f"og:locale={desk.language}",
        "twitter:card=summary",
    ]
    if desk.url:
        metas.append(f"og:url={absolute(desk, address)}")
    if isinstance(entry, Meeting | Commitment):
        metas += _citation(desk, entry, title)
    here = language_root(desk.language, desk.series.languages) + address
    feeds = [f"{JSON}={relative(here, json_file(entry))}"]
    if has_feed:
        feeds += [
            f"{ATOM}={relative(address, feed_file(address, 'xml'))}",
            f"{JSON_FEED}={relative(address, feed_file(address, 'json'))}",
        ]
    if has_calendar:
        feeds.append(f"{CALENDAR}={relative(address, calendar_file(address))}")
    graph = [_thing(desk, entry, title, description), _trail(desk, entry, title)]
    return Head(tuple(metas), tuple(feeds), _script(graph))


def describe_home(desk: Desk) -> Head:
    """The head of the home page: the series and its data."""
    settings = desk.series.settings
    data = {
        "@type": "Dataset",
        "name": desk.name(settings),
        "description": settings.description.say(desk.language).words,
        "license": settings.licence.url,
        "creator": _publisher(desk),
        "inLanguage": list(desk.series.languages),
        "temporalCoverage": f"{settings.covers_from}/{settings.covers_to}",
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": desk.url + path}
            for kind, path in (
                ("application/json", EVERYTHING),
                ("text/csv", table_file("commitments")),
                ("application/vnd.sqlite3", DATABASE),
            )
        ],
    }
    site = {"@type": "WebSite", "name": desk.name(settings), "inLanguage": desk.language, "publisher": _publisher(desk)}
    feeds = (f"{ATOM}={feed_file('', 'xml')}", f"{JSON_FEED}={feed_file('', 'json')}", f"{CALENDAR}={calendar_file('')}")
    metas = (
        "og:type=website",
        f"og:title={desk.name(settings)}",
        f"og:locale={desk.language}",
        f"og:description={settings.description.say(desk.language).words[:200]}",
    )
    return Head(metas, feeds, _script([site, data]))


def absolute(desk: Desk, address: str) -> str:
    """An address of this language's tree as the world sees it; relative to the site where nobody knows its place."""
    return desk.url + language_root(desk.language, desk.series.languages) + address


def _citation(desk: Desk, entry: Meeting | Commitment, title: str) -> list[str]:
    day = entry.date if isinstance(entry, Meeting) else desk.series.made_on(entry)
    found = [
        f"citation_title={title}",
        f"citation_author={desk.series.settings.publisher.say(desk.language).words}",
        f"citation_publication_date={str(entry.reviewed).replace('-', '/')}",
        f"citation_language={desk.language}",
        f"citation_journal_title={desk.name(desk.series.settings)}",
        f"citation_keywords={day}",
    ]
    return found + ([f"citation_public_url={absolute(desk, address_of(entry))}"] if desk.url else [])


def _thing(desk: Desk, entry: Entry, title: str, description: str) -> dict[str, Any]:
    base = {"name": title, "url": absolute(desk, address_of(entry)), "inLanguage": desk.language}
    return {**_KINDS[type(entry)](desk, entry), **base, "description": " ".join(description.split())[:300]}


def _meeting(desk: Desk, meeting: Meeting) -> dict[str, Any]:
    people = [
        {"@type": "Person", "name": desk.name(desk.series.find("people", found.person))}
        for found in meeting.participants
        if found.person
    ]
    event: dict[str, Any] = {
        "@type": "Event",
        "name": desk.name(meeting),
        "startDate": str(meeting.date),
        "endDate": str(meeting.end_date or meeting.date),
        "attendee": people,
    }
    if meeting.place:
        parts = [text.say(desk.language).words for text in (meeting.place.venue, meeting.place.city) if text]
        event["location"] = {
            "@type": "Place",
            "name": ", ".join(parts) or desk.country_name(meeting.place.country),
            **({"address": meeting.place.country} if meeting.place.country else {}),
        }
    return {
        "@type": "Report",
        "about": event,
        "dateModified": str(meeting.reviewed),
        "publisher": _publisher(desk),
        "license": desk.series.settings.licence.url,
        "keywords": _keywords(desk, meeting),
    }


def _commitment(desk: Desk, commitment: Commitment) -> dict[str, Any]:
    return {
        "@type": "Report",
        "dateModified": str(commitment.reviewed),
        "publisher": _publisher(desk),
        "dateCreated": str(desk.series.made_on(commitment)),
        "keywords": _keywords(desk, commitment),
        "license": desk.series.settings.licence.url,
        "creativeWorkStatus": desk.label("statuses", desk.standing(commitment).status),
        **({"expires": str(commitment.due_date)} if commitment.due_date else {}),
    }


def _person(desk: Desk, person: Person) -> dict[str, Any]:
    names = [other.name for other in person.other_names]
    return {"@type": "Person", **({"alternateName": names} if names else {})}


def _organization(desk: Desk, body: Organization) -> dict[str, Any]:
    is_state = body.classification in ("state",)
    kind = (
        "Country"
        if is_state
        else "Organization"
        if body.classification in ("association", "company", "other")
        else "GovernmentOrganization"
    )
    parent = desk.series.find("organizations", body.parent) if body.parent else None
    return {
        "@type": kind,
        **({"alternateName": body.abbreviation} if body.abbreviation else {}),
        **({"parentOrganization": {"@type": "Organization", "name": desk.name(parent)}} if parent else {}),
    }


def _framework(desk: Desk, framework: Framework) -> dict[str, Any]:
    return {"@type": "CreativeWork", **({"dateCreated": str(framework.start_date)} if framework.start_date else {})}


def _topic(desk: Desk, topic: Topic) -> dict[str, Any]:
    return {"@type": "CollectionPage", "about": {"@type": "DefinedTerm", "name": desk.name(topic)}}


_KINDS = {
    Meeting: _meeting,
    Commitment: _commitment,
    Person: _person,
    Organization: _organization,
    Framework: _framework,
    Topic: _topic,
}


def _keywords(desk: Desk, entry: Meeting | Commitment) -> list[str]:
    return [desk.name(desk.series.find("topics", topic)) for topic in find_topics(desk.series, entry)]


def _publisher(desk: Desk) -> dict[str, str]:
    return {"@type": "Organization", "name": desk.series.settings.publisher.say(desk.language).words}


def _trail(desk: Desk, entry: Entry, title: str) -> dict[str, Any]:
    """From the home page over the register to this page."""
    if isinstance(entry, Topic):
        top = desk.series.topic_of(entry.id)
        middle = [(desk.name(top), address_of(top))] if top != entry else []
    else:
        middle = [(desk.words[entry.kind], f"{entry.kind}/")]
    steps = [(desk.name(desk.series.settings), ""), *middle, (title, address_of(entry))]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": absolute(desk, address)}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }


def _script(graph: list[Mapping[str, Any]]) -> str:
    content = script_json({"@context": "https://schema.org", "@graph": graph})
    return f'\n<script type="application/ld+json">{content}</script>\n'
