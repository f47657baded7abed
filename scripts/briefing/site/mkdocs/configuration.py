"""What MkDocs is told: the theme, the dialect, what counts as a fault, and what the series says of itself.

A project's `mkdocs.yml` needs nothing but the plugin; a theme of its own is left as it is. Knows no page.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping

from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from briefing.locale.locale import Locale
from briefing.series.series import Series
from briefing.site.mkdocs.languages import list_languages, theme_language
from briefing.site.mkdocs.nav import make_nav
from briefing.site.publishing.content_security_policy import POLICY
from briefing.theme import OVERRIDES
from briefing.urls import LOOK, SCRIPTS, SEARCH, SITEMAP, language_root

DIALECT = ("tables", "footnotes", "admonition", "toc", "pymdownx.details")
"""Plain, so that other engines read it too. No attr_list, md_in_html or snippets: with them text in an entry could run."""
LEFT_OUT = "mkdocs"
"""The theme that MkDocs takes where none is named."""
SCHEMES = (
    ("", "material/brightness-auto", "palette_system"),
    ("light", "material/weather-sunny", "palette_light"),
    ("dark", "material/weather-night", "palette_dark"),
)
"""Scheme, empty where the system decides; icon of its switch; word of the interface that explains the switch."""


def configure(config: MkDocsConfig, series: Series, locales: Mapping[str, Locale], language: str, url: str) -> None:
    """Everything about one language of the series, written into MkDocs' configuration."""
    locale = locales[language]
    configure_theme(config, locale)
    settings = series.settings
    nav = make_nav(series, locale)
    config.site_name = escape(settings.title.say(language).words)
    config.site_url = url + language_root(language, series.languages) if url else ""
    config.nav = nav.for_mkdocs()
    config.extra.update(
        policy=POLICY,
        publisher=escape(settings.publisher.say(language).words),
        licence={"name": escape(settings.licence.name), "url": escape(settings.licence.url)},
        language=language,
        languages=list_languages(series, locales, language, url),
        language_word=escape(locale["language"]),
        untranslated=escape(locale["untranslated"]),
        nav=nav,
        search=SEARCH,
    )


def configure_theme(config: MkDocsConfig, locale: Locale) -> None:
    """The look and the dialect, which are the same for every series."""
    if config.theme.name == LEFT_OUT:
        config.theme = Theme(name="material", font=False)
    theme = config.theme
    theme.dirs.insert(0, str(OVERRIDES))
    theme.static_templates.discard(SITEMAP)  # ours knows all languages and the days of the data
    theme["language"] = theme_language(locale.language, theme.dirs)
    theme["direction"] = locale.direction
    config.extra.update(palette=[_scheme(locale, *scheme) for scheme in SCHEMES], skip=escape(locale["skip"]))
    config.extra_css = [LOOK, *config.extra_css]
    config.extra_javascript = [*map(_module, SCRIPTS), *config.extra_javascript]
    config.markdown_extensions += [name for name in DIALECT if name not in config.markdown_extensions]
    config.validation.nav.omitted_files = logging.DEBUG
    for found in (config.validation.nav, config.validation.links):
        found.not_found = found.absolute_links = logging.WARNING
    config.validation.links.anchors = config.validation.links.unrecognized_links = logging.WARNING


def _scheme(locale: Locale, scheme: str, icon: str, word: str) -> dict[str, str]:
    return {"scheme": scheme, "icon": icon, "name": escape(locale[word])}


def _module(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.type = "module"
    return script
