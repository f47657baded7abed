"""What stands where a list is due, however its values are parted. Knows no entry."""

from __future__ import annotations

import re

from briefing.entries.texts import fault, is_placeholder

_ITEM_MARK = re.compile(r"(?:^|\s)[-–—•·*]\s*")
_NOTHING = ("none", "no", "nobody", "nothing", "ninguno", "ninguna", "nadie", "nada", "[ ]", "-")
_BETWEEN_NAMES = re.compile(r"\s*[,;]\s*(?:(?:and|y|e|et|und)\s)?\s*")
_JOINING = re.compile(r"(\s+(?:and|&|y|e|et|und)\s+)")
_OF = re.compile(r"\s(?:of|for|de|del|para|du|des|für)\s")
_MARKED_ITEMS = re.compile(r"(?:(?:^|\s)[-–—•·*]\s*[a-z0-9][a-z0-9-]*)+")
"""What stands where a list is due, with other marks than `- `: `-trade`, `– trade`."""


def read_list(value: object) -> object:
    """A list as it is. Raises a fault for anything else, with the list that was meant."""
    if isinstance(value, list):
        return value
    if isinstance(value, str) and not value.strip():
        mend = "write a hyphen and a value on each line below, or [] where there is none"
        raise fault("nothing stands here", "a list", mend, code="list-expected", meant=None)
    if isinstance(value, dict) and value and not any(value.values()):
        value = ", ".join(value)
    text = value.strip() if isinstance(value, str) else ""
    parts = [part.strip() for part in text.strip("()[]").split(",")] if text else []
    if text and "://" not in text and any(" " in part for part in parts):
        parts = [name for part in _BETWEEN_NAMES.split(text) if part for name in _part_names(part)]
    mend = "begin each value with a hyphen, on a line of its own"
    if isinstance(value, str) and (is_placeholder(value) or value.strip().casefold() in _NOTHING):
        raise fault(f'"{value}" is no list', "a list", "write its values, or [] where there is none", code="placeholder")
    if parts[1:] and any(" " in part or not part.isascii() for part in parts):
        what, mend = (
            f"{len(parts)} values stand where a list is due",
            "write each on a line of its own, behind a hyphen and a space",
        )
        raise fault(what, "a list", mend, code="list-expected", meant=parts)
    if parts and all(part.isascii() and " " not in part for part in parts):
        mend = f"write [{', '.join(parts)}], or each on a line with a hyphen"
    if _MARKED_ITEMS.fullmatch(text):
        parts = [part for part in _ITEM_MARK.split(text) if part]
        mend = f"write a hyphen and a space in front of each, or [{', '.join(parts)}]"
    meant: list[object] = [*parts] if parts else [value]
    raise fault("one value stands where a list is due", "a list", mend, code="list-expected", meant=meant)


def _part_names(text: str) -> list[str]:
    """`A and B` are two; what is `of` something is so up to its end: `Ministry of Science and Technology` is one."""
    first, *more = _JOINING.split(text)
    found = [first]
    for joint, name in zip(more[::2], more[1::2], strict=True):
        if _OF.search(found[-1]) and not _OF.search(name):
            found[-1] += joint + name
        else:
            found.append(name)
    return found
