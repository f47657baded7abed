"""Popolo and Open Civic Data, held to what their published schemas ask of a person, a body, a post and an event."""

from __future__ import annotations

import re

import jsonschema
import pytest

from briefing.exports.stable_ids import name_event

HARBOUR = "meetings/2023-05-04-harbour-talks.yml"
DATE = "^[0-9]{4}(-[0-9]{2}){0,2}$"
_TEXT, _WORDS = {"type": ["string", "null"]}, {"type": "string", "minLength": 1}
_DAY = {"type": ["string", "null"], "pattern": DATE}
_LINKS = {
    "type": "array",
    "items": {"required": ["url"], "properties": {"url": {"type": "string", "pattern": "^https?://"}, "note": _TEXT}},
}
_NAMES = {"type": "array", "items": {"required": ["name"], "properties": {"name": _WORDS, "note": _TEXT}}}


def shape(**properties: object) -> dict[str, object]:
    """What is asked of an item: these keys, and no other."""
    return {"type": "object", "properties": {"id": _WORDS, **properties}, "additionalProperties": False}


POPOLO = {
    "persons": shape(name=_WORDS, sort_name=_TEXT, other_names=_NAMES, summary=_TEXT, links=_LINKS, sources=_LINKS),
    "organizations": shape(
        name=_WORDS,
        other_names=_NAMES,
        classification=_TEXT,
        parent_id=_TEXT,
        abstract=_TEXT,
        founding_date=_DAY,
        dissolution_date=_DAY,
        links=_LINKS,
        sources=_LINKS,
    ),
    "memberships": shape(person_id=_WORDS, organization_id=_WORDS, role=_TEXT, start_date=_DAY, end_date=_DAY, sources=_LINKS),
    "events": shape(
        name=_WORDS,
        description=_TEXT,
        start_date=_DAY,
        end_date=_DAY,
        location=_TEXT,
        classification=_TEXT,
        attendees={"type": "array", "items": shape(name=_WORDS)},
        sources=_LINKS,
    ),
}
_PARTICIPANT = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": _WORDS, "type": {"enum": ["organization", "person"]}, "note": _WORDS},
    "additionalProperties": False,
}
CIVIC = {
    "type": "object",
    "required": ["_id", "name", "start_date", "status", "sources"],
    "properties": {
        "_id": {"type": "string", "pattern": "^ocd-event/[0-9a-f-]{36}$"},
        "name": _WORDS,
        "description": {"type": "string"},
        "classification": _WORDS,
        "all_day": {"type": "boolean"},
        "start_date": {"type": "string", "pattern": DATE},
        "end_date": {"type": "string", "pattern": "^([0-9]{4}(-[0-9]{2}){0,2})?$"},
        "status": {"enum": ["cancelled", "tentative", "confirmed", "passed"]},
        "location": {"type": ["object", "null"], "required": ["name"], "properties": {"name": _WORDS}},
        "participants": {"type": "array", "items": _PARTICIPANT},
        "links": _LINKS,
        "sources": {**_LINKS, "minItems": 1},
        "extras": {"type": "object"},
    },
    "additionalProperties": False,
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_popolo_is_as_its_schemas_ask(house, export, language):
    """Every list, and every id that one names is in the list that it names."""
    post = '{ organization: borvia, role: { en: "Guest", es: "Invitada" }, start_date: 2020-01 }'
    house.change("people/ana-varga.yml", "sort_name: Varga, Ana", f"sort_name: Varga, Ana\nmemberships:\n  - {post}")
    found = export("https://example.org/").json(f"data/popolo-{language}.json")
    for name, wanted in POPOLO.items():
        jsonschema.validate(found[name], {"type": "array", "items": wanted})
    ids = {name: {item["id"] for item in found[name]} for name in POPOLO}
    assert all(len(ids[name]) == len(found[name]) > 0 for name in POPOLO)
    for post in found["memberships"]:
        assert post["person_id"] in ids["persons"] and post["organization_id"] in ids["organizations"]
    assert ids["memberships"] == {"ana-varga-1"}
    assert all(one["id"] in ids["persons"] for event in found["events"] for one in event["attendees"])


@pytest.mark.parametrize(("language", "name"), [("en", "Harbour talks in Aldport"), ("es", "Conversaciones portuarias")])
def test_meetings_are_civic_events(export, language, name):
    """As the schema of Open Civic Data asks, in one language, with where each is read."""
    found = export("https://example.org/").json(f"data/open-civic-data-{language}.json")["events"]
    jsonschema.validate(found, {"type": "array", "items": CIVIC})
    event = next(one for one in found if one["extras"]["id"] == "2023-05-04-harbour-talks")
    assert event["name"].startswith(name) and event["status"] == "passed"
    assert event["links"][0]["url"].startswith("https://example.org/") and event["participants"]


def test_who_took_part_is_told_with_what_they_were(export):
    """People by name and kind, with their role; of somebody who is only named the kind is left open."""
    found = export().json("data/open-civic-data-es.json")["events"]
    (event,) = (one for one in found if one["extras"]["id"] == "2023-05-04-harbour-talks")
    assert event["participants"] == [
        {"name": "Ana Varga", "type": "person", "note": "Ministra de Comercio"},
        {"name": "Funcionarios de Borvia"},
    ]


def test_the_head_says_title_and_publisher_in_every_language(house, export):
    """What the settings say in another language only is told in that, as everything else is, and never as nothing."""
    house.change("series.yml", "  es: Informes Aldovia–Borvia\n", "")
    exported = export()
    for name in ("popolo", "open-civic-data"):
        told = exported.json(f"data/{name}-es.json")
        assert told["title"] == "Aldovia–Borvia briefs" and told["publisher"] and "[datos]" in told["citation"]


def test_ids_stay_with_the_meeting(export):
    """The id hangs on the entry: it is the same in both languages and wherever the site stands."""
    here, there = export(), export("https://example.org/")
    ids = [
        [event["_id"] for event in exported.json(f"data/open-civic-data-{language}.json")["events"]]
        for exported in (here, there)
        for language in ("en", "es")
    ]
    assert ids[0] and all(found == ids[0] for found in ids)
    assert not any(event["links"] for event in here.json("data/open-civic-data-en.json")["events"])


def test_a_meeting_that_was_renamed_twice_is_the_event_that_it_was_at_first(house, export):
    house.change(HARBOUR, "title:", "was: [first-talks, second-talks]\ntitle:")
    (found,) = (
        one["_id"]
        for one in export().json("data/open-civic-data-en.json")["events"]
        if one["extras"]["id"] == "2023-05-04-harbour-talks"
    )
    assert found == f"ocd-event/{name_event('meetings/first-talks')}"


def test_a_place_is_told_from_the_house_to_the_country(house, export):
    house.change(HARBOUR, "topics: [trade, maize]", "  country: BX\ntopics: [trade, maize]")
    exported = export()
    for language, said in (("en", "Customs House, Aldport, BX"), ("es", "Casa de Aduanas, Aldport, BX")):
        event = next(one for one in exported.json(f"data/popolo-{language}.json")["events"] if one["id"] in HARBOUR)
        assert event["location"] == said


@pytest.mark.parametrize(("end", "status"), [("2024-03-01", "passed"), ("2024-03-02", "confirmed")])
def test_a_meeting_has_passed_with_its_last_day(house, export, end, status):
    house.change(HARBOUR, "date: 2023-05-04", f"date: 2024-02-29\nend_date: {end}")
    house.change(HARBOUR, "reviewed: 2024-01-10", "reviewed: 2024-03-01")
    event = next(one for one in export().json("data/open-civic-data-en.json")["events"] if one["extras"]["id"] in HARBOUR)
    assert (event["status"], event["start_date"], event["end_date"]) == (status, "2024-02-29", end)


def test_a_body_is_found_by_its_other_names(export):
    """The name in the other language and the abbreviation are other names; nothing is named twice."""
    for body in export().json("data/popolo-es.json")["organizations"]:
        others = [other["name"] for other in body["other_names"]]
        assert body["name"] not in others and len(set(others)) == len(others)
        assert not any(re.search(r"\{", other) for other in others)


def test_who_was_absent_is_in_no_meeting(house, export):
    """Neither standard has a word for absence: whoever stayed away is not told as there."""
    assert told_as_there(export()) == (["ana-varga"], ["Ana Varga", "Officials of Borvia"])
    house.change(HARBOUR, "person: ana-varga", "person: ana-varga\n    attendance: absent")
    assert told_as_there(export()) == ([], ["Officials of Borvia"])


def told_as_there(exported) -> tuple[list[str], list[str]]:
    """By Popolo, and by Open Civic Data."""
    talks = "2023-05-04-harbour-talks"
    event = next(one for one in exported.json("data/popolo-en.json")["events"] if one["id"] == talks)
    civic = exported.json("data/open-civic-data-en.json")["events"]
    there = next(one for one in civic if one["extras"]["id"] == talks)["participants"]
    return [one["id"] for one in event["attendees"]], [one["name"] for one in there]
