"""The page of the data: every file that can be taken away, what it holds, and under which terms."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.entries import KINDS
from briefing.pages.shared.context import PageContext
from briefing.pages.shared.describe import describe_hub
from briefing.sitefile import SiteFile
from briefing.urls import (
    API_INDEX,
    DATA,
    DATA_FILES,
    OPENAPI,
    flat_file,
    name_of,
    package_file,
    standard_file,
    table_file,
)

PARTS = {"meetings": ("statements",), "commitments": ("history", "relations")}
"""Lists inside entries of a kind that are named beside it; the data package names them all."""
TABLES = tuple(table for kind in KINDS for table in (kind, *PARTS.get(kind, ())))


@dataclass(frozen=True)
class DataFile:
    """A file and what it holds."""

    path: str
    name: str
    holds: str


def render_downloads(context: PageContext) -> SiteFile:
    """The page of the data."""
    locale, language = context.locale, context.language
    paths = {**DATA_FILES, "package": package_file(language, context.series.languages)}
    named = {name: DataFile(path, name_of(path), locale[f"data_{name}"]) for name, path in paths.items()}
    shared = {name: standard_file(name.replace("_", "-"), language) for name in ("popolo", "open_civic_data")}
    flat = [named.pop("workbook")]
    flat += [DataFile(flat_file(kind), flat_file(kind).removeprefix(DATA), locale[kind]) for kind in KINDS]
    tables = [DataFile(table_file(table), name_of(table_file(table)), locale[f"data_{table}"]) for table in TABLES]
    return context.page(
        "overviews/downloads",
        DATA,
        title=locale["data"],
        description=locale["intro_data"],
        metadata=describe_hub(context, DATA, "", has_calendar=True),
        whole=named.values(),
        tables=tables,
        flat=flat,
        shared=[DataFile(path, name_of(path), locale[f"data_{name}"]) for name, path in shared.items()],
        api=API_INDEX,
        openapi=OPENAPI,
        settings=context.series.settings,
    )
