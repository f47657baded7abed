"""A project put into git."""

from __future__ import annotations

import subprocess


def commit_all(project):
    """What stands there is committed, in a repository of its own."""
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], cwd=project, check=True)
