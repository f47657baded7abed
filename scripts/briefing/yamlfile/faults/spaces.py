"""Non-breaking spaces where YAML wants ordinary ones: in front of a line, after a colon, after a hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.yamlfile.faults.fault import Fault, rewrite
from briefing.yamlfile.layout import LaidOut

_BLANK = "\u00a0\u2007\u202f"
_IN_FRONT = re.compile(rf"[ {_BLANK}]*[{_BLANK}][ {_BLANK}]*")
_AFTER_SIGN = re.compile(rf"(?: *(?:- +)*)(?:[\w-]+:|-)([ {_BLANK}]*[{_BLANK}][ {_BLANK}]*)")


def find_odd_spaces(laid_out: list[LaidOut]) -> Iterator[Fault]:
    """Copied from a web page or a word processor, they cannot be told from a space."""
    for line in laid_out:
        if line.role == "inside" and not line.raw.strip(_BLANK + " "):
            continue
        match = _IN_FRONT.match(line.raw)
        raw, where = line.raw, ""
        first: tuple[int, str, str] | None = None
        if match:
            first, where = (0, match[0], " " * len(match[0])), "in front of the line"
            raw = first[2] + raw[match.end() :]
        after = None if line.role == "inside" else _AFTER_SIGN.match(raw)
        if after:
            raw = raw[: after.start(1)] + " " + raw[after.end(1) :]
            if first is None:
                sign = "colon" if ":" in after[0] else "hyphen"
                first, where = (after.start(1), after[1], " "), f"after the {sign}"
        if first is None:
            continue
        column, old, new = first
        blank = next(char for char in old if char in _BLANK)
        yield Fault(
            line.number,
            column,
            f"a non-breaking space (U+{ord(blank):04X}) stands {where}",
            "ordinary spaces",
            "delete it and press the space bar",
            "non-breaking-space",
            {line.number: raw},
            rewrite(line.number, column, old, new),
        )
