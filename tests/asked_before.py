"""What a browser found of the real site is not asked again of the same bytes: a plugin of pytest, `-p tests.asked_before`.

Such a verdict hangs on the bytes of the site, on the tests, on what `package-lock.json` and `requirements-dev.txt` pin, on the
browsers and, where the test names our code, on that and on the entries. Where it passed on all of these before, on this
machine, the test is skipped, and said to be. CI asks everything each time, and so does `make test ANEW=1`.
"""

from __future__ import annotations

import ast
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from tests.site.real import ROOT, find_real_site, wait_for

PASSED = ROOT / "build" / "for-tests" / "passed"
"""An empty file for each verdict, by the digest of all that it hangs on."""
LONG_AGO = 14 * 24 * 3600.0
"""Seconds after which a verdict that nobody has wanted goes."""
WHY = "passed on this very site before: `make test ANEW=1` asks again"
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome", "firefox-esr", "firefox", "java")
TESTS = (ROOT / "tests", ROOT / "package-lock.json", ROOT / "requirements-dev.txt")
CODE = (ROOT / "scripts", ROOT / "briefs")
APART = "conftest.py"
"""Of what the package is asked there, only the site comes to a browser that looks at it."""
_OUTCOMES = pytest.StashKey[list[str]]()


def pytest_configure() -> None:
    PASSED.mkdir(parents=True, exist_ok=True)
    for path in PASSED.iterdir():
        with suppress(FileNotFoundError):  # another worker does the same
            if path.stat().st_mtime < time.time() - LONG_AGO:
                path.unlink()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Before a browser is begun for it."""
    if looks_at_the_site(item) and (verdict := _find_verdict(item)).exists():
        verdict.touch()
        pytest.skip(WHY)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Keep the verdict of a test that passed, where what it was given had nothing to blame at its end either."""
    report = yield
    if looks_at_the_site(item):
        outcomes = item.stash.setdefault(_OUTCOMES, [])
        outcomes.append(report.outcome)
        if outcomes == ["passed", "passed", "passed"]:
            _find_verdict(item).touch()
    return report


def looks_at_the_site(item: pytest.Item) -> bool:
    """Whether a browser does, and how long that takes is not what is asked."""
    markers = {marker.name for marker in item.iter_markers()}
    return "browser" in markers and "last" not in markers and "real_site" in item.fixturenames


def _find_verdict(item: pytest.Item) -> Path:
    built = os.environ.get("BUILT_SITE")
    site = Path(built) if built else wait_for(find_real_site(item.config._tmp_path_factory))
    told = [item.nodeid.partition("@")[0], digest_files(site), digest_files(*TESTS), _tell_browsers()]
    if "real_opened" in item.fixturenames or names_package(item.path):
        told.append(digest_files(*CODE))
    return PASSED / sha256("\n".join(told).encode()).hexdigest()


@cache
def digest_files(*places: Path) -> str:
    """Of the name and the bytes of every file there."""
    told = sha256()
    for place in places:
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and "__pycache__" not in path.parts:
                content = path.read_bytes()
                told.update(f"{path.relative_to(place)}\0{len(content)}\0".encode() + content)
    return told.hexdigest()


@cache
def names_package(path: Path) -> bool:
    """Whether a file of tests imports a module of the package, or another file of tests that does."""
    return any(_leads_to_package(module) for node in ast.walk(ast.parse(path.read_text("utf-8"))) for module in _imports(node))


def _imports(node: ast.AST) -> Iterable[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def _leads_to_package(module: str) -> bool:
    room, *inner = module.split(".")
    beside = ROOT.joinpath(room, *inner).with_suffix(".py")
    return room == "briefing" or (room == "tests" and beside.is_file() and beside.name != APART and names_package(beside))


@cache
def _tell_browsers() -> str:
    found = [Path(path).resolve() for path in map(shutil.which, BROWSERS) if path]
    return " ".join(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in found)
