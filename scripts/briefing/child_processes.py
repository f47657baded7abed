"""Processes that end with the one that started them. Knows nothing of sites.

A build that is killed outright cannot stop its helpers. Left alone, MkDocs would go on writing beside the next build,
and a forked reader of pages would hold the lock for ever.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator

_PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Call it first in a worker of a process pool: the worker ends when the builder is gone, and leaves Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM, signal.SIGINT))
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextlib.contextmanager
def signals_waiting() -> Iterator[None]:
    """Start commands inside: a signal to stop waits until they run, since Python swallows what a handler raises in a fork.

    The commands themselves are not stopped by those signals; whoever started them kills them.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTERM, signal.SIGINT))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def bound_to_me() -> Callable[[], None] | None:
    """What `Popen(preexec_fn=…)` needs so that the command dies with this process; None where Linux is not beneath."""
    try:
        call = ctypes.CDLL(None, use_errno=True).prctl
    except (OSError, AttributeError):
        return None
    return functools.partial(_bind, call, os.getpid())


def _bind(call: Callable[..., int], parent: int) -> None:
    call(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
