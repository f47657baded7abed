"""What the options of `briefing draft` say of the meeting, in place of what its texts tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from briefing.authoring.matching import match_entry, tell_unmatched
from briefing.cli.workspace.said_day import read_day
from briefing.dates import read_date
from briefing.drafting.reading import KnownFacts
from briefing.entries import Topic
from briefing.entries.loading.load import Loaded
from briefing.text import LANGUAGE


def read_told(loaded: Loaded, language: str, day: str, titles: tuple[str, ...], topics: tuple[str, ...]) -> KnownFacts:
    """What the options say of the meeting; `language` is that of the first text. Raises click.UsageError."""
    date = read_date(read_day("--date", day, loaded.settings)) if day else None
    known, first = loaded.entries[Topic.kind], next(iter(loaded.settings.languages))
    found = []
    for named in topics:
        match = match_entry(known.values(), named, Topic.kind)
        if match.entry is None:
            raise click.UsageError(f"--topic: {tell_unmatched(match, named, Topic.kind, known, first)}")
        found.append(match.entry.id)
    return KnownFacts(date, dict(_read_titles(titles, language, loaded.settings.languages)), tuple(dict.fromkeys(found)))


def _read_titles(titles: Iterable[str], first: str, languages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each with its language, which stands before it where it is not that of the first text. Raises click.UsageError."""
    seen: set[str] = set()
    for given in titles:
        before, sign, behind = given.partition("=")
        language, text = (before, behind) if sign and re.fullmatch(LANGUAGE, before) else (first, given)
        if language not in (first, *languages):
            raise click.UsageError(f"--title: the series has no language {language}: one of {', '.join(languages)}")
        if language in seen:
            raise click.UsageError(f"--title: two are in {language}; say the language of the other: --title xx=…")
        seen.add(language)
        if title := " ".join(text.split()):
            yield language, title
