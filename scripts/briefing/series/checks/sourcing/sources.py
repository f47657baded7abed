"""Sources are cited, and no document stands twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from briefing.entries import Entry, Source
from briefing.problem import Edit, Problem, Severity
from briefing.series.checks.each import of_each
from briefing.series.checks.gathering import of_all
from briefing.series.documents.document_address import address_key, without_tracking
from briefing.series.series import Series
from briefing.suggestion import nearest_id

MOST_MISSING = 40
"""Of so many ids that nobody has it is looked whether they mean a source; whoever has more has another fault."""


def _list_cited(series: Series, entry: Entry) -> list[str]:
    return sorted({named for _, kinds, named in entry.references() if Source.kind in kinds})


@of_all(_list_cited)
def check_uncited(series: Series, cited: Mapping[str, list[str]]) -> Iterator[Problem]:
    """A source that nothing cites is a warning; not one that is meant by an id which nobody has, since that is told already."""
    named = {*chain.from_iterable(cited.values()), *series.references.maybe_named}
    missing = named - series.entries[Source.kind].keys()
    for source_id in sorted(series.entries[Source.kind].keys() - named):
        if len(missing) <= MOST_MISSING and nearest_id(source_id, missing):
            continue
        yield Problem(
            series.sources[source_id].place_of(),
            "nothing cites this source",
            "an entry that cites it",
            "cite it where it supports something, or remove it",
            code="uncited",
            severity=Severity.WARNING,
        )


@of_each(Source, is_of_words=True)
def check_tracking(series: Series, source: Source) -> Iterator[Problem]:
    """An address with more than it takes to find the document is a warning."""
    if (bare := without_tracking(source.url)) != source.url:
        place = source.place_of("url")
        yield Problem(
            place,
            "the address tells a web site who its readers are or where they come from",
            bare,
            "remove the rest of it",
            code="tracking",
            severity=Severity.WARNING,
            edit=Edit(place.line, place.column, source.url, bare),
        )


def _key_address(series: Series, entry: Entry) -> list[str] | None:
    return [entry.id, address_key(entry.url)] if isinstance(entry, Source) else None


@of_all(_key_address)
def check_twin_sources(series: Series, addresses: Mapping[str, list[str]]) -> Iterator[Problem]:
    """Two sources with one address are an error."""
    seen: dict[str, str] = {}
    for source_id, address in addresses.values():
        twin = seen.setdefault(address, source_id)
        if twin != source_id:
            yield Problem(
                series.sources[source_id].place_of("url"),
                f'"{twin}" has the same address',
                "one entry per document",
                "keep one of the two",
                code="twin-source",
            )
