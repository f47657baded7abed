"""What `series.yml` says of the series that cannot be meant so: a language by another one's name, a way of writing for none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing.entries import Meeting, Settings
from briefing.entries.base import Path
from briefing.entries.kinds.settings import Missing
from briefing.entries.loading.load import Loaded
from briefing.locale.meant import name_languages
from briefing.problem import Problem, Severity
from briefing.text import fold

MOST_MONTHS = 60
"""Longer than a term of office nobody waits to look again."""


def check_series_settings(loaded: Loaded) -> Iterator[Problem]:
    """Each is a warning."""
    settings = loaded.settings
    yield from _check_languages(settings)
    if settings.review_after_months > MOST_MONTHS:
        what = f"{settings.review_after_months} months are {settings.review_after_months // 12} years until the next look"
        mend = "write fewer, or 0 where no day is to be reckoned"
        yield _warn(settings, ("review_after_months",), what, f"at most {MOST_MONTHS}, such as 6", mend, "late-review")
    for language, tag in settings.locales.items():
        if language not in settings.languages:
            what, expected = f'the series has no language "{language}"', f"one of {', '.join(settings.languages)}"
            yield _warn(settings, ("locales", language), what, expected, "remove it, or add it to languages too", "language")
        elif not _is_own_way(language, tag):
            what = f"dates, numbers and names of countries in {language} would be written as {tag} has them"
            expected, mend = (
                f"{language}, or {language} and a country",
                f"write {language}, a hyphen and the country's letters",
            )
            yield _warn(settings, ("locales", language), what, expected, mend, "locale-tag")
    for language, short in settings.short_title.values.items():
        if len(short) > len(settings.title.values.get(language, short)):
            what, expected = "the short title is longer than the title", "three words, for small screens"
            yield _warn(settings, ("short_title", language), what, expected, "shorten it", "title-form")


def check_known_missing(loaded: Loaded) -> Iterator[Problem]:
    """A meeting that has an entry after all, or that the series does not look for, is a warning."""
    settings = loaded.settings
    for index, missing in enumerate(settings.known_missing):
        if there := _find_meeting(loaded, missing):
            what, mend = f'the meeting has an entry, "{there}"', "remove it from known_missing"
            yield _warn(settings, ("known_missing", index), what, "a meeting that has none", mend, "known-missing")
        elif missing.date.is_before(settings.covers_from):
            what, expected = f"{missing.date} is before covers_from", f"a day from {settings.covers_from} on"
            yield _warn(
                settings, ("known_missing", index, "date"), what, expected, "correct it, or leave it out", "known-missing"
            )


def _find_meeting(loaded: Loaded, missing: Missing) -> str:
    """The id of an entry of that day and title. By names first: what is read of a meeting, a check of that one hangs on."""
    told = {fold(text) for text in missing.what.values.values()}
    for meeting_id, meeting in loaded.of_kind(Meeting).items():
        if meeting_id.startswith(str(missing.date)) and told & {fold(text) for text in meeting.heading.values.values()}:
            return meeting_id
    return ""


def _check_languages(settings: Settings) -> Iterator[Problem]:
    own = {language: named[language] for language in settings.languages if language in (named := name_languages(language))}
    for language, name in settings.languages.items():
        is_own = language not in own or fold(name) == fold(own[language])
        if not is_own and any(fold(name) in _fold_names(other) for other in {*settings.languages, "en"}):
            what, mend = (
                f'"{name}" is not what {language} calls itself',
                f"write {own[language][:1].upper()}{own[language][1:]}",
            )
            yield _warn(settings, ("languages", language), what, "its own name, as readers look for it", mend, "language")


def _is_own_way(language: str, tag: str) -> bool:
    """Whether a way of writing is one of this language, as `nb` is of `no`; of one that nobody knows any may be."""
    of = tag.partition("-")[0]
    own, other = (name_languages(one).get(one, "") for one in (language, of))
    return of == language or not own or fold(other).startswith(fold(own))


@cache
def _fold_names(language: str) -> frozenset[str]:
    return frozenset(map(fold, name_languages(language).values()))


def _warn(settings: Settings, path: Path, what: str, expected: str, mend: str, code: str) -> Problem:
    return Problem(settings.place_of(*path), what, expected, mend, code=code, severity=Severity.WARNING)
