"""Files of programs, saved below the name of an entry: told by the bytes that they begin with."""

from __future__ import annotations

_BEGINNINGS = {
    b"PK\x03\x04": "a document of an office program, or an archive",
    b"\xd0\xcf\x11\xe0": "a document of an old office program",
    b"{\\rtf": "a document in rich text (RTF)",
    b"%PDF-": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}
"""As the registers of file formats have them: PRONOM, IANA."""


def name_format(data: bytes) -> str:
    """What a file is that holds no text; nothing where it may be text."""
    return next((name for beginning, name in _BEGINNINGS.items() if data.startswith(beginning)), "")
