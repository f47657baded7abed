"""The pinned scripts are the theme's own, at every depth a page may have."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.series.checks.hand_written.finished_page import read_page
from briefing.site.gates import check_scripts
from briefing.site.publishing.content_security_policy import HEADERS, INLINE_SCRIPTS, POLICY
from briefing.urls import NOT_FOUND
from tests.conftest import EXAMPLE

pytestmark = pytest.mark.build

HOOK = """
from pathlib import Path
from briefing.series.opening import open_series
from briefing.site.mkdocs.configuration import configure_theme
from briefing.site.mkdocs.frame import describe

def on_config(config):
    opened = open_series(Path("{EXAMPLE}"))
    configure_theme(config, describe(opened.series, opened.locales, "en", ""))
"""
DEPTHS = ("index.html", "a/index.html", "a/b/index.html", "a/b/c/index.html")
SEARCHED, ASKED = "search/index.html", "---\nprogram: ../pagefind/pagefind.js\n---\n"
"""A page that is asked something, and what it says of that in its head."""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A site of the theme alone, with a page at each depth."""
    folder = tmp_path_factory.mktemp("theme")
    (folder / "mkdocs.yml").write_text("site_name: theme\ndocs_dir: pages\nplugins: []\nhooks: [theme.py]\n", "utf-8")
    (folder / "theme.py").write_text(HOOK.replace("{EXAMPLE}", str(EXAMPLE)), "utf-8")
    for path in (*DEPTHS, SEARCHED):
        page = folder / "pages" / path.replace(".html", ".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"{ASKED if path == SEARCHED else ''}# A page\n", "utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


def read(site, path):
    return read_page(path, (site / path).read_bytes())[0]


def test_every_pinned_script_is_the_themes(site):
    """The hashes are just those of our scripts and the theme's: none is unknown, none is left from an older theme."""
    found = {script for path in (*DEPTHS, SEARCHED, NOT_FOUND) for script in read(site, path).inline_scripts}
    assert found == set(INLINE_SCRIPTS)


@pytest.mark.parametrize("path", DEPTHS)
def test_pages_of_every_depth_pass(site, path):
    """The gate lets the theme's own page through, up to three folders down."""
    assert list(check_scripts(read(site, path))) == []


def test_policy_is_just_this():
    """Everything that a page may load, and no more: nothing of another host, no frame, no base, no text run as script."""
    directives = dict(part.split(" ", 1) for part in POLICY.split("; "))
    scripts = directives.pop("script-src").split(" ")
    assert [found for found in scripts if not found.startswith("'sha256-")] == ["'self'", "'wasm-unsafe-eval'"]
    assert directives == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
    }
    assert HEADERS.splitlines() == [
        "/*",
        f"  Content-Security-Policy: {POLICY}",
        "  Access-Control-Allow-Origin: *",
        "  X-Content-Type-Options: nosniff",
        "  Referrer-Policy: same-origin",
    ]


def test_no_other_host_learns_who_sent_a_reader(real_site):
    """Said once for all links of a page, in its head, since not every host sends headers."""
    page = min((real_site / "meetings").glob("2*-*/index.html")).read_text("utf-8")
    assert '<meta name="referrer" content="same-origin">' in page


def test_policy_allows_no_inline_code():
    """Neither scripts nor styles may stand in a page unless their hash is pinned."""
    assert "unsafe-inline" not in POLICY
    assert "default-src 'none'" in POLICY
