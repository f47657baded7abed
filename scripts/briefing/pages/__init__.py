"""What a reader sees: an edition → Markdown files, per language. Knows no YAML, no engine and no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from briefing.entries import Commitment, Framework, Meeting, Organization, Person, Source, Topic
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
from briefing.sitefile import SiteFile
from briefing.urls import entry_file, old_addresses

OVERVIEWS = (render_search, render_calendar, render_changes, render_scoreboard, render_charts, render_downloads)
PAGES: Mapping[str, Callable[[PageContext, Any], SiteFile]] = {
    Meeting.kind: render_meeting,
    Commitment.kind: render_commitment,
    Person.kind: render_person,
    Organization.kind: render_organization,
    Framework.kind: render_framework,
    Topic.kind: render_topic,
    Source.kind: render_source,
}
"""What makes the page of an entry of each kind."""


def render_language(context: PageContext, docs: Path) -> Iterator[SiteFile]:
    """The pages of one language; `docs` holds the hand-written ones."""
    yield render_home(context)
    briefs = list(_render_briefs(context))
    further = [*render_glossary(context), *render_docs_pages(context, docs)]
    yield from (*briefs, *further)
    yield write_search_words([*briefs, *further])
    yield write_search_records(context)
    yield from render_registers(context)
    for render in OVERVIEWS:
        yield render(context)


def _render_briefs(context: PageContext) -> Iterator[SiteFile]:
    """The page of each entry, and what stands beside it."""
    for entry in context.series.all_entries():
        yield PAGES[entry.kind](context, entry)
        for old in old_addresses(entry):
            yield context.page("briefs/moved", old, title=context.locale["moved"], kind="moved", entry=entry)
        if isinstance(entry, Commitment):
            yield render_card(context, entry)
        if context.language == context.series.languages[0]:
            yield SiteFile(entry_file(entry), entry.written.encode(), entry.path)
