"""A command that was forked does and says what one does that a Python of its own runs."""

from __future__ import annotations

import os
import signal
import subprocess

import pytest

from tests.site.example import BRIEFING, stop_build
from tests.site.standing_ready import run_ready

pytestmark = pytest.mark.build


@pytest.mark.parametrize(
    ("arguments", "status", "environment"),
    [(("check",), 1, {}), (("build", "--clean"), 2, {"SITE_URL": "/repo/"}), (("biuld",), 2, {}), (("find", "varga"), 0, {})],
)
def test_it_says_what_a_python_of_its_own_says(house, arguments, status, environment):
    """Exit status, both outputs, the folder it stands in and the environment."""
    if status == 1:
        house.change("meetings/2023-05-04-harbour-talks.yml", "date: 2023-05-04", "date: no")
    environment = {**os.environ, **environment}
    command = [*BRIEFING, *arguments]
    own = subprocess.run(command, cwd=house.project, env=environment, text=True, capture_output=True, check=False)
    ready = run_ready(house.project, *arguments, environment=environment)
    assert (ready.returncode, ready.stdout, ready.stderr) == (own.returncode, own.stdout, own.stderr)
    assert ready.returncode == status and ready.stdout + ready.stderr


def test_one_that_is_killed_ends_nobody_else(project):
    """It has a session of its own, and the next one is answered."""
    assert stop_build(project.project, "checking the entries").returncode == -signal.SIGKILL
    assert run_ready(project.project, "check").returncode == 0
