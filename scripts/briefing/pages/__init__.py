"""What a reader sees: Series → Markdown files, per language. Knows no YAML, no engine and no clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from briefing.pages.briefs.card import render_card
from briefing.pages.briefs.commitment import render_commitment
from briefing.pages.briefs.meeting import render_meeting
from briefing.pages.briefs.profile import render_framework, render_organization, render_person
from briefing.pages.briefs.source import render_source
from briefing.pages.briefs.topic import render_topic
from briefing.pages.overviews.calendar import render_agenda
from briefing.pages.overviews.changes import render_changes
from briefing.pages.overviews.charts import render_figures
from briefing.pages.overviews.downloads import render_data
from briefing.pages.overviews.handwritten import render_handwritten
from briefing.pages.overviews.home import render_home
from briefing.pages.overviews.scoreboard import render_scoreboard
from briefing.pages.registers.register_page import render_registers
from briefing.pages.registers.search import render_search
from briefing.pages.shared.context import Desk
from briefing.series.series import Series
from briefing.sitefile import SiteFile
from briefing.urls import entry_file, old_addresses

RENDERERS = {
    "meetings": render_meeting,
    "commitments": render_commitment,
    "people": render_person,
    "organizations": render_organization,
    "frameworks": render_framework,
    "topics": render_topic,
    "sources": render_source,
}


def render_language(series: Series, language: str, as_of: date, docs: Path, url: str = "") -> Iterator[SiteFile]:
    """The pages of one language; `docs` holds hand-written pages, `url` is where the site will stand."""
    desk = Desk(series, language, as_of, url)
    yield render_home(desk)
    for kind, render in RENDERERS.items():
        for entry_id in sorted(series.entries[kind]):
            entry = series.entries[kind][entry_id]
            yield render(desk, entry)
            for old in old_addresses(entry):
                yield desk.page("briefs/moved", old, title=desk.words["moved"], kind="moved", entry=entry)
            if kind == "commitments":
                yield render_card(desk, entry)
            if language == series.languages[0]:
                yield SiteFile(entry_file(entry), entry.written.encode(), entry.path)
    yield from render_registers(desk)
    for render_page in (render_search, render_agenda, render_changes, render_scoreboard, render_figures, render_data):
        yield render_page(desk)
    yield from render_handwritten(desk, docs)
