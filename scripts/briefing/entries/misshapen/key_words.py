"""What people call a key who do not know its name: `asistentes` and `attendees` are `participants`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

from briefing.text import fold
from briefing.yamlfile import ListNode, MapNode, Scalar, read_yaml

_FILE = Path(__file__).with_suffix(".yml")


def find_key(word: str, known: Collection[str]) -> str | None:
    """The one of the known keys that a word stands for; None where none is called so."""
    return next((key for key in list_keys(word) if key in known), None)


def list_keys(word: str) -> list[str]:
    """All that a word may stand for, wherever they are written."""
    return _keys_by_word().get(_bare(word), [])


@cache
def _keys_by_word() -> Mapping[str, list[str]]:
    file = read_yaml(_FILE, _FILE.name)
    if not isinstance(file.root, MapNode) or file.problems:
        raise ValueError("; ".join(map(str, file.problems)))
    found: dict[str, list[str]] = defaultdict(list)
    for key, node in file.root.values.items():
        for word in node.values if isinstance(node, ListNode) else ():
            if isinstance(word, Scalar):
                found[_bare(word.text)].append(key)
    return found


def _bare(word: str) -> str:
    return fold(word.replace("_", " ").strip())
