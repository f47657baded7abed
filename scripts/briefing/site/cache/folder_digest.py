"""Everything in some folders as one digest: what is made of them stands under it. Knows folders alone."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from briefing.survey import read_bytes


def digest_folders(project: Path, folders: Iterable[Path]) -> str:
    """Over path and bytes of every file in folders of a project; that of nothing where they are not there.

    Links are followed, as whoever reads the files follows them. What is no file counts by its name: a folder, or the link that
    an editor's program lays beside a file that is open, which leads nowhere.
    """
    found, start = hashlib.sha256(), len(f"{project}/")
    for item in sorted((item for folder in folders for item in walk(str(folder))), key=lambda item: item.path):
        content = read_bytes(item.path) if item.is_file() else b""
        found.update(b"\0%s\0%d\0" % (os.fsencode(item.path[start:]), len(content)) + content)
    return found.hexdigest()


def walk(folder: str) -> Iterator[os.DirEntry[str]]:
    """Everything below a folder, also what lies behind links; of one that is gone in between, what is left."""
    with suppress(OSError):
        for item in os.scandir(folder):
            is_folder = item.is_dir()
            if not is_folder or not item.is_symlink() or not _leads_back(item.path, folder):
                yield item
                if is_folder:
                    yield from walk(item.path)


def _leads_back(link: str, folder: str) -> bool:
    """Whether a link in a folder is to that one, or to one above it."""
    return f"{os.path.realpath(folder)}/".startswith(f"{os.path.realpath(link)}/")
