"""The finished site of the real series, as a host would serve it: compressed, on this machine only."""

from __future__ import annotations

import contextlib
import gzip
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from pytest import TempPathFactory

ROOT = Path(__file__).parent.parent.parent
CACHE = ROOT / "build" / "for-tests" / "cache"
"""Kept from run to run; without it, as in a fresh clone, everything is rendered."""
_TEXT = (".html", ".css", ".js", ".json", ".xml", ".csv", ".svg", ".ics")


def find_shared(tmp_path_factory: TempPathFactory) -> Path:
    """A folder that is the same for all workers of a run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def find_real_site(tmp_path_factory: TempPathFactory) -> Path:
    """Where the real site is built."""
    return find_shared(tmp_path_factory) / "real"


def begin(folder: Path) -> None:
    """Have another process build the site while other tests run; only the first call for a folder does."""
    try:
        folder.mkdir()
    except FileExistsError:
        return
    subprocess.Popen([sys.executable, "-m", "tests.site.real", str(folder)], cwd=ROOT, env={**os.environ})


def wait_for(folder: Path, seconds: float = 900) -> Path:
    """The finished site, once it is there."""
    end = time.monotonic() + seconds
    while not (said := folder / "said.txt").exists():
        assert time.monotonic() < end, "the real site was not built in time"
        time.sleep(0.2)
    assert (folder / "site").is_dir(), said.read_text("utf-8")
    return folder / "site"


def _build(folder: Path) -> None:
    """The finished site, away from the project's own `site/`; what the build said stands in `said.txt` once it is over.

    What did not change since the last run of the tests is taken over, as in any build: each blob's key says what it hangs on.
    """
    for name in ("briefs", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    CACHE.mkdir(parents=True, exist_ok=True)
    (folder / "build").mkdir()
    (folder / "build" / "cache").symlink_to(CACHE)
    command = [sys.executable, "-m", "briefing", "build"]
    done = subprocess.run(command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    (folder / "said.new").write_text(done.stdout, "utf-8")
    (folder / "said.new").rename(folder / "said.txt")


class _Host(SimpleHTTPRequestHandler):
    """Compresses text, sends none again that a browser has, and lets it keep all for ten minutes, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, sent: list[int], **named: object) -> None:
        self.sent = sent
        super().__init__(*arguments, **named)

    def log_message(self, *arguments: object) -> None:
        """Says nothing."""

    def send_header(self, keyword: str, value: str) -> None:
        """Notes how many bytes each answer carries."""
        if keyword == "Content-Length":
            self.sent.append(int(value))
        super().send_header(keyword, value)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        if path.suffix not in _TEXT or not path.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        changed = path.stat().st_mtime_ns
        tag = f'"{changed}"'
        is_known = self.headers.get("If-None-Match") == tag
        self.send_response(304 if is_known else 200)
        self.send_header("ETag", tag)
        if is_known:
            self.end_headers()
            return
        body = _compress(path, changed)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@lru_cache(1_000)
def _compress(path: Path, changed: int) -> bytes:
    """Hosts keep what they have compressed, and every page asks for the same styles and scripts."""
    return gzip.compress(path.read_bytes(), 6)


class _Server(ThreadingHTTPServer):
    """A reader who goes away in the middle of an answer is no fault."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def serve(site: Path, sent: list[int] | None = None) -> Iterator[str]:
    """The address at which a folder is served; into `sent` come the bytes of each answer's body, as they go over the wire."""
    host = partial(_Host, directory=str(site), sent=[] if sent is None else sent)
    server = _Server(("127.0.0.1", 0), host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    _build(Path(sys.argv[1]))
