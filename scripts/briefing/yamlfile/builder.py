"""Events of PyYAML → nodes; depth and count are capped as the events come. Knows no fault of writing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn

import yaml

from briefing.problem import Edit, Place, Problem
from briefing.yamlfile.characters import find_forbidden
from briefing.yamlfile.nodes import ListNode, MapNode, Node, Scalar

MAX_DEPTH = 12
MAX_VALUES = 20_000
CURLY = {"“": "”", "„": "“", "«": "»", "‘": "’", "”": "”"}
"""Quotation marks that a word processor writes, and how each is closed. To YAML they are letters."""
_BLANK = "\u00a0\u2007\u202f"
"""Blanks that do not break: they look like a space, and to YAML they are letters."""


class Refusal(Exception):
    """Something that the strict part of YAML does not have; holds the Problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class Builder:
    """Builds the nodes of one file; `problems` are those that did not stop it."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.problems: list[Problem] = []
        self._count = 0
        self._has_escapes = any("\\" in line for line in lines)
        self._has_signs = any("#" in line for line in lines)
        """Most files have neither, and need not be looked through value by value."""

    def build(self, events: Iterator[yaml.Event]) -> Node | None:
        """The root, or None for an empty file. Raises Refusal, yaml.YAMLError, RecursionError."""
        root = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if event.version or event.tags:
                    self._refuse(event, "directive", "a YAML directive", "an entry without % lines", "remove the line")
                if root is not None:
                    self._refuse(
                        event,
                        "documents",
                        "a second entry, begun by ---,",
                        "one entry per file",
                        "move it to a file of its own",
                    )
                root = self._node(next(events), events, 1)
        if isinstance(root, Scalar) and not root.text:
            return None
        return root

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int, is_item: bool = False) -> Node:
        self._count += 1
        place = self._place(event)
        if type(event) is yaml.ScalarEvent and not (event.anchor or event.tag or depth > MAX_DEPTH or self._count > MAX_VALUES):
            return self._scalar(event, place)
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, "special-sign", f"the alias *{event.anchor}", "text written out", "repeat the text")
        if not isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            raise TypeError(f"no value begins with {event}")
        if event.anchor:
            self._refuse(event, "special-sign", f"the anchor &{event.anchor}", "text", "remove it, or put the text in quotes")
        if event.tag:
            self._refuse(event, "special-sign", f"the tag {event.tag}", "text", "remove it, or put the text in quotes")
        if depth > MAX_DEPTH:
            self._refuse(
                event, "depth", f"more than {MAX_DEPTH} levels inside one another", "a flat entry", "look for a stray [ or {"
            )
        if self._count > MAX_VALUES:
            self._refuse(event, "count", f"more than {MAX_VALUES:,} values", "a smaller file", "split the entry")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, place, depth, is_item)
        if not isinstance(event, yaml.ScalarEvent):
            values = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                values.append(self._node(inner, events, depth + 1, is_item=True))
            return ListNode(tuple(values), place)
        return self._scalar(event, place)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        text = event.value
        if event.style == '"':
            if self._has_escapes:  # only these can bring in what the file's own letters do not show
                self.problems.extend(find_forbidden(text, self.path, place))
        elif not event.style:
            if self._has_signs:
                self._note_comment(event)
            if not text.isascii():
                text = self._without_curly_quotes(self._without_outer_blanks(text, place), place)
        return Scalar(text, place)

    def _mapping(self, events: Iterator[yaml.Event], place: Place, depth: int, is_item: bool) -> MapNode:
        values: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        is_next = False
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                self._refuse(event, "key", "a list or map as a key", "a word and a colon", "check the indentation")
            value = self._node(next(events), events, depth + 1)
            if is_item and len(keys) > 1 and key.text == next(iter(keys)):
                is_next = True
                self.problems.append(_missing_hyphen(key))
            if is_next:  # what follows belongs to the next of the list
                continue
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
        return MapNode(values, keys, place)

    def _note_comment(self, event: yaml.ScalarEvent) -> None:
        """A comment beside a value is refused: in `title: Issue # 5` it swallows half the title unseen."""
        mark = event.end_mark
        if mark is None:
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

    def _without_outer_blanks(self, text: str, place: Place) -> str:
        inner = text.strip(_BLANK + " ")
        if inner == text or not inner:
            return text
        blank = next(char for char in text if char in _BLANK)
        column = place.column if text[0] in _BLANK else place.column + len(inner)
        is_one_line = "\n" not in text and text in self._line(place)
        self.problems.append(
            Problem(
                Place(self.path, place.line, column) if is_one_line else place,
                f"a non-breaking space (U+{ord(blank):04X}) stands beside the value",
                "an ordinary space, or none",
                "delete it",
                code="non-breaking-space",
                edit=Edit(place.line, place.column, text, inner) if is_one_line else None,
            )
        )
        return inner

    def _without_curly_quotes(self, text: str, place: Place) -> str:
        if CURLY.get(text[0]) != text[-1] or len(text) < 3 or text[0] in text[1:-1]:
            return text
        inner = text[1:-1].strip()
        is_one_line = text in self._line(place)
        self.problems.append(
            Problem(
                place,
                f"curly quotation marks {text[0]} {text[-1]} stand around the value; they are part of the text",
                f'straight ones, "{inner[:40]}{"…" if len(inner) > 40 else ""}", or none',
                "remove them",
                code="curly-quotes",
                edit=Edit(place.line, place.column, text, quote(inner)) if is_one_line else None,
            )
        )
        return inner

    def _line(self, place: Place) -> str:
        return self.lines[place.line - 1] if place.line <= len(self.lines) else ""

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.path, mark.line + 1, mark.column + 1) if mark else Place(self.path)

    def _refuse(self, event: yaml.Event, code: str, what: str, expected: str, mend: str) -> NoReturn:
        raise Refusal(Problem(self._place(event), f"{what} is not allowed here", expected, mend, code=code))


def _missing_hyphen(key: Scalar) -> Problem:
    """A map in a list that begins again with its first key."""
    return Problem(
        key.place,
        f"a hyphen is missing in front of {key.text}:, or {key.text} stands twice",
        "each of a list begins with one",
        f"write - {key.text}: with its hyphen below those of the others",
        code="list-expected",
    )


def quote(text: str) -> str:
    """The text as YAML holds it whatever stands in it, in the marks that need nothing inside to be changed."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
