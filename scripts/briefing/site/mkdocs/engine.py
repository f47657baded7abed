"""MkDocs with everything that all pages of a language share standing ready: builds just the pages that it is given.

The same steps in the same order as in MkDocs' own build, page by page: its plugin's hooks, Markdown, the theme's template.
What is no Markdown never comes here. Knows no series and writes no file but those that the theme brings.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment
from mkdocs.commands.build import _build_template, get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import get_navigation

from briefing.asof import EPOCH
from briefing.compiled import CompiledCode, CompiledTemplates
from briefing.site.cache.configuration_file import CONFIGURATION
from briefing.site.mkdocs.configuration import has_own_dialect
from briefing.site.mkdocs.frame import LanguageFrame
from briefing.site.mkdocs.page_rendering import PageRenderer, PlainPage
from briefing.site.mkdocs.plugin import BriefingPlugin
from briefing.site.mkdocs.raw_blocks import BEFORE_MKDOCS, RawBlocks
from briefing.site.mkdocs.standing_parts import keep_standing
from briefing.site.mkdocs.theme_loader import ThemeLoader
from briefing.sitefile import SiteFile
from briefing.urls import page_path

_COMPILED = CompiledTemplates(CompiledCode(jinja2.__version__))

_WRITES = "`briefing init . --missing` writes what a series lacks"


class EngineError(Exception):
    """MkDocs said that something is wrong; its words."""


class Engine:
    """One language of one series. Not for several threads at once.

    MkDocs keeps one plugin for all configurations of a process, so each page tells it anew whose it is.
    """

    def __init__(self, project: Path, frame: LanguageFrame) -> None:
        """Raises EngineError where MkDocs warns of the configuration or the nav."""
        self.frame, self._listener = frame, _Listener()
        with self._listener.heard():
            self.config = config = _configure(project, frame)
            hubs = [page_path(link.address) for section in frame.nav.sections for link in section.links]
            files = Files([File.generated(config, path, content="") for path in dict.fromkeys([page_path(""), *hubs])])
            self.env = config.theme.get_env()
            self.env.loader = ThemeLoader(config.theme.dirs)
            files.add_files_from_theme(self.env, config)
            self.files = config.plugins.on_files(files, config=config)
            set_exclusions(self.files, config)
            self.nav = config.plugins.on_nav(get_navigation(self.files, config), config=config, files=self.files)
            self.hubs = self.files.documentation_pages()
            self.renderer = PageRenderer(config)
            self.env = config.plugins.on_env(self.env, config=config, files=self.files) or self.env
            if self.is_own:
                self.env.bytecode_cache, self.env.auto_reload = _COMPILED, False  # else each file is looked at for each include
                vars(self.env)["make_globals"] = partial(_join_globals, self.env)
                keep_standing(self.env, [link.address for section in frame.nav.sections for link in section.links])

    def build(self, page: SiteFile, paths: Collection[str] = ()) -> bytes:
        """The finished page of a Markdown file; `paths` are those of the language's tree that its Markdown may link to.

        Raises EngineError with what MkDocs says of the page.
        """
        with self._listener.heard():
            try:
                return self._build(page, _Tree(self.files, paths, self.config) if paths else self.files)
            except EngineError:
                raise
            except Exception as error:
                if self.is_own:
                    raise
                raise EngineError(f"{page.path}: {type(error).__name__}: {error}") from None

    def _build(self, source: SiteFile, files: Files) -> bytes:
        config, plugins = self.config, self.config.plugins
        file = self.files.get_file_from_path(source.path) or File.generated(config, source.path, content="")
        file.content_bytes = source.content
        page = file.page or PlainPage(None, file, config)
        plugin = _our_plugin(config)
        plugin.frame, plugin.sources = self.frame, {source.path: source.source} if source.source else {}
        plugin.faults = []
        config._current_page = page
        try:
            page = plugins.on_pre_page(page, config=config, files=files)
            self.renderer.read(page)
            page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
            self.renderer.render(page, files)
            page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=files)
            page.active = True
            context = plugins.on_page_context(
                get_context(self.nav, self.hubs, config, page), page=page, config=config, nav=self.nav
            )
            template = self.env.get_template(page.meta.get("template", "main.html"))
            return plugins.on_post_page(template.render(context), page=page, config=config).encode()
        finally:
            page.active = False
            page.markdown = page.content = None
            config._current_page = None

    def list_theme_files(self) -> Iterator[tuple[str, bytes]]:
        """The theme's own files, and its pages that no Markdown stands behind, such as the one for lost readers."""
        for file in self.files:
            if not file.is_documentation_page():
                yield file.dest_uri, file.content_bytes
        with self._listener.heard():
            for name in sorted(self.config.theme.static_templates):
                text = _build_template(name, self.env.get_template(name), self.files, self.config, self.nav)
                if text.strip():
                    yield name, text.encode()

    @property
    def is_own(self) -> bool:
        """Whether pages come from our plugin and dialect and an installed theme, so that nothing unknown has a say in them."""
        config = self.config
        is_plain = not config.hooks and config.theme.custom_dir is None and has_own_dialect(config)
        return is_plain and set(config.plugins) == {BriefingPlugin.NAME}


