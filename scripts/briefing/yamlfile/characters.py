"""Characters that a file may not hold, because text with them reads differently from what it is. Knows no syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.problem import Edit, Place, Problem
from briefing.yamlfile.tabs import replace_front_tabs, spaces_for_tab

BYTE_ORDER_MARK = "\ufeff"
"""What some editors put at the start of a file; YAML allows it there, and nowhere else."""
MOST_SHOWN = 20
"""So many of a file are told; whoever has more sees the rest after mending these."""

_JOINED = "[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af]"
"""Letters of scripts that are joined, from Arabic to Mongolian: between two of them a joiner or its opposite is spelling."""

# Control characters, line and paragraph separators, bidi marks, zero-width spaces and soft hyphens, byte order marks,
# surrogates, private use, non-characters, tags, and joiners elsewhere.
_FORBIDDEN = re.compile(
    "\t+|[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    rf"|(?<!{_JOINED})[\u200c\u200d]|[\u200c\u200d](?!{_JOINED})"
)
_BREAKS = "\t\x0b\x0c\r\x85\u2028\u2029"
"""What separates words or lines elsewhere."""
_MENDS = {"": "delete it: the line stands right without it", " ": "write a space instead"}


def find_forbidden(text: str, path: str, base: Place | None = None) -> Iterator[Problem]:
    """A problem per forbidden character; in an escaped scalar all stand where the scalar begins."""
    for count, match in enumerate(_FORBIDDEN.finditer(text)):
        if count == MOST_SHOWN:
            return
        before = text[: match.start()]
        place = base or Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
        if match[0][0] == "\t":
            spaces = "".join(spaces_for_tab(text, at) for at in range(*match.span()))
            edit = None if base else Edit(place.line, place.column, match[0], spaces)
            mend = _MENDS.get(spaces, "use two spaces for each level")
            yield Problem(place, "a tab", "spaces", mend, code="tab", edit=edit)
        else:
            yield Problem(
                place,
                f"the character U+{ord(match[0]):04X}, which cannot be seen",
                "text that reads as it is",
                "delete it and type the word again",
                code="hidden-character",
            )


def without_forbidden(text: str) -> str:
    """The text as it was probably meant, with as many lines: so that the rest of a file can be read."""
    return _FORBIDDEN.sub(lambda match: " " if match[0][0] in _BREAKS else "", replace_front_tabs(text))
