"""What a reader sees: Series → Markdown files, per language. Knows no YAML, no engine and no clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from briefing.addresses import entry_file, old_addresses
from briefing.pages.agenda import render_agenda
from briefing.pages.card import render_card
from briefing.pages.changes import render_changes
from briefing.pages.commitment import render_commitment
from briefing.pages.data import render_data
from briefing.pages.desk import Desk
from briefing.pages.figures import render_figures
from briefing.pages.handwritten import render_handwritten
from briefing.pages.home import render_home
from briefing.pages.meeting import render_meeting
from briefing.pages.profile import render_framework, render_organization, render_person
from briefing.pages.registers import render_registers
from briefing.pages.scoreboard import render_scoreboard
from briefing.pages.search import render_search
from briefing.pages.source import render_source
from briefing.pages.topic import render_topic
from briefing.series.series import Series
from briefing.sitefile import SiteFile

RENDERERS = {"meetings": render_meeting, "commitments": render_commitment, "people": render_person,
             "organizations": render_organization, "frameworks": render_framework, "topics": render_topic,
             "sources": render_source}


def render_language(series: Series, language: str, as_of: date, docs: Path, url: str = "") -> Iterator[SiteFile]:
    """The pages of one language; `docs` holds hand-written pages and assets, `url` is where the site will stand."""
    desk = Desk(series, language, as_of, url)
    yield render_home(desk)
    for kind, render in RENDERERS.items():
        for entry_id in sorted(series.entries[kind]):
            entry = series.entries[kind][entry_id]
            yield render(desk, entry)
            for old in old_addresses(entry):
                yield desk.page("moved", old, title=desk.words["moved"], kind="moved", entry=entry)
            if kind == "commitments":
                yield render_card(desk, entry)
            if language == series.languages[0]:
                yield SiteFile(entry_file(entry), entry.written.encode(), entry.path)
    yield from render_registers(desk)
    for render_page in (render_search, render_agenda, render_changes, render_scoreboard, render_figures, render_data):
        yield render_page(desk)
    yield from render_handwritten(desk, docs)
    for path in sorted((docs / "assets").rglob("*")):
        if path.is_file() and not path.is_symlink():
            relative = path.relative_to(docs).as_posix()
            yield SiteFile(relative, path.read_bytes(), f"docs/{relative}")
