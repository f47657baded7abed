"""The text of a file, in whatever encoding it was saved, or why it is none. Knows no language."""

from __future__ import annotations

import re

from briefing.drafting.parsing.program_files import GIVE, tell_data

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BY_FIRST_BYTES = {
    b"%PDF": "a PDF: open it, copy its text into a file that ends in .txt, and give that",
    b"PK\x03\x04": "a document of a word processor, or packed: save it as plain text (.txt) or as a web page, and give that",
    b"\xd0\xcf\x11\xe0": "a document of a word processor: save it as plain text (.txt) or as a web page, and give that",
    b"\x89PNG": "a picture: type or copy its text into a file that ends in .txt, and give that",
    b"\xff\xd8\xff": "a picture: type or copy its text into a file that ends in .txt, and give that",
    b"GIF8": "a picture: type or copy its text into a file that ends in .txt, and give that",
}


def read_raw(raw: bytes) -> str:
    """UTF-8, UTF-16 with its mark, else what Windows writes. Raises ValueError with a sentence where it is no text."""
    for begin, what in _BY_FIRST_BYTES.items():
        if raw.startswith(begin):
            raise ValueError(f"the file is {what}")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = raw.decode("utf-16", errors="replace")
    else:
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text = raw.decode("cp1252", errors="replace")
    if not text.strip():
        raise ValueError("the file is empty")
    if _CONTROL.search(text):
        raise ValueError("the file is no text: save it as plain text (.txt) or as a web page, and give that")
    if what := tell_data(text):
        raise ValueError(f"the file is {what}, and no communiqué: {GIVE}")
    return text
