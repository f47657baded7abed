"""Ctrl-C while the command is still being imported, from this module on: a word, and no traceback."""

from __future__ import annotations

import os
import signal
import threading
from types import FrameType

STOPPED = 130
"""The exit status of what was interrupted, as a shell has it."""
WORD = "stopped: each file is whole, as it was or as it was to be"


def stop_as_usual() -> None:
    """From here on an interrupt is an exception, which whoever writes clears up after."""
    if signal.getsignal(signal.SIGINT) is _leave:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _stop_quietly() -> None:
    """Where whoever called has the signal ignored or caught, it stays so, and so where it cannot be: in another thread."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, _leave)


def _leave(number: int, frame: FrameType | None) -> None:
    """Nothing was begun, so nothing is cleared up."""
    os.write(2, f"{WORD}\n".encode())
    os._exit(STOPPED)


_stop_quietly()
