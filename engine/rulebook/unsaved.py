"""Texts that stand for files: what somebody has typed and not saved yet."""

from __future__ import annotations

import os
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_TEXTS: ContextVar[Mapping[str, bytes]] = ContextVar("unsaved")


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
