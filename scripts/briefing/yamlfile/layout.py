"""How the lines of a file are laid out: what is a key, an item of a list, a text. For files that PyYAML gave up."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PARTS = re.compile(
    r"(?P<indent> *)(?P<hyphens>(?:- +)*(?:-$)?)"
    r"(?:(?P<key>[\w-]+|\"[^\"]+\"|'[^']+'|<<) *:(?:(?P<gap> +)|$))?(?P<value>.*)"
)
_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?(?: +#.*)?$")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_IN_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[\[\]{}]|[^\[\]{}"\']+|["\']')


@dataclass
class LaidOut:
    """One line and what stands on it; columns are counted from 0."""

    number: int
    raw: str
    indent: int = 0
    hyphens: str = ""
    key: str = ""
    value: str = ""
    value_at: int = 0
    role: str = "blank"
    """`key`, `item` (a hyphen and a text), `text` (neither), `inside` (of a text of several lines) or `blank`."""
    is_open: bool = False
    """Whether a quotation mark or bracket begins here that nothing closes."""
    starts_block: bool = False
    """Whether its text stands on the lines below: `>-`."""
    inside: list[LaidOut] = field(default_factory=list)
    """The lines below that belong to its text."""

    @property
    def column(self) -> int:
        """Where the hyphen or the key begins."""
        return self.indent

    @property
    def key_column(self) -> int:
        """Where the key, or the text without a key, begins."""
        return self.indent + len(self.hyphens)

    @property
    def opens(self) -> bool:
        """Whether what belongs to it stands below: a key or hyphen without a value."""
        return self.role in ("key", "item") and not self.value

    def with_value(self, value: str) -> str:
        """The line with another value."""
        return self.raw[: self.value_at] + value


def lay_out(lines: list[str]) -> list[LaidOut]:
    """Every line with its role. Texts of several lines are followed to their end."""
    found: list[LaidOut] = []
    block: LaidOut | None = None
    pending: LaidOut | None = None
    for number, raw in enumerate(lines):
        line = _read(number, raw)
        found.append(line)
        if block is not None:
            if not raw.strip() or (line.indent > _level(block) and not _is_key_beside(line, block)):
                line.role = "inside"
                block.inside.append(line)
                continue
            block = None
        if pending is not None:
            if not _begins_anew(line, pending):
                line.role = "inside"
                pending.inside.append(line)
                if not _is_unclosed("\n".join([pending.value, *(inner.raw for inner in pending.inside)])):
                    pending = None
                continue
            pending.is_open = True
            for inner in pending.inside:
                inner.role = "text" if inner.raw.strip() else "blank"
            pending = None
        if line.role == "blank":
            continue
        if _BLOCK.match(line.value):
            line.starts_block, block = True, line
        elif line.value[:1] in ('"', "'", "[", "{") and _is_unclosed(line.value):
            pending = line
    if pending is not None:
        pending.is_open = True
    return found


def closing(value: str) -> int | None:
    """Where the quotation mark that begins a value is closed: the place behind it; None where it is not."""
    match = _QUOTED[value[0]].match(value)
    return match.end() if match else None


def after_brackets(value: str) -> str | None:
    """What stands behind the bracket that closes the first; None where none does."""
    depth = 0
    for match in _IN_BRACKETS.finditer(value):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth == 0:
            return value[match.end() :].strip()
    return None


def _is_unclosed(value: str) -> bool:
    return closing(value) is None if value[0] in _QUOTED else after_brackets(value) is None


def _level(line: LaidOut) -> int:
    """The column that what belongs to a line must pass."""
    return line.key_column if line.key else max(line.key_column - 2, line.indent)


def _is_key_beside(line: LaidOut, block: LaidOut) -> bool:
    """Whether a key stands further out than the text of a block above it, so that it can be no part of that."""
    first = next((inner for inner in block.inside if inner.raw.strip()), None)
    return first is not None and line.role == "key" and line.indent < first.indent


def _begins_anew(line: LaidOut, pending: LaidOut) -> bool:
    return line.role in ("key", "item") and line.indent <= _level(pending) and bool(line.key or line.hyphens)


def _read(number: int, raw: str) -> LaidOut:
    if not raw.strip() or raw.lstrip(" ").startswith("#"):
        return LaidOut(number, raw)
    match = _PARTS.match(raw.rstrip(" "))
    if match is None:  # only where a line break of another kind stands in it
        return LaidOut(number, raw)
    indent, hyphens, key = len(match["indent"]), match["hyphens"], match["key"] or ""
    role = "key" if key else "item" if hyphens else "text"
    return LaidOut(number, raw, indent, hyphens, key.strip("\"'"), match["value"], match.start("value"), role)
