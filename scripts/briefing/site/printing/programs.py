"""Which program prints: a Chromium or Chrome of this machine. Knows names only."""

from __future__ import annotations

import shutil
from collections.abc import Mapping

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
PROGRAM = "BRIEFING_CHROMIUM"
"""The environment variable that names another program."""


def find_chromium(environment: Mapping[str, str]) -> str | None:
    """The program's path, or None where there is none."""
    named = environment.get(PROGRAM)
    return next((found for name in ((named,) if named else PROGRAMS) if (found := shutil.which(name))), None)
