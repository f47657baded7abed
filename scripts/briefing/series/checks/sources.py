"""Sources are cited, and no document stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit, urlunsplit

from briefing.problem import Edit, Problem, Severity
from briefing.series.series import Series

_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga)=", re.IGNORECASE)

_SAME_PAGE = re.compile(r"#(?![!/]).*")
"""A place in a page; what begins with #! or #/ is a page of its own."""


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


def address_key(url: str) -> str:
    """What two addresses of one document have in common."""
    return _SAME_PAGE.sub("", without_tracking(url).split("://", 1)[-1].lower()).removeprefix("www.").rstrip("/")


def without_tracking(url: str) -> str:
    """An address without what was put behind it to follow its readers, and without the words that a search marked in it."""
    parts = urlsplit(url)
    kept = "&".join(item for item in parts.query.split("&") if not _TRACKING.match(item))
    fragment = parts.fragment.split(":~:", 1)[0]
    if (kept, fragment) == (parts.query, parts.fragment):
        return url
    return urlunsplit(parts._replace(query=kept, fragment=fragment))
