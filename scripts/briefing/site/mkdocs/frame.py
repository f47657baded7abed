"""What all pages of a language share, as plain values that go to any process: the series' names, languages and nav.

With the theme and the dialect, which are code, this is everything besides its Markdown that a page's HTML depends on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.site.mkdocs.languages import SiteLanguage, list_languages
from briefing.site.mkdocs.nav import Nav, make_nav
from briefing.urls import language_root
from briefing.urls.project_files import edit_address


@dataclass(frozen=True)
class LanguageFrame:
    """One language of a series, as seen from its pages. Words are HTML."""

    language: str
    tag: str
    """With the country that it is written for: `es-MX`."""
    direction: str
    root: str
    """The language's folder in the site: `es/`, or empty for the first."""
    title: Markup
    short_title: Markup
    """For where there is little room."""
    publisher: Markup
    licence: tuple[Markup, Markup]
    """Its name and its address."""
    url: str
    """Where the language's tree will stand, or empty where nobody knows yet."""
    languages: tuple[SiteLanguage, ...]
    language_word: Markup
    untranslated: Markup
    palette_words: tuple[Markup, Markup, Markup]
    """What the switch of the palette says: as the system does, light, dark."""
    skip: Markup
    """What the link past the masthead says."""
    nav: Nav
    repository: str
    branch: str
    configuration: str = ""
    """What `mkdocs.yml` says, by its digest; empty where nothing is kept of the pages."""

    @cached_property
    def spelt(self) -> str:
        """All of it in words, once for all the keys that hang on it."""
        return repr(self)

    def edit_link(self, source: str | None) -> str | None:
        """For a theme of the project's own; what our pages show is by the same rule (`pages/shared/edit_links.py`)."""
        return edit_address(self.repository, self.branch, source) if source else None


def describe(series: Series, locales: Mapping[str, Locale], language: str, url: str, configuration: str = "") -> LanguageFrame:
    """One language of the series; `url` is where the site will stand, with a slash at the end, or empty."""
    locale, settings = locales[language], series.settings
    root = language_root(language, series.languages)
    system, light, dark = (Markup(escape(locale[word])) for word in ("palette_system", "palette_light", "palette_dark"))
    return LanguageFrame(
        language,
        locale.tag,
        locale.direction,
        root,
        escape(settings.title.say(language).words),
        escape(settings.short_title.say(language).words),
        escape(settings.publisher.say(language).words),
        (escape(settings.licence.name), escape(settings.licence.url)),
        url + root if url else "",
        tuple(list_languages(series, locales, language, url)),
        escape(locale["language"]),
        escape(locale["untranslated"]),
        (system, light, dark),
        escape(locale["skip"]),
        make_nav(series, locale),
        settings.repository or "",
        settings.branch,
        configuration,
    )
