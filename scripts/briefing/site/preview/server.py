"""The preview over HTTP, on this machine only: pages, and word to the open ones that something has changed.

It answers to its own name alone, so that no other site can read it through a name that leads here.
"""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefing.site.preview.answers import Answers
from briefing.site.preview.change_events import ChangeEvents
from briefing.urls import CHANGES_SEEN, RELOAD

HOST = "127.0.0.1"
_SCRIPT = Path(__file__).with_name("reload.js")


class PreviewServer(ThreadingHTTPServer):
    """Serves until it is stopped. Raises OSError where the port is taken."""

    daemon_threads = True

    def __init__(self, answers: Answers, port: int) -> None:
        self.answers = answers
        self.names = {f"{host}:{port}" for host in (HOST, "localhost")}
        self.making = threading.Lock()
        self.events = ChangeEvents(answers, self.making)
        super().__init__((HOST, port), _Handler)  # which closes what is here, where the port is taken

    def server_close(self) -> None:
        """Also ends the watch."""
        self.events.stop()
        super().server_close()


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer

    def log_message(self, *arguments: object) -> None:
        """Says nothing of each request."""

    def do_GET(self) -> None:
        if self.headers.get("Host") not in self.server.names:
            self._send(b"this is a preview, and answers to its own name only", "text/plain", 403)
            return
        asked = urlsplit(self.path)
        address = unquote(asked.path).lstrip("/")
        if ".." in address.split("/"):
            self._send(b"", "text/plain", 404)
        elif address == RELOAD:
            self._send(_SCRIPT.read_bytes(), "text/javascript")
        elif address == CHANGES_SEEN:
            self._tell_changes(asked.query.removeprefix("since="))
        else:
            with self.server.making:
                answer = self.server.answers.answer(address)
                is_folder = not answer.is_found and address[-1:] != "/" and self.server.answers.answer(f"{address}/").is_found
            if is_folder:
                self._lead_to(asked._replace(scheme="", netloc="", path=f"{asked.path}/").geturl())
            else:
                self._send(answer.content, answer.type, 200 if answer.is_found else 404)

    def _lead_to(self, address: str) -> None:
        """To the address with its last slash, as hosts of static sites lead."""
        self.send_response(301)
        self.send_header("Location", f"/{address.lstrip('/')}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, content: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.partition("/")[0] == "text" else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            self.wfile.write(content)
        except OSError:
            self.close_connection = True

    def _tell_changes(self, since: str) -> None:
        """Each change since the state that a page was made of, as server-sent events, until the page is closed."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            for event in self.server.events.stream(since):
                self.wfile.write(event)
                self.wfile.flush()
        except OSError:
            self.close_connection = True


def serve(answers: Answers, port: int) -> None:
    """Serve until somebody stops it. Raises OSError where the port is taken."""
    with PreviewServer(answers, port) as server:
        threading.Thread(target=server.events.watch, daemon=True).start()
        server.serve_forever(poll_interval=0.1)
