"""The trees of a house: what the whole pipe writes for one language on one day, by path."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from briefing.locale.locale import Locale, open_locale
from briefing.series.opening import Opened, open_series
from briefing.series.reader import make_reader
from briefing.series.standing.edition import Edition
from briefing.sitefile import SiteFile, TreePart
from briefing.tree import plan_tree, render_tree
from briefing.urls import PAGE
from tests.site.example import digest

open_locale_once = cache(open_locale)
READER = make_reader()
"""Of the example most tests change one file: the others are read once."""
LATELY = 8
_Value = TypeVar("_Value")
_EDITIONS: dict[Hashable, Edition] = {}
_WHOLE: dict[Hashable, dict[str, bytes]] = {}
"""Of entries and pages that are the same to the byte the last few are not made anew: most tests of a module ask one."""


def open_briefs(briefs: Path, today: date | None = None) -> Opened:
    """What a folder says and what is wrong with it, as `briefing check` finds it."""
    return open_series(briefs, today=today, reader=READER)


def open_edition(briefs: Path, day: date) -> Edition:
    """The entries of a folder as of a day; they must be free of errors."""
    key = sign(briefs.parent, briefs.name), day
    if key not in _EDITIONS:
        opened = open_briefs(briefs)
        assert opened.series, [str(problem) for problem in opened.report.errors]
        forget_old(_EDITIONS)[key] = Edition(opened.series, day)
    return _EDITIONS[key]


def find_locale(edition: Edition, language: str) -> Locale:
    return open_locale_once(language, edition.series.settings.locales.get(language, ""))


def find_locales(edition: Edition) -> dict[str, Locale]:
    return {language: find_locale(edition, language) for language in edition.series.languages}


class Tree(Mapping[str, bytes]):
    """Every file of a language's tree, by path: who looks through all has all rendered, who asks for one its part alone."""

    def __init__(self, project: Path, language: str, day: date, url: str) -> None:
        self._project, self._sign = project, sign(project)
        self._key = self._sign, language, day, url
        edition = open_edition(project / "briefs", day)
        self._asked = edition, find_locales(edition), language, project / "docs", url
        self._files: dict[str, bytes] = {}

    def __getitem__(self, path: str) -> bytes:
        """The nearest folder first, as the preview does, and no further than the file; what hangs on the whole tree is found in
        the whole."""
        if whole := _WHOLE.get(self._key):
            return whole[path]
        for part, files in self._parts:
            if path in self._files:
                break
            if path.startswith(part.at) and (part.has_pages or not path.endswith(PAGE)):
                for file in files:
                    self._files[file.path] = file.content
                    if file.path == path:
                        break
        return self._files[path] if path in self._files else self._whole[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)

    @cached_property
    def _parts(self) -> list[tuple[TreePart, Iterator[SiteFile]]]:
        """Of those that stand in one folder the data, which are the dearest, come after feeds and calendars."""
        planned = [*reversed(plan_tree(*self._asked))]
        planned.sort(key=lambda part: -len(part.at))
        return [(part, _render_slowly(part)) for part in planned]

    @cached_property
    def _whole(self) -> dict[str, bytes]:
        if self._key not in _WHOLE:
            whole = _render(*self._asked)
            assert sign(self._project) == self._sign, "the entries or pages were changed before their tree was looked through"
            forget_old(_WHOLE)[self._key] = whole
        return _WHOLE[self._key]


def write_tree(project: Path, language: str, day: date, url: str = "") -> Tree:
    """Every file of a language's tree."""
    return Tree(project, language, day, url)


def write_tree_anew(project: Path, language: str, day: date) -> dict[str, bytes]:
    """The same where a test has changed the code itself: nothing is taken from what was made before."""
    series = open_series(project / "briefs").series
    assert series
    edition = Edition(series, day)
    return _render(edition, find_locales(edition), language, project / "docs", "")


def _render_slowly(part: TreePart) -> Iterator[SiteFile]:
    """Nothing is made before it is asked for."""
    yield from part.render()


def _render(edition: Edition, locales: Mapping[str, Locale], language: str, docs: Path, url: str) -> dict[str, bytes]:
    files = list(render_tree(edition, locales, language, docs, url))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}


def sign(project: Path, briefs: str = "briefs") -> tuple[str, str]:
    """Digests of the entries and of the hand-written pages."""
    return digest(project / briefs), digest(project / "docs")


def forget_old(kept: dict[Hashable, _Value]) -> dict[Hashable, _Value]:
    """Room for one more."""
    for key in list(kept)[: 1 - LATELY]:
        del kept[key]
    return kept
