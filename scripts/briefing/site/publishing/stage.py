"""A new site beside the published one, filled file by file. A file that is as it was is the published one itself (a hard link).

So what did not change is neither written nor brought to the disk again, and where the bytes of the published files are known,
it is not even opened. Knows paths and bytes, no page.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from briefing.site.cache.signature import sign_changed, sign_file

FEW = 200
"""So many files and folders are brought to the disk one by one; for more the whole disk is asked once, which is quicker."""
_NOTHING: Mapping[str, str] = MappingProxyType({})


class Stage:
    """A folder that becomes the site; `published` is the site of now, which may be missing.

    `known` says by their digests what the published files hold. Where the folder is there already, it holds the same files.
    """

    def __init__(self, tree: Path, published: Path, known: Mapping[str, str] = _NOTHING) -> None:
        self.tree, self.known = tree, known
        self._tree, self._published = f"{tree}/", f"{published}/"  # text, since paths as objects took longer than the files
        self.digests: dict[str, str] = {}
        """Path → digest of everything in it so far, relative to the folder."""
        self.written: list[str] = []
        """What of it is no published file."""
        self._folders: set[str] = set()
        self._is_full = tree.is_dir()
        self._has_site = published.is_dir()
        self.gone: int | None = 0 if self._is_full else None
        """What the files of before that are no more added to the number of their folder; None where nobody can say."""
        tree.mkdir(parents=True, exist_ok=True)

    @property
    def paths(self) -> Collection[str]:
        """Everything in it so far."""
        return self.digests.keys()

    def write(self, path: str, content: bytes) -> None:
        """One file. Raises ValueError where it is there already."""
        digest = digest_content(content)
        if not self.keep(path, digest):
            self.note(path, digest, self.put(path, content))

    def put(self, path: str, content: bytes) -> bool:
        """Its bytes alone, for another process, which hands on what to `note`; whether it is no published file."""
        if self._has_site and not self.known and _holds(self._published + path, content) and self._link(path):
            return False
        self._make_room(path)
        with open(self._tree + path, "xb") as file:
            file.write(content)
        return True

    def note(self, path: str, digest: str, is_written: bool) -> None:
        """A file that was put there. Raises ValueError where another one was."""
        self._refuse_second(path)
        self.digests[path] = digest
        self._folders.add(os.path.dirname(path))
        if is_written:
            self.written.append(path)

    def take(self, path: str, digest: str, aside: str) -> None:
        """A file that another process has written aside, on the same disk. Raises ValueError where it is there already."""
        if self.keep(path, digest):
            return
        if self.known:
            self._make_room(path)
            os.rename(aside, self._tree + path)
            self.note(path, digest, True)
        else:
            with open(aside, "rb") as file:
                self.note(path, digest, self.put(path, file.read()))

    def keep(self, path: str, digest: str) -> bool:
        """Take a file as it was published, if it is known to have these bytes. Raises ValueError where it is there already."""
        self._refuse_second(path)
        if self.known.get(path) != digest or not (self._is_full or self._link(path)):
            return False
        self.digests[path] = digest
        return True

    def _refuse_second(self, path: str) -> None:
        if path in self.digests:
            raise ValueError(f"two files would be written to {path}")

    def sign(self, before: str) -> str:
        """The signature of its folder, once it is closed, by that of the site before; empty where nobody can reckon it."""
        if self.gone is None:
            return ""
        return sign_changed(before, self.gone, sum(sign_file(self._tree + path, path) for path in self.written))

    def read(self, path: str) -> bytes:
        """The content of a file that is in it."""
        with open(self._tree + path, "rb") as file:
            return file.read()

    def read_published(self, path: str) -> bytes | None:
        """The content of a published file, where it is still what is known of it."""
        try:
            with open(self._published + path, "rb", opener=_no_link) as file:
                content = file.read()
        except OSError:
            return None
        return content if digest_content(content) == self.known.get(path) else None

    def close(self) -> None:
        """Leave nothing in it but what it was given."""
        if self._is_full:
            gone = self.known.keys() - self.digests.keys()
            self._folders.update(os.path.dirname(path) for path in gone)
            if self.gone is not None:
                self.gone += sum(self._sign_left(path) for path in gone)
            remove_files(self.tree, gone)

    def sync(self) -> None:
        """Everything on the disk, so that a power cut cannot leave empty files behind the switch."""
        folders = {above for folder in self._folders for above in _list_above(folder) if os.path.isdir(self._tree + above)}
        if len(self.written) + len(folders) > FEW:
            os.sync()
            return
        for path in self.written:
            _sync(self._tree + path, os.O_RDONLY)
        for folder in folders:
            _sync(self._tree + folder, os.O_RDONLY | os.O_DIRECTORY)

    def _link(self, path: str) -> bool:
        self._make_folder(path)
        try:
            os.link(self._published + path, self._tree + path, follow_symlinks=False)
        except OSError:
            return False
        return True

    def _make_room(self, path: str) -> None:
        """A folder for a file, and nothing in its place: a file that is written into may be the published one."""
        target = self._tree + path
        if self._is_full:
            for above in _list_above(os.path.dirname(path)):
                if above and not os.path.isdir(self._tree + above) and os.path.lexists(self._tree + above):
                    self._remove(above)
            if os.path.isdir(target):
                shutil.rmtree(target)
                self.gone = None
            elif os.path.lexists(target):
                self._remove(path)
        self._make_folder(path)

    def _sign_left(self, path: str) -> int:
        """What a file adds that is still there; nothing where it had to make room."""
        with suppress(FileNotFoundError, NotADirectoryError):
            return 0 if os.path.isdir(self._tree + path) else sign_file(self._tree + path, path)
        return 0

    def _remove(self, path: str) -> None:
        if self.gone is not None:
            self.gone += sign_file(self._tree + path, path)
        os.unlink(self._tree + path)

    def _make_folder(self, path: str) -> None:
        folder = os.path.dirname(path)
        if folder not in self._folders:
            try:
                os.mkdir(self._tree + folder)  # most stand in one that is there, at which `makedirs` would look first
            except OSError:
                os.makedirs(self._tree + folder, exist_ok=True)
            self._folders.add(folder)


def digest_content(content: bytes) -> str:
    """What tells the bytes of a file from all others."""
    return hashlib.sha256(content).hexdigest()


def remove_files(tree: Path, paths: Collection[str]) -> None:
    """Remove some files of a folder, and the folders that hold nothing then."""
    for path in paths:
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):  # something else may stand there by now
            os.unlink(tree / path)
    for folder in sorted({above for path in paths for above in _list_above(os.path.dirname(path)) if above}, reverse=True):
        if (tree / folder).is_dir() and not os.listdir(tree / folder):
            os.rmdir(tree / folder)


def _list_above(folder: str) -> list[str]:
    """A folder, those above it, and the top."""
    names = folder.split("/") if folder else []
    return ["/".join(names[:length]) for length in range(len(names) + 1)]


def _holds(path: str, content: bytes) -> bool:
    try:
        with open(path, "rb", opener=_no_link) as file:
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False


def _no_link(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NOFOLLOW)


def _sync(path: str, flags: int) -> None:
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
