"""Sources are cited, and no document stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.problem import Edit, Problem, Severity
from briefing.series.document_address import address_key, without_tracking
from briefing.series.series import Series


def check_sources(series: Series) -> Iterator[Problem]:
    """A source that nothing cites is a warning; two sources with one address are an error."""
    addresses: dict[str, str] = {}
    for source in series.sources.by_id:
        if not series.references.is_named(source):
            yield Problem(
                source.place_of(),
                "nothing cites this source",
                "an entry that cites it",
                "cite it where it supports something, or remove it",
                code="uncited",
                severity=Severity.WARNING,
            )
        if (bare := without_tracking(source.url)) != source.url:
            place = source.place_of("url")
            yield Problem(
                place,
                "the address tells a web site from where its readers come",
                bare,
                "remove the rest of it",
                code="tracking",
                severity=Severity.WARNING,
                edit=Edit(place.line, place.column, source.url, bare),
            )
        twin = addresses.setdefault(address_key(source.url), source.id)
        if twin != source.id:
            yield Problem(
                source.place_of("url"),
                f'"{twin}" has the same address',
                "one entry per document",
                "keep one of the two",
                code="twin-source",
            )
