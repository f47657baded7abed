"""What a reader sees: an edition → Markdown files, per language. Knows no YAML, no engine and no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from briefing.entries import Commitment, Entry, Framework, Meeting, Organization, Person, Source, Topic
from briefing.pages.briefs.card import render_card
from briefing.pages.briefs.commitment import render_commitment
from briefing.pages.briefs.framework import render_framework
from briefing.pages.briefs.meeting import render_meeting
from briefing.pages.briefs.moved_pages import render_moved
from briefing.pages.briefs.organization import render_organization
from briefing.pages.briefs.person import render_person
from briefing.pages.briefs.source import render_source
from briefing.pages.briefs.topic import render_topic
from briefing.pages.overviews.calendar import render_calendar
from briefing.pages.overviews.changes import render_changes
from briefing.pages.overviews.charts import render_charts
from briefing.pages.overviews.compare import render_compare
from briefing.pages.overviews.dictionary import Tables, render_dictionary
from briefing.pages.overviews.docs_pages import Parts, render_docs_pages
from briefing.pages.overviews.downloads import render_downloads
from briefing.pages.overviews.glossary import render_glossary
from briefing.pages.overviews.home import render_home
from briefing.pages.overviews.matrix import render_matrix
from briefing.pages.overviews.meeting_choices import write_meeting_choices
from briefing.pages.overviews.offline import render_offline
from briefing.pages.overviews.query import render_query
from briefing.pages.overviews.releases import render_releases
from briefing.pages.overviews.scoreboard import render_scoreboard
from briefing.pages.registers.register_page import list_registers, render_register
from briefing.pages.registers.search_page import render_search
from briefing.pages.registers.search_records import write_search_records
from briefing.pages.shared.context import PageContext
from briefing.sitefile import SiteFile, TreePart
from briefing.urls import (
    CALENDAR,
    CHANGES,
    COMPARE,
    DATA,
    DICTIONARY_PAGE,
    FIGURES,
    GLOSSARY,
    HOME,
    MATRIX,
    OFFLINE,
    PAGE,
    QUERY,
    RELEASES_PAGE,
    SCOREBOARD,
    SEARCH,
    address_of,
    entry_file,
    old_addresses,
    register_address,
)

OVERVIEWS = (
    (SEARCH, render_search),
    (CALENDAR, render_calendar),
    (CHANGES, render_changes),
    (SCOREBOARD, render_scoreboard),
    (MATRIX, render_matrix),
    (COMPARE, render_compare),
    (FIGURES, render_charts),
    (DATA, render_downloads),
    (RELEASES_PAGE, render_releases),
)
"""Address of the page, and what renders it."""
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


def plan_language(context: PageContext, docs: Path, parts: Parts, tables: Tables) -> Iterator[TreePart]:
    """The pages of one language, each rendered when it is asked for.

    `docs` holds the hand-written ones, `parts` what they take over from elsewhere, `tables` describes those of the data.
    """
    yield TreePart(PAGE, lambda: [render_home(context)])
    yield from _plan_briefs(context)
    yield TreePart(GLOSSARY, partial(render_glossary, context), is_prose=True)
    yield TreePart(HOME, partial(render_docs_pages, context, docs, parts), is_prose=True)
    yield TreePart(SEARCH, lambda: [write_search_records(context)])
    for name, register in list_registers():
        yield TreePart(register_address(name), partial(render_register, context, register))
    offline = ((OFFLINE, render_offline),) if context.series.settings.offline else ()
    query = ((QUERY, render_query),) if context.links.extras.has_query else ()
    for address, render in (*OVERVIEWS, *offline, *query):
        yield TreePart(address, partial(_render_overview, context, render))
    yield TreePart(COMPARE, lambda: [write_meeting_choices(context)])
    yield TreePart(DICTIONARY_PAGE, partial(render_dictionary, context, tables))


def _plan_briefs(context: PageContext) -> Iterator[TreePart]:
    for entry in context.series.all_entries():
        yield TreePart(address_of(entry), partial(_render_brief, context, entry), is_prose=True)
        if old := old_addresses(entry):
            yield TreePart(HOME, partial(render_moved, context, entry, old), is_prose=True)


def _render_brief(context: PageContext, entry: Entry) -> Iterator[SiteFile]:
    """The page of an entry, and what stands beside it."""
    yield PAGES[entry.kind](context, entry)
    if isinstance(entry, Commitment):
        yield render_card(context, entry)
    if context.language == context.series.languages[0]:
        yield SiteFile(entry_file(entry), entry.written.encode(), entry.path)


def _render_overview(context: PageContext, render: Callable[[PageContext], SiteFile]) -> Iterator[SiteFile]:
    yield render(context)
