"""Code compiled of texts, such as templates: kept in the process, and beside the compiled modules as Python keeps those.

It is run, so it lies where only who installs the package writes, and never in a project. Nothing of it is needed.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from importlib.util import MAGIC_NUMBER, cache_from_source
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from briefing.survey import read_bytes

FOLDER = os.path.dirname(cache_from_source(__file__)) if sys.implementation.cache_tag else ""
_LENGTH = 32


class CompiledCode:
    """Code by the name of its text, as it was compiled last."""

    def __init__(self, *compiler: str | bytes, folder: str = FOLDER) -> None:
        """`compiler` is all that the code depends on besides its text."""
        self._folder = folder
        self._compiler = hashlib.sha256(MAGIC_NUMBER)
        for part in compiler:
            self._compiler.update((part.encode() if isinstance(part, str) else part) + b"\0")
        self._known: dict[str, tuple[str, CodeType]] = {}

    def find(self, name: str, checksum: str) -> CodeType | None:
        """The code, unless its text or its compiler is another by now."""
        known, code = self._known.get(name, ("", None))
        if known == checksum:
            return code
        try:
            data = read_bytes(self._path(name))
        except OSError:
            return None
        if self._digest(checksum, body := data[_LENGTH:]) != data[:_LENGTH]:
            return None
        found: CodeType = marshal.loads(body)
        self._known[name] = checksum, found
        return found

    def keep(self, name: str, checksum: str, code: CodeType) -> None:
        """For this process, and for later ones where Python would keep a module."""
        self._known[name] = checksum, code
        if sys.dont_write_bytecode or not self._folder:
            return
        body, aside = marshal.dumps(code), self._path(f"{name}.{os.getpid()}")
        try:
            with open(aside, "wb") as file:
                file.write(self._digest(checksum, body) + body)
            os.replace(aside, self._path(name))
        except OSError:
            return

    def _path(self, name: str) -> str:
        return f"{self._folder}/text-{name}.pyc"

    def _digest(self, checksum: str, body: bytes) -> bytes:
        found = self._compiler.copy()
        found.update(f"{checksum}\0".encode() + body)
        return found.digest()


class CompiledTemplates(BytecodeCache):
    """Templates by name and content, whatever is filled in: to compile them takes longer than to fill a small series' pages."""

    def __init__(self, code: CompiledCode) -> None:
        self._code = code

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """By its name alone: a copy of the package, compiled modules and all, need compile nothing."""
        return super().get_cache_key(name)

    def load_bytecode(self, bucket: Bucket) -> None:
        """The template, unless it is another by now."""
        bucket.code = self._code.find(bucket.key, bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        assert bucket.code
        self._code.keep(bucket.key, bucket.checksum, bucket.code)
