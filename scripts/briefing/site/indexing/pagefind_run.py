"""Pagefind as a program: pages in, the files of an index out. Knows how it is spoken to, and what of its files a browser needs.

It is given the pages one by one and gives the files back, as its own wrappers for Node.js and Python have it: through a folder
each page would cost two folders and three files, which take longer to write and to clear away than the page takes to index.
"""

from __future__ import annotations

import base64
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from fnmatch import fnmatch
from io import BufferedReader, BufferedWriter
from typing import Any, cast

import orjson
from pagefind.service import get_executable

from briefing.child_processes import bound_to_me
from briefing.urls import HTML

UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.*")
"""Interfaces that come along; the search page has its own."""
_PROGRAMS = ("*.js", "*.pagefind")
_WITNESS = "briefing-witness"
_ANY_PAGE = '<html lang="en"><body data-pagefind-body><p>briefing</p></body></html>'
"""Goes along each time, since Pagefind refuses pages without a single word."""
_END = b","
"""Closes each question and each answer, in which it does not stand."""
_AT_ONCE = 1 << 20


class IndexingError(Exception):
    """Pagefind failed; what it said."""


def run_pagefind(texts: Mapping[str, str]) -> dict[str, bytes]:
    """The files of an index of some pages, by their paths in it. Raises IndexingError."""
    with _start() as program:
        try:
            dialogue = _Dialogue(cast(BufferedWriter, program.stdin), cast(BufferedReader, program.stdout))
            index = dialogue.ask(type="NewIndex", config=None)["index_id"]
            for path, text in {**texts, f"{_WITNESS}/{HTML}": _ANY_PAGE}.items():
                dialogue.ask(type="AddFile", index_id=index, file_path=path, file_contents=text, url=None)
            files = dialogue.ask(type="GetFiles", index_id=index)["files"]
            return {file["path"]: base64.b64decode(file["content"]) for file in files}
        finally:
            program.kill()


def _start() -> subprocess.Popen[bytes]:
    """The program itself: `python -m pagefind` would begin a Python that looks for it, once for each batch of pages."""
    try:
        return subprocess.Popen(
            [get_executable() or "pagefind", "--service"],
            preexec_fn=bound_to_me(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except OSError as error:
        raise IndexingError(f"Pagefind does not begin: {error}") from None


class _Dialogue:
    """Questions and answers in turn."""

    def __init__(self, to: BufferedWriter, back: BufferedReader) -> None:
        self._to, self._back = to, back

    def ask(self, **question: Any) -> dict[str, Any]:
        """The answer. Raises IndexingError with whatever was said instead of one."""
        told = orjson.dumps({"message_id": 1, "payload": question})
        said = b""
        try:
            with suppress(BrokenPipeError):  # what ended before it was asked may have said why
                self._to.write(base64.b64encode(told) + _END)
                self._to.flush()
            said = self._hear()
            answer: dict[str, Any] = orjson.loads(base64.b64decode(said.removesuffix(_END), validate=True))["payload"]
        except (OSError, ValueError):
            self._to.raw.close()  # or what it did not hear would be told once more, and nobody would learn what it said
            raise IndexingError(said.decode(errors="replace") or "Pagefind ended before it had answered") from None
        if answer["type"] == "Error":
            raise IndexingError(answer["message"])
        return answer

    def _hear(self) -> bytes:
        parts = [self._back.read1(_AT_ONCE)]
        while parts[-1] and not parts[-1].endswith(_END):
            parts.append(self._back.read1(_AT_ONCE))
        return b"".join(parts)


def pick_programs(index: Mapping[str, bytes]) -> dict[str, bytes]:
    """What a browser runs, of the files of an index."""
    return {
        path: content
        for path, content in index.items()
        if any(fnmatch(path, pattern) for pattern in _PROGRAMS) and not any(fnmatch(path, pattern) for pattern in UNUSED)
    }
