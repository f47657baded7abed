"""What a project's `mkdocs.yml` says, which has a say in every page. Knows bytes, and no MkDocs."""

from __future__ import annotations

import hashlib
from pathlib import Path

CONFIGURATION = "mkdocs.yml"
_READS_ELSEWHERE = (b"INHERIT", b"!ENV")
"""With one of these a configuration depends on what is not looked at here."""


def digest_configuration(project: Path) -> str:
    """What tells all that it says from anything else; empty where that cannot be said."""
    try:
        found = (project / CONFIGURATION).read_bytes()
    except OSError:
        return ""
    return "" if any(word in found for word in _READS_ELSEWHERE) else hashlib.sha256(found).hexdigest()
