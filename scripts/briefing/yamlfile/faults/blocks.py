"""Texts of several lines: below `>-` or `|`, or begun beside the key and gone on with below. Each is indented."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefing.yamlfile.faults.fault import Fault, shorten
from briefing.yamlfile.layout import LaidOut

_OTHER_SIGN = re.compile(r"([\w-]+) *[=\uff1a] *(.*)")
"""An equals sign, or the wide colon of East Asian keyboards, where a colon is due."""


def find_block_faults(laid_out: list[LaidOut], keys: Collection[str]) -> Iterator[Fault]:
    """A line without key or hyphen belongs to the text above only where it stands further in; or it lacks its colon."""
    before: LaidOut | None = None
    lines = [line for line in laid_out if line.role != "blank"]
    for index, line in enumerate(lines):
        if line.role != "text":
            if line.role != "inside":
                before = line
            continue
        first, _, rest = line.value.partition(" ")
        slip = _OTHER_SIGN.match(line.value)
        if slip and slip[1] in keys:
            yield _no_colon(line, slip[1], slip[2])
        elif first in keys and rest.strip():
            yield _no_colon(line, first, rest.strip())
        elif first.rstrip(":") in keys and not rest:
            yield _no_colon(line, first, "")
        elif before is not None and line.indent <= before.key_column - (0 if before.key else 2):
            following = [line]
            for other in lines[index + 1 :]:
                if other.role not in ("text", "inside") or other.value.partition(" ")[0] in keys:
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
                {other.number: inner + other.raw.lstrip(" ") for other in following},
            )
            before = None


def _no_colon(line: LaidOut, key: str, rest: str) -> Fault:
    written = f"{key}: {rest}".rstrip()
    return Fault(
        line.number,
        line.indent + len(key),
        f"a colon is missing behind {key}",
        shorten(written),
        "write the colon and a space",
        "missing-colon",
        {line.number: line.raw[: line.indent] + written},
    )