class _Tree(Files):
    """The files of the whole tree, of which only those are made that a page links to."""

    def __init__(self, ready: Files, paths: Collection[str], config: MkDocsConfig) -> None:
        super().__init__(ready)
        self._paths, self._config = paths, config

    def get_file_from_path(self, path: str) -> File | None:
        found = super().get_file_from_path(path)
        return File.generated(self._config, path, content="") if found is None and path in self._paths else found


def load_configuration(project: Path) -> MkDocsConfig:
    """What a project's `mkdocs.yml` says, as MkDocs reads it. Raises EngineError with all that it says against it."""
    with _Listener().heard():
        return _load(project)


def _load(project: Path) -> MkDocsConfig:
    try:
        return load_config(str(project / CONFIGURATION))
    except MkDocsException as error:
        raise EngineError(str(error)) from None
    except RecursionError:
        raise EngineError("INHERIT: a file takes over from itself") from None
    except Exception as error:  # whatever a hook, a theme or an extension of somebody else's raises
        raise EngineError(f"{type(error).__name__}: {error}") from None


def _configure(project: Path, frame: LanguageFrame) -> MkDocsConfig:
    if not (project / CONFIGURATION).is_file():
        raise EngineError(f"there is no {CONFIGURATION} here, which says `plugins: [briefing]`; {_WRITES}")
    if not (project / "docs").is_dir():
        raise EngineError(f"there is no docs folder here, for the hand-written pages; {_WRITES}")
    if not os.environ.get(EPOCH):
        os.environ.pop(EPOCH, None)  # an empty one, as CI hands it on, is none; MkDocs takes it for a number
    config = _load(project)
    config.plugins.on_startup(command="build", dirty=False)
    plugin = _our_plugin(config)
    plugin.command, plugin.frame = "prepared", frame
    config = config.plugins.on_config(config)
    for extension in config.markdown_extensions:
        if isinstance(extension, RawBlocks):
            extension.priority = BEFORE_MKDOCS
    config.plugins.on_pre_build(config=config)
    return config


def _our_plugin(config: MkDocsConfig) -> BriefingPlugin:
    plugin = config.plugins.get(BriefingPlugin.NAME)
    if not isinstance(plugin, BriefingPlugin):
        raise EngineError(f"{CONFIGURATION} does not name the plugin: `plugins: [{BriefingPlugin.NAME}]`")
    return plugin


def _join_globals(env: Environment, given: Mapping[str, Any] | None) -> dict[str, Any]:
    """As Jinja joins them, in one dictionary: its own chain is gone through for each template that a page includes."""
    return {**env.globals, **(given or {})}


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname:<8}-  {record.getMessage()}")

    @contextmanager
    def heard(self) -> Iterator[None]:
        """What MkDocs warns of inside is an error, as in a strict build."""
        self.said.clear()
        log = logging.getLogger("mkdocs")
        log.addHandler(self)
        propagated, log.propagate = log.propagate, False
        try:
            yield
        except EngineError as error:
            raise EngineError("\n".join([*self.said, str(error)])) from None
        finally:
            log.removeHandler(self)
            log.propagate = propagated
        if self.said:
            raise EngineError("\n".join(self.said))


@lru_cache(maxsize=16)
def ready_engine(project: Path, frame: LanguageFrame) -> Engine:
    """The engine of a language, made once a process. Raises EngineError."""
    return Engine(project, frame)
