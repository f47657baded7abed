"""The page of the data: every file that can be taken away, what it holds, and under which terms."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe_hub
from briefing.sitefile import SiteFile
from briefing.urls import API_INDEX, CHECKSUMS, DATA, DATABASE, DICTIONARY, EVERYTHING, OPENAPI, PACKAGE, name_of, table_file

TABLES = (
    "meetings",
    "statements",
    "commitments",
    "history",
    "relations",
    "people",
    "organizations",
    "frameworks",
    "topics",
    "sources",
)


@dataclass(frozen=True)
class DataFile:
    """A file and what it holds."""

    path: str
    name: str
    holds: str


def render_downloads(context: PageContext) -> SiteFile:
    """The page of the data."""
    locale = context.locale
    whole = [
        DataFile(path, name_of(path), locale[f"data_{key}"])
        for key, path in (
            ("json", EVERYTHING),
            ("sqlite", DATABASE),
            ("package", PACKAGE),
            ("dictionary", DICTIONARY),
            ("checksums", CHECKSUMS),
        )
    ]
    tables = [DataFile(table_file(table), name_of(table_file(table)), locale[f"data_{table}"]) for table in TABLES]
    return context.page(
        "overviews/downloads",
        DATA,
        title=locale["data"],
        description=locale["intro_data"],
        metadata=describe_hub(context, DATA, "", has_calendar=True),
        whole=whole,
        tables=tables,
        api=API_INDEX,
        openapi=OPENAPI,
        settings=context.series.settings,
    )
