"""Texts that stand for files, as somebody types them; and what was read of files before."""

from __future__ import annotations

import os
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from engine.model.problems import Problem
    from engine.rulebook.document import Document

    Memory = dict[str, tuple[str, Document, tuple[Problem, ...]]]

_TEXTS: ContextVar[Mapping[str, bytes]] = ContextVar("unsaved")
_MEMORY: ContextVar[Memory | None] = ContextVar("memory", default=None)


@contextmanager
def unsaved(texts: Mapping[str, bytes]) -> Iterator[None]:
    """Let texts be read in the place of the files of the same absolute names, while it lasts."""
    token = _TEXTS.set(texts)
    try:
        yield
    finally:
        _TEXTS.reset(token)


def unsaved_bytes(path: Path) -> bytes | None:
    """Return the text that stands for a file, or None where the file itself is meant."""
    texts = _TEXTS.get({})
    return texts.get(os.path.abspath(path)) if texts else None  # noqa: PTH100 - `..` goes as well


@contextmanager
def remembering(memory: Memory) -> Iterator[None]:
    """Keep what is read of files, by text, and do not read the same text twice, while it lasts."""
    token = _MEMORY.set(memory)
    try:
        yield
    finally:
        _MEMORY.reset(token)


def remembered() -> Memory | None:
    """Return what was read of files before, or None where it is not kept."""
    return _MEMORY.get()
