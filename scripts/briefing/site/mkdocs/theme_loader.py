"""Finds the theme's templates and files, and compiles each template once.

Passes over folders whose names begin with a dot when it lists what is to be published: MkDocs publishes nothing from them, but
looks through them, and Material keeps fourteen thousand icons in one.
"""

from __future__ import annotations

import os

from jinja2 import BytecodeCache, FileSystemLoader
from jinja2.bccache import Bucket

from briefing.compiled import CompiledCode


class ThemeLoader(FileSystemLoader):
    """As Jinja's own; what is asked for by its name is found anywhere."""

    def list_templates(self) -> list[str]:
        """Everything in the theme's folders that may be published, with forward slashes, in order."""
        found: set[str] = set()
        for folder in self.searchpath:
            for root, folders, names in os.walk(folder, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                below = root[len(folder) :].strip(os.sep).replace(os.sep, "/")
                found.update(f"{below}/{name}" if below else name for name in names)
        return sorted(found)


class CompiledTheme(BytecodeCache):
    """Those of every engine, as they were compiled last: another language or another name in the menu changes none of them."""

    def __init__(self, code: CompiledCode) -> None:
        self._code = code

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """By its name alone: a copy of the package, compiled modules and all, need compile nothing."""
        return super().get_cache_key(name)

    def load_bytecode(self, bucket: Bucket) -> None:
        """The template, unless its file is another by now."""
        bucket.code = self._code.find(bucket.key, bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        assert bucket.code
        self._code.keep(bucket.key, bucket.checksum, bucket.code)
