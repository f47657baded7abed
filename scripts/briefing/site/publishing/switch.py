"""A finished tree → the published folder, in one step that cannot be half done. Knows no page."""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import re
import shutil
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SITE = "site"
"""The published folder, in the project."""
LOCK = ".briefing.lock"
ASIDE = ".site-old"
"""Where the old site stands between two renames; `sweep` looks for it there, beside `site/`."""
STAGE = re.compile(r"\.site-\d+")
"""A folder in which a build is at work, by the number of its process."""
_AT_WORK, _LOOK_AGAIN, _ENDING = "another briefing command is at work here", 0.05, 5.0
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class BusyError(Exception):
    """Another command holds the lock."""


@contextlib.contextmanager
def hold_lock(project: Path, patience: float = 0.0) -> Iterator[None]:
    """Only one command that writes at a time. Raises BusyError with the number of the process that is at work.

    `patience` is for how many seconds another one is waited for. One that was killed is waited for in any case: the processes
    that it had begun hold the lock until they have ended too.
    """
    begun = time.monotonic()
    with (project / LOCK).open("a+") as lock:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                lock.seek(0)
                holder = lock.read().strip()
                if time.monotonic() >= begun + (max(patience, _ENDING) if _is_gone(holder) else patience):
                    raise BusyError(f"{_AT_WORK} (process {holder or 'unknown'})") from None
                time.sleep(_LOOK_AGAIN)
        with contextlib.suppress(OSError):  # on a full disk nobody learns the number, and the lock holds all the same
            os.ftruncate(lock.fileno(), 0)
            os.write(lock.fileno(), str(os.getpid()).encode())
        yield


def _is_gone(process: str) -> bool:
    """Whether there is no such process any more."""
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except (ValueError, OSError):  # nobody said which, or it is somebody else's
        return False
    return False


def sweep(project: Path) -> None:
    """Remove what killed builds left behind; call it under the lock. A site put aside in mid-switch comes back."""
    aside, site = project / ASIDE, project / "site"
    if aside.is_dir() and not site.exists():
        os.rename(aside, site)
    for left in project.glob(".site-*"):
        if (left.name == ASIDE or STAGE.fullmatch(left.name)) and left.is_dir() and not left.is_symlink():
            remove_folder(left)


def remove_folder(folder: Path) -> None:
    """Remove a folder that a build made, also where somebody has taken away the right to write in one below it."""
    try:
        shutil.rmtree(folder)
    except PermissionError:
        for within, _, _ in os.walk(folder):
            with contextlib.suppress(OSError):
                os.chmod(within, stat.S_IRWXU)
        shutil.rmtree(folder)


def publish(
    stage: Path,
    site: Path,
    sync: Callable[[], None],
    progress: Callable[[str], None] = lambda step: None,
    clear_away: Callable[[Path], None] = remove_folder,
) -> None:
    """Put the stage in the place of the site. Readers see the old tree or the new one, never a mixture.

    `sync` brings everything to the disk first, `clear_away` takes the old tree. Each step is named to `progress` before it is
    taken.
    """
    progress("writing everything to the disk")
    sync()
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise OSError(f"{site} is not a folder; move it away first")
    progress("switching")
    if not site.exists():
        os.rename(stage, site)
    elif not _exchange(stage, site):
        aside = site.with_name(ASIDE)
        os.rename(site, aside)
        os.rename(stage, site)
        stage = aside
    _sync_folder(site.parent)
    progress("clearing away the old site")
    if stage.exists():
        clear_away(stage)


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one system call (Linux); False where the system has no such call."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    return bool(call(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE) == 0)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
