"""A city is called by its name alone, and lies in one country at all meetings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.entries import Entry, Meeting
from briefing.locale.meant import guess_meant, propose_country
from briefing.problem import Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.gathering import of_all
from briefing.series.series import Series
from briefing.text import fold


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
            yield Problem(
                meeting.place_of("place", "city", language),
                f'the city holds a country, "{behind.strip()}"',
                f"the city alone, and country: {country}",
                f"write {bare.strip()}" + ("" if told else f", and country: {country} below place"),
                code="city",
                severity=Severity.WARNING,
            )
            break


def _list_city(series: Series, entry: Entry) -> list[str] | None:
    """Id, country, city."""
    place = entry.place if isinstance(entry, Meeting) else None
    return (
        [entry.id, place.country, fold(next(iter(place.city.values.values())))]
        if place and place.city and place.country
        else None
    )


@of_all(_list_city)
def check_city_countries(series: Series, cities: Mapping[str, list[str]]) -> Iterator[Problem]:
    """A warning where more meetings in that city are in another country."""
    met = Counter((city, country) for _, country, city in cities.values())
    for meeting_id, country, city in cities.values():
        others = {other: times for (name, other), times in met.items() if name == city and other != country}
        most = max(others, key=lambda other: others[other], default="")
        if most and others[most] > met[city, country]:
            yield Problem(
                series.meetings[meeting_id].place_of("place", "country"),
                f'the country is "{country}", and "{most}" at {others[most]} other meetings in that city',
                most,
                f"write {most}, or correct the city",
                code="city",
                severity=Severity.WARNING,
            )
