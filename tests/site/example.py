"""Builds of the example series: as a command, and ended early."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.site.standing_ready import run_ready

BRIEFING = [sys.executable, "-m", "briefing"]
DAY = "2024-12-01"


def build(project: Path, *arguments: str, module: str = "briefing", **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as of one day, in a process that was forked from one standing ready."""
    return run_ready(project, "build", "--as-of", DAY, *arguments, environment={**os.environ, **environment}, module=module)


def build_anew(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same as CI runs it, by a Python of its own, with hashes of its own: one of two builds that are compared."""
    return subprocess.run(
        [*BRIEFING, "build", "--as-of", DAY, *arguments],
        cwd=project,
        env={**os.environ, **environment},
        text=True,
        capture_output=True,
        check=False,
    )


def build_plainly(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build`, which knows of us by the plugin alone, likewise."""
    return run_ready(project, "build", *arguments, environment={**os.environ, **environment}, module="mkdocs")


def stop_build(project: Path, step: str) -> subprocess.CompletedProcess[str]:
    """A build that is killed with its helpers at a named step."""
    return run_ready(project, step, module="tests.site.stopping")


def start_build(project: Path, **options) -> subprocess.Popen[str]:
    """A build at work, whose steps can be read from its standard error."""
    return subprocess.Popen(
        [*BRIEFING, "build"], cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options
    )


def wait_for_helpers(process: subprocess.Popen[str], step: str) -> None:
    """Return once the build has told a step and, for it, has other processes at work."""
    for line in process.stderr:
        if step in line:
            break
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    end = time.monotonic() + 20
    while not children.read_text().split():
        assert time.monotonic() < end, f"the build has no helpers while {step}"
        time.sleep(0.01)


def digest(folder: Path) -> str:
    """One hash over every path and byte below a folder."""
    found, top = hashlib.sha256(), str(folder)
    for within, folders, names in os.walk(top):
        folders.sort()
        for name in sorted(names):
            with open(f"{within}/{name}", "rb") as file:
                found.update(f"{within[len(top) :]}/{name}".encode() + b"\0" + file.read())
    return found.hexdigest()
