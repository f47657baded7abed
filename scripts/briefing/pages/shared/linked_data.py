"""Linked data: what a page is about, in the words of schema.org, as JSON-LD. Knows no template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from briefing.entries import Commitment, Entry, Framework, Meeting, Organization, Person, Topic
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.prose import cut_at_word, script_json
from briefing.urls import HOME, address_of, register_address

LONGEST = 300
"""Characters of a description."""


def describe_thing(context: PageContext, entry: Entry, title: str, description: str) -> dict[str, Any]:
    """The thing that an entry is about, in schema.org's words; a Thing where it has no nearer one."""
    base = {"name": title, **spell_place("url", context.links.public(address_of(entry)))}
    return {**_describe(context, entry), **base, "description": cut_at_word(description, LONGEST)}


def _describe(context: PageContext, entry: Entry) -> dict[str, Any]:
    match entry:
        case Meeting():
            return _meeting(context, entry)
        case Commitment():
            return _commitment(context, entry)
        case Person():
            return _person(entry)
        case Organization():
            return _organization(context, entry)
        case Framework():
            return _framework(entry)
        case Topic():
            return _topic(context, entry)
    return {"@type": "Thing"}


def _meeting(context: PageContext, meeting: Meeting) -> dict[str, Any]:
    people = [
        {"@type": "Person", "name": context.name(context.series.people[found.person])}
        for found, _ in context.series.present_at(meeting)
        if found.person
    ]
    event: dict[str, Any] = {
        "@type": "Event",
        "name": context.name(meeting),
        "startDate": str(meeting.date),
        "endDate": str(meeting.end_date or meeting.date),
        "attendee": people,
    }
    if meeting.place:
        parts = [context.words(text) for text in (meeting.place.venue, meeting.place.city) if text]
        event["location"] = {
            "@type": "Place",
            "name": ", ".join(parts) or context.locale.country(meeting.place.country or ""),
            **({"address": meeting.place.country} if meeting.place.country else {}),
        }
    return _report(context, meeting, event)


def _commitment(context: PageContext, commitment: Commitment) -> dict[str, Any]:
    """Its days and its status are the promise's: the report on it was neither written on that day nor ends with it."""
    series = context.series
    meeting = series.meetings[commitment.meeting]
    status = context.label("statuses", context.edition.standing(commitment).status)
    promise = {
        "@type": "PlanAction",
        "name": context.name(commitment),
        "agent": [{"@type": "Organization", "name": context.name(series.organizations[party])} for party in commitment.parties],
        "result": {"@type": "DefinedTerm", "name": status},
        **({"scheduledTime": str(commitment.due_date)} if commitment.due_date else {}),
    }
    made_at = {"@type": "Event", "name": context.name(meeting), "startDate": str(meeting.date)}
    return _report(context, commitment, [promise, made_at])


def _report(context: PageContext, entry: Meeting | Commitment, about: object) -> dict[str, Any]:
    return {
        "@type": "Report",
        "about": about,
        "dateModified": str(entry.reviewed),
        "inLanguage": context.language,
        "publisher": describe_publisher(context),
        "license": context.series.settings.licence.url,
        "keywords": [context.name(topic) for topic in context.series.topics_of(entry)],
    }


def _person(person: Person) -> dict[str, Any]:
    names = [other.name for other in person.other_names]
    return {"@type": "Person", **({"alternateName": names} if names else {})}


def _organization(context: PageContext, body: Organization) -> dict[str, Any]:
    term = context.series.vocabulary.term("organization_kinds", body.classification)
    parent = context.series.organizations[body.parent] if body.parent else None
    return {
        "@type": term.schema_type or ("Country" if term.is_state else "Organization"),
        **({"alternateName": body.abbreviation} if body.abbreviation else {}),
        **({"parentOrganization": {"@type": "Organization", "name": context.name(parent)}} if parent else {}),
    }


def _framework(framework: Framework) -> dict[str, Any]:
    return {"@type": "CreativeWork", **({"dateCreated": str(framework.start_date)} if framework.start_date else {})}


def _topic(context: PageContext, topic: Topic) -> dict[str, Any]:
    about = {"@type": "DefinedTerm", "name": context.name(topic)}
    return {"@type": "CollectionPage", "about": about, "inLanguage": context.language}


def describe_publisher(context: PageContext) -> dict[str, str]:
    """Who is answerable for the series, as an Organization."""
    return {"@type": "Organization", "name": context.words(context.series.settings.publisher)}


def describe_trail(context: PageContext, entry: Entry, title: str) -> dict[str, Any]:
    """From the home page over the register to this page."""
    if isinstance(entry, Topic):
        top = context.series.topic_of(entry.id)
        middle = [(context.name(top), address_of(top))] if top != entry else []
    else:
        middle = [(context.locale[entry.kind], register_address(entry.kind))]
    steps = [(context.name(context.series.settings), HOME), *middle, (title, address_of(entry))]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, **spell_place("item", context.links.public(address))}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }


def spell_place(key: str, address: str) -> dict[str, str]:
    """A whole address under a key, or nothing: half an address means something else wherever the data are copied to."""
    return {key: address} if address else {}


def write_linked_data(graph: Sequence[Mapping[str, Any]]) -> str:
    """A script element with the things as JSON-LD (W3C), which no text in them can end."""
    content = script_json({"@context": "https://schema.org", "@graph": graph})
    return f'\n<script type="application/ld+json">{content}</script>\n'
