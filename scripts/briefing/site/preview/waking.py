"""Word that something below some folders may have changed: from the system where it gives any, else by waking often.

Word is only a reason to look: a system may lose some, and tells nothing of a network's drives, nor of another day.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

OFTEN, SELDOM = 0.1, 2.0
"""Seconds after which to wake without word: where the system gives none, and where it does."""
_WRITTEN = [FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""That somebody only reads is no news: looking would wake itself."""


class Waking(FileSystemEventHandler):
    """Waits for word until it is stopped."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._word = threading.Event()
        self.had_word = False
        """Whether there was word the last time, or only the time came."""
        self._is_stopped = False
        self._observer = Observer()
        self._pause = SELDOM
        try:
            for folder in folders:
                if folder.is_dir():
                    self._observer.schedule(self, str(folder), recursive=True, event_filter=_WRITTEN)
            self._observer.start()
        except OSError:  # the system watches no more folders
            self._pause = OFTEN

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Called by the observer."""
        self._word.set()

    def wait(self) -> bool:
        """Return when it is time to look; False once it is stopped."""
        self.had_word = self._word.wait(self._pause)
        self._word.clear()
        return not self._is_stopped

    def stop(self) -> None:
        """Let whoever waits go."""
        self._is_stopped = True
        self._word.set()
        if self._observer.is_alive():
            self._observer.stop()
