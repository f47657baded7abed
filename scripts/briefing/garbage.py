"""When Python looks for garbage: not among what stays until the end, which is most of what a command reads."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def made_for_good() -> Iterator[None]:
    """What is made inside stays: nobody looks for garbage meanwhile (two fifths of the time of reading), nor in it after."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def end_without_looking() -> None:
    """The process ends: Python would look once more through all that is there, an eighth of the time of a short command."""
    gc.freeze()
