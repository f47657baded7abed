"""The preview over HTTP, on this machine only: pages, and word to the open ones that something has changed.

It answers to its own name alone, so that no other site can read it through a name that leads here.
"""

from __future__ import annotations

import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefing.garbage import looking_in_pauses
from briefing.site.preview.answers import Answers
from briefing.site.preview.change_events import ChangeEvents
from briefing.urls import CHANGES_SEEN, RELOAD

HOST = "127.0.0.1"
_PORT_OF_ALL = 80
"""The one that browsers leave out of a name."""
_SCRIPT = Path(__file__).with_name("reload.js")


class PreviewServer(ThreadingHTTPServer):
    """Serves until it is stopped. Raises OSError where the port is taken."""

    daemon_threads = True
    request_queue_size = 128
    """With the five of the class a browser that asks for many things at once waits a second and more for some."""

    def __init__(self, answers: Answers, port: int) -> None:
        self.answers = answers
        ends = [f":{port}", "" if port == _PORT_OF_ALL else f":{port}"]
        self.names = {f"{host}{end}" for host in (HOST, "localhost") for end in ends}
        self.making = threading.Lock()
        self.events = ChangeEvents(answers, self.making)
        super().__init__((HOST, port), _Handler)  # which closes what is here, where the port is taken

    def server_close(self) -> None:
        """Also ends the watch."""
        self.events.stop()
        super().server_close()

    def handle_error(self, *of: object) -> None:
        """Who asked may be gone before all is answered, as with every page that is left while it loads: that is no fault."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(*of)  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer

    def log_message(self, *arguments: object) -> None:
        """Says nothing of each request."""

    def do_GET(self) -> None:
        try:
            asked = urlsplit(self.path)
        except ValueError:
            self._send(b"", "text/plain", 400)
            return
        if not {self.headers.get("Host"), *filter(None, [asked.netloc])} <= self.server.names:
            self._send(b"this is a preview, and answers to its own name only", "text/plain", 403)
            return
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

    do_HEAD = do_GET
    """What checks links asks so."""

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
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell_changes(self, since: str) -> None:
        """Each change since the state that a page was made of, as server-sent events, until the page is closed."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        for event in self.server.events.stream(since) if self.command != "HEAD" else ():
            self.wfile.write(event)
            self.wfile.flush()


def serve(answers: Answers, port: int) -> None:
    """Serve until somebody stops it. Raises OSError where the port is taken."""
    with looking_in_pauses(), PreviewServer(answers, port) as server:
        threading.Thread(target=server.events.watch, daemon=True).start()
        server.serve_forever(poll_interval=0.1)
