"""What two versions of a file say differently: its words per language, and its other values. Knows no kind of entry.

The one rule for that: `briefing diff` tells it in a sentence, the journal keeps it, pages show it word by word. A value that
was only moved has not changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from briefing.yamlfile import ListNode, MapNode, Node, Scalar, parse_yaml

UNSEEN = ("was", "revised", "reviewed", "next_review", "draft")
"""Keys that no reader looks at."""
Values = dict[tuple[str, str], list[str]]
"""Keys and language → what stands there, in order; the language is empty where it is no text per language."""


class Difference(NamedTuple):
    """What was there under some keys before, and what stands there in its place."""

    keys: str
    """The way to it, without places in lists: `history rationale`."""
    language: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def list_values(root: Node | None, languages: Collection[str]) -> Values:
    """Every value that a reader sees, by keys and language."""
    found: Values = {}
    for keys, language, text in _walk(root, (), languages):
        if keys and keys[0] not in UNSEEN:
            found.setdefault((" ".join(keys).replace("_", " "), language), []).append(text)
    return found


def read_values(text: str, languages: Collection[str]) -> Values:
    """The values of a file that could be read."""
    return list_values(parse_yaml(text.encode(), "").root, languages)


def compare_values(before: Values, after: Values) -> Iterator[Difference]:
    """What differs, in the order of the newer version."""
    for place in dict.fromkeys((*after, *before)):
        old, new = Counter(before.get(place, ())), Counter(after.get(place, ()))
        if old != new:
            gone, come = list((old - new).elements()), list((new - old).elements())
            yield Difference(*place, tuple(gone), tuple(come))


def _walk(node: Node | None, keys: tuple[str, ...], languages: Collection[str]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    if isinstance(node, Scalar):
        yield keys, "", " ".join(node.text.split())
    elif isinstance(node, ListNode):
        for value in node.values:
            yield from _walk(value, keys, languages)
    elif isinstance(node, MapNode):
        is_text = bool(node.values) and all(key in languages for key in node.values)
        for key, value in node.values.items():
            if is_text and isinstance(value, Scalar):
                yield keys, key, " ".join(value.text.split())
            else:
                yield from _walk(value, (*keys, key), languages)
