"""Reads a strict part of YAML: maps, lists and text, each with its place. Knows no entry.

Standard YAML turns `no` into false and `12:30` into 750, lets the last of two equal keys win and can be
made to crash or to fill the memory. This reader takes PyYAML's events, not its values: every scalar is text,
nothing refers to anything else, and all limits hold before a value is built.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import yaml

from briefing.problem import Place, Problem

MAX_BYTES = 200_000
MAX_DEPTH = 12
MAX_VALUES = 20_000
BYTE_ORDER_MARK = "\ufeff"
"""What some editors put at the start of a file; YAML allows it there, and nowhere else."""

# Control characters, line and paragraph separators, bidi marks, zero-width and soft hyphens, byte order marks,
# surrogates, private use, non-characters and tags: text with them reads differently from what it is.
_FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Scalar:
    """A text and where it begins."""

    text: str
    place: Place


@dataclass(frozen=True)
class Sequence:
    """A list, its values in order."""

    values: tuple[Node, ...]
    place: Place


@dataclass(frozen=True)
class Mapping:
    """Keys and values; `keys` tells where each key stands."""

    values: dict[str, Node]
    keys: dict[str, Place]
    place: Place


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True)
class YamlFile:
    """What one file says; `root` is None where it could not be read."""

    path: str
    root: Node | None
    problems: tuple[Problem, ...] = ()
    text: str = ""


def read_yaml(file: Path, shown_as: str) -> YamlFile:
    """Read a file; every fault becomes a Problem, none an exception."""
    start = Place(shown_as)
    try:
        status = file.lstat()
        if stat.S_ISLNK(status.st_mode):
            return _refused(start, "link", "the file is a symbolic link", "a regular file", "put the file itself here")
        if not stat.S_ISREG(status.st_mode):
            return _refused(start, "file", "this is not a regular file", "a YAML file", "remove it")
        if status.st_size > MAX_BYTES:
            return _refused(
                start, "size", f"the file has {status.st_size:,} bytes", f"at most {MAX_BYTES:,}", "split the entry"
            )
        data = file.read_bytes()
    except OSError as error:
        return _refused(start, "file", f"the file cannot be read: {error.strerror}", "a readable file", "check its permissions")
    return parse_yaml(data, shown_as)


def parse_yaml(data: bytes, shown_as: str) -> YamlFile:
    """Read the bytes of a YAML file."""
    start = Place(shown_as)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = Place(shown_as, before.count("\n") + 1, len(before) - before.rfind("\n"))
        return _refused(
            place, "encoding", f"the byte 0x{data[error.start]:02x} is not UTF-8", "UTF-8 text", "save the file as UTF-8"
        )
    text = text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n")
    hidden = tuple(_hidden_characters(text, shown_as))
    if hidden:
        return YamlFile(shown_as, None, hidden)
    builder = _Builder(shown_as, text.split("\n"))
    try:
        root = builder.build(yaml.parse(text, Loader=_Loader))
    except _Refusal as refusal:
        return YamlFile(shown_as, None, (*builder.problems, refusal.problem))
    except (yaml.YAMLError, RecursionError) as error:
        return YamlFile(shown_as, None, (*builder.problems, _syntax_problem(error, shown_as)))
    if root is None:
        return _refused(start, "empty", "the file is empty", "an entry", "write the entry or remove the file")
    return YamlFile(shown_as, root, tuple(builder.problems), text)


def plain(node: Node) -> object:
    """The node as text, lists and dicts, without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(value) for value in node.values]
    return {key: plain(value) for key, value in node.values.items()}


def find_node(node: Node, path: tuple[str | int, ...]) -> Node:
    """The value at a path, or the nearest thing above it that exists."""
    for step in path:
        inner = _inner_node(node, step)
        if inner is None:
            break
        node = inner
    return node


