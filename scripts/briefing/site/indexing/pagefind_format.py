"""How Pagefind 1.5 writes its files: CBOR behind a mark, compressed. Knows bytes, no page and no index."""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import cbor2

ENTRY = "pagefind-entry.json"
"""The file that a browser reads first."""
FRAGMENT, WORDS, FILTER = "fragment", "index", "filter"
"""Kinds of files, each in a folder of its own: what a result shows, where words stand, which pages have a value."""
_MARK = b"pagefind_dcd"
_GZIP = 16 + zlib.MAX_WBITS
"""How zlib is told that a file is as gzip writes it."""
NOWHERE = b"\x80"
"""An empty list."""


def path_of(kind: str, name: str) -> str:
    """Where a file of one of the kinds stands in an index."""
    return f"{kind}/{name}.pf_{kind}"


def program_of(language: str) -> str:
    """Where the program for a language stands."""
    return f"wasm.{language}.pagefind"


def read_content(file: bytes) -> bytes:
    """What a file holds behind the mark. Raises ValueError where its format is not the one known here."""
    content = zlib.decompress(file, _GZIP)
    if not content.startswith(_MARK):
        raise ValueError("a file of the index is not as Pagefind 1.5 writes it")
    return content[len(_MARK) :]


def read_values(file: bytes) -> Any:
    """What a file of values says. Raises ValueError where its format is not the one known here."""
    return cbor2.loads(read_content(file))


def compress(content: bytes) -> bytes:
    """A file with this content."""
    # The most would take four times as long, for files that are not smaller.
    return gzip.compress(_MARK + content, zlib.Z_DEFAULT_COMPRESSION, mtime=0)


def write_list_head(length: int) -> bytes:
    """The bytes before the items of a list."""
    return _write_number(length, 0x80)


def write_step(pages: int) -> bytes:
    """How a note begins: so many pages after the one before."""
    return b"\x83" + _write_number(pages, 0x00)


def _write_number(number: int, kind: int) -> bytes:
    if number < 0x18:
        return bytes((kind + number,))
    for mark, size in ((0x18, 1), (0x19, 2), (0x1A, 4)):
        if number < 1 << 8 * size:
            return bytes((kind + mark,)) + number.to_bytes(size)
    raise ValueError(f"{number:,} is more than an index can hold")
