"""What a browser found of the real site is taken over only while nothing has changed that it hangs on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.asked_before import looks_at_the_site, names_package

pytestmark = pytest.mark.build
ROOT = Path(__file__).parent.parent
OWN = """
from pathlib import Path
from tests import asked_before
from tests.asked_before import *
asked_before.PASSED, asked_before.TESTS, asked_before.CODE = Path("passed"), (Path("test_them.py"),), (Path("code"),)
"""
THEM = """
import os, pathlib, pytest
@pytest.fixture
def real_site():
    yield pathlib.Path(os.environ["BUILT_SITE"])
    assert "blame" not in os.environ.get("SAID", "")
real_opened = real_site
pytestmark = pytest.mark.browser
def test_of_site(real_site):
    assert "bad" not in os.environ.get("SAID", "")
def test_of_site_and_code(real_site, real_opened): ...
def test_without_site(): ...
@pytest.mark.last
def test_of_time(real_site): ...
"""
ALL, FIRST, NONE = "2 passed, 2 skipped", "3 passed, 1 skipped", "4 passed"


@pytest.fixture
def ask(tmp_path):
    """How many tests a run says have passed, failed and been skipped."""
    (tmp_path / "own.py").write_text(OWN, "utf-8")
    (tmp_path / "test_them.py").write_text(THEM, "utf-8")
    for folder in ("site", "code"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "file").write_text("as it was", "utf-8")

    def run(said: str = "") -> str:
        paths = os.pathsep.join([str(tmp_path), str(ROOT)])
        environment = {
            **os.environ,
            "PYTHONPATH": paths,
            "BUILT_SITE": "site",
            "SAID": said,
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTEST_ADDOPTS": "",
        }
        command = [sys.executable, "-m", "pytest", "-q", "-p", "own", "-W", "ignore::pytest.PytestUnknownMarkWarning"]
        done = subprocess.run(command, cwd=tmp_path, env=environment, text=True, capture_output=True, check=False)
        return re.sub(r" in [\d.]+s.*", "", done.stdout.splitlines()[-1])

    return run


def test_what_passed_is_taken_over_until_something_changes(ask, tmp_path):
    """The site, the tests, and our code for what names it; what needs no site or measures time is asked each time."""
    assert (ask(), ask()) == (NONE, ALL)
    (tmp_path / "code" / "file").write_text("otherwise", "utf-8")
    assert (ask(), ask()) == (FIRST, ALL)
    (tmp_path / "site" / "file").write_text("as it is!", "utf-8")
    assert ask() == NONE
    (tmp_path / "site" / "file").rename(tmp_path / "site" / "other")
    assert ask() == NONE
    (tmp_path / "test_them.py").write_text(THEM + "\n# A word more.\n", "utf-8")
    assert (ask(), ask()) == (NONE, ALL)


@pytest.mark.parametrize(("said", "told"), [("bad", "1 failed, 3 passed"), ("blame", "4 passed, 3 errors")])
def test_what_failed_is_asked_again(ask, said, told):
    """In the test itself, and at the end of what it was given."""
    assert ask(said) == told
    assert ask() == (NONE if said == "blame" else "3 passed, 1 skipped")


def test_what_names_our_code_is_known(request):
    """By its own imports or by those of a file beside it."""
    site = ROOT / "tests" / "site"
    assert names_package(site / "test_tasks.py") and names_package(site / "test_kinds.py")
    assert not names_package(site / "test_controls.py")
    assert not looks_at_the_site(request.node)
