"""When Python looks for garbage: not among what stays until the end, which is most of what a command reads."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (20_000, 50, 100)
"""So many more things there are before Python looks at the newest, so many looks before one at those that outlived it, and so
many of these before one at all. Its own measures are 700, 10 and 10, by which a build spends a twelfth of its time looking."""


def look_seldom() -> None:
    """From now on: most of what is made is handed on at once."""
    gc.set_threshold(*_SELDOM)


@contextmanager
def looking_seldom() -> Iterator[None]:
    """Likewise, as long as somebody is inside."""
    before = gc.get_threshold()
    look_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def made_for_good() -> Iterator[None]:
    """What is made inside stays: nobody looks for garbage meanwhile (two fifths of the time of reading), nor in it after."""
    with _not_looking():
        try:
            yield
        finally:
            gc.freeze()


@contextmanager
def looking_in_pauses() -> Iterator[None]:
    """As long as somebody is inside, Python looks for garbage where `look_now` is called: whoever waits for an answer would
    wait a third longer."""
    with _not_looking():
        yield


def look_now() -> None:
    """In a pause."""
    gc.collect()


@contextmanager
def _not_looking() -> Iterator[None]:
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


def end_without_looking() -> None:
    """The process ends: Python would look once more through all that is there, an eighth of the time of a short command."""
    gc.freeze()
