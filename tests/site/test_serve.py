"""The preview server: a good change reloads, a bad one keeps the last good site and says what is wrong."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.build

MEETING = "meetings/2023-05-04-harbour-talks.yml"


def read(address: str) -> str:
    try:
        with urlopen(address, timeout=20) as answer:
            return answer.read().decode()
    except (URLError, ConnectionError, TimeoutError):
        return ""


def wait_for(address: str, text: str, seconds: float = 25) -> str:
    """The page once it holds a text."""
    page, end = "", time.monotonic() + seconds
    while time.monotonic() < end:
        page = read(address)
        if text in page:
            return page
        time.sleep(0.3)
    raise AssertionError(f"{text!r} never came; the page begins {page[:200]!r}")


def test_serve_survives_a_broken_entry(project):
    """Editing an entry changes its page; breaking it keeps the page and shows file and line; mending it clears that."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = project.project / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "briefing", "serve", "--port", str(port)],
            cwd=project.project,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    try:
        address = f"http://127.0.0.1:{port}/meetings/2023-05-04-harbour-talks/"
        wait_for(address, "Harbour talks in Aldport")
        project.change(MEETING, "en: Harbour talks in Aldport", "en: Harbour talks renamed")
        wait_for(address, "Harbour talks renamed")
        project.change(MEETING, "date: 2023-05-04", "date: no")
        page = wait_for(address, "briefs/meetings/2023-05-04-harbour-talks.yml:4:7")
        assert "Harbour talks renamed" in page
        assert "briefs/meetings/2023-05-04-harbour-talks.yml:4:7" in log.read_text()
        project.change(MEETING, "date: no", "date: 2023-05-04")
        end = time.monotonic() + 25
        while "harbour-talks.yml:4:7" in read(address):
            assert time.monotonic() < end, "the fault was mended, and still shown"
            time.sleep(0.3)
        assert "Traceback" not in log.read_text()
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(20)
