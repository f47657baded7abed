"""What a project's `mkdocs.yml` says, which has a say in every page. Knows bytes, and no MkDocs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

CONFIGURATION = "mkdocs.yml"
DEEPEST = 8
"""So many files may take over from one another; more would be a circle."""
_INHERIT = re.compile(r"^INHERIT[ ]*:[ ]*([\"']?)(?P<path>[^\"'#\n]+?)\1[ ]*(?:#.*)?$", re.MULTILINE)
_END = r"(?=[ ]*(?:[,}\]]|(?:#.*)?$))"
_VARIABLE = re.compile(rf"!ENV[ ]+(?:\[(?P<several>[^][]*)\]|[\"']?(?P<one>[A-Za-z_]\w*)[\"']?{_END})", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z_]\w*")


def digest_configuration(project: Path, environment: Mapping[str, str]) -> str:
    """What tells all that it says from anything else; empty where that cannot be said."""
    return _digest(project / CONFIGURATION, environment, DEEPEST)


def _digest(path: Path, environment: Mapping[str, str], deepest: int) -> str:
    """Of a file, with the variables that it names and the file that it takes over from (`!ENV`, `INHERIT`)."""
    try:
        found = path.read_bytes()
    except OSError:
        return ""
    own, text = hashlib.sha256(found).hexdigest(), found.decode("utf-8", "replace").replace("\r\n", "\n")
    parents, named = list(_INHERIT.finditer(text)), list(_VARIABLE.finditer(text))
    if len(parents) != text.count("INHERIT") or len(named) != text.count("!ENV") or not deepest:
        return ""
    if not parents and not named:
        return own
    names = sorted({name for match in named for name in _WORD.findall(match["several"] or match["one"] or "")})
    values = [f"{name}={environment[name]!r}" for name in names if name in environment]
    above = [_digest(path.parent / match["path"], environment, deepest - 1) for match in parents]
    return hashlib.sha256("\n".join([own, *values, *above]).encode()).hexdigest() if all(above) else ""
