"""What MkDocs is told: the theme, the dialect, what counts as a fault, and what the series says of itself.

A project's `mkdocs.yml` needs nothing but the plugin; a theme of its own is left as it is. Knows no page.
"""

from __future__ import annotations

import logging

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from briefing.series.checks.hand_written.as_built import DIALECT
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site.mkdocs.languages import theme_language
from briefing.site.mkdocs.raw_blocks import RawBlocks
from briefing.site.publishing.content_security_policy import POLICY
from briefing.theme import OVERRIDES
from briefing.urls import LOOK, SCRIPTS, SEARCH, SITEMAP

_BROUGHT_ALONG = "fenced_code"
"""What MkDocs adds to it by itself."""
LEFT_OUT = "mkdocs"
"""The theme that MkDocs takes where none is named."""
SCHEMES = (
    ("", "material/brightness-auto"),
    ("light", "material/weather-sunny"),
    ("dark", "material/weather-night"),
)
"""Scheme, empty where the system decides; icon of its switch. The words that explain the switch are the language's."""


def configure(config: MkDocsConfig, frame: LanguageFrame) -> None:
    """Everything about one language of the series, written into MkDocs' configuration."""
    configure_theme(config, frame)
    name, address = frame.licence
    config.site_name = frame.title
    config.site_url = frame.url
    config.nav = frame.nav.for_mkdocs()
    config.extra.update(
        policy=POLICY,
        publisher=frame.publisher,
        short_name=frame.short_title,
        licence={"name": name, "url": address},
        language=frame.language,
        languages=list(frame.languages),
        language_word=frame.language_word,
        untranslated=frame.untranslated,
        nav=frame.nav,
        search=SEARCH,
    )


def configure_theme(config: MkDocsConfig, frame: LanguageFrame) -> None:
    """The look and the dialect, which are the same for every series."""
    if config.theme.name == LEFT_OUT:
        config.theme = Theme(name="material", font=False)
    theme = config.theme
    theme.dirs.insert(0, str(OVERRIDES))
    theme.static_templates.discard(SITEMAP)  # ours knows all languages and the days of the data
    theme["language"] = theme_language(frame.language, theme.dirs)
    theme["direction"] = frame.direction
    palette = [_scheme(*scheme, word) for scheme, word in zip(SCHEMES, frame.palette_words, strict=True)]
    config.extra.update(palette=palette, skip=frame.skip)
    config.extra_css = [LOOK, *config.extra_css]
    config.extra_javascript = [*map(_module, SCRIPTS), *config.extra_javascript]
    config.markdown_extensions += [name for name in DIALECT if name not in config.markdown_extensions]
    config.markdown_extensions.append(RawBlocks())  # type: ignore[arg-type]
    config.validation.nav.omitted_files = logging.DEBUG
    for found in (config.validation.nav, config.validation.links):
        found.not_found = found.absolute_links = logging.WARNING
    config.validation.links.anchors = config.validation.links.unrecognized_links = logging.WARNING


def has_own_dialect(config: MkDocsConfig) -> bool:
    """Whether Markdown means here what it means in every series: a further extension may read any file."""
    return {name for name in config.markdown_extensions if isinstance(name, str)} <= {*DIALECT, _BROUGHT_ALONG}


def _scheme(scheme: str, icon: str, word: str) -> dict[str, str]:
    return {"scheme": scheme, "icon": icon, "name": word}


def _module(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.type = "module"
    return script
