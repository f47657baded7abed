"""Texts of several lines: below `>-` or `|`, or begun beside the key and gone on with below. Each is indented."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.text import LANGUAGE
from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.layout import LaidOut
from briefing.yamlfile.nodes import stand_together

_WITHOUT_COLON = re.compile(r"([\w-]+)(?: *(?:[-=]>|:=|={1,2}|\uff1a) *| *[-;,.\u2013\u2014] +| +)(.*)")
"""A word and what follows it behind a space, or behind another sign than the colon that is due: an equals sign, the wide
colon of East Asian keyboards, a semicolon, a dash."""

_BREAKING = re.compile(r":(?=\s|$)|(?<=\s)#|^(?:- )+")
"""What would break a text that goes on below its key."""
_NUMBERED = re.compile(r"([|>][+-]?)([1-9])([+-]?)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NEAR = 50
"""Within so many lines the languages of one text stand."""


def find_block_faults(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """A line without key or hyphen belongs to the text above only where it stands further in; or it lacks its colon."""
    before: LaidOut | None = None
    lines = [line for line in laid_out if line.role != "blank"]
    languages = {line.key for line in lines if re.fullmatch(LANGUAGE, line.key)}
    for index, line in enumerate(lines):
        if line.role == "item" and (key := key_without_colon(line, lines[index + 1 : index + 2], keys)):
            yield _no_colon(line, key, line.value[len(key) :].strip())
        elif line.role == "item" and line.value not in keys and (below := _keys_below(line, lines[: index + 2], keys)):
            yield _text_for_a_key(line, below)
        yield from _too_far_out(line)
        yield from _numbered(line)
        if line.role != "text":
            if line.role != "inside":
                before = line
            continue
        slip = _WITHOUT_COLON.match(line.value)
        first = slip[1] if slip else line.value.rstrip(":")
        if first in keys or (slip and first in languages and _lacks_language(first, index, lines, languages)):
            yield _no_colon(line, first, slip[2].strip() if slip else "")
        elif before is not None and _is_item_without_hyphen(line, before):
            mended = f"{' ' * line.indent}- {line.raw.lstrip(' ')}"
            what, expected = (
                f'a hyphen is missing in front of "{line.value}"',
                f"each begins with one, as line {before.number + 1}",
            )
            yield Fault(
                line.number, line.indent, what, expected, f"write {mended.strip()}", "list-expected", {line.number: mended}
            )
        elif before is not None and line.indent <= before.key_column - (0 if before.key else 2):
            following = [line]
            for other in lines[index + 1 :]:
                if not _is_pasted(other, keys):
                    break
                following.append(other)
            inner = " " * (before.key_column + 2)
            yield Fault(
                line.number,
                line.indent,
                f'"{shorten(line.value, 40)}" has no key, and is not indented, so it is no part of the text above',
                f"{before.key_column + 2} spaces in front, for {before.key or 'the value'} in line {before.number + 1}",
                "indent the line, and those below it that belong to the same text",
                "block-indentation",
                {other.number: inner + _BREAKING.sub("", other.raw.lstrip(" ")) for other in following},
            )
            before = None


def _is_item_without_hyphen(line: LaidOut, before: LaidOut) -> bool:
    """Whether an id stands below the hyphen of another."""
    are_ids = _ID.fullmatch(line.value) and _ID.fullmatch(before.value)
    return before.role == "item" and not before.key and line.indent == before.column and are_ids is not None


def _too_far_out(line: LaidOut) -> Iterator[Fault]:
    """A line of the text below `>-` that stands less far in than its first, and further than the key."""
    inside = [inner for inner in line.inside if inner.raw.strip()] if line.starts_block else []
    indents = [len(inner.raw) - len(inner.raw.lstrip(" ")) for inner in inside]
    for inner, indent in zip(inside, indents, strict=True):
        if indent < indents[0]:
            yield Fault(
                inner.number,
                indent,
                f'"{shorten(inner.raw.strip(), 40)}" stands too far out for the text that it belongs to',
                f"{indents[0]} spaces in front, as in line {inside[0].number + 1}",
                f"write {indents[0]} spaces at the start of the line",
                "block-indentation",
                {inner.number: " " * indents[0] + inner.raw.strip()},
            )


def _numbered(line: LaidOut) -> Iterator[Fault]:
    """A block that says how far in its text stands, and it stands less far in: YAML takes it for empty."""
    sign = _NUMBERED.match(line.value) if line.starts_block else None
    first = next((inner for inner in line.inside if inner.raw.strip()), None)
    indent = len(first.raw) - len(first.raw.lstrip(" ")) - line.key_column if first else 0
    if sign and 0 < indent < int(sign[2]):
        plain, rest = sign[1] + sign[3], line.value[sign.end() :]
        yield Fault(
            line.number,
            line.value_at,
            f"{sign[0]} says that the text below stands {sign[2]} spaces further in, and it stands {indent}",
            f"{plain}: how far in it stands is seen",
            f"delete the {sign[2]}",
            "block-text",
            {line.number: line.with_value(plain + rest)},
        )


def _is_pasted(line: LaidOut, keys: Collection[str]) -> bool:
    """Whether a line goes on with a text that was pasted: it has no key that is known."""
    if line.role == "key":
        return bool(keys) and line.key not in keys and not re.fullmatch(LANGUAGE, line.key)
    return line.role in ("text", "inside", "item") and line.value.partition(" ")[0] not in keys and not line.key


def key_without_colon(line: LaidOut, below: list[LaidOut], keys: Collection[str]) -> str:
    """The key behind a hyphen that lacks its colon: `- id talks`, where other keys stand below it."""
    first, _, rest = line.value.partition(" ")
    is_key = bool(rest) and first in keys and any(other.key and other.column == line.key_column for other in below)
    return first if is_key else ""


def find_key_of_list(line: LaidOut, before: list[LaidOut], keys: Collection[str]) -> LaidOut | None:
    """The key above a list of ids, where this one stands as if it belonged to the last of them: it belongs beside that key."""
    item = before[-1] if before else None
    if item is None or item.role != "item" or item.key or line.role != "key" or line.hyphens or line.column <= item.column:
        return None
    above = next((other for other in reversed(before) if other.key and other.opens and other.key_column <= item.column), None)
    return above if above is not None and stand_together(keys, above.key, line.key) else None


def _keys_below(line: LaidOut, lines: list[LaidOut], keys: Collection[str]) -> LaidOut | None:
    """The key below a hyphen and a text, where the item would go on: a map whose first line has no key."""
    other = lines[-1] if lines[-1] is not line else None
    is_key = other is not None and other.role == "key" and not other.hyphens and other.column == line.key_column
    if other is None or not is_key or line.starts_block or line.is_open or find_key_of_list(other, lines[:-1], keys):
        return None
    return other


def _text_for_a_key(line: LaidOut, below: LaidOut) -> Fault:
    return Fault(
        line.number,
        line.key_column,
        f'"{shorten(line.value, 40)}" has no key in front of it, and keys stand below it',
        "a key behind the hyphen, as in the other items of the list",
        f"write - key: {shorten(line.value, 40)}",
        "map-expected",
        {line.number: line.raw[: line.key_column], below.number: below.raw},
    )


def _lacks_language(word: str, index: int, lines: list[LaidOut], languages: Collection[str]) -> bool:
    """Whether a line stands where other languages do, and none of them is this one."""
    column, beside = lines[index].indent, set[str]()
    for way in (reversed(lines[max(0, index - NEAR) : index]), lines[index + 1 : index + NEAR]):
        for other in way:
            if other.role != "inside" and other.column < column:
                break
            beside |= {other.key} if other.column == column else set()
    return word not in beside and not beside.isdisjoint(languages)


def _no_colon(line: LaidOut, key: str, rest: str) -> Fault:
    written = f"{key}: {rest}".rstrip()
    return Fault(
        line.number,
        line.key_column + len(key),
        f"a colon is missing behind {key}",
        shorten(written),
        "write the colon and a space",
        "missing-colon",
        {line.number: line.raw[: line.key_column] + written},
    )
