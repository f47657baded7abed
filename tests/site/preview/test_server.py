"""The preview over HTTP: it answers to its own name only, and tells open pages what has changed."""

from __future__ import annotations

import socket
import struct
import threading
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import pytest

from briefing.site.preview import change_events
from briefing.site.preview.server import PreviewServer

pytestmark = pytest.mark.slow


def ask(port: int, path: str, host: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_server_answers_to_its_own_name_only(answers):
    """A name of somebody else's gets nothing; no path leads out of the site; a folder's name leads to its page."""
    server = PreviewServer(answers, 0)
    port = server.server_address[1]
    server.names = {f"127.0.0.1:{port}"}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        assert server.server_address[0] == "127.0.0.1"
        assert ask(port, "/", f"127.0.0.1:{port}")[0] == 200
        assert ask(port, "/", f"evil.example:{port}")[0] == 403
        assert ask(port, "/pagefind/..%2f..%2fmkdocs.yml", f"127.0.0.1:{port}")[0] == 404
        assert "EventSource" in ask(port, "/_preview/reload.js", f"127.0.0.1:{port}")[1]
        assert ask(port, "/nowhere", f"127.0.0.1:{port}")[0] == 404
        data = "/meetings/2023-05-04-harbour-talks/index.json"
        for asked, kind in (("/", "text/html; charset=utf-8"), (data, "application/json")):
            connection = HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", asked, headers={"Host": f"127.0.0.1:{port}"})
            assert connection.getresponse().getheader("Content-Type") == kind
        assert ask(port, f"http://127.0.0.1:{port}/es/", f"127.0.0.1:{port}")[0] == 200
        assert ask(port, "http://evil.example/es/", f"127.0.0.1:{port}")[0] == 403
        assert ask(port, "http://[::1", f"127.0.0.1:{port}")[0] == 400
        assert ask(port, "/pagefind/%00", f"127.0.0.1:{port}")[0] == 404
        for asked, led in (("/meetings", "/meetings/"), ("/es?q=maíz", "/es/?q=maíz"), ("//evil.example/es", None)):
            connection = HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", quote(asked, safe="/?="), headers={"Host": f"127.0.0.1:{port}"})
            answer = connection.getresponse()
            assert (answer.status, answer.getheader("Location")) == ((301, quote(led, safe="/?=")) if led else (404, None))
    finally:
        server.shutdown()
        server.server_close()


def test_what_checks_links_asks_for_the_head_alone(answers):
    """It is that of the page, also where the answer to `GET` never ends."""
    with PreviewServer(answers, 0) as server:
        port = server.server_address[1]
        server.names = {f"127.0.0.1:{port}"}
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for path, status in (("/es/", 200), ("/nowhere", 404), ("/es", 301), ("/_preview/changes", 200)):
            with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
                connection.sendall(f"HEAD {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
                head, _, content = connection.makefile("rb").read().partition(b"\r\n\r\n")
            assert (head.split()[1], content) == (str(status).encode(), b"")
        server.shutdown()


def test_reader_who_leaves_is_no_fault(answers, capfd):
    """The terminal was told of every page that was left while it loaded, in the words of Python."""
    with PreviewServer(answers, 0) as server:
        port = server.server_address[1]
        server.names = {f"127.0.0.1:{port}"}
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", port)) as connection:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                connection.sendall(f"GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        assert ask(port, "/", f"127.0.0.1:{port}")[0] == 200
        server.shutdown()
    assert capfd.readouterr().err == ""


def test_name_of_the_port_that_browsers_leave_out(answers, monkeypatch):
    """`--port 80`, where a system lets everybody have it: no browser says it."""
    monkeypatch.setattr(PreviewServer, "server_bind", lambda server: None)
    monkeypatch.setattr(PreviewServer, "server_activate", lambda server: None)
    with PreviewServer(answers, 80) as of_all, PreviewServer(answers, 8000) as other:
        assert {"127.0.0.1", "localhost"} <= of_all.names
        assert "localhost" not in other.names


def test_a_port_that_is_taken_is_an_error_of_the_system(answers):
    """Which the command tells in a sentence, and nothing of the second server stays at work."""
    with PreviewServer(answers, 0) as first, pytest.raises(OSError, match="already in use"):
        PreviewServer(answers, first.server_address[1])


@pytest.mark.parametrize(
    ("since", "event"),
    [("0", b": here\n\n"), ("7", b"data: changed\n\n"), ("9" * 5000, b"data: changed\n\n"), ("x", b": here\n\n")],
)
def test_a_page_tells_of_which_state_it_is(answers, monkeypatch, since, event):
    """One of another state is told at once; who says none waits."""
    monkeypatch.setattr(change_events, "BREATH", 0.01)
    events = change_events.ChangeEvents(answers, threading.Lock())
    assert next(events.stream(since)) == event
    events.stop()


def test_open_page_hears_of_a_change(answers, project, monkeypatch):
    """A page that listens is told of a save at once, and not only with the next sign of life."""
    monkeypatch.setattr(change_events, "BREATH", 60)
    server = PreviewServer(answers, 0)
    port = server.server_address[1]
    server.names = {f"127.0.0.1:{port}"}
    for run in (server.serve_forever, server.events.watch):
        threading.Thread(target=run, daemon=True).start()
    try:
        ask(port, "/", f"127.0.0.1:{port}")
        connection = HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("GET", "/_preview/changes", headers={"Host": f"127.0.0.1:{port}"})
        stream = connection.getresponse()
        Path(project.briefs / "topics" / "trade.yml").touch()
        assert stream.readline() == b"data: changed\n"
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        connection.request("GET", "/_preview/changes?since=1", headers={"Host": f"127.0.0.1:{port}"})
        assert connection.getresponse().readline() == b"data: changed\n", "what was saved before it listened"
    finally:
        server.shutdown()
        server.server_close()
