"""The pages of a build made elsewhere: by processes that share nothing with it, and by a cluster that loses a worker."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from importlib.util import find_spec
from typing import Any

import pytest

from briefing.site.build import How, build_site
from tests.site.conftest import require
from tests.site.example import BRIEFING, digest

pytestmark = pytest.mark.build


def test_processes_that_share_nothing_give_the_same_bytes(built):
    """Any executor will do: pages and frame go to it as values."""
    first = digest(built.project / "site")
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as finishers:
        made = build_site(built.project, date(2024, 12, 1), lambda step: None, How(is_clean=True, finishers=finishers))
    assert made.is_published
    assert digest(built.project / "site") == first


@pytest.mark.parametrize("jobs", [1, 4])
def test_one_process_or_four_give_the_same_bytes(built, jobs):
    """However many cores a machine has."""
    first = digest(built.project / "site")
    assert build_site(built.project, date(2024, 12, 1), lambda step: None, How(is_clean=True, jobs=jobs)).is_published
    assert digest(built.project / "site") == first


@contextlib.contextmanager
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers on this machine: its address, and the workers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    host, port = address.split(":")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    begin = [sys.executable, "-m"]
    worker = [*begin, "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    scheduler = [*begin, "distributed.cli.dask_scheduler", "--host", host, "--port", port, "--no-dashboard"]
    commands = [scheduler, worker, worker]
    running = [subprocess.Popen(command, **quiet) for command in commands]
    try:
        yield address, running[1:]
    finally:
        for process in running:
            process.kill()
            process.wait()


def wait_until_both_work(client: Any, seconds: float = 60) -> None:
    """Return once each of two workers has been given pages to make."""
    end = time.monotonic() + seconds
    while len([tasks for tasks in client.processing().values() if tasks]) < 2:
        assert time.monotonic() < end, "the workers were given nothing"
        time.sleep(0.02)


def test_cluster_that_loses_a_worker_gives_the_same_bytes(built):
    """One of two is killed while both are making pages; the other makes those of both, and the site is the same."""
    require(find_spec("distributed"), 'the cluster needs its extra: pip install "briefing[cluster]"')
    first = digest(built.project / "site")
    with cluster() as (address, workers), pytest.importorskip("distributed").Client(address) as client:
        client.wait_for_workers(len(workers), timeout=60)
        process = subprocess.Popen(
            [*BRIEFING, "build", "--as-of", "2024-12-01", "--clean", "--scheduler", address],
            cwd=built.project,
            stderr=subprocess.PIPE,
            text=True,
        )
        told: list[str] = []
        reader = threading.Thread(target=lambda: told.extend(process.stderr))
        reader.start()
        wait_until_both_work(client)
        workers[0].send_signal(signal.SIGKILL)
        assert not any("indexing" in line for line in told), "the pages were made already"
        assert process.wait() == 0
        reader.join()
        assert any("indexing" in line for line in told)
    assert digest(built.project / "site") == first
