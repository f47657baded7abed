"""The controls of every kind of page in Firefox, as readers have it: they lie free, and the keyboard works them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site.barriers import MODULES
from tests.site.conftest import require
from tests.site.kinds import PAGES, WIDTHS

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
HANDS = Path(__file__).parent / "firefox.mjs"

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("firefox")]


@pytest.fixture(scope="module")
def firefox():
    """Asks a Firefox, open for all tests, what is wrong with a page."""
    require(FIREFOX, "there is no firefox here: on Debian, apt-get install firefox-esr")
    require(MODULES.is_dir(), "the checks in package.json are not installed: npm ci --ignore-scripts")
    hands = subprocess.Popen(["node", HANDS, FIREFOX], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(url: str) -> list[str]:
        print(json.dumps({"url": url, "widths": WIDTHS}), file=hands.stdin, flush=True)
        return json.loads(hands.stdout.readline() or '["Firefox has ended"]')

    yield ask
    hands.stdin.close()
    hands.wait(30)


@pytest.mark.parametrize("name", [name for name in PAGES if not name.endswith("moved")])  # that one leads on to another kind
def test_controls_can_be_used_in_firefox(firefox, address, name):
    """On every width controls lie free, take the focus in the order of the view and show it, and keys work the menu."""
    assert firefox(address + PAGES[name]) == []
