"""By what pip installs this very program again: from where it came here, since a name alone may be another's on an index."""

from __future__ import annotations

import json
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from briefing import VERSION
from briefing.committed.repository import NoGitError, find_fetch_address

PACKAGE = "briefing"
INDEXED = f"{PACKAGE}=={VERSION}"


def find_requirement() -> str:
    """A line for pip; the version alone only where an index is what this was installed from."""
    try:
        origin = distribution(PACKAGE).read_text("direct_url.json")
    except PackageNotFoundError:
        return INDEXED
    return read_origin(json.loads(origin)) if origin else INDEXED


def read_origin(origin: dict[str, Any]) -> str:
    """The line for what `direct_url.json` says (PEP 610): a commit, an archive, or a folder and what it was cloned from."""
    address = str(origin["url"])
    if versioned := origin.get("vcs_info"):
        return f"{PACKAGE} @ {versioned['vcs']}+{address}@{versioned['commit_id']}"
    if "dir_info" in origin:
        with suppress(NoGitError):
            address = f"git+{find_fetch_address(Path(unquote(urlsplit(address).path)))}"
    return f"{PACKAGE} @ {address}"


def is_of_this_machine(requirement: str) -> bool:
    """Whether only this machine can install by it."""
    return "@ file:" in requirement
