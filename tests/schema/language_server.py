"""The real yaml-language-server, spoken to as editors do: JSON-RPC over its standard streams.

The protocol: https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.tools import tool

_CAPABILITIES = {
    "textDocument": {
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
    }
}
_SETTINGS = {"settings": {"yaml": {"schemaStore": {"enable": False}}}}  # no schemas from the net


class LanguageServer:
    """An editor's end of the talk."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._count = 0
        self._told: dict[str, list[dict[str, Any]]] = {}

    def start(self, root: Path) -> None:
        """Greet the server as an editor that has opened the folder."""
        folder = {"processId": None, "rootUri": root.as_uri(), "capabilities": _CAPABILITIES}
        self._ask("initialize", folder)
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", _SETTINGS)

    def mistakes(self, file: Path, text: str) -> list[tuple[int, str]]:
        """Open the file with the text: the line and the words of each mistake in it."""
        uri = file.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self._told:
            self._hear(self._read())
        return [(each["range"]["start"]["line"], each["message"]) for each in self._told[uri]]

    def hover(self, file: Path, line: int, column: int) -> str:
        """What the editor shows of the place, counted from 0, in a file that is open."""
        answer = self._ask("textDocument/hover", _place(file, line, column))
        return str(answer["contents"]["value"])

    def completion(self, file: Path, line: int, column: int) -> dict[str, str]:
        """What the editor offers at the place, and the help beside each offer."""
        answer = self._ask("textDocument/completion", _place(file, line, column))
        return {each["label"]: _words(each.get("documentation")) for each in answer["items"]}

    def _tell(self, method: str, parameters: dict[str, Any]) -> None:
        self._write({"jsonrpc": "2.0", "method": method, "params": parameters})

    def _ask(self, method: str, parameters: dict[str, Any]) -> Any:
        self._count += 1
        asked = {"jsonrpc": "2.0", "id": self._count, "method": method, "params": parameters}
        self._write(asked)
        while True:
            message = self._read()
            if "method" not in message and message["id"] == self._count:
                assert "error" not in message, message
                return message["result"]
            self._hear(message)

    def _hear(self, message: dict[str, Any]) -> None:
        """Keep the mistakes that the server tells of by itself, and answer what it asks."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message:
            items = message.get("params", {}).get("items")
            answer: Any = None if items is None else [{}] * len(items)
            self._write({"jsonrpc": "2.0", "id": message["id"], "result": answer})

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps(message).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while header := self._process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has gone"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


def _place(file: Path, line: int, column: int) -> dict[str, Any]:
    position = {"line": line, "character": column}
    return {"textDocument": {"uri": file.as_uri()}, "position": position}


def _words(documentation: str | dict[str, str] | None) -> str:
    return documentation["value"] if isinstance(documentation, dict) else documentation or ""


@contextmanager
def language_server(root: Path) -> Iterator[LanguageServer]:
    """A server for the folder, ended afterwards."""
    command = [str(tool("yaml-language-server")), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        server = LanguageServer(process)
        try:
            server.start(root)
            yield server
        finally:
            process.kill()
