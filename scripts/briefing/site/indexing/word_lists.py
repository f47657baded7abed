"""The words of an index as bytes: where each of them stands, without reading what stands there.

An index has some seventy such notes a page. They are passed on as they are, because making numbers of them and bytes again
took a fifth as long as the whole indexing. A word is a list of three: itself; its notes; the forms that it has in texts with
other letters, each with its notes. A note is a list of three: how many pages after the one before, places, places in fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import cbor2

_NUMBER = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a]....)"
_LIST = rb"(?:[\x80-\x97]|\x98.|\x99..|\x9a....)"
_TEXT = re.compile(rb"[\x60-\x77]|\x78.|\x79..|\x7a....", re.DOTALL)
_HEAD = re.compile(_LIST, re.DOTALL)
_NOTE = re.compile(rb"\x83(%b)(%b%b*)(%b%b*)" % (_NUMBER, _LIST, _NUMBER, _LIST, _NUMBER), re.DOTALL)
FORM = "\t"
"""In a term, between a word as it is searched for and a form of it."""
Note = tuple[int, bytes, bytes]
"""The number of a page, the places, and the places in its fields."""


def read_words(content: bytes) -> Iterator[tuple[str, Sequence[Note]]]:
    """Each term of one part of an index, with its notes. Raises ValueError where its format is not the one known here."""
    reader = _Reader(content)
    if reader.read_length() != 1:
        raise ValueError("a part of the index is not as Pagefind 1.5 writes it")
    for _ in range(reader.read_length()):
        reader.expect(b"\x83")
        word = reader.read_text()
        yield word, reader.read_notes()
        for _ in range(reader.read_length()):
            reader.expect(b"\x82")
            yield word + FORM + reader.read_text(), reader.read_notes()


class _Reader:
    """Goes through some bytes once."""

    def __init__(self, content: bytes) -> None:
        self._content, self._at = content, 0
        self._numbers: dict[bytes, int] = {}

    def expect(self, mark: bytes) -> None:
        if not self._content.startswith(mark, self._at):
            raise ValueError("a word of the index is not as Pagefind 1.5 writes it")
        self._at += len(mark)

    def read_length(self) -> int:
        return self._read_head(_HEAD, 0x80)

    def read_text(self) -> str:
        length = self._read_head(_TEXT, 0x60)
        start, self._at = self._at, self._at + length
        return self._content[start : self._at].decode()

    def _read_head(self, pattern: re.Pattern[bytes], kind: int) -> int:
        found = pattern.match(self._content, self._at)
        if not found:
            raise ValueError("a word of the index is not as Pagefind 1.5 writes it")
        self._at = found.end()
        head = found[0]
        return int.from_bytes(head[1:]) if len(head) > 1 else head[0] - kind

    def read_notes(self) -> list[Note]:
        notes, number, numbers = [], 0, self._numbers
        for _ in range(self.read_length()):
            found = _NOTE.match(self._content, self._at)
            if not found:
                raise ValueError("a note of the index is not as Pagefind 1.5 writes it")
            self._at = found.end()
            step, places, named = found.groups()
            if step not in numbers:
                numbers[step] = cbor2.loads(step)
            number += numbers[step]
            notes.append((number, places, named))
        return notes
