"""The trees of a house: what the whole pipe writes for one language on one day, by path."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from briefing.locale.locale import Locale, open_locale
from briefing.series import make_reader, open_series
from briefing.series.edition import Edition
from briefing.tree import render_tree

open_locale_once = cache(open_locale)
READER = make_reader()
"""Of the example most tests change one file: the others are read once."""


def open_edition(briefs: Path, day: date) -> Edition:
    """The entries of a folder as of a day; they must be free of errors."""
    opened = open_series(briefs, reader=READER)
    assert opened.series, [str(problem) for problem in opened.report.errors]
    return Edition(opened.series, day)


def find_locale(edition: Edition, language: str) -> Locale:
    return open_locale_once(language, edition.series.settings.locales.get(language, ""))


def write_tree(project: Path, language: str, day: date, url: str = "") -> dict[str, bytes]:
    """Every file of a language's tree."""
    edition = open_edition(project / "briefs", day)
    files = list(render_tree(edition, find_locale(edition, language), project / "docs", url))
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.content for file in files}
