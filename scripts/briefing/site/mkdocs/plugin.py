"""MkDocs' side of the door: renders first, sets edit links, logs problems. Each hook only calls."""

from __future__ import annotations

import os
from dataclasses import replace
from html import escape
from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from briefing.asof import find_as_of
from briefing.locale.locale import open_locale
from briefing.series import open_series
from briefing.series.edition import Edition
from briefing.series.series import Series
from briefing.site.mkdocs.theme_fixes import mend_markup
from briefing.site.publishing.content_security_policy import POLICY
from briefing.site.publishing.output_folder import FolderError, write_folder
from briefing.theme import OVERRIDES
from briefing.tree import render_tree
from briefing.urls import language_root, public_url

log = get_plugin_logger("briefing")


class PluginConfig(Config):
    """The plugin's one option."""

    language = config_options.Type(str, default="en")


class BriefingPlugin(BasePlugin[PluginConfig]):
    """Renders the series into `build/docs/<language>/` before MkDocs looks for pages."""

    def __init__(self) -> None:
        self.series: Series | None = None
        self.sources: dict[str, str] = {}
        self.faults: list[str] = []

    def on_startup(self, *, command, dirty):
        """Its being here makes MkDocs keep the plugin, and with it the last good series, between rebuilds."""

    def on_config(self, config):
        project = Path(config.config_file_path).parent
        folder = project / "build" / "docs" / self.config.language
        self._render(project, folder)
        config.docs_dir = str(folder)
        settings, languages = self.series.settings, self.series.languages
        url = public_url(settings.url, os.environ)
        root = language_root(self.config.language, languages)
        config.site_url = url + root if url else ""
        config.theme.dirs.insert(0, str(OVERRIDES))
        config.theme.static_templates.discard("sitemap.xml")  # ours knows both languages and the days of the data
        config.site_name = escape(settings.title.say(self.config.language).words)
        publisher = escape(settings.publisher.say(self.config.language).words)
        config.extra.update(policy=POLICY, publisher=publisher, licence=settings.licence)
        if url:
            config.extra["languages"] = [
                {"lang": found, "address": url + language_root(found, languages)} for found in languages
            ]
        other = next((found for found in languages if found != self.config.language), None)
        if other:
            back = "../" if root else ""
            config.extra["other_language"] = {
                "lang": other,
                "name": settings.languages[other],
                "link": back + language_root(other, languages),
            }
        return config

    def _render(self, project: Path, folder: Path) -> None:
        """A fault after a good build keeps the last good pages; a fault in the first one stops."""
        opened = open_series(project / "briefs")
        self.faults = [str(problem) for problem in opened.report.errors]
        for fault in self.faults:
            log.error(fault) if self.series is None else log.info(f"ERROR {fault}")
        for warning in opened.report.warnings:
            log.info(str(warning))
        if opened.series is None:
            if self.series is None:
                raise PluginError(f"nothing was built; problems in briefs/: {len(self.faults)}")
            return
        kept_at = os.environ.get("BRIEFING_REPOSITORY") or opened.series.settings.repository
        self.series = replace(opened.series, settings=opened.series.settings.model_copy(update={"repository": kept_at}))
        try:
            as_of = find_as_of(None, os.environ)
        except ValueError as error:
            raise PluginError(f"{error}; nothing was built") from None
        url = public_url(self.series.settings.url, os.environ)
        edition = Edition(self.series, as_of)
        locale = open_locale(self.config.language, self.series.settings.locales.get(self.config.language, ""))
        files = list(render_tree(edition, locale, project / "docs", url))
        try:
            write_folder(folder, files)
        except FolderError as error:
            raise PluginError(f"{error}; nothing was built") from None
        self.sources = {file.path: file.source for file in files if file.source}

    def on_serve(self, server, config, builder):
        project = Path(config.config_file_path).parent
        server.unwatch(config.docs_dir)
        for name in ("briefs", "docs"):
            server.watch(str(project / name))
        return server

    def on_page_markdown(self, markdown, page, config, files):
        settings, source = self.series.settings, self.sources.get(page.file.src_uri)
        kept_at = settings.repository
        page.edit_url = f"{kept_at.rstrip('/')}/edit/{settings.branch}/{source}" if kept_at and source else None

    def on_page_content(self, html, page, config, files):
        return f'<pre class="problems">{escape(chr(10).join(self.faults))}</pre>{html}' if self.faults else html

    def on_post_page(self, output, page, config):
        return mend_markup(output)
