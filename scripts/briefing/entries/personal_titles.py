"""What people are called before their names: `Minister`, `Dra.`. Knows no class of entry."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from briefing.yamlfile import ListNode, MapNode, Scalar, read_yaml

_FILE = Path(__file__).with_suffix(".yml")


def titles_in(language: str) -> tuple[str, ...]:
    """The titles of a language, in small letters and without a full stop; none where the language is not among them."""
    return _titles().get(language, ())


def abbreviated_titles() -> tuple[str, ...]:
    """Those of any language that are titles with a full stop alone: `Sen.`, where `Gen` may be a name."""
    return titles_in("abbreviated")


@cache
def _titles() -> Mapping[str, tuple[str, ...]]:
    root = read_yaml(_FILE, _FILE.name).root
    lists = root.values if isinstance(root, MapNode) else {}
    return {
        language: tuple(word.text for word in words.values if isinstance(word, Scalar))
        for language, words in lists.items()
        if isinstance(words, ListNode)
    }
