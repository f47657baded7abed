"""What a project's `mkdocs.yml` says and nothing of ours reads: whoever wrote it waits for something that never comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from briefing.site.mkdocs.plugin import BriefingPlugin

_NO_PICKING, _SERIES = "every page of docs/ is published", "briefs/series.yml"
_UNREAD = {
    "docs_dir": ("pages are read from docs/ alone", "docs/<language>/", "lay them there"),
    "exclude_docs": (_NO_PICKING, "the pages that are meant, in docs/", "move the others elsewhere"),
    "draft_docs": (_NO_PICKING, "the pages that are meant, in docs/", "move the others elsewhere"),
    "not_in_nav": ("the menu is made of the topics", "order: in briefs/topics/….yml", "remove it"),
    "repo_url": ("where the entries are kept is read elsewhere", f"repository: in {_SERIES}", "write it there"),
    "repo_name": ("no page shows it", f"repository: in {_SERIES}", "remove it"),
    "edit_uri": ("no page shows it", f"repository: in {_SERIES}", "remove it"),
    "edit_uri_template": ("no page shows it", f"repository: in {_SERIES}", "remove it"),
    "copyright": ("no page shows it", f"licence: in {_SERIES}", "write it there"),
    "extra_templates": ("no page is made of it", "pages in docs/, or a folder named by custom_dir", "remove it"),
}
"""Keys of MkDocs, each with what is wrong, what is expected, how to mend it."""
_READ_FEATURES = ("navigation.tabs", "navigation.top", "navigation.instant.progress", "content.tabs.link")
_READ_EXTRA = ("version", "polyfills", "analytics", "consent", "alternate")
"""Of the theme's own what its templates look at still, or what is refused."""
_UNREAD_LOOK = {
    "icon": ("no page shows it", "pages as they are, or templates in custom_dir", "remove it"),
    "language": ("the languages are those of the series", f"languages: in {_SERIES}", "remove it"),
    "direction": ("it follows from the language", f"languages: in {_SERIES}", "remove it"),
}
"""Likewise below `theme`."""


def find_unread(config: MkDocsConfig, path: Path) -> Iterator[tuple[str, str, str, str]]:
    """The key, what is wrong, what is expected, how to mend it. Templates, hooks and plugins of its own may read any of it."""
    if config.hooks or config.theme.custom_dir or set(config.plugins) != {BriefingPlugin.NAME}:
        return
    with path.open("rb") as file:
        given = {key: value for key, value in yaml_load(file).items() if value not in (None, "")}
    look = given.get("theme")
    look = look if isinstance(look, dict) else {}
    for keys, said in ((_UNREAD, given), (_UNREAD_LOOK, look)):
        for key, (what, expected, mend) in keys.items():
            if key in said:
                yield key, f"{key}: {what}", expected, mend
    features = [name for name in config.theme.get("features", []) or [] if name not in _READ_FEATURES]
    if features and "features" in look:
        yield "features", f"{', '.join(map(str, features))}: no page has this of the theme", "pages as they are", "remove it"
    for key in given.get("extra") or {}:
        if key not in _READ_EXTRA:
            yield key, f"{key}: no page shows it", f"what the series says in {_SERIES}", "remove it"
