"""A city is called by its name alone, and lies in one country at all meetings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.entries import Entry, Meeting, Organization
from briefing.locale.meant import guess_meant, propose_country
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series
from briefing.text import fold

SHORTEST = 4
"""A name of fewer letters may be the short form of a region: CA is California too, COL Colima."""
NAMES_OF_REGIONS = frozenset(("AZ", "GD", "GE", "GP", "JE", "LC", "LU", "MD", "MF", "MK", "NE", "SH"))
"""Countries whose name a region of another has too: Georgia, Granada, Luxembourg, Moldova, San Martín, Santa Elena."""


@of_each(Meeting, is_of_words=True)
def check_country_in_city(series: Series, meeting: Meeting) -> Iterator[Problem]:
    """A country behind a comma, where it is that of the place or none is told: `Atlanta, Georgia` is in another one."""
    city = meeting.place.city if meeting.place else None
    for language, text in city.values.items() if city else ():
        bare, _, behind = text.rpartition(",")
        told = meeting.place.country if meeting.place else None
        country = guess_meant(series.languages, "country", behind) if bare else None
        if bare and country is None and told and propose_country(series.languages, behind) == told:
            country = told
        if country and country == (told or country):
            surely = told or _is_surely(country, behind)
            holds = f'holds a country, "{behind.strip()}"' if surely else f'is followed by "{behind.strip()}"'
            yield Problem(
                meeting.place_of("place", "city", language),
                f"the city {holds}",
                f"the city alone, and country: {country}" if surely else "the city alone",
                f"write {bare.strip()}" + (f", and country: {country} below place" if surely and not told else ""),
                code="city",
                severity=Severity.WARNING,
            )
            break


def _is_surely(country: str, name: str) -> bool:
    return sum(map(str.isalpha, name)) >= SHORTEST and country not in NAMES_OF_REGIONS


def _list_city(series: Series, entry: Entry) -> list[str] | None:
    """Country, and of a meeting its city, its id and whether a note tells of it."""
    if isinstance(entry, Organization):
        return [entry.country] if entry.country else None
    place = entry.place if isinstance(entry, Meeting) else None
    if not place or not place.country:
        return None
    city = place.city.values if place.city else {}
    first = next((city[language] for language in series.languages if language in city), "")
    return [place.country, fold(first), entry.id, "note" if isinstance(entry, Meeting) and entry.note else ""]


@of_all(_list_city)
def check_city_countries(series: Series, known: Mapping[str, list[str]]) -> Iterator[Problem]:
    """A warning where more meetings in that city are in another country, and nothing else at all in this one.

    There are cities of one name in two countries: a country that the series knows otherwise is no slip."""
    cities = [found for found in known.values() if len(found) > 1 and found[1]]
    met = Counter((city, country) for country, city, *_ in cities)
    times_named = Counter(country for country, *_ in known.values())
    for country, city, meeting_id, note in cities:
        if note or times_named[country] > 1:
            continue
        others = {other: times for (name, other), times in met.items() if name == city and other != country}
        most = max(others, key=lambda other: others[other], default="")
        if most and others[most] > met[city, country]:
            yield Problem(
                series.meetings[meeting_id].place_of("place", "country"),
                f'the country is "{country}", and "{most}" at {others[most]} other meetings in that city',
                most,
                f"write {most}, or correct the city; a note says where there are two cities of that name",
                code="city",
                severity=Severity.WARNING,
            )
