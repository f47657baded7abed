"""YAML entries about meetings and commitments become Markdown briefs.

briefs/*.yml ─ yamlfile ─► entries ─► series ══► pages ─► SiteFile ─► a folder
                text and     one        all                       └► MkDocs
                places       file       files     (no YAML, no MkDocs between the waists)
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

VERSION = "0.1.0"


class _Late:
    """A module that is imported when something of it is first asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, wanted: str) -> Any:
        return getattr(import_module(self._name), wanted)


def late(name: str) -> Any:
    """A module by its name, imported when it is needed: a check of one changed file takes as long as its imports do.

    It stands in this file, which is read in any case, and nowhere else is a module imported inside a function. Types and
    contracts are held against the import of the same module below `TYPE_CHECKING`, which stands beside each.
    """
    return _Late(name)
