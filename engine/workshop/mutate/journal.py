"""A file of what became of mutants, so that a run that was broken off goes on where it was."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from engine.workshop.mutate.playing import Tried

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def digest_of(rules: str, files: Iterable[Path]) -> str:
    """Return a digest of rules and of the scenarios that are asked about them."""
    found = sha256(rules.encode())
    for file in files:
        found.update(file.as_posix().encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:16]


class Journal:
    """Keeps what was tried under one digest; lines of other rules or scenarios are passed over."""

    def __init__(self, file: Path | None, digest: str) -> None:
        self._file, self._digest = file, digest
        self.known = dict(self._read())

    def _read(self) -> Iterable[tuple[str, Tried]]:
        if self._file is None or not self._file.exists():
            return
        text = self._file.read_text(encoding="utf-8")
        if text and not text.endswith("\n"):
            self._file.write_text(text + "\n", encoding="utf-8")
        for line in text.splitlines():
            told = _told(line)
            if told.get("digest") == self._digest:
                yield told["mutant"], Tried(told["by"], told["tried"])

    def add(self, mutant: str, tried: Tried) -> None:
        """Write down what became of a mutant."""
        self.known[mutant] = tried
        if self._file is not None:
            told = {"digest": self._digest, "mutant": mutant, "by": tried.by, "tried": tried.played}
            with self._file.open("a", encoding="utf-8") as lines:
                lines.write(json.dumps(told, ensure_ascii=False) + "\n")


def _told(line: str) -> dict[str, Any]:
    """Return what a line says; nothing if it was not written to its end."""
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
