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


def walk(folder: str, holders: tuple[str, ...] = ()) -> Iterator[os.DirEntry[str]]:
    """Everything below a folder, also what lies behind links; of one that is gone in between, what is left.

    A link that leads back to where it or one on the way to it (`holders`) lies is left out, since that has no end.
    """
    with suppress(OSError):
        for item in os.scandir(folder):
            within, is_folder = holders, item.is_dir()
            if is_folder and item.is_symlink():
                within = (*holders, os.path.join(os.path.realpath(folder), ""))
                target = os.path.join(os.path.realpath(item.path), "")
                if any(holder.startswith(target) for holder in within):
                    continue
            yield item
            if is_folder:
                yield from walk(item.path, within)
