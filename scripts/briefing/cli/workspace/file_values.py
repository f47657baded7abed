"""Single values of an entry's file, also of one that is a draft or lacks too much to be an entry."""

from __future__ import annotations

from pathlib import Path

from briefing.yamlfile import ListNode, MapNode, Node, Scalar, read_yaml


def read_value(path: Path, key: str) -> str:
    """What stands under a key of an entry's file, also of a draft; empty where nothing does."""
    value = _read(path, key)
    return value.text if isinstance(value, Scalar) else ""


def read_list(path: Path, key: str) -> list[str]:
    """The values of a list under a key; empty where there is none."""
    value = _read(path, key)
    return [item.text for item in value.values if isinstance(item, Scalar)] if isinstance(value, ListNode) else []


def _read(path: Path, key: str) -> Node | None:
    root = read_yaml(path, path.stem).root
    return root.values.get(key) if isinstance(root, MapNode) else None
