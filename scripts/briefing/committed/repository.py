"""What git keeps of a project: which commit a change is held against, what changed since, how files read then.

The only module that calls it; knows no entry.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

_COMMIT = re.compile(r"[A-Za-z0-9][\w./~^@{}-]*")
_SHORT_ADDRESS = re.compile(r"([\w.-]+@[\w.-]+):([^/].*)")
"""`git@host:owner/repository.git`."""
_LONGEST = 20.0
"""Seconds that git may take."""


class NoGitError(Exception):
    """Git is not there, or does not know what was asked for; the text is a sentence."""


class NotInstalledError(NoGitError):
    """The program is not there at all."""


def is_kept(project: Path, path: str) -> bool:
    """Whether git has this file just as it is now, so that it can be brought back."""
    try:
        run(project, "ls-files", "--error-unmatch", "--", path)
        return not run(project, "status", "--porcelain", "--", path)
    except NoGitError:
        return False


def was_ever_committed(project: Path, path: str) -> bool | None:
    """Whether any commit of the repository holds or held this file; None where git cannot tell."""
    try:
        return bool(run(project, "rev-list", "--all", "--max-count=1", "--", path).strip())
    except NoGitError:
        return None


def find_fetch_address(project: Path) -> str:
    """From where anybody gets the commit that lies here: `https://host/repository.git@commit`. Raises NoGitError."""
    address = run(project, "config", "--get", "remote.origin.url").decode().strip()
    if short := _SHORT_ADDRESS.fullmatch(address):
        address = f"ssh://{short[1]}/{short[2]}"
    if not address.startswith(("https://", "ssh://")):
        raise NoGitError(f"{address} is no address that others can fetch from")
    return f"{address}@{_commit(project, 'HEAD')}"


def find_base(project: Path, given: str | None) -> str:
    """The commit that a change is held against: the one given, else where the branch left the main one, else the last one.

    Raises NoGitError.
    """
    if given:
        return _commit(project, given)
    for branch in ("origin/HEAD", "origin/main", "main", "origin/master", "master"):
        try:
            return run(project, "merge-base", "HEAD", branch).decode().strip()
        except NoGitError:
            continue
    return _commit(project, "HEAD")


def list_changes(project: Path, commit: str, folder: str) -> list[tuple[str, str]]:
    """(`D` or `M`, path) for each file of a folder that went or changed since a commit; nothing where git cannot tell."""
    if not _COMMIT.fullmatch(commit):
        return []
    options = ("--name-status", "--no-renames", "--relative", "--no-ext-diff", "--diff-filter=DM", "-z")
    try:
        parts = run(project, "diff", *options, commit, "--", folder).decode("utf-8", "replace").split("\0")
    except NoGitError:
        return []
    return list(zip(parts[::2], parts[1::2], strict=False))


def read_at(project: Path, commit: str, path: str) -> bytes | None:
    """A file as it stood in a commit, None where git cannot tell."""
    try:
        return run(project, "show", "--no-textconv", f"{commit}:./{path}")
    except NoGitError:
        return None


def _commit(project: Path, name: str) -> str:
    try:
        return run(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    except NotInstalledError:
        raise
    except NoGitError:
        raise NoGitError(f'git knows no commit "{name}" here') from None


def run(project: Path, *arguments: str, asks: str = "") -> bytes:
    """What git answers; `asks` is what it reads. Raises NoGitError."""
    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotepath=false", *arguments]
    try:
        return subprocess.run(
            command, cwd=project, check=True, capture_output=True, timeout=_LONGEST, input=asks.encode()
        ).stdout
    except FileNotFoundError:
        raise NotInstalledError("git is not installed") from None
    except subprocess.CalledProcessError as error:
        raise NoGitError(error.stderr.decode("utf-8", "replace").strip() or "git refused") from None
    except (OSError, subprocess.SubprocessError):
        raise NoGitError("git does not answer") from None
