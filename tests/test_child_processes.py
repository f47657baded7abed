"""Whatever a build has started ends with it, also where it is killed outright, and so does what that has started."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from functools import partial
from pathlib import Path

from briefing.child_processes import end_with_parent, signals_waiting
from briefing.meanwhile import meanwhile

FORK = multiprocessing.get_context("fork")


def is_there(process: int) -> bool:
    """Whether it runs; one that has ended and that nobody has asked about does not."""
    try:
        return Path("/proc", str(process), "stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def start_another(there) -> None:
    end_with_parent()
    with meanwhile(2, partial(time.sleep, 600)) as ask:
        there.send([child.pid for child in multiprocessing.active_children()])
        ask()


def start_two(there) -> None:
    worker = FORK.Process(target=start_another, args=(there,))
    worker.start()
    there.send([worker.pid])
    worker.join()


def test_all_end_with_the_first():
    here, there = FORK.Pipe()
    first = FORK.Process(target=start_two, args=(there,))
    first.start()
    there.close()
    started = {first.pid, *here.recv(), *here.recv()}
    try:
        assert len(started) == 3 and all(map(is_there, started))
        first.kill()
        until = time.monotonic() + 60
        while any(map(is_there, started)) and time.monotonic() < until:
            time.sleep(0.01)
        assert not any(map(is_there, started))
    finally:
        for process in filter(is_there, started):
            os.kill(process, signal.SIGKILL)


def test_signals_to_stop_wait_until_a_command_runs():
    """Whatever waited before waits after."""
    before, stopping = signal.pthread_sigmask(signal.SIG_BLOCK, ()), {signal.SIGTERM, signal.SIGINT}
    with signals_waiting():
        assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before | stopping
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before and not before & stopping
