"""Lines of an iCalendar file (RFC 5545): texts escaped, and no line longer than 75 bytes."""

from __future__ import annotations

_LONGEST = 74
"""Bytes of a line before the blank that goes on with it."""
_LED_BY = b"\\^"
"""What belongs to the character after it."""


def escape(text: str) -> str:
    """A text as the value of a line."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def write_line(line: str) -> bytes:
    """A line with its end, folded where it is long: between two characters, and never behind a backslash."""
    content, parts, start = line.encode(), [], 0
    while len(content) - start > _LONGEST:
        end = start + _LONGEST
        while content[end] & 0xC0 == 0x80:  # in the midst of a character
            end -= 1
        if content[end - 1] in _LED_BY:
            end -= 1
        parts.append(content[start:end])
        start = end
    return b"\r\n ".join([*parts, content[start:]]) + b"\r\n"
