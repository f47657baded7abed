"""MkDocs' side of the door: renders first, sets edit links, logs problems. Each hook only calls."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from briefing.asof import find_as_of
from briefing.authoring.browser_database import BROWSER_SQLITE
from briefing.locale.locale import Locale
from briefing.series.opening import open_series
from briefing.series.series import Series
from briefing.series.standing.edition import Edition
from briefing.site.mkdocs.configuration import configure
from briefing.site.mkdocs.frame import LanguageFrame, describe
from briefing.site.mkdocs.languages import choose_language
from briefing.site.mkdocs.sideways import frame_wide
from briefing.site.mkdocs.theme_fixes import mark_language, mend_markup
from briefing.site.mkdocs.unbroken import keep_unbroken
from briefing.site.publishing.output_folder import FolderError, write_folder
from briefing.site.publishing.surroundings import seen_from
from briefing.site_address import public_url
from briefing.sitefile import Extras
from briefing.tree import render_tree
from briefing.urls import SITEMAP

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # brings servers along, which a build needs none of

log = get_plugin_logger("briefing")


@dataclass(frozen=True)
class Good:
    """A series without errors, and how each of its languages writes."""

    series: Series
    locales: Mapping[str, Locale]


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """No options: everything comes from the series, and the language from the environment."""


class BriefingPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Renders one language of the series into `build/docs/<language>/` before MkDocs looks for pages.

    Where the command is `prepared`, everything is rendered already, and the plugin only tells MkDocs of the `frame`.
    """

    NAME = "briefing"

    def __init__(self) -> None:
        self.command = "build"
        self.good: Good | None = None
        """The last series that could be built: a preview keeps it while an entry is broken."""
        self.frame: LanguageFrame | None = None
        self.sources: dict[str, str] = {}
        """Page's file → the file that an editor would change."""
        self.faults: list[str] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Its being here makes MkDocs keep the plugin, and with it the last good series, between rebuilds."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Render, and tell MkDocs everything about the language to be built."""
        if self.command != "prepared":
            self._render(config)
        if self.frame:
            configure(config, self.frame)
        return config

    def _render(self, config: MkDocsConfig) -> None:
        project = Path(config.config_file_path).parent
        self.good = good = self._open(project)
        try:
            language = choose_language(good.series, os.environ)
            edition = Edition(good.series, find_as_of(None, os.environ))
            extras = Extras(has_query=BROWSER_SQLITE.is_fetched(project))
            url = public_url(good.series.settings.url, os.environ)
            files = list(render_tree(edition, good.locales, language, project / "docs", url, extras))
            folder = project / "build" / "docs" / language
            write_folder(folder, files)
        except (ValueError, FolderError) as error:
            raise PluginError(f"{error}; nothing was built") from None
        self.sources = {file.path: file.source for file in files if file.source}
        self.frame = describe(good.series, good.locales, language, url)
        config.docs_dir = str(folder)
        if self.frame.root and self.command != "serve":
            config.site_dir = str(Path(config.site_dir, self.frame.root))

    def _open(self, project: Path) -> Good:
        """A fault after a good build keeps the last good series; a fault in the first one stops."""
        opened = open_series(project / "briefs")
        self.faults = [str(problem) for problem in opened.report.errors]
        for fault in self.faults:
            log.error(fault) if self.good is None else log.info(f"ERROR {fault}")
        for warning in opened.report.warnings:
            log.info(str(warning))
        if opened.series is not None:
            try:
                return Good(seen_from(opened.series, os.environ), opened.locales)
            except ValueError as error:
                raise PluginError(f"{error}; nothing was built") from None
        if self.good is None:
            raise PluginError(f"nothing was built; problems in briefs/: {len(self.faults)}")
        return self.good

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., None]) -> None:
        """Watch what is written by hand, not what is rendered from it."""
        project = Path(config.config_file_path).parent
        server.unwatch(config.docs_dir)
        for name in ("briefs", "docs"):
            server.watch(str(project / name))

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> None:
        """Leave out the theme's template of a sitemap, which MkDocs would publish as it is; ours is written by the tree."""
        template = files.get_file_from_path(SITEMAP)
        if template is not None and not str(template.abs_src_path).startswith(config.docs_dir):
            files.remove(template)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Leave out the lines on which the theme's templates only decide, and what stands before them: blanks on every page."""
        env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """In place of MkDocs' own edit link, which would lead to the Markdown, set that of the entry."""
        page.edit_url = self.frame.edit_link(self.sources.get(page.file.src_uri)) if self.frame else None
        return markdown

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Frame what may be wider than a screen, and show what is wrong above the last good page."""
        html = frame_wide(html, config.site_name)
        return f'<pre class="problems">{escape(chr(10).join(self.faults))}</pre>{html}' if self.faults else html

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what the theme prints, and keep short names whole."""
        html = keep_unbroken(mend_markup(output))
        return mark_language(html, self.frame.tag, self.frame.direction) if self.frame else html
