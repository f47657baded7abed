"""The plugin that asks tests in forked processes tells of each how it ended, as pytest does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.build
ROOT = Path(__file__).parent.parent
NO_MARKS = ("-W", "ignore::pytest.PytestUnknownMarkWarning")
HEAD = "import os, warnings, pytest\n"


@pytest.fixture
def ask(tmp_path):
    """What a run of pytest says of a file of tests, and with which code it ends."""

    def run(tests: str, *arguments: str) -> tuple[int, str]:
        (tmp_path / "test_them.py").write_text(HEAD + tests, "utf-8")
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.forks", "--forks", "2", "-rA", *NO_MARKS, *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environment, text=True, capture_output=True, check=False)
        return done.returncode, done.stdout + done.stderr

    return run


EACH = """
PARENT = os.getpid()
@pytest.mark.parametrize("number", range(8))
def test_it_is_another_process(number):
    assert os.getpid() != PARENT
def test_fails():
    print("what was said")
    assert 1 == 2
def test_warns():
    warnings.warn("not so")
@pytest.mark.skip(reason="for no reason")
def test_is_left_out(): ...
@pytest.fixture
def falls():
    yield
    raise RuntimeError("at the end")
def test_ends_badly(falls): ...
@pytest.mark.xdist_group("one")
def test_writes(tmp_path_factory):
    (tmp_path_factory.getbasetemp() / "written").write_text("here")
def test_stands_between(): ...
@pytest.mark.xdist_group("one")
def test_reads(tmp_path_factory):
    assert (tmp_path_factory.getbasetemp() / "written").read_text() == "here"
"""


def test_every_end_is_told(ask):
    """Passed, failed with what was printed, left out, fallen at the end, warned; a group stays together."""
    code, told = ask(EACH)
    assert code == 1
    assert "1 failed, 13 passed, 1 skipped, 1 warning, 1 error" in told
    assert "what was said" in told and "assert 1 == 2" in told and "UserWarning: not so" in told and "at the end" in told
    assert sorted(re.findall(r"^FAILED .*::(\w+)|^ERROR .*::(\w+)", told, re.MULTILINE)) == [
        ("", "test_ends_badly"),
        ("test_fails", ""),
    ]


def test_a_process_that_ends_fails_its_test(ask):
    """The other goes on with what this one had not drawn yet."""
    code, told = ask("def test_ends(): os._exit(0)\n@pytest.mark.parametrize('x', range(8))\ndef test_goes_on(x): ...\n")
    assert code == 1 and re.search(r"1 failed, [78] passed", told)
    assert re.search(r"^FAILED .*::test_ends", told, re.MULTILINE) and "the process ended in which" in told


def test_the_first_that_fails_can_be_the_last(ask):
    """`-x` ends the run; what could not be collected is said as ever."""
    code, told = ask("import time\ndef test_fails(): assert 0\n" + "def test_waits(): time.sleep(60)\n", "-x")
    assert code == 1 and "stopping after 1 failures" in told
    code, told = ask("def test_passes(): ...\nraise ValueError('not read')")
    assert code == 2 and "not read" in told
