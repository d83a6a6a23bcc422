"""An editor that is a client library alone: it opens, types, asks, and keeps what it is told."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.village import ROOT

Answer = TypeVar("Answer")
Diagnostics = list[types.Diagnostic]
PATIENCE = 60


class Editor:
    def __init__(self, rules: Path, locale: str) -> None:
        self.rules = rules
        self.loop = asyncio.new_event_loop()
        self.client = LanguageClient("editor", "1")
        self.remarks: dict[str, Diagnostics] = {}
        self.sent = 0
        self.messages: list[str] = []
        self.applied: list[types.WorkspaceEdit] = []
        self.versions: dict[str, int] = {}
        self._told = asyncio.Event()
        self._listen()
        self.capabilities = self.run(self._start(locale)).capabilities

    def _listen(self) -> None:
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.sent += 1
            self.remarks[params.uri] = list(params.diagnostics)
            self._told.set()

        def shown(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)

        def apply(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            self.applied.append(params.edit)
            return types.ApplyWorkspaceEditResult(applied=True)

        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(shown)
        self.client.feature(types.WORKSPACE_APPLY_EDIT)(apply)

    async def _start(self, locale: str) -> types.InitializeResult:
        launcher = str(ROOT / "cli.py")
        await self.client.start_io(sys.executable, launcher, "lsp", "--rules", str(self.rules))
        asked = types.InitializeParams(capabilities=types.ClientCapabilities(), locale=locale)
        result = await self.client.initialize_async(asked)
        self.client.initialized(types.InitializedParams())
        return result

    def run(self, asked: Awaitable[Answer]) -> Answer:
        return self.loop.run_until_complete(asyncio.wait_for(asked, PATIENCE))

    def stop(self) -> int | None:
        async def end() -> int | None:
            await self.client.shutdown_async(None)
            self.client.exit(None)
            server: asyncio.subprocess.Process = vars(self.client)["_server"]
            await self._ended()
            return await server.wait()

        code = self.run(end())
        self.loop.close()
        return code

    async def _ended(self) -> None:
        stop: Callable[[], Awaitable[None]] = self.client.stop
        await stop()

    def uri(self, name: str) -> str:
        return (self.rules / name).as_uri()

    def text(self, name: str) -> str:
        return (self.rules / name).read_text(encoding="utf-8")

    def types(self, name: str, text: str) -> None:
        """Open a document with a text, or put the text in the place of all that stands there."""
        uri = self.uri(name)
        version = self.versions[uri] = self.versions.get(uri, 0) + 1
        if version == 1:
            item = types.TextDocumentItem(uri, "yaml", version, text)
            self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
            return
        change = types.TextDocumentContentChangeWholeDocument(text)
        named = types.VersionedTextDocumentIdentifier(version=version, uri=uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(named, [change]))

    def closes(self, name: str) -> None:
        del self.versions[self.uri(name)]
        closed = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(self.uri(name)))
        self.client.text_document_did_close(closed)

    def remarked(self, name: str, fits: Callable[[set[str]], bool]) -> Diagnostics:
        """Wait until the codes of what is remarked of a file are as they should be."""

        def found() -> Diagnostics | None:
            return self.remarks.get(self.uri(name))

        def come() -> bool:
            there = found()
            return there is not None and fits({str(each.code) for each in there})

        self.until(come)
        return found() or []

    def until(self, come: Callable[[], bool]) -> None:
        """Wait until what is told by the server makes something true."""

        async def waits() -> None:
            while not come():
                self._told.clear()
                await self._told.wait()

        self.run(waits())

    def at(self, name: str, row: int, units: int) -> dict[str, Any]:
        return {
            "text_document": types.TextDocumentIdentifier(self.uri(name)),
            "position": types.Position(row, units),
        }

    def commands(self, command: str, *arguments: Any) -> Any:  # noqa: ANN401 - what it returns
        asked = types.ExecuteCommandParams(command, list(arguments))
        return self.run(self.client.workspace_execute_command_async(asked))
