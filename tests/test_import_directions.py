"""The house's one-way streets, read from the imports themselves."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "scripts" / "briefing"
FLOOR = {"problem", "dates", "text", "sitefile", "suggestion", "asof", "colours", "listing"}
MAY = {
    "yamlfile": FLOOR,
    "urls": FLOOR | {"entries"},
    "locale": FLOOR | {"yamlfile", "locale"},
    "entries": FLOOR | {"yamlfile", "entries"},
    "series": FLOOR | {"entries", "urls", "locale", "series"},
    "authoring": FLOOR | {"yamlfile", "locale", "entries", "series", "authoring"},
    "theme": {"sitefile", "colours", "theme"},
    "charts": {"text", "dates", "charts"},
    "pages": FLOOR | {"entries", "series", "urls", "locale", "charts", "pages"},
    "exports": FLOOR | {"entries", "series", "urls", "locale", "exports"},
    "tree": FLOOR | {"theme", "urls", "locale", "series", "pages", "exports"},
    "site": FLOOR | {"entries", "series", "urls", "locale", "tree", "theme", "site"},
    "cli": FLOOR | {"yamlfile", "urls", "locale", "entries", "authoring", "series", "tree", "site", "cli"},
}
ONLY_IN = {
    "mkdocs": {"site"},
    "yaml": {"yamlfile"},
    "ruamel": {"yamlfile"},
    "click": {"cli"},
    "jinja2": {"pages"},
    "pydantic": {"entries", "authoring"},
    "pydantic_core": {"entries", "authoring"},
    "babel": {"locale", "pages", "exports"},
    "icalendar": {"exports"},
    "sqlite3": {"exports"},
}
NAMELESS = {"utils", "util", "helpers", "common", "misc", "core", "manager"}


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports(path: Path) -> list[tuple[str, int]]:
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.module or "", node.lineno))
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_imports_point_one_way(path):
    """A room imports only the rooms that it may, and outside libraries only where they belong."""
    room = room_of(path)
    if room in ("__init__", "__main__"):
        return
    for name, line in imports(path):
        parts = name.split(".")
        if parts[0] == "briefing" and len(parts) > 1:
            allowed = MAY.get(room, FLOOR)
            assert parts[1] in allowed, f"{path}:{line}: {room} may not import {parts[1]}"
        for library, rooms in ONLY_IN.items():
            assert parts[0] != library or room in rooms, f"{path}:{line}: only {rooms} may import {library}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_module_is_named_for_what_it_knows(path):
    """No module is called utils or the like, has more than 300 lines or hides an import in a function."""
    text = path.read_text("utf-8")
    assert path.stem not in NAMELESS
    assert text.count("\n") <= 300, f"{path} wants a wall"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            hidden = [inner for inner in ast.walk(node) if isinstance(inner, ast.Import | ast.ImportFrom)]
            assert not hidden, f"{path}:{node.lineno}: an import inside {node.name}"


def test_no_clock_below_the_edge():
    """Only the edges may ask what day it is; everything else is told."""
    for path in modules():
        if room_of(path) not in ("cli", "site", "asof"):
            text = path.read_text("utf-8")
            assert "date.today" not in text and "datetime.now" not in text and "time.time" not in text, path
