"""The server: what it can do, and which function answers which question."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from engine.lsp.pages import Pages
from engine.lsp.ranges import file_of, uri_of
from engine.lsp.remarks import diagnostics, reads
from engine.lsp.studio import Studio
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.check import CheckReport, Told
    from engine.workshop.editing.bench import Bench


class WenzeServer(LanguageServer):
    """A language server with the rules folders it looks after."""

    def __init__(self, rules: Path | None, lang: Lang | None) -> None:
        """Begin with nothing read; without a language that of the client is spoken."""
        super().__init__("wenze", version("wenze"))
        self.lang: Lang = lang or "en"
        self.chosen = lang is not None
        self.pages = Pages()
        self.studio = Studio(rules, self._texts, self._glimpsed, self._publish, self._failed)
        self._reported: dict[Path, dict[str, list[types.Diagnostic]]] = {}

    def text(self, uri: str) -> str:
        """Return a document as it stands in the editor, or its file."""
        return self.workspace.get_text_document(uri).source

    def root(self, uri: str) -> Path | None:
        """Return the rules folder of a document, or None where it is part of none."""
        file = file_of(uri)
        return self.studio.root_of(Path(file)) if file.endswith(".yaml") else None

    async def bench(self, uri: str) -> Bench | None:
        """Return the rules folder of a document as last read, or None where it is part of none."""
        root = self.root(uri)
        return await self.studio.bench(root) if root else None

    async def settled(self, uri: str) -> Bench | None:
        """Return the rules folder of a document as read after all that was typed, or None."""
        root = self.root(uri)
        return await self.studio.settled(root) if root else None

    def touch(self, uri: str) -> None:
        """Have the rules folder of a document, or of a file of scenarios, read again."""
        root, file = self.root(uri), Path(file_of(uri))
        if root is not None:
            self.studio.touch(root, file)
        elif (beside := self.studio.beside(file)) is not None:
            self.studio.touch(beside)

    def show(self, text: str, *, right: bool) -> None:
        """Have a text shown, as a warning where something is not right."""
        kind = types.MessageType.Info if right else types.MessageType.Warning
        self.window_show_message(types.ShowMessageParams(kind, text))

    def say(self, code: str, **details: str) -> str:
        """Return a wording in the language of the client."""
        return say("editor", code, self.lang, **details)

    def _texts(self) -> dict[str, bytes]:
        documents = self.workspace.text_documents
        opened = ((file_of(uri), each) for uri, each in documents.items())
        return {file: each.source.encode("utf-8", "replace") for file, each in opened if file}

    def _publish(self, root: Path, report: CheckReport) -> None:
        """Send the remarks of each file, and that there are no more of those that had some."""
        codec = self.workspace.position_codec
        found = diagnostics(report.remarks, self.lang, self.pages, codec)
        for uri in sorted({*found, *self._reported.get(root, ()), *self._open_in(root)}):
            self._send(uri, found.get(uri, []))
        self._reported[root] = found

    def _glimpsed(self, root: Path, file: Path, remarks: tuple[Told, ...]) -> None:
        """Send what is wrong with the form of a file, beside what was sent of it otherwise."""
        codec, uri = self.workspace.position_codec, uri_of(str(file))
        found = diagnostics(remarks, self.lang, self.pages, codec).get(uri, [])
        if found:
            before = self._reported.get(root, {}).get(uri, [])
            self._send(uri, [*found, *filter(reads, before)])

    def _send(self, uri: str, found: list[types.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, diagnostics=found)
        )

    def _open_in(self, root: Path) -> Iterator[str]:
        for uri in self.workspace.text_documents:
            if file_of(uri) and Path(file_of(uri)).is_relative_to(root):
                yield uri_of(file_of(uri))

    def _failed(self, fault: Exception) -> None:
        message = self.say("failed", fault=f"{type(fault).__name__}: {fault}")
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))
