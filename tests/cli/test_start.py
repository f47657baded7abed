"""What a command waits for before it does anything: imports, most of a short command's time. Counted, not clocked."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.cli.test_commands import MEETING, start

MOST_MODULES, MOST_DATACLASSES = 200, 14
"""Ours, that a check of one changed file imports: a fifth of a millisecond each, and half of one."""
_TELL = """
import atexit, sys
from briefing.cli import main

def tell():
    print(*sys.modules)
    ours = [module for name, module in sys.modules.items() if name.startswith("briefing")]
    print(*{f"{one.__module__}.{one.__name__}" for module in ours for one in vars(module).values()
            if isinstance(one, type) and "__dataclass_fields__" in vars(one) and one.__module__.startswith("briefing")})

atexit.register(tell)
main(["check"])
"""


@pytest.mark.slow
def test_help_is_quick(house):
    """`--help` costs under 0.2 s of a processor (the best of five), whatever else the machine does."""
    costs = []
    for _ in range(5):
        before = os.times()
        assert "check" in start(house.project, "--help").stdout
        after = os.times()
        costs.append(after.children_user + after.children_system - before.children_user - before.children_system)
    assert min(costs) < 0.2


@pytest.mark.slow
def test_a_changed_file_is_checked_by_few_imports(house):
    """What only faults, a first check or other commands need is not waited for where one well written file has changed."""
    start(house.project, "check")
    house.change(MEETING, "date: 2023-05-04", "# A remark.\ndate: 2023-05-04")
    told = subprocess.run([sys.executable, "-c", _TELL], cwd=house.project, text=True, capture_output=True, check=True).stdout
    modules, records = (line.split() for line in told.splitlines()[-2:])
    assert "briefing.series.asked_again.rechecking" in modules
    assert not {"babel", "briefing.yamlfile.faults.families", "email", "importlib.metadata", "tarfile"} & {*modules}
    assert not {"briefing.series.opening", "briefing.entries.misshapen.shape_faults", "briefing.authoring"} & {*modules}
    assert len([name for name in modules if name.startswith("briefing")]) <= MOST_MODULES
    assert len(records) <= MOST_DATACLASSES, records


@pytest.mark.slow
def test_a_build_waits_for_no_server():
    """What MkDocs serves pages with is named in a hook of ours and is wanted by nobody who builds."""
    tell = "import sys, briefing.cli.build; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", tell], text=True, capture_output=True, check=True).stdout.split()
    assert "mkdocs.plugins" in told and not {"mkdocs.livereload", "wsgiref", "watchdog"} & {*told}
