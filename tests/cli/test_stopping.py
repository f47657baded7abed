"""Ctrl-C, while a command is imported and while it works: a word, its exit status, no traceback."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

from briefing.cli import COMMANDS
from briefing.cli.stopping import WORD

INTERRUPTED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
{before}
class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == "{module}":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupt())
sys.argv = ["briefing", "explain", "date-form"]
from briefing.cli import main
print("imported")
main()
"""


def interrupt(module: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """The command, with a signal when it begins to import a module; also where the tests themselves are in the background."""
    text = INTERRUPTED.format(module=module, before=before)
    return subprocess.run([sys.executable, "-c", text], text=True, capture_output=True, check=False)


@pytest.mark.slow
@pytest.mark.parametrize("module", ["click", "briefing.garbage", "briefing.cli.explain"])
def test_an_interrupt_while_it_is_imported_is_a_word(module):
    done = interrupt(module)
    assert (done.returncode, done.stderr.strip()) == (130, WORD)
    assert ("imported" in done.stdout) == (module == "briefing.cli.explain")


@pytest.mark.slow
def test_a_signal_that_is_ignored_stays_so():
    """As where a shell has put the command into the background."""
    done = interrupt("click", "signal.signal(signal.SIGINT, signal.SIG_IGN)")
    assert done.returncode == 0 and "Dates are written" in done.stdout and not done.stderr


WRITING = {
    "new": "new person zed-zed",
    "fmt": "fmt",
    "rename": "rename ana-varga ana-vargas",
    "remove": "remove ana-varga",
    "guide": "guide",
    "schema": "schema",
}


@pytest.mark.parametrize("name", WRITING)
def test_an_interrupt_at_work_is_a_word(house, run, monkeypatch, name):
    """Before anything is written, and nothing is then."""
    before = {path: path.read_bytes() for path in house.briefs.rglob("*") if path.is_file()}
    command = getattr(import_module(f"briefing.cli.{name}"), name)

    def stop(**given):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "callback", stop)
    done = run(*WRITING[name].split())
    assert name in COMMANDS and done.exit_code == 130 and done.stderr.strip() == WORD
    assert {path: path.read_bytes() for path in house.briefs.rglob("*") if path.is_file()} == before
