"""Talks with the real yaml-language-server as an editor's program does, over its standard input and output."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Message = dict[str, Any]
AT_ONCE = 100
"""So many files are open at a time: the server waits a while after each change before it looks."""


@dataclass
class LanguageServer:
    """One running server, with the settings of a project. Answers are awaited in order."""

    process: subprocess.Popen[bytes]
    settings: Message
    number: int = 0
    versions: dict[str, int] = field(default_factory=dict)

    def find_faults(self, path: Path, text: str | None = None) -> list[str]:
        """Open a file, or say what it holds now, and give what would be underlined: `4: …`."""
        self._show(path, path.read_text("utf-8") if text is None else text)
        return self._await_faults({path.as_uri()})[path.as_uri()]

    def find_all_faults(self, paths: list[Path]) -> dict[str, list[str]]:
        """The same of many files at once, each closed again: name → what would be underlined, where anything would."""
        found: dict[str, list[str]] = {}
        for start in range(0, len(paths), AT_ONCE):
            group = {path.as_uri(): path for path in paths[start : start + AT_ONCE]}
            for path in group.values():
                self._show(path, path.read_text("utf-8"))
            found |= {group[uri].name: faults for uri, faults in self._await_faults(set(group)).items() if faults}
            for path in group.values():
                self.close(path)
        return found

    def _show(self, path: Path, text: str) -> None:
        uri = path.as_uri()
        self.versions[uri] = version = self.versions.get(uri, 0) + 1
        if version == 1:
            document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
            self.tell("textDocument/didOpen", {"textDocument": document})
        else:
            changed = {"textDocument": {"uri": uri, "version": version}, "contentChanges": [{"text": text}]}
            self.tell("textDocument/didChange", changed)

    def _await_faults(self, uris: set[str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        while uris - found.keys():
            said = self._await(lambda message: message.get("method") == "textDocument/publishDiagnostics")["params"]
            if said["uri"] in uris:
                found[said["uri"]] = [
                    f"{fault['range']['start']['line'] + 1}: {fault['message']}" for fault in said["diagnostics"]
                ]
        return found

    def close(self, path: Path) -> None:
        """As a person closes a tab."""
        del self.versions[path.as_uri()]
        self.tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})

    def hover(self, path: Path, line: int, column: int) -> str:
        """What stands beside the pointer at a line and column, counted from 1."""
        result = self.ask("textDocument/hover", _at(path, line, column))
        return result["contents"]["value"] if result else ""

    def complete(self, path: Path, line: int, column: int) -> list[str]:
        """What may be written there."""
        result = self.ask("textDocument/completion", _at(path, line, column))
        return [item["label"] for item in result["items"]]

    def ask(self, method: str, params: Any) -> Any:
        """The answer to a request."""
        self.number += 1
        number = self.number
        self._send({"id": number, "method": method, "params": params})
        return self._await(lambda message: message.get("id") == number and "method" not in message)["result"]

    def tell(self, method: str, params: Any) -> None:
        """What wants no answer."""
        self._send({"method": method, "params": params})

    def _await(self, is_wanted: Any) -> Message:
        while True:
            message = self._read()
            if message.get("method") == "workspace/configuration":
                answer = [self._setting(item["section"]) for item in message["params"]["items"]]
                self._send({"id": message["id"], "result": answer})
            elif "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})
            elif is_wanted(message):
                return message

    def _setting(self, section: str) -> Message:
        """`yaml` → what is set of it, as a map of maps."""
        found: Message = {}
        for name, value in self.settings.items():
            owner = found
            *way, last = name.split(".")
            if way[:1] == [section]:
                for step in way[1:]:
                    owner = owner.setdefault(step, {})
                owner[last] = value
        return found

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _read(self) -> Message:
        stream = self.process.stdout
        assert stream is not None
        length = 0
        while (line := stream.readline().strip()) or not length:
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            assert line or self.process.poll() is None, "the language server has ended"
        message: Message = json.loads(stream.read(length))
        return message


@contextmanager
def serve(program: Path, project: Path, settings: Message) -> Iterator[LanguageServer]:
    """A server for a project, with its `.vscode/settings.json`."""
    with subprocess.Popen(["node", program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        server = LanguageServer(process, settings)
        try:
            folders = [{"uri": project.as_uri(), "name": project.name}]
            can = {"workspace": {"configuration": True, "workspaceFolders": True}}
            can |= {"textDocument": {"hover": {"contentFormat": ["markdown"]}, "completion": {"completionItem": {}}}}
            begin = {"processId": None, "rootUri": project.as_uri(), "capabilities": can, "workspaceFolders": folders}
            server.ask("initialize", begin)
            server.tell("initialized", {})
            yield server
        finally:
            process.kill()


def _at(path: Path, line: int, column: int) -> Message:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": column - 1}}
