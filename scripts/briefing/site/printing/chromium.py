"""One Chromium for many pages, spoken to over a pipe in its own protocol (CDP). It reaches no network: we answer every request.

No driver is needed for the few commands that printing and drawing take. No script of a page runs.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

from briefing.child_processes import bound_to_me

FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--no-first-run",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--disable-features=RenderDocument",
)
"""The last one: to make a frame anew for each page that is printed was a fifth of the work."""
NOWHERE = "https://site.invalid/"
"""Where pages stand for the browser while nobody knows their place; nothing has such an address."""
PATIENCE = 120
"""Seconds after which a browser that says nothing is given up."""
_READ, _WRITE, _HIGH = 3, 4, 10
"""The browser's ends of the pipes, and where ends are put while they are moved there."""


class PrintingError(Exception):
    """The browser did not do what it was asked, with a sentence that says what."""


class Chromium:
    """A running browser for a site that will stand at `url`, or nowhere yet. Use it with `with`.

    `read` gives the bytes of a file of the site, or None where there is none.
    """

    def __init__(self, program: str, url: str, read: Callable[[str], bytes | None]) -> None:
        self._origin, self._read_file, self._number, self._buffer = url or NOWHERE, read, 0, b""
        self._loaded = False
        self._home = tempfile.mkdtemp(prefix="briefing-")
        theirs, self._out = os.pipe()
        self._in, answers = os.pipe()
        bind = bound_to_me()

        def ready() -> None:
            low = [fcntl.fcntl(end, fcntl.F_DUPFD, _HIGH) for end in (theirs, answers)]
            os.dup2(low[0], _READ)
            os.dup2(low[1], _WRITE)
            if bind:
                bind()

        unsafe = ("--no-sandbox",) if os.geteuid() == 0 else ()  # its sandbox does not start for root
        command = [program, *FLAGS, *unsafe, f"--user-data-dir={self._home}", "about:blank"]
        nothing = subprocess.DEVNULL
        self._process = subprocess.Popen(
            command, stdin=nothing, stdout=nothing, stderr=nothing, pass_fds=(_READ, _WRITE), preexec_fn=ready
        )
        os.close(theirs)
        os.close(answers)

    def __enter__(self) -> Chromium:
        target = self._ask("Target.createTarget", {"url": "about:blank"}, "")["targetId"]
        self._session = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True}, "")["sessionId"]
        self._ask("Page.enable")
        self._ask("Emulation.setScriptExecutionDisabled", {"value": True})
        self._ask("Fetch.enable")
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        for end in (self._in, self._out):
            os.close(end)
        shutil.rmtree(self._home, ignore_errors=True)

    @property
    def version(self) -> str:
        """`HeadlessChrome/140.0.…`: other versions may print otherwise."""
        return str(self._ask("Browser.getVersion", {}, "")["product"])

    def print_page(self, path: str, settings: Mapping[str, object]) -> bytes:
        """A page of the site as PDF. Raises PrintingError."""
        self._open(path)
        return base64.b64decode(self._ask("Page.printToPDF", dict(settings))["data"])

    def draw(self, html: str, width: int, height: int) -> bytes:
        """A page that asks for no other file, as PNG. Raises PrintingError."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._ask("Emulation.setDeviceMetricsOverride", size)
        frame = self._ask("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self._ask("Page.setDocumentContent", {"frameId": frame, "html": html})
        return base64.b64decode(self._ask("Page.captureScreenshot", {"format": "png"})["data"])

    def _open(self, path: str) -> None:
        self._loaded = False
        error = self._ask("Page.navigate", {"url": self._origin + path}).get("errorText")
        if error:
            raise PrintingError(f"{path} could not be opened: {error}")
        while not self._loaded:
            self._take(self._receive())

    def _ask(self, method: str, parameters: Mapping[str, object] | None = None, session: str | None = None) -> dict[str, Any]:
        number = self._send(method, parameters or {}, self._session if session is None else session)
        while True:
            message = self._receive()
            if message.get("id") == number:
                if "error" in message:
                    raise PrintingError(f"{method}: {message['error']['message']}")
                answer: dict[str, Any] = message["result"]
                return answer
            self._take(message)

    def _send(self, method: str, parameters: Mapping[str, object], session: str) -> int:
        self._number += 1
        about = {"sessionId": session} if session else {}
        text = json.dumps({"id": self._number, "method": method, "params": parameters, **about})
        data = text.encode() + b"\0"
        try:
            while data:
                data = data[os.write(self._out, data) :]
        except OSError:
            raise PrintingError("the browser has ended") from None
        return self._number

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            if not select.select([self._in], [], [], PATIENCE)[0]:
                raise PrintingError(f"the browser has said nothing for {PATIENCE} seconds")
            found = os.read(self._in, 1 << 20)
            if not found:
                raise PrintingError("the browser has ended")
            self._buffer += found
        text, _, self._buffer = self._buffer.partition(b"\0")
        message: dict[str, Any] = json.loads(text)
        return message

    def _take(self, message: dict[str, Any]) -> None:
        """What the browser says unasked: a page is there, or it wants a file."""
        if message.get("method") == "Page.loadEventFired":
            self._loaded = True
        elif message.get("method") == "Fetch.requestPaused":
            asked = message["params"]
            path = asked["request"]["url"].removeprefix(self._origin).partition("?")[0].partition("#")[0]
            content = self._read_file(path)
            if content is None:
                refusal = {"requestId": asked["requestId"], "errorReason": "AddressUnreachable"}
                self._send("Fetch.failRequest", refusal, self._session)
                return
            kind = TYPES.get(path.rpartition(".")[2], "application/octet-stream")
            body = base64.b64encode(content).decode()
            answer = {"responseCode": 200, "responseHeaders": [{"name": "Content-Type", "value": kind}], "body": body}
            self._send("Fetch.fulfillRequest", {"requestId": asked["requestId"], **answer}, self._session)


TYPES = {"html": "text/html; charset=utf-8", "css": "text/css", "svg": "image/svg+xml", "png": "image/png"}
"""What the browser is told of a file, by the end of its name."""
