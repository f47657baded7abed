"""Where the comments of a YAML file stand. Knows no entry, and nothing of what the file says besides.

The reader takes values and drops comments; whoever writes a file anew must keep them.
What a draft explains of itself is a comment too, and bears a sign by which it is told from an editor's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

import yaml

from briefing.yamlfile import ListNode, MapNode, Node
from briefing.yamlwriter import AFTER, ValuePath

Start = tuple[int, int, ValuePath]
"""Line, column and path of a key, or of an item of a list, which begins at its hyphen."""
HINT = "#:"
"""How the comments begin that we write into drafts: they go when one is published."""
GUESS = f"{HINT}?"
"""How those begin that ask: what stands below was guessed, and an editor takes the line away once it was looked at."""
_EMPTY_KEY = re.compile(r"""#\s+(?:- )?(\w+):(?: (?:""|\[\]|\{\}))?""")
_BEHIND = re.compile(r"^(?:#\s+)+(?=#)")
"""What a comment stands behind that is one of a key that stands behind a # itself."""
_COMMENT = re.compile(r"(?:^|(?<=\s))#")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def find_comments(text: str, root: Node) -> Mapping[ValuePath, tuple[str, ...]]:
    """The comments of a file that could be read, by the path of what they stand above; those at its end under `()`.

    One that stands further in than what follows belongs to the map that ends above it, whose last key it would be: `AFTER`.
    """
    found: dict[ValuePath, tuple[str, ...]] = defaultdict(tuple)
    starts = sorted(_starts(root, ()), key=lambda start: start[0])
    for line, column, words, is_alone in _list_comments(text):
        below = next((start for start in starts if start[0] > line or (start[0] == line and not is_alone)), (0, 1, ()))
        path = _find_map_above(starts, line, column) if is_alone and column > below[1] else None
        found[below[2] if path is None else path] += (words,)
    return dict(found)


def list_hints(text: str, keys: Container[str]) -> list[int]:
    """The lines that hold nothing but a comment of ours: one that begins with HINT, and `keys` shown empty below it."""
    found: list[int] = []
    try:
        for line, _, words, is_alone in _list_comments(text):
            bare = _BEHIND.sub("", words)
            shown = _EMPTY_KEY.fullmatch(bare) if found[-1:] == [line - 1] else None
            if is_alone and (bare.startswith(HINT) or (shown and shown[1] in keys)):
                found.append(line)
    except yaml.YAMLError:  # a broken file is refused by whoever asks
        return []
    return found


def list_guesses(text: str) -> list[tuple[int, int, str]]:
    """Line, column and words of each guess that nobody has looked at yet."""
    try:
        found = [*_list_comments(text)] if GUESS in text else []
    except yaml.YAMLError:  # a broken file is refused by whoever asks
        return []
    return [(line, column, words.removeprefix(GUESS).strip()) for line, column, words, _ in found if words.startswith(GUESS)]


def _find_map_above(starts: list[Start], line: int, column: int) -> ValuePath | None:
    """The end of the map whose keys stand in this column, if one ends here."""
    above = [start for start in starts if start[0] < line]
    last = next((path for _, at, path in reversed(above) if at <= column), None)
    at = next((at for _, at, path in reversed(above) if path == last), 0)
    return (*last[:-1], AFTER) if last and at == column and isinstance(last[-1], str) else None


def _list_comments(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Line, column, words with their sign, and whether nothing stands before it on the line."""
    if "#" not in text:
        return
    covered = _covered_columns(text)
    for number, line in enumerate(text.split("\n")):
        if "#" not in line:
            continue
        outside = "".join("x" if column in covered[number] else char for column, char in enumerate(line))
        match = _COMMENT.search(outside)
        if match:
            yield number + 1, match.start() + 1, line[match.start() :].rstrip(), not outside[: match.start()].strip()


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


def _starts(node: Node, path: ValuePath) -> Iterator[Start]:
    if isinstance(node, MapNode):
        for key, value in node.values.items():
            yield node.keys[key].line, node.keys[key].column, (*path, key)
            yield from _starts(value, (*path, key))
    elif isinstance(node, ListNode):
        for index, value in enumerate(node.values):
            yield value.place.line, value.place.column - len("- "), (*path, index)
            yield from _starts(value, (*path, index))
