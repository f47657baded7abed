"""What machines find in the head of a page: citations, previews, feeds, linked data. Knows no template.

Names: Open Graph, and the `citation_*` names that reference managers read.
"""

from __future__ import annotations

from briefing.entries import Commitment, Entry, Meeting, Person
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.linked_data import describe_publisher, describe_thing, describe_trail, write_linked_data
from briefing.pages.shared.metadata import PageMetadata
from briefing.urls import DATABASE, EVERYTHING, address_of, calendar_file, feed_file, json_file, relative, table_file

ATOM, JSON_FEED, CALENDAR, JSON = "application/atom+xml", "application/feed+json", "text/calendar", "application/json"


def describe(
    context: PageContext, entry: Entry, description: str, *, has_feed: bool = False, has_calendar: bool = False
) -> PageMetadata:
    """The head of an entry's page."""
    address, title = address_of(entry), context.name(entry)
    metas = [
        f"og:type={'profile' if isinstance(entry, Person) else 'article'}",
        f"og:title={title}",
        f"og:description={' '.join(description.split())[:200]}",
        f"og:site_name={context.name(context.series.settings)}",
        f"og:locale={context.locale.tag.replace('-', '_')}",
        "twitter:card=summary",
    ]
    if context.links.url:
        metas.append(f"og:url={context.links.absolute(address)}")
    if isinstance(entry, Meeting | Commitment):
        metas += _citation(context, entry, title)
    feeds = [f"{JSON}={context.links.shared(address, json_file(entry))}"]
    if has_feed:
        feeds += [
            f"{ATOM}={relative(address, feed_file(address, 'xml'))}",
            f"{JSON_FEED}={relative(address, feed_file(address, 'json'))}",
        ]
    if has_calendar:
        feeds.append(f"{CALENDAR}={relative(address, calendar_file(address))}")
    graph = [describe_thing(context, entry, title, description), describe_trail(context, entry, title)]
    return PageMetadata(tuple(metas), tuple(feeds), write_linked_data(graph))


def describe_home(context: PageContext) -> PageMetadata:
    """The head of the home page: the series and its data."""
    settings = context.series.settings
    data = {
        "@type": "Dataset",
        "name": context.name(settings),
        "description": context.words(settings.description),
        "license": settings.licence.url,
        "creator": describe_publisher(context),
        "inLanguage": list(context.series.languages),
        "temporalCoverage": f"{settings.covers_from}/{settings.covers_to}",
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": context.links.url + path}
            for kind, path in (
                ("application/json", EVERYTHING),
                ("text/csv", table_file("commitments")),
                ("application/vnd.sqlite3", DATABASE),
            )
        ],
    }
    site = {
        "@type": "WebSite",
        "name": context.name(settings),
        "inLanguage": context.language,
        "publisher": describe_publisher(context),
    }
    feeds = (f"{ATOM}={feed_file('', 'xml')}", f"{JSON_FEED}={feed_file('', 'json')}", f"{CALENDAR}={calendar_file('')}")
    metas = (
        "og:type=website",
        f"og:title={context.name(settings)}",
        f"og:locale={context.locale.tag.replace('-', '_')}",
        f"og:description={context.words(settings.description)[:200]}",
    )
    return PageMetadata(metas, feeds, write_linked_data([site, data]))


def _citation(context: PageContext, entry: Meeting | Commitment, title: str) -> list[str]:
    day = entry.date if isinstance(entry, Meeting) else context.series.made_on(entry)
    found = [
        f"citation_title={title}",
        f"citation_author={context.words(context.series.settings.publisher)}",
        f"citation_publication_date={str(entry.reviewed).replace('-', '/')}",
        f"citation_language={context.language}",
        f"citation_journal_title={context.name(context.series.settings)}",
        f"citation_keywords={day}",
    ]
    return found + ([f"citation_public_url={context.links.absolute(address_of(entry))}"] if context.links.url else [])
