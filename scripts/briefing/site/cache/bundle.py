"""Several files as one blob, and back. Knows paths and bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping


def pack(files: Mapping[str, bytes]) -> bytes:
    """The files of a folder in the order of their paths."""
    listed = sorted(files.items())
    head = json.dumps([[path, len(content)] for path, content in listed])
    return head.encode() + b"\n" + b"".join(content for _, content in listed)


def unpack(blob: bytes) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file that `pack` was given."""
    head, _, contents = blob.partition(b"\n")
    start = 0
    for path, size in json.loads(head):
        yield path, contents[start : start + size]
        start += size
