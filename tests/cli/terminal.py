"""The command on a terminal of its own, typed to as a person does."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import signal
import subprocess
import sys
import time
from pathlib import Path


def _hear_interrupts() -> None:
    """A shell has what it runs in the background take no notice of Ctrl-C, and the tests may be run there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """The command on a terminal of its own, typed to as a person does."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.master, slave = pty.openpty()
        command = [sys.executable, "-m", "briefing", *arguments]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=_hear_interrupts,
        )
        os.close(slave)
        self.shown = ""

    def answer(self, question: str, words: str) -> None:
        """Wait for a question, then type."""
        before = len(self.shown)
        end = time.monotonic() + 60
        while question not in self.shown[before:]:
            assert time.monotonic() < end and self.process.poll() is None, self.shown
            if select.select([self.master], [], [], 1)[0]:
                self.shown += os.read(self.master, 4096).decode("utf-8", "replace")
        os.write(self.master, words.encode())

    def interrupt(self) -> None:
        """Ctrl-C, and once more where nothing comes of it: it may fall between the question and the wait for an answer."""
        while True:
            os.killpg(self.process.pid, signal.SIGINT)  # a session of its own has no terminal that would send it
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(2)
                return

    def finish(self) -> int:
        """The exit status, when all is said."""
        while True:
            try:
                self.shown += os.read(self.master, 4096).decode("utf-8", "replace")
            except OSError:
                break
        os.close(self.master)
        return self.process.wait(60)
