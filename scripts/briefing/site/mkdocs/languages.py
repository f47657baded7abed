"""The languages of a site as the theme's templates need them: who links to whom, and which way is written. Knows no page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.suggestion import nearest
from briefing.urls import HOME, SEARCH, language_root, register_address

LANGUAGE_VARIABLE = "BRIEFING_LANGUAGE"
"""The environment variable that says which language MkDocs builds or serves; the first one where it is not set."""
THEME_WORDS = "partials/languages/{}.html"
"""Where Material keeps its words of a language."""


@dataclass(frozen=True)
class SiteLanguage:
    """One language as seen from another: its names are HTML, its links lead from the other's root."""

    lang: str
    tag: str
    """With the country that it is written for: `es-MX`."""
    name: Markup
    direction: str
    link: str
    """The way to its root: `es/`, `../`, `../fr/`, or empty for the language itself."""
    address: str
    """Its root on the web, where the series says where it is published."""
    series_title: Markup
    lost: Markup
    """The heading of the page that answers where there is none."""
    lost_text: Markup
    ways: tuple[tuple[Markup, str], ...]
    """From that page: title and address below the language's root."""


def choose_language(series: Series, environment: Mapping[str, str]) -> str:
    """The language to be built. Raises ValueError, with a sentence, where the series has no such language."""
    chosen = environment.get(LANGUAGE_VARIABLE) or series.languages[0]
    if chosen not in series.languages:
        guess = nearest(chosen, series.languages)
        hint = f'; did you mean "{guess}"?' if guess else ""
        raise ValueError(f'{LANGUAGE_VARIABLE} is "{chosen}"; the series has {", ".join(series.languages)}{hint}')
    return chosen


def list_languages(series: Series, locales: Mapping[str, Locale], current: str, url: str) -> list[SiteLanguage]:
    """All languages of the series in its order, as seen from the current one."""
    back = "../" if language_root(current, series.languages) else ""
    return [
        _describe(
            locales[language],
            escape(series.settings.languages[language]),
            escape(series.settings.title.say(language).words),
            "" if language == current else back + language_root(language, series.languages),
            url + language_root(language, series.languages) if url else "",
        )
        for language in series.languages
    ]


def _describe(locale: Locale, name: Markup, title: Markup, link: str, address: str) -> SiteLanguage:
    ways = (
        ("home", HOME),
        ("meetings", register_address("meetings")),
        ("commitments", register_address("commitments")),
        ("search", SEARCH),
    )
    return SiteLanguage(
        locale.language,
        locale.tag,
        name,
        locale.direction,
        link,
        address,
        title,
        escape(locale["lost"]),
        escape(locale["lost_text"]),
        tuple((escape(locale[word]), way) for word, way in ways),
    )


def theme_language(language: str, folders: list[str]) -> str:
    """The language in which the theme says its own few words: this one, a regional form of it, else English."""
    for folder in map(Path, folders):
        if (folder / THEME_WORDS.format(language)).is_file():
            return language
    for folder in map(Path, folders):
        for path in sorted(folder.glob(THEME_WORDS.format(f"{language}-*"))):
            return path.stem
    return "en"
