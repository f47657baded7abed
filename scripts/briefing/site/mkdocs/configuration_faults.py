"""What ends a build by a project's `mkdocs.yml`, each at its line: what MkDocs says of it, and what the gates would refuse.

Only a file that says more than ours asks MkDocs, which the check would wait for. Knows no page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefing.problem import Place, Problem, Severity
from briefing.site.cache.configuration_file import CONFIGURATION
from briefing.site.mkdocs.configuration import LEFT_OUT
from briefing.site.mkdocs.engine import EngineError, load_configuration
from briefing.site.mkdocs.plain_words import KEYS, say_plainly
from briefing.site.mkdocs.plugin import BriefingPlugin
from briefing.site.mkdocs.unread_keys import find_unread
from briefing.urls import ASSETS
from briefing.yamlfile import read_yaml

_OF_A_KEY = re.compile(r"(?:ERROR|WARNING) *-  Config value '(?P<key>\w+)': (?P<said>.*)")
_AT_LINE = re.compile(rf'in "[^"]*{CONFIGURATION}", line (\d+)')
_OTHER_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_REFUSED = {
    "analytics": "brings a script that nobody has read",
    "consent": "brings a script that nobody has read",
    "alternate": "leads where the series has no language",
}
"""What the theme has below `extra` and no build publishes."""
_SEARCHES = ("search", "material/search")
"""Plugins whose script pages ask for and no build has."""
_PLUGIN = f"plugins: [{BriefingPlugin.NAME}]"
_SAID_ELSEWHERE = {
    "site_url": ("where the site stands is read elsewhere", "url: in briefs/series.yml, or SITE_URL", "write it there"),
    "nav": ("the menu is made of the topics", "order: in briefs/topics/….yml", "remove it"),
}
"""What MkDocs takes from this file, and no page of ours: each is a warning."""
_PLAIN = f"`{_PLUGIN}` and a name, which is enough"
_LOOK = "a file in the folder of custom_dir"


def find_configuration_faults(project: Path) -> Iterator[Problem]:
    """Each is an error; a logo that names no file is a warning, since pages do without, and so is what nobody reads here."""
    path = project / CONFIGURATION
    if not path.is_file():
        other, mend = path.with_suffix(".yaml").name, "`briefing init . --missing` writes what a series lacks"
        if (project / other).is_file():
            mend = f"rename {other} to {CONFIGURATION}"
        yield Problem(Place(CONFIGURATION), "there is no such file", _PLAIN, mend, code="configuration")
        return
    text = path.read_text("utf-8", "replace")
    try:
        config = load_configuration(project)
    except EngineError as error:
        yield from _tell(str(error).replace(f"{project.absolute()}/", ""), path, text)
        return
    for key, what, expected, mend in _find_refused(config):
        found = Problem(_place(text, key), what, expected, mend, code="configuration")
        yield replace(found, severity=Severity.WARNING) if key == "logo" else found
    for key, what, expected, mend in find_unread(config, path):
        yield Problem(_place(text, key), what, expected, mend, code="configuration", severity=Severity.WARNING)
    for key, slip in _SAID_ELSEWHERE.items():
        if config[key]:
            yield replace(_report(text, key, slip), severity=Severity.WARNING)


def _tell(said: str, path: Path, text: str) -> Iterator[Problem]:
    """What MkDocs said, a problem for each key of which it spoke; what is no YAML is told by who reads the entries."""
    told = [match for line in said.splitlines() if (match := _OF_A_KEY.match(line))]
    for match in told:
        key = match["key"]
        if key in _SAID_ELSEWHERE:
            yield _report(text, key, _SAID_ELSEWHERE[key])
        else:
            slip = say_plainly(key, match["said"].rstrip("."), _PLAIN, BriefingPlugin.NAME)
            yield Problem(_place(text, key), *slip, code="configuration")
    if not told and (unread := read_yaml(path, CONFIGURATION, KEYS).problems):
        yield unread[0]
    elif not told:
        at, lines = _AT_LINE.search(said), [line for line in said.splitlines() if line and not _AT_LINE.search(line)]
        place = Place(CONFIGURATION, int(at[1]) if at else 1)
        yield Problem(place, "; ".join(line.strip() for line in lines[:3]), _PLAIN, "correct it", code="configuration")


def _report(text: str, key: str, slip: tuple[str, str, str]) -> Problem:
    what, expected, mend = slip
    return Problem(_place(text, key), f"{key}: {what}", expected, mend, code="configuration")


def _place(text: str, key: str) -> Place:
    name = re.escape(key)
    match = re.search(rf"^[ \t-]*{name}[ \t]*:", text, re.MULTILINE) or re.search(rf"\b{name}\b", text)
    return Place(CONFIGURATION, text[: match.start()].count("\n") + 1 if match else 1)


def _find_refused(config: MkDocsConfig) -> Iterator[tuple[str, str, str, str]]:
    """The key, what is wrong, what is expected, how to mend it."""
    theme = config.theme
    searches = [name for name in _SEARCHES if name in config.plugins]
    if not isinstance(config.plugins.get(BriefingPlugin.NAME), BriefingPlugin):
        yield "plugins", "the plugin is not named", _PLUGIN, "write it so"
    elif searches:
        what = f'the plugin "{searches[0]}" brings a search that the pages do not have'
        yield searches[0], what, _PLUGIN, "remove it: the pages have a search of their own"
    if theme.name not in (LEFT_OUT, "material"):
        yield "theme", f'the pages are none of the theme "{theme.name}"', "name: material, or no theme", "remove it"
    elif theme.name == "material" and theme.get("font", True) is not False:
        yield "theme", "the theme would fetch letters from another host", "font: false", "write font: false below theme"
    given = {"favicon": [theme.get("favicon")], "logo": [theme.get("logo")]} if theme.name == "material" else {}
    scripts = [getattr(script, "path", script) for script in config.extra_javascript]
    for key, files in (*given.items(), ("extra_css", config.extra_css), ("extra_javascript", scripts)):
        yield from _find_lost(key, files, theme.dirs)
    for key, why in _REFUSED.items():
        if config.extra.get(key):
            yield key, f"{key} {why}", "what the series says in briefs/", "remove it"


def _find_lost(key: str, files: Iterable[object], folders: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
    for file in files:
        if file is None or file is False:
            continue
        if not isinstance(file, str):
            yield key, f"{key}: {file} is no name of a file", _LOOK, "write its name"
        elif _OTHER_HOST.match(file):
            yield key, f"{file} would be fetched from another host", _LOOK, "keep a copy there"
        elif not file.startswith(ASSETS) and not any(Path(folder, file).is_file() for folder in folders):
            yield key, f"{key}: there is no file {file}", _LOOK, "lay it there, or remove the line"
