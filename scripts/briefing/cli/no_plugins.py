"""Plugins of pydantic: none is ours, and to look for some reads what every installed package says of itself."""

from __future__ import annotations

import os
import sys
from types import ModuleType


def look_for_none() -> None:
    """Before the first class of an entry is asked; a tenth of a check of one changed file."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # spares the look, and not the import of what looks
    looks = ModuleType("pydantic.plugin._loader")
    looks.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(looks.__name__, looks)
