"""Writes maps, lists and texts as YAML, in one form only. Knows no entry.

Words that people read stand in double quotes, so that a colon or # in them never breaks a file; where they are too long
for a line they are a block. Ids, tags, dates and numbers stand bare. A list of single values stands on one line where it
fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

WIDTH = 112
"""No line is longer, but for what cannot be parted: an address, one value of a list. Most entries were written so."""
_BARE = re.compile(r"[+-]?[A-Za-z0-9][A-Za-z0-9+-]*", re.ASCII)
_BREAK = re.compile(r"(?<! ) (?! )")
"""Where a line of a block may end: at a single space, which the reader puts back."""
ValuePath = tuple[str | int, ...]
"""The way to a value: `("history", 0, "status")`."""
AFTER = ""
"""Behind the last key of a map: `("history", 0, AFTER)`."""


@dataclass(frozen=True)
class Text:
    """A single value."""

    words: str
    is_prose: bool = False
    """Whether people read it; an id, a tag, a date or a number is none."""


Tree = Text | list["Tree"] | dict[str, "Tree"]


def write_yaml(tree: dict[str, Tree], comments: Mapping[ValuePath, Iterable[str]]) -> str:
    """The whole file. `comments` are those above each value; those behind a map stand under `AFTER`, behind all under `()`."""
    lines = [*_write_map(tree, "", (), comments), *comments.get((), ())]
    return "\n".join(lines) + "\n"


def _write_map(
    values: dict[str, Tree], indent: str, path: ValuePath, comments: Mapping[ValuePath, Iterable[str]]
) -> Iterator[str]:
    for key, value in values.items():
        here = (*path, key)
        yield from (f"{indent}{comment}" for comment in comments.get(here, ()))
        head = f"{indent}{key}:"
        if isinstance(value, Text):
            yield from _write_text(head, value, f"{indent}  ")
        elif not value:
            yield f"{head} {'[]' if isinstance(value, list) else '{}'}"
        elif isinstance(value, list):
            has_comments = any(above[: len(here)] == here and above != here for above in comments)
            flow = None if has_comments else _write_flow(head, value)
            yield from [flow] if flow else [head, *_write_items(value, f"{indent}  ", here, comments)]
        else:
            yield head
            yield from _write_map(value, f"{indent}  ", here, comments)
    yield from (f"{indent}{comment}" for comment in comments.get((*path, AFTER), ()))


def _write_items(
    values: Sequence[Tree], indent: str, path: ValuePath, comments: Mapping[ValuePath, Iterable[str]]
) -> Iterator[str]:
    for index, value in enumerate(values):
        here = (*path, index)
        yield from (f"{indent}{comment}" for comment in comments.get(here, ()))
        if isinstance(value, Text):
            yield f"{indent}- {_write_scalar(value)}"
            continue
        if not isinstance(value, dict) or not value:
            raise TypeError(f"no list of an entry holds {value!r}")
        first, *rest = _write_map(value, f"{indent}  ", here, comments)
        yield f"{indent}- {first.lstrip(' ')}"
        yield from rest


def _write_flow(head: str, values: Sequence[Tree]) -> str | None:
    """`topics: [trade, maize]`, or None where it does not fit or more than single values stand in it."""
    singles = [_write_scalar(value) for value in values if isinstance(value, Text)]
    line = f"{head} [{', '.join(singles)}]"
    return line if len(singles) == len(values) and len(line) <= WIDTH else None


def _write_text(head: str, text: Text, indent: str) -> Iterator[str]:
    line = f"{head} {_write_scalar(text)}"
    has_lines = "\n" in text.words
    if not text.is_prose or not _BREAK.search(text.words) or (len(line) <= WIDTH and not has_lines):
        yield line
        return
    if re.search(r"(?<!\n)\n(?!\n)|\n\s*[ ]|\n{3}", text.words):  # a list, or lines that must stay as they are
        yield f"{head} |-"
        yield from (f"{indent}{part}" if part else "" for part in text.words.split("\n"))
        return
    yield f"{head} >-"
    for index, paragraph in enumerate(text.words.split("\n\n")):
        yield from ("", "") if index else ()
        yield from _wrap(paragraph, indent)


def _wrap(paragraph: str, indent: str) -> Iterator[str]:
    line = ""
    for word in _BREAK.split(paragraph):
        if line and len(indent) + len(line) + 1 + len(word) > WIDTH:
            yield indent + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield indent + line


def _write_scalar(text: Text) -> str:
    if not text.is_prose and _BARE.fullmatch(text.words):
        return text.words
    escaped = text.words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
