"""The series as it stands in the folders now, or as it last could be shown, and what is wrong with it. Knows no page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from briefing.authoring.browser_database import BROWSER_SQLITE
from briefing.authoring.changing.whole_files import lies_aside
from briefing.entries.loading.file_reader import FileReader
from briefing.garbage import look_now, made_for_good
from briefing.locale.locale import Locale
from briefing.meanwhile import count_cores
from briefing.problem import Report
from briefing.series.asked_again.lasting_watch import LastingWatch
from briefing.series.checks.drafts import list_drafts as list_drafted
from briefing.series.checks.in_time.days import find_to_come
from briefing.series.opening import Opened, open_series
from briefing.series.reader import make_reader
from briefing.series.standing.edition import Edition
from briefing.site.beside_entries import find_beside
from briefing.site.cache.configuration_file import digest_configuration
from briefing.site.cache.folder_digest import walk
from briefing.site.cache.store import Store, make_key
from briefing.site.known_values import take_over_values
from briefing.site.last_verdict import CACHE
from briefing.site.mkdocs.frame import LanguageFrame, describe
from briefing.site.opening_beside import open_beside
from briefing.site.preview.shown_drafts import Drafts, list_drafts
from briefing.site.preview.told_faults import list_errors
from briefing.site.publishing.surroundings import seen_from
from briefing.site.remembered import open_as_left
from briefing.site_address import public_url
from briefing.sitefile import Extras, TreePart
from briefing.theme import OVERRIDES
from briefing.tree import plan_search_words, plan_tree

_FOLDERS = ("briefs", "docs")
_WRITTEN_OUT = (".yml", ".md")
"""What a page says is made of these; pictures and styles it only names."""


@dataclass(frozen=True)
class Showable:
    """One state of the series, ready to be rendered part by part."""

    edition: Edition
    locales: Mapping[str, Locale]
    frames: tuple[LanguageFrame, ...]
    plan: Callable[[str], list[TreePart]]
    """The tree of a language, which is laid out once somebody reads in it."""


@dataclass
class LastGood:
    """Looks at the folders when it is asked to, and reads them anew when anything in them has changed."""

    project: Path
    find_day: Callable[[], date]
    tell: Callable[[str], None]
    """Is told each fault once, when it comes up."""
    follow: Callable[[Opened], None] = lambda opened: None
    """Is given each state that was read."""
    root: str = ""
    """Stands before the addresses that are told."""
    called: str = "briefing"
    """How the command is called here."""
    find_today: Callable[[], date | None] = lambda: None
    """The day it is, which is not the day that is shown: what cannot have happened by then is told."""
    checked_beside: Path = Path()
    """The folder, in the project, that a check keeps up to date: its verdict is one on that too."""
    faults: list[str] = field(default_factory=list)
    """What stands in the way now, a line each; empty where what is shown is what stands in the folders."""
    showable: Showable | None = None
    drafts: Drafts = Drafts()
    """Those of what is shown."""
    number: int = 0
    """How many states have been seen."""
    beside: str = ""
    """Another word whenever something is written that a page shows and its text does not hold: a picture, a style."""
    _rested: int = 0
    _seen: object = None
    _waiting: Set[str] = frozenset()
    _told_drafts: tuple[str, ...] = ()
    _reader: FileReader = field(default_factory=make_reader)
    _watch: LastingWatch | None = None

    @property
    def folders(self) -> list[Path]:
        """Those in which a change is one of the preview."""
        return [*(self.project / name for name in _FOLDERS), OVERRIDES.parent]

    def look(self) -> bool:
        """Read what has changed; False where nothing has."""
        day = self.find_day()
        seen = day, (files := _scan(self.folders)), (configuration := digest_configuration(self.project, os.environ))
        if seen == self._seen or self._is_written_now(files):
            return False
        self._seen = seen
        self.beside = make_key(*(repr(file) for file in sorted(files.items()) if not file[0].endswith(_WRITTEN_OUT)))
        if self.number:
            self._watch = self._watch or LastingWatch()
            self._show(self._open(), day, configuration)
        else:
            briefs = self.project / "briefs"
            with made_for_good():
                store = Store(self.project / CACHE)
                take_over_values(self._reader, store)
                left = open_as_left(briefs, self.project / self.checked_beside, self._reader, store, day)
                self._show(left or open_beside(briefs, self._reader, count_cores()), day, configuration)
        self.number += 1
        return True

    def _is_written_now(self, files: Iterable[str]) -> bool:
        """Whether a command has written some of its files and not all; what lies aside and stays was left by a killed one."""
        waiting = {path for path in files if lies_aside(os.path.basename(path))}
        is_news, self._waiting = bool(waiting) and waiting != self._waiting, waiting
        return is_news

    def _open(self) -> Opened:
        return open_series(self.project / "briefs", reader=self._reader, shows_drafts=True, watch=self._watch)

    def _show(self, opened: Opened, day: date, configuration: str) -> None:
        self._reader.hand_on()
        self.follow(opened)
        drafts = list_drafted(opened.loaded) if opened.loaded else set()
        to_come = [found for found in find_to_come(opened.series, self.find_today()) if found.place.path not in drafts]
        faults = list_errors([*opened.report.errors, *Report([*to_come, *find_beside(self.project)]).errors])
        for fault in faults:
            if fault not in self.faults:
                self.tell(fault)
        self.faults = faults
        if opened.series is not None:
            series, url = seen_from(opened.series, os.environ), public_url(opened.series.settings.url, os.environ)
            self.drafts = list_drafts(opened, series, self.project)
            self._tell_drafts()
            edition, docs, locales = Edition(series, day), self.project / "docs", opened.locales
            extras = Extras(has_query=BROWSER_SQLITE.is_fetched(self.project))
            self.showable = Showable(
                edition,
                locales,
                tuple(describe(series, locales, language, url, configuration) for language in series.languages),
                cache(lambda language: _plan(plan_tree(edition, locales, language, docs, url, extras))),
            )

    def rest(self) -> None:
        """What nobody need wait for: to note what the rules read, so that few need be asked again; to look for garbage."""
        if self._watch is None:
            self._watch = LastingWatch()
            with made_for_good():
                self._open()
        elif self.unrested:
            look_now()
        self._rested = self.number

    @property
    def unrested(self) -> int:
        """How many states have been seen since."""
        return self.number - self._rested

    def _tell_drafts(self) -> None:
        """Where the drafts are, and what the others lack, where that has changed."""
        told = tuple(self.drafts.tell(self.root))
        for line in told:
            if line not in self._told_drafts:
                self.tell(line)
        if self._told_drafts and not told:
            self.tell("no drafts are left")
        self._told_drafts = told


def _plan(parts: list[TreePart]) -> list[TreePart]:
    return [*parts, plan_search_words(parts)]


def _scan(folders: list[Path]) -> dict[str, tuple[int, int, int]]:
    """Every file below some folders, and by what one sees that it changed."""
    found: dict[str, tuple[int, int, int]] = {}
    for item in (item for folder in folders for item in walk(str(folder)) if not item.is_dir()):
        try:
            about = item.stat(follow_symlinks=item.is_file())
        except OSError:
            continue  # gone in between: the next look sees it
        found[item.path] = about.st_ino, about.st_size, about.st_mtime_ns
    return found
