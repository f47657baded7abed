"""What a reader sees: an edition → Markdown files, per language. Knows no YAML, no engine and no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from briefing.entries import Commitment, Entry
from briefing.pages.briefs.card import render_card
from briefing.pages.briefs.commitment import render_commitment
from briefing.pages.briefs.framework import render_framework
from briefing.pages.briefs.meeting import render_meeting
from briefing.pages.briefs.organization import render_organization
from briefing.pages.briefs.person import render_person
from briefing.pages.briefs.source import render_source
from briefing.pages.briefs.topic import render_topic
from briefing.pages.overviews.calendar import render_calendar
from briefing.pages.overviews.changes import render_changes
from briefing.pages.overviews.charts import render_charts
from briefing.pages.overviews.docs_pages import render_docs_pages
from briefing.pages.overviews.downloads import render_downloads
from briefing.pages.overviews.glossary import render_glossary
from briefing.pages.overviews.home import render_home
from briefing.pages.overviews.scoreboard import render_scoreboard
from briefing.pages.registers.register_page import render_registers
from briefing.pages.registers.search import render_search
from briefing.pages.registers.search_records import write_search_records
from briefing.pages.registers.search_words import write_search_words
from briefing.pages.shared.context import PageContext
from briefing.series.index import Index
from briefing.sitefile import SiteFile
from briefing.urls import entry_file, old_addresses

OVERVIEWS = (render_search, render_calendar, render_changes, render_scoreboard, render_charts, render_downloads)
Kind = TypeVar("Kind", bound=Entry)


def render_language(context: PageContext, docs: Path) -> Iterator[SiteFile]:
    """The pages of one language; `docs` holds the hand-written ones."""
    series = context.series
    yield render_home(context)
    briefs = [
        *_render_briefs(context, series.meetings, render_meeting),
        *_render_briefs(context, series.commitments, render_commitment),
        *_render_briefs(context, series.people, render_person),
        *_render_briefs(context, series.organizations, render_organization),
        *_render_briefs(context, series.frameworks, render_framework),
        *_render_briefs(context, series.topics, render_topic),
        *_render_briefs(context, series.sources, render_source),
    ]
    further = [*render_glossary(context), *render_docs_pages(context, docs)]
    yield from (*briefs, *further)
    yield write_search_words([*briefs, *further])
    yield write_search_records(context)
    yield from render_registers(context)
    for render in OVERVIEWS:
        yield render(context)


def _render_briefs(
    context: PageContext, entries: Index[Kind], render: Callable[[PageContext, Kind], SiteFile]
) -> Iterator[SiteFile]:
    """The page of each entry, and what stands beside it."""
    for entry in entries.by_id:
        yield render(context, entry)
        for old in old_addresses(entry):
            yield context.page("briefs/moved", old, title=context.locale["moved"], kind="moved", entry=entry)
        if isinstance(entry, Commitment):
            yield render_card(context, entry)
        if context.language == context.series.languages[0]:
            yield SiteFile(entry_file(entry), entry.written.encode(), entry.path)
