"""The page of the data: every file that can be taken away, what it holds, and under which terms."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.pages.shared.context import Desk
from briefing.sitefile import SiteFile
from briefing.urls import API, CHECKSUMS, DATA, DATABASE, DICTIONARY, EVERYTHING, PACKAGE, table_file

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
class File:
    """A file and what it holds."""

    path: str
    name: str
    holds: str


def render_data(desk: Desk) -> SiteFile:
    """The page of the data."""
    words = desk.words
    whole = [
        File(path, path.rpartition("/")[2] or path, words[f"data_{key}"])
        for key, path in (
            ("json", EVERYTHING),
            ("sqlite", DATABASE),
            ("package", PACKAGE),
            ("dictionary", DICTIONARY),
            ("checksums", CHECKSUMS),
        )
    ]
    tables = [File(table_file(table), f"{table}.csv", words[f"data_{table}"]) for table in TABLES]
    return desk.page(
        "overviews/downloads",
        DATA,
        title=words["data"],
        description=words["intro_data"],
        whole=whole,
        tables=tables,
        api=f"{API}index.json",
        openapi=f"{API}openapi.json",
        settings=desk.series.settings,
    )
