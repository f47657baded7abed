"""A large series is read by several processes: while this one makes entries, others read the YAML of files that come later.

What they read is taken as the values that an earlier run handed on, so the entries are the same whoever read their files.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from briefing.entries import KINDS, Entry
from briefing.entries.loading.file_reader import FileReader
from briefing.site.workers import fork_workers

FEW, AT_ONCE = 800, 40
"""For fewer files a process costs more than it saves; so many are read in one task."""
Task = Future[dict[str, tuple[str, Any] | None]]
_FILES: list[tuple[Path, str, type[Entry]]] = []
"""What is read just now, as it was listed before the processes began: only numbers are sent."""


@contextmanager
def reading_beside(reader: FileReader, folder: Path, jobs: int) -> Iterator[None]:
    """Inside, a reader is helped, where there are jobs enough and many files of which nothing is known."""
    with ExitStack() as stack:
        if jobs > 1:
            reader.beside = _Beside(folder, jobs - 1, stack).find_values
        try:
            yield
        finally:
            reader.beside = None
            _FILES.clear()


class _Beside:
    def __init__(self, folder: Path, helpers: int, stack: ExitStack) -> None:
        self._folder, self._helpers, self._stack = folder, helpers, stack
        self._unknown = 0
        self._tasks: dict[str, Task] = {}

    def find_values(self, shown: str, sign: str) -> Any:
        """The values of a file that nobody knows, if it is read by others and has the same bytes there.

        A task that nobody has begun when one of its files is asked for is left to whoever asks.
        """
        self._unknown += 1
        if self._unknown == AT_ONCE:  # the first are read here
            self._begin(shown)
        task = self._tasks.pop(shown, None)
        if task is None or task.cancel() or task.cancelled():
            return None
        try:
            found = task.result().get(shown)
        except BrokenExecutor:  # the process is gone
            return None
        return found[1] if found and found[0] == sign else None

    def _begin(self, after: str) -> None:
        folder = self._folder
        listed = [
            (path, f"{folder.name}/{kind}/{path.name}", shape)
            for kind, shape in KINDS.items()
            for path in sorted((folder / kind).glob("*.yml"))
        ]
        names = [shown for _, shown, _ in listed]
        _FILES[:] = listed[names.index(after) + AT_ONCE if after in names else 0 :]
        if len(_FILES) < FEW:
            return
        workers = self._stack.enter_context(fork_workers(self._helpers, at_least=1))
        for start in range(0, len(_FILES), AT_ONCE):
            task = workers.submit(_read, start)
            self._tasks.update({shown: task for _, shown, _ in _FILES[start : start + AT_ONCE]})


def _read(start: int) -> dict[str, tuple[str, Any] | None]:
    return {shown: FileReader.find_values(path, shown, shape) for path, shown, shape in _FILES[start : start + AT_ONCE]}
