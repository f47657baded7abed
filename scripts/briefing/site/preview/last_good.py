"""The series as it stands in the folders now, or as it last could be shown, and what is wrong with it. Knows no page."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from briefing.entries import Entry
from briefing.entries.base import Draftable
from briefing.entries.file_reader import FileReader
from briefing.locale.locale import Locale
from briefing.series import Opened, make_reader, open_series
from briefing.series.edition import Edition
from briefing.site.mkdocs.frame import LanguageFrame, describe
from briefing.site.publishing.surroundings import seen_from
from briefing.site_address import public_url
from briefing.sitefile import TreePart
from briefing.theme import OVERRIDES
from briefing.tree import plan_search_words, plan_tree
from briefing.urls import address_of

_FOLDERS = ("briefs", "docs")


@dataclass(frozen=True)
class Showable:
    """One state of the series, ready to be rendered part by part."""

    edition: Edition
    locales: Mapping[str, Locale]
    frames: tuple[LanguageFrame, ...]
    plans: Mapping[str, list[TreePart]]
    drafts: frozenset[str]
    """The addresses of entries that are shown only here."""


@dataclass
class LastGood:
    """Looks at the folders when it is asked to, and reads them anew when anything in them has changed."""

    project: Path
    find_day: Callable[[], date]
    tell: Callable[[str], None]
    """Is told each fault once, when it comes up."""
    follow: Callable[[Opened], None] = lambda opened: None
    """Is given each state that was read."""
    faults: list[str] = field(default_factory=list)
    """What stands in the way now, a line each; empty where what is shown is what stands in the folders."""
    showable: Showable | None = None
    number: int = 0
    """How many states have been seen."""
    _seen: object = None
    _told_drafts: str = ""
    _reader: FileReader = field(default_factory=make_reader)

    def look(self) -> bool:
        """Read what has changed; False where nothing has."""
        day = self.find_day()
        seen = day, _scan([*(self.project / name for name in _FOLDERS), OVERRIDES.parent])
        if seen == self._seen:
            return False
        self._seen = seen
        opened = open_series(self.project / "briefs", reader=self._reader, shows_drafts=True)
        self.follow(opened)
        faults = [str(problem) for problem in opened.report.errors]
        for fault in faults:
            if fault not in self.faults:
                self.tell(fault)
        self.faults = faults
        if opened.series is not None:
            self._tell_drafts(opened)
            series, url = seen_from(opened.series, os.environ), public_url(opened.series.settings.url, os.environ)
            edition, docs, locales = Edition(series, day), self.project / "docs", opened.locales
            self.showable = Showable(
                edition,
                locales,
                tuple(describe(series, locales, language, url) for language in series.languages),
                {language: _plan(edition, locales[language], docs, url) for language in series.languages},
                frozenset(address_of(entry) for entry in series.all_entries() if is_draft(entry)),
            )
        self.number += 1
        return True

    def _tell_drafts(self, opened: Opened) -> None:
        """How many drafts are shown and how many lack too much, when that has changed."""
        if opened.series is None or opened.loaded is None:
            return
        shown = sum(is_draft(entry) for entry in opened.series.all_entries())
        hidden = sum(len(drafts) for drafts in opened.loaded.drafts.values()) - shown
        lacking = f"; {hidden} lack too much for it, briefing check says what" if hidden else ""
        told = f"drafts: {shown} shown, marked as such{lacking}" if shown or hidden else ""
        if told and told != self._told_drafts:
            self.tell(told)
        self._told_drafts = told


def is_draft(entry: Entry) -> bool:
    """Whether an entry is shown only here."""
    return isinstance(entry, Draftable) and entry.draft


def _plan(edition: Edition, locale: Locale, docs: Path, url: str) -> list[TreePart]:
    parts = plan_tree(edition, locale, docs, url)
    return [*parts, plan_search_words(parts)]


def _scan(folders: list[Path]) -> dict[str, tuple[int, int, int]]:
    """Every file below some folders, and by what one sees that it changed."""
    found: dict[str, tuple[int, int, int]] = {}
    waiting = [str(folder) for folder in folders]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                        continue
                    about = entry.stat(follow_symlinks=False)
                    found[entry.path] = about.st_ino, about.st_size, about.st_mtime_ns
        except OSError:
            continue  # gone in between: the next look sees it
    return found
