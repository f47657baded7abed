"""What a project's `mkdocs.yml` says, which has a say in every page. Knows bytes, and no MkDocs."""

from __future__ import annotations

from pathlib import Path

CONFIGURATION = "mkdocs.yml"
_READS_ELSEWHERE = (b"INHERIT", b"!ENV")
"""With one of these a configuration depends on what is not looked at here."""


def read_configuration(project: Path) -> bytes | None:
    """All that it says; None where that cannot be said."""
    try:
        found = (project / CONFIGURATION).read_bytes()
    except OSError:
        return None
    return None if any(word in found for word in _READS_ELSEWHERE) else found
