"""What a tab stands for: a level in front of a line, nothing where the line stands right without it, one space elsewhere."""

from __future__ import annotations

import re
from typing import NamedTuple

_TABS_IN_FRONT = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_PARTS = re.compile(r"(?P<front>[ \t]*)(?P<hyphens>(?:- +)*)(?P<rest>.*)")
_BLOCK_SIGNS = (">-", "|-", ">", "|")


class _Line(NamedTuple):
    """A line, and where its key or text would begin."""

    front: str
    hyphens: str
    rest: str

    def column(self, indent: int) -> int:
        return indent + len(self.hyphens)

    @property
    def opens(self) -> bool:
        return self.rest.rstrip().endswith(":")

    @property
    def is_language(self) -> bool:
        """Languages stand beside languages, and other keys beside none."""
        return self.rest[2:3] == ":"


def replace_front_tabs(text: str) -> str:
    """The text with spaces for the tabs in front of its lines."""
    return _TABS_IN_FRONT.sub(lambda front: _indent(text, front), text)


def spaces_for_tab(text: str, tab: int) -> str:
    """What stands for the tab at a place of a text.

    The first of a line stands for as many levels as lead below the line above, where that one opens a text.
    """
    begin = text.rfind("\n", 0, tab) + 1
    before = text[begin:tab]
    if before.strip():
        return " "
    above = text[:begin].removesuffix("\n").rpartition("\n")[2]
    if above.rstrip().endswith(_BLOCK_SIGNS):
        return "  " if "\t" in before else " " * max(_lead_below(text, tab, above, before), 2)
    return "" if _is_too_much(text, begin) else "  "


def _indent(text: str, front: re.Match[str]) -> str:
    return "".join(spaces_for_tab(text, front.start() + at) if char == "\t" else " " for at, char in enumerate(front[0]))


def _lead_below(text: str, tab: int, above: str, before: str) -> int:
    more = len(text[tab:]) - len(text[tab:].lstrip("\t")) - 1
    return len(above) - len(above.lstrip()) + 2 - len(before) - 2 * more


def _is_too_much(text: str, begin: int) -> bool:
    """Whether a line has its spaces, and tabs besides."""
    line = _read(text[begin:].split("\n", 1)[0])
    bare = line.front.count(" ")
    levels = bare + 2 * line.front.count("\t")
    above = next(filter(_says_something, reversed(text[:begin].split("\n")[-20:])), None)
    below = next(filter(_says_something, text[begin:].split("\n", 21)[1:21]), None)
    neighbours = (_read(above) if above else None, _read(below) if below else None)
    if not _fits(line, bare, *neighbours):
        return False
    return not _fits(line, levels, *neighbours) or (bare > 1 and line.front.startswith("\t"))


def _fits(line: _Line, indent: int, above: _Line | None, below: _Line | None) -> bool:
    """Whether a line can stand so far in between its neighbours."""
    if above is None:
        is_below = indent == 0
    elif above.opens:
        over = above.column(len(above.front))
        is_below = indent == over + 2 or (indent == over and bool(line.hyphens))
    else:
        over = above.column(len(above.front))
        is_below = indent < over or (indent == over and above.is_language == line.is_language)
    if below is None or "\t" in below.front:
        return is_below
    own, under = line.column(indent), len(below.front)
    return is_below and ((under == own + 2 or (under == own and bool(below.hyphens))) if line.opens else under <= own)


def _read(line: str) -> _Line:
    match = _PARTS.match(line)
    return _Line(match["front"], match["hyphens"], match["rest"]) if match else _Line("", "", line)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
