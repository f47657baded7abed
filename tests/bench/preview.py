"""Times the preview: `python -m tests.bench.preview` on the real series, or `… preview 2000` on a synthetic one.

From the start of the command to the first page; and from a save to the page that shows it, as an open page learns of it:
word from the server, then the page itself. Twenty saves of each kind, the median; of the processor too, since others may use
the machine.
"""

from __future__ import annotations

import compileall
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from http.client import HTTPConnection
from pathlib import Path

from tests.bench.edits import mark
from tests.bench.generate import generate
from tests.bench.saves import Save, list_saves
from tests.conftest import OF_THE_SERIES

ROOT = Path(__file__).parent.parent.parent
SAVES = 20
BRIEFING = [sys.executable, "-m", "briefing"]


def main(arguments: list[str]) -> None:
    """Print a line for each figure."""
    with tempfile.TemporaryDirectory(prefix="briefing-bench-") as folder:
        project = Path(folder)
        if arguments:
            generate(int(arguments[0]), project / "briefs")
        else:
            shutil.copytree(ROOT / "briefs", project / "briefs")
        shutil.copytree(ROOT / "docs", project / "docs", ignore=OF_THE_SERIES if arguments else None)
        shutil.copy(ROOT / "mkdocs.yml", project)
        print(f"{sum(1 for _ in (project / 'briefs').rglob('*.yml')):,} entries")
        package = shutil.copytree(ROOT / "scripts" / "briefing", project / "package" / "briefing")
        compileall.compile_dir(package, quiet=2)  # as it is where pip has installed it
        measure(project, package)


def measure(project: Path, package: Path) -> None:
    """Start the preview where nothing is remembered and where a check came before; open a page, save again and again.

    The package is a copy, whose styles may be changed.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(package.parent)}
    end(start(project, port, environment, "start to first page"))
    subprocess.run([*BRIEFING, "check"], cwd=project, env=environment, capture_output=True, check=False)
    server = start(project, port, environment, "the same after a check")
    try:
        for save in list_saves(project, package / "theme" / "assets"):
            times = [time_save(port, save, mark("save", number), server.pid) for number in range(SAVES)]
            clock, spent = ([found[which] for found in times] for which in (0, 1))
            told = f"{statistics.median(clock):8.2f} s, the longest {max(clock):.2f} s"
            print(f"{save.name:<34}{told}; {statistics.median(spent):.2f} s of the processor", flush=True)
        status = Path(f"/proc/{server.pid}/status").read_text()
        print(next(line for line in status.splitlines() if line.startswith("VmHWM")))
    finally:
        end(server)


def start(project: Path, port: int, environment: Mapping[str, str], name: str) -> subprocess.Popen[bytes]:
    """The preview, once it has answered with its first page; prints how long that took."""
    started = time.perf_counter()
    command = [*BRIEFING, "serve", "--port", str(port)]
    server = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL)
    while True:
        try:
            get(port, "/")
            break
        except OSError:
            time.sleep(0.02)
    print(f"{name:<34}{time.perf_counter() - started:8.2f} s; {read_spent(server.pid):.2f} s of the processor", flush=True)
    return server


def end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    server.wait()


def read_spent(process: int) -> float:
    """Seconds of the processor that a process has taken until now."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, told[11:13])) / os.sysconf("SC_CLK_TCK")


def time_save(port: int, save: Save, word: str, process: int) -> tuple[float, float]:
    """Seconds from a save to the page that shows it: by the clock, and of the processor."""
    save.prepare(word)
    get(port, save.address)
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/_preview/changes")
    stream = connection.getresponse()
    time.sleep(0.3)
    begun, before = time.perf_counter(), read_spent(process)
    save.write(word)
    while not stream.readline().startswith(b"data"):
        pass
    status, page = get(port, save.address)
    ended, after = time.perf_counter(), read_spent(process)
    assert status == 404 if save.is_gone else word in page, f"{save.name}: the page has no {word}"
    connection.close()
    return ended - begun, after - before


def get(port: int, address: str) -> tuple[int, str]:
    """The status and the page at an address."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


if __name__ == "__main__":
    main(sys.argv[1:])