def _inner_node(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and step in range(len(node.values)):
        return node.values[step]
    return None


class _Refusal(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Builder:
    """Builds nodes from events; depth and count are capped as the events come."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.problems: list[Problem] = []
        self._count = 0

    def build(self, events: Iterator[yaml.Event]) -> Node | None:
        root = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if event.version or event.tags:
                    self._refuse(event, "directive", "a YAML directive", "an entry without % lines", "remove the line")
                if root is not None:
                    self._refuse(
                        event, "documents", "a second document begins", "one entry per file", "move it to a file of its own"
                    )
                root = self._node(next(events), events, 1)
        if isinstance(root, Scalar) and not root.text:
            return None
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        self._count += 1
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "alias", f"the alias *{event.anchor}", "text written out", "repeat the text")
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            raise TypeError(f"no value begins with {event}")
        if event.anchor:
            self._refuse(event, "anchor", f"the anchor &{event.anchor}", "text", "remove it, or put the text in quotes")
        if event.tag:
            self._refuse(event, "tag", f"the tag {event.tag}", "text", "remove it, or put the text in quotes")
        if depth > MAX_DEPTH:
            self._refuse(
                event, "depth", f"more than {MAX_DEPTH} levels inside one another", "a flat entry", "look for a stray [ or {"
            )
        if self._count > MAX_VALUES:
            self._refuse(event, "count", f"more than {MAX_VALUES:,} values", "a smaller file", "split the entry")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, place, depth)
        if not isinstance(event, yaml.ScalarEvent):
            values = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                values.append(self._node(inner, events, depth + 1))
            return Sequence(tuple(values), place)
        if event.style == '"':  # only here can an escape bring in what the file's own letters do not show
            self.problems.extend(_hidden_characters(event.value, self.path, place))
        self._note_comment(event)
        return Scalar(event.value, place)

    def _mapping(self, events: Iterator[yaml.Event], place: Place, depth: int) -> Mapping:
        values: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                self._refuse(event, "key", "a list or map as a key", "a word and a colon", "check the indentation")
            value = self._node(next(events), events, depth + 1)
            if key.text in keys:
                self.problems.append(
                    Problem(
                        key.place,
                        f'the key "{key.text}" stands twice',
                        f"first at line {keys[key.text].line}",
                        "remove one of the two",
                        code="duplicate-key",
                    )
                )
                continue
            values[key.text], keys[key.text] = value, key.place
        return Mapping(values, keys, place)

    def _note_comment(self, event: yaml.ScalarEvent) -> None:
        """A comment beside a value is refused: in `title: Issue # 5` it swallows half the title unseen."""
        mark = event.end_mark
        if event.style or mark is None:
            return
        rest = self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""
        if rest.lstrip().startswith("#") and (rest[0] == " " or not event.value):
            place = Place(self.path, mark.line + 1, mark.column + 1)
            self.problems.append(
                Problem(
                    place,
                    "a # beside a value begins a comment, and the rest of the line is lost",
                    "the whole text",
                    "put the text in quotes, or the comment on a line of its own",
                    code="comment",
                )
            )

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path)

    def _refuse(self, event: yaml.Event, code: str, what: str, expected: str, mend: str) -> NoReturn:
        raise _Refusal(Problem(self._place(event), f"{what} is not allowed here", expected, mend, code=code))


def _hidden_characters(text: str, path: str, base: Place | None = None) -> Iterator[Problem]:
    """A problem per forbidden character; in an escaped scalar all stand where the scalar begins."""
    for count, match in enumerate(_FORBIDDEN.finditer(text)):
        if count == 20:
            return
        before = text[: match.start()]
        place = base or Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        if match[0] == "\t":
            yield Problem(place, "a tab", "spaces", "use two spaces for each level", code="tab")
        else:
            yield Problem(
                place,
                f"the character U+{ord(match[0]):04X}, which cannot be seen",
                "text that reads as it is",
                "delete it and type the word again",
                code="hidden-character",
            )


def _syntax_problem(error: Exception, path: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    what = getattr(error, "problem", None) or "the file cannot be read"
    return Problem(
        place,
        f"not valid YAML: {what}",
        "`key: value` lines, each level two spaces in",
        "check the indentation, and put text that holds a colon or # in quotes",
        code="yaml",
    )


def _refused(place: Place, code: str, what: str, expected: str, mend: str) -> YamlFile:
    return YamlFile(place.path, None, (Problem(place, what, expected, mend, code=code),))
