"""A file of what became of mutants, so that a run that was broken off goes on where it was."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.workshop.mutate.playing import Tried

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_BEGINS = b'{"digest": "'
"""How every line of a journal begins."""


def digest_of(rules: str, files: Iterable[Path]) -> str:
    """Return a digest of rules and of the scenarios that are asked about them."""
    found = sha256(rules.encode())
    for file in files:
        found.update(file.as_posix().encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:16]


def fit(file: Path) -> bool:
    """Return whether a journal can be kept in a file: it is one, or holds nothing, or is not there.

    The last line of a journal may not have been written to its end.
    """
    if not file.exists():
        return True
    first = next((line for line in file.read_bytes().splitlines() if line.strip()), _BEGINS)
    return first.startswith(_BEGINS) or _BEGINS.startswith(first)


class Round(NamedTuple):
    """How many scenarios that hold were looked through, and where what does not hold is."""

    scenarios: int
    failed: tuple[str, ...]


class Journal:
    """Keeps what was tried under one digest; lines of other rules or scenarios are passed over."""

    def __init__(self, file: Path | None, digest: str) -> None:
        self._file, self._digest = file, digest
        self.known: dict[str, Tried] = {}
        self.round: Round | None = None
        for told in self._read():
            if "mutant" in told:
                self.known[told["mutant"]] = Tried(told.get("by"), told.get("tried"))
            elif "scenarios" in told:
                self.round = Round(told["scenarios"], tuple(told.get("failed", ())))

    def _read(self) -> Iterable[dict[str, Any]]:
        if self._file is None or not self._file.exists():
            return
        text = self._file.read_text(encoding="utf-8")
        if text and not text.endswith("\n"):
            self._file.write_text(text + "\n", encoding="utf-8")
        for line in text.splitlines():
            told = _told(line)
            if told.get("digest") == self._digest:
                yield told

    def add(self, mutant: str, tried: Tried) -> None:
        """Write down what became of a mutant, unless that is what stands there."""
        known = self.known.get(mutant)
        if known is None or known.by != tried.by:
            self.known[mutant] = tried
            self._write({"mutant": mutant, "by": tried.by, "tried": tried.played})

    def looked_through(self, found: Round) -> None:
        """Write down which scenarios were looked through, unless that is what stands there."""
        if found != self.round:
            self.round = found
            self._write({"scenarios": found.scenarios, "failed": found.failed})

    def _write(self, told: dict[str, object]) -> None:
        if self._file is not None:
            with self._file.open("a", encoding="utf-8") as lines:
                line = json.dumps({"digest": self._digest} | told, ensure_ascii=False)
                lines.write(line + "\n")


def _told(line: str) -> dict[str, Any]:
    """Return what a line says; nothing if it was not written to its end."""
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
