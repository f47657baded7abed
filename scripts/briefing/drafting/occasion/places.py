"""Where the meeting took place: a city in a sentence about it, else in the dateline. Knows the series' cities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.drafting.occasion.days import FIRST
from briefing.drafting.parsing.document import Document
from briefing.drafting.parsing.spans import LIKELY, SURE, Finding, Span
from briefing.entries.kinds.meeting import Location, Meeting
from briefing.series.earlier import city_key, index_cities
from briefing.text import fold

NAME = r"[A-ZÁÉÍÓÚÑ][\w.’'-]*(?:\s+(?:de\s+(?:la\s+|los\s+)?|del\s+)?[A-ZÁÉÍÓÚÑ][\w.’'-]*){0,3}"
"""Capitalised words that may be a place's name, as a pattern."""
_REGION = re.compile(rf"\s*,?\s*(?P<region>D\.?\s?C\.?(?!\w)|{NAME})")
_DATELINE = re.compile(
    rf"(?P<city>{NAME})(?:,\s*(?P<region>[^,–—\n]{{2,30}}?))?(?:,\s*[^–—\n]{{0,30}}?)?\s*(?:\.\s*[-–—]|\s[-–—]\s|,?\s*\d[^–—\n]{{0,28}}[.-]+\s*[-–—])"
)
_LINE = re.compile(rf"(?P<city>{NAME}),\s*(?P<region>{NAME})\s*(?:[,.:]|$)")
"""A dateline without day and dash: what it says of a city counts where a sentence about the meeting names that city."""
HEADS = 12
"""Among so many paragraphs the dateline is looked for."""


@dataclass(frozen=True)
class City:
    """A city as the text names it, and the series' own entry of it where there is one."""

    name: str
    country: str = ""
    known: Location | None = None


@dataclass(frozen=True)
class KnownPlaces:
    """The cities of earlier meetings, by every name that they have, and the countries of the text's language."""

    cities: Mapping[str, Location]
    countries: Mapping[str, str]

    def city(self, name: str) -> Location | None:
        """The earlier meeting's place of that name."""
        return self.cities.get(city_key(name))


def know_places(meetings: Iterable[Meeting], countries: Mapping[str, str]) -> KnownPlaces:
    """The cities of earlier meetings by their bare names."""
    cities = {name: meeting.place for name, meeting in index_cities(meetings).items() if meeting.place}
    return KnownPlaces(cities, countries)


def find_place(document: Document, known: KnownPlaces, is_call: bool) -> Finding[City] | None:
    """The city; None for a call, and where neither a sentence about the meeting nor the dateline names one."""
    if is_call:
        return None
    words = document.words
    at, article = "|".join(words.at), "|".join(words.articles)
    stated = re.compile(rf"\b(?:{at})\s+(?:la\s+)?(?P<city>{NAME})", re.UNICODE)
    behind_venue = re.compile(rf"\b(?:{at})\s+(?:{article})\s+(?P<venue>{NAME}),\s*(?P<city>{NAME})", re.UNICODE)
    lines = [_LINE.match(paragraph) for paragraph in document.text.split("\n\n")[:HEADS]]
    heads = {line["city"]: f", {line['region']}" for line in lines if line}
    for sentence in document.sentences[:FIRST]:
        verb = words.pattern("meeting").search(sentence.text)
        if not verb:
            continue
        venues = (match for match in behind_venue.finditer(sentence.text) if not known.city(match["venue"]))
        for match in (*venues, *stated.finditer(sentence.text)):
            before = sentence.text[: match.start()]
            if any(";" not in before[other.end() :] for other in words.pattern("other_places").finditer(before)):
                continue
            name, after = match["city"], sentence.text[match.end("city") :]
            city = _read_city(name, after, known) or _read_city(name, heads.get(name.rstrip("."), ""), known)
            if city and (match.re is stated or city.known or city.country):
                start = sentence.span.start + match.start("city")
                return Finding(city, Span(start, start + len(match["city"])), SURE if city.known else LIKELY)
    return _find_dateline(document, known)


def _find_dateline(document: Document, known: KnownPlaces) -> Finding[City] | None:
    place = 0
    for number, paragraph in enumerate(document.text.split("\n\n")):
        match = _DATELINE.match(paragraph) if number < HEADS else None
        name = (match["city"].title() if match["city"].isupper() else match["city"]) if match else ""
        if match and (city := _read_city(name, f", {match['region']}" if match["region"] else "", known)):
            return Finding(city, Span(place, place + match.end("city")), LIKELY, "the dateline names it")
        place += len(paragraph) + 2
    return None


def _read_city(name: str, after: str, known: KnownPlaces) -> City | None:
    """A city that the series knows, or one with its region or country after it."""
    name = re.split(r"[’']s\b|\.\s", name)[0].rstrip(".")
    for shorter in _shorter(name):
        if place := known.city(shorter):
            return City(shorter, place.country or "", place)
    region = _REGION.match(after) if after.lstrip().startswith(",") else None
    if not region or fold(name) in known.countries or len(name) < 3:
        return None
    return City(name, known.countries.get(fold(region["region"]), ""))


def _shorter(name: str) -> list[str]:
    parts = name.split()
    return [" ".join(parts[:count]) for count in range(len(parts), 0, -1)]
