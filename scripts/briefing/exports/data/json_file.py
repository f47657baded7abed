"""How JSON is written: UTF-8, one key or one item a line, always in the same order. Knows no entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
"""Made once: a series has a hundred thousand values."""


def write_value(value: Any) -> str:
    """A value on one line, letters as they are."""
    return _encode(value)


def write_map(value: Mapping[str, Any]) -> bytes:
    """A map, one key a line, with a newline at the end."""
    return _close({key: write_value(inner) for key, inner in value.items()})


def write_lists(head: Mapping[str, Any], lists: Mapping[str, Iterable[str]]) -> bytes:
    """A map with lists of items that are written already, one item a line."""
    parts = {key: write_value(inner) for key, inner in head.items()}
    for key, items in lists.items():
        parts[key] = "[\n" + ",\n".join(items) + "\n]"
    return _close(parts)


def _close(parts: Mapping[str, str]) -> bytes:
    return ("{\n" + ",\n".join(f"{write_value(key)}: {part}" for key, part in parts.items()) + "\n}\n").encode()
