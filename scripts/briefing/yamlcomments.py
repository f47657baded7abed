"""Where the comments of a YAML file stand. Knows no entry, and nothing of what the file says besides.

The reader takes values and drops comments; whoever writes a file anew must keep them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

import yaml

from briefing.yamlfile import Mapping as Map
from briefing.yamlfile import Node, Sequence
from briefing.yamlwriter import ValuePath

_COMMENT = re.compile(r"(?:^|(?<=\s))#")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def find_comments(text: str, root: Node) -> Mapping[ValuePath, tuple[str, ...]]:
    """The comments of a file that could be read, by the path of what they stand above; those at its end under `()`."""
    found: dict[ValuePath, tuple[str, ...]] = defaultdict(tuple)
    starts = sorted(_starts(root, ()), key=lambda start: start[0])
    for line, words, is_alone in _list_comments(text):
        below = (path for start, path in starts if start > line or (start == line and not is_alone))
        found[next(below, ())] += (words,)
    return dict(found)


def _list_comments(text: str) -> Iterator[tuple[int, str, bool]]:
    """Line, words with their sign, and whether nothing stands before it on the line."""
    lines = text.split("\n")
    covered = _covered_columns(text)
    for number, line in enumerate(lines):
        outside = "".join("x" if column in covered[number] else char for column, char in enumerate(line))
        match = _COMMENT.search(outside)
        if match:
            yield number + 1, line[match.start() :].rstrip(), not outside[: match.start()].strip()


def _covered_columns(text: str) -> Mapping[int, range]:
    """Line, from 0 → the columns from the first to the last one in which a value stands."""
    covered: dict[int, range] = defaultdict(lambda: range(0))
    for event in yaml.parse(text, Loader=_Loader):
        start, end = event.start_mark, event.end_mark
        if not isinstance(event, yaml.ScalarEvent) or start is None or end is None:
            continue
        for line in range(start.line, end.line + 1):
            first = start.column if line == start.line else 0
            last = end.column if line == end.line else len(text)
            if covered[line]:
                first = min(first, covered[line].start)
            covered[line] = range(first, last)
    return covered


def _starts(node: Node, path: ValuePath) -> Iterator[tuple[int, ValuePath]]:
    if isinstance(node, Map):
        for key, value in node.values.items():
            yield node.keys[key].line, (*path, key)
            yield from _starts(value, (*path, key))
    elif isinstance(node, Sequence):
        for index, value in enumerate(node.values):
            yield value.place.line, (*path, index)
            yield from _starts(value, (*path, index))
