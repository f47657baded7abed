"""What machines find in the head of a page: citations, feeds, linked data. Knows no template.

The `citation_*` names are those that reference managers read. A brief is a report of an institution: without
`citation_author` none of them takes the publisher for a person with a first name.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.entries import Commitment, Entry, Meeting
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.linked_data import (
    describe_publisher,
    describe_thing,
    describe_trail,
    spell_place,
    write_linked_data,
)
from briefing.pages.shared.metadata import PageMetadata
from briefing.urls import (
    DATA,
    DATABASE,
    EVERYTHING,
    HOME,
    address_of,
    calendar_file,
    feed_file,
    json_file,
    pdf_file,
    relative,
    table_file,
)

FEEDS = {"application/atom+xml": "xml", "application/feed+json": "json"}
"""What each form of a feed is, and how its file's name ends."""
CALENDAR, JSON = "text/calendar", "application/json"


def describe(
    context: PageContext, entry: Entry, description: str, *, has_feed: bool = False, has_calendar: bool = False
) -> PageMetadata:
    """The head of an entry's page."""
    address, title = address_of(entry), context.name(entry)
    metas = _citation(context, entry, title) if isinstance(entry, Meeting | Commitment) else []
    feeds = [f"{JSON} {context.links.shared(address, json_file(entry))} {title}"]
    if has_feed:
        feeds += _list_feeds(context, address, title)
    if has_calendar:
        feeds.append(_name_calendar(context, address, address, title))
    graph = [describe_thing(context, entry, title, description), describe_trail(context, entry, title)]
    return PageMetadata(tuple(metas), tuple(feeds), write_linked_data(graph))


def describe_home(context: PageContext) -> PageMetadata:
    """The head of the home page: the series and its data."""
    settings, place = context.series.settings, context.links.public(HOME)
    data = {
        "@type": "Dataset",
        "name": context.name(settings),
        **spell_place("url", context.links.public(DATA)),
        "description": context.words(settings.description),
        "license": settings.licence.url,
        "creator": describe_publisher(context),
        "inLanguage": list(context.series.languages),
        "temporalCoverage": f"{settings.covers_from}/{settings.covers_to}",
        "isAccessibleForFree": True,
        **({"distribution": _list_downloads(context)} if place else {}),
    }
    site = {
        "@type": "WebSite",
        "name": context.name(settings),
        **spell_place("url", place),
        "inLanguage": context.language,
        "publisher": describe_publisher(context),
    }
    return replace(describe_hub(context, HOME, "", has_feed=True, has_calendar=True), script=write_linked_data([site, data]))


def _list_downloads(context: PageContext) -> list[dict[str, str]]:
    files = {"application/json": EVERYTHING, "text/csv": table_file("commitments"), "application/vnd.sqlite3": DATABASE}
    root = context.links.url
    return [{"@type": "DataDownload", "encodingFormat": kind, "contentUrl": root + path} for kind, path in files.items()]


def describe_hub(
    context: PageContext, address: str, title: str, *, has_feed: bool = False, has_calendar: bool = False
) -> PageMetadata:
    """The head of a page of the whole series: what can be followed there."""
    feeds = _list_feeds(context, address, title) if has_feed else []
    if has_calendar:
        feeds.append(_name_calendar(context, address, HOME, title))
    return PageMetadata(feeds=tuple(feeds))


def _list_feeds(context: PageContext, address: str, title: str) -> list[str]:
    """The feed beside a page in both its forms, titled as the feed itself is."""
    name = _name(context, title)
    return [f"{kind} {relative(address, feed_file(address, form))} {name}" for kind, form in FEEDS.items()]


def _name_calendar(context: PageContext, address: str, of: str, title: str) -> str:
    """The calendar of what stands at an address, as seen from a page."""
    return f"{CALENDAR} {relative(address, calendar_file(of))} {_name(context, title)}"


def _name(context: PageContext, title: str) -> str:
    return ": ".join(part for part in (context.name(context.series.settings), title) if part)


def _citation(context: PageContext, entry: Meeting | Commitment, title: str) -> list[str]:
    found = [
        f"citation_title={title}",
        f"citation_publication_date={str(entry.reviewed).replace('-', '/')}",
        f"citation_language={context.language}",
        f"citation_technical_report_institution={context.words(context.series.settings.publisher)}",
        f"citation_series_title={context.name(context.series.settings)}",
        *(f"citation_keywords={context.name(topic)}" for topic in context.series.topics_of(entry)),
    ]
    if context.links.url:
        found.append(f"citation_public_url={context.links.public(address_of(entry))}")
        found += [f"citation_pdf_url={context.links.public(pdf_file(entry))}"] if context.links.extras.has_pdf else []
    return found
