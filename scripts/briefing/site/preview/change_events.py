"""From a saved file to the open pages: looks when the system says that something was written, and tells them.

Knows no HTTP but the form of a server-sent event; `reload.js` is who listens.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator

from briefing.site.preview.answers import Answers
from briefing.site.preview.waking import Waking

BREATH = 10
"""Seconds between two signs of life to an open page."""
UNRESTED = 20
"""So many states in a row are seen without a pause: each leaves some garbage."""
NO_STATE = -1
"""What a page is of that was made before all that has been seen since."""


class ChangeEvents:
    """What has changed since a page was made, to as many open pages as there are."""

    def __init__(self, answers: Answers, making: threading.Lock) -> None:
        """`making` is held while something is made of the entries."""
        self._answers = answers
        self._making = making
        self._changed = threading.Condition()
        self._stopped = threading.Event()
        self._waking = Waking(answers.source.folders)

    def watch(self) -> None:
        """Look at the folders whenever there may be something new, until it is stopped. For a thread of its own."""
        told, source = 0, self._answers.source
        while self._waking.wait():
            with self._making:
                is_pause = not source.look() and not self._waking.had_word
                if is_pause or source.unrested > UNRESTED:
                    source.rest()
            if source.number != told:
                told = source.number
                with self._changed:
                    self._changed.notify_all()

    def stream(self, since: str) -> Iterator[bytes]:
        """An event for each change since the state that a page was made of, and signs of life, until it is stopped."""
        source = self._answers.source
        known = NO_STATE if since.isdecimal() and since != str(source.number) else source.number
        while not self._stopped.is_set():
            with self._changed:
                if source.number == known:
                    self._changed.wait(BREATH)
            yield b": here\n\n" if source.number == known else b"data: changed\n\n"
            known = source.number

    def stop(self) -> None:
        """End the watch and every stream."""
        self._stopped.set()
        self._waking.stop()
