"""The command on a terminal of its own, typed to as a person does."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import sys
import termios
import time
from pathlib import Path

from tests.cli.forked import become


class Terminal:
    """The command on a terminal of its own, typed to as a person does."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._master, slave = pty.openpty()
        self._child = os.fork()
        if self._child == 0:
            become(folder, arguments, (slave, slave), lambda: _take_over(slave))
        os.close(slave)
        self._status: int | None = None
        self.shown = ""

    def answer(self, question: str, words: str) -> None:
        """Wait for a question, then type."""
        before = len(self.shown)
        end = time.monotonic() + 60
        while question not in self.shown[before:]:
            assert time.monotonic() < end and not self._has_ended(), self._give_up()
            if select.select([self._master], [], [], 1)[0]:
                self.shown += os.read(self._master, 4096).decode("utf-8", "replace")
        os.write(self._master, words.encode())

    def interrupt(self) -> None:
        """Ctrl-C once more, where nothing comes of the typed one: it may fall between the question and the wait for an answer.

        Not at once: a second one while the command says that it was interrupted would end it in the midst of that.
        """
        end = time.monotonic() + 2
        while not self._has_ended():
            if time.monotonic() > end:
                os.killpg(self._child, signal.SIGINT)
                end = time.monotonic() + 2
            time.sleep(0.01)

    def finish(self) -> int:
        """The exit status, when all is said."""
        with contextlib.suppress(OSError):
            while said := os.read(self._master, 4096):
                self.shown += said.decode("utf-8", "replace")
        os.close(self._master)
        end = time.monotonic() + 60
        while not self._has_ended():
            assert time.monotonic() < end, self._give_up()
            time.sleep(0.01)
        return os.waitstatus_to_exitcode(self._status or 0)

    def _give_up(self) -> str:
        """What was shown; nobody will answer any more, and what waits would keep open all that this process has open."""
        if not self._has_ended():
            os.kill(self._child, signal.SIGKILL)
        return self.shown

    def _has_ended(self) -> bool:
        if self._status is None:
            ended, status = os.waitpid(self._child, os.WNOHANG)
            self._status = status if ended else None
        return self._status is not None


def _take_over(slave: int) -> None:
    """The terminal is this process's, which hears Ctrl-C: a shell has what it runs in the background take no notice of it.

    What is typed comes by no number that readline knows: pytest has imported that, which the command does not, and where no
    kind of terminal is named it would show the end of a long question alone.
    """
    os.setsid()
    sys.stdin = os.fdopen(os.dup(0), encoding="utf-8")
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)
