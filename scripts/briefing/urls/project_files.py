"""How files of the project are named and changed: on its host, and from one to another. Knows no page."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode


def edit_address(repository: str | None, branch: str, path: str) -> str | None:
    """Where a file of the project is edited in the browser, on hosts that follow GitHub; None where no repository is named."""
    return f"{repository.rstrip('/')}/edit/{branch}/{path}" if repository else None


def entry_from_page(rest: str) -> str:
    """How a hand-written page names the file of an entry, as its writer sees both: `../../briefs/meetings/talks.yml`."""
    return f"../../briefs/{rest}"


def form_file(name: str, language: str, languages: tuple[str, ...]) -> str:
    """The issue form of a language: `correction.yml`, in a further one `correction-es.yml`."""
    return f"{name}.yml" if language == languages[0] else f"{name}-{language}.yml"


def issue_address(repository: str, fields: Mapping[str, str]) -> str:
    """Where a new issue is written, its fields filled."""
    return f"{repository.rstrip('/')}/issues/new?{urlencode(fields)}"
