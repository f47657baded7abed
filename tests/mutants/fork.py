"""A piece of work in a process of its own, which is stopped with all that it started when it takes too long."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import time
from collections.abc import Callable
from pathlib import Path

TOO_LONG = -1


def run(work: Callable[[], int], log: Path, seconds: int) -> int:
    """What `work` returns in a fork, or `TOO_LONG`; `seconds` are of a processor, and four times as many by the clock."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        code = 70
        with contextlib.suppress(BaseException):
            code = work()
        os._exit(code)
    end = time.monotonic() + 4 * seconds
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done or time.monotonic() > end:
            break
        time.sleep(0.02)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    if not done:
        os.waitpid(child, 0)
        return TOO_LONG
    code = os.waitstatus_to_exitcode(status)
    return TOO_LONG if code < 0 else code
