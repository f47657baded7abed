"""How JSON is written: UTF-8, one key or one item a line, always in the same order. Knows no entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
"""Made once: a series has a hundred thousand values."""


_write_key = cache(_encode)


_EMPTY: dict[type, str] = {type(None): "null", list: "[]", dict: "{}"}
"""Most values that are no text are nothing, and for each of the others an encoder is made anew."""


def write_value(value: Any) -> str:
    """A value on one line, letters as they are."""
    empty = None if value else _EMPTY.get(type(value))
    return _encode(value) if empty is None else empty


def write_map(value: Mapping[str, Any]) -> bytes:
    """A map, one key a line, with a newline at the end."""
    return join_parts(write_parts(value))


def write_parts(value: Mapping[str, Any]) -> dict[str, str]:
    """The values of a map, written: for whoever writes them more than once."""
    return {key: write_value(inner) for key, inner in value.items()}


def join_line(parts: Mapping[str, str]) -> str:
    """A map on one line, of its written values."""
    return "{" + ", ".join([f"{_write_key(key)}: {part}" for key, part in parts.items()]) + "}"


def write_lists(head: Mapping[str, Any], lists: Mapping[str, Iterable[str]]) -> bytes:
    """A map with lists of items that are written already, one item a line."""
    parts = write_parts(head)
    for key, items in lists.items():
        parts[key] = "[\n" + ",\n".join(items) + "\n]"
    return join_parts(parts)


def join_parts(parts: Mapping[str, str]) -> bytes:
    """A map as `write_map` writes it, of its written values."""
    return ("{\n" + ",\n".join([f"{_write_key(key)}: {part}" for key, part in parts.items()]) + "\n}\n").encode()
