"""Times the preview: `python -m tests.bench.preview` on the real series, or `… preview 2000` on a synthetic one.

From the start of the command to the first page; and from a save to the page that shows it, as an open page learns of it:
word from the server, then the page itself. Twenty saves of each kind, the median.
"""

from __future__ import annotations

import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path

from tests.bench.generate import generate
from tests.conftest import OF_THE_SERIES

ROOT = Path(__file__).parent.parent.parent
SAVES = 20


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
        measure(project)


def measure(project: Path) -> None:
    """Start the preview where nothing is remembered and where a check came before; open a page, save again and again."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    end(start(project, port, "start to first page"))
    subprocess.run([sys.executable, "-m", "briefing", "check"], cwd=project, capture_output=True, check=False)
    server = start(project, port, "the same after a check")
    try:
        for name, path, address, change in list_edits(project):
            times = [time_save(port, path, address, change, number) for number in range(SAVES)]
            print(f"{name:<34}{statistics.median(times):8.2f} s, the longest {max(times):.2f} s")
        status = Path(f"/proc/{server.pid}/status").read_text()
        print(next(line for line in status.splitlines() if line.startswith("VmHWM")))
    finally:
        end(server)


def start(project: Path, port: int, name: str) -> subprocess.Popen[bytes]:
    """The preview, once it has answered with its first page; prints how long that took."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "briefing", "serve", "--port", str(port)]
    server = subprocess.Popen(command, cwd=project, stderr=subprocess.DEVNULL)
    while True:
        try:
            get(port, "/")
            break
        except OSError:
            time.sleep(0.02)
    print(f"{name:<34}{time.perf_counter() - started:8.2f} s")
    return server


def end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    server.wait()


def list_edits(project: Path) -> Iterator[tuple[str, Path, str, Callable[[str, int], str]]]:
    """Name, file, address of the open page, and how the text is changed the n-th time."""
    for kind in ("meetings", "commitments", "people", "topics"):
        path = project / "briefs" / "topics" / "trade.yml" if kind == "topics" else last_of(project / "briefs" / kind)
        where = f"/{kind}/{path.stem}/"
        yield f"the name of one of the {kind}", path, "/trade/" if kind == "topics" else where, rename
    about = project / "docs" / "en" / "about.md"
    yield "a hand-written page", about, "/about/", lambda text, n: f"{text}\nsave {n}\n"


def last_of(folder: Path) -> Path:
    """The last entry of a kind."""
    return sorted(folder.glob("*.yml"))[-1]


def rename(text: str, number: int) -> str:
    """The first title or name with ` save 7` at its end."""
    return re.sub(r'^((?:title|name): *(?:\n +en: *)?"?[^"\n]+)', rf"\1 save {number}", text, count=1, flags=re.MULTILINE)


def time_save(port: int, path: Path, address: str, change: Callable[[str, int], str], number: int) -> float:
    """Seconds from a save to the page that shows it."""
    get(port, address)
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", "/_preview/changes")
    stream = connection.getresponse()
    time.sleep(0.3)
    text = re.sub(r"\n?\n? save \d+|\n\nsave \d+\n", "", path.read_text("utf-8"))
    begun = time.perf_counter()
    path.write_text(change(text, number), "utf-8")
    while not stream.readline().startswith(b"data"):
        pass
    assert f"save {number}" in get(port, address)
    connection.close()
    return time.perf_counter() - begun


def get(port: int, address: str) -> str:
    """The page at an address."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address)
    return connection.getresponse().read().decode()


if __name__ == "__main__":
    main(sys.argv[1:])
