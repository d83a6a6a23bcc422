"""What no input may bring about."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.mutation import CANARY
from tests.hostile.sandbox import Ran

CODES = {0, 1, 2, 3, 4}
MOST_PRINTED = 8_000_000
_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_HIDES = {*"\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\xad"}


def steering(printed: str) -> set[str]:
    """Return the signs of a text that move a cursor, turn its direction or hide in it."""
    return {sign for sign in set(printed) - {"\n"} if _steers(sign)}


def _steers(sign: str) -> bool:
    turns = unicodedata.bidirectional(sign) in _TURNS
    unseen = unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}
    return turns or unseen or sign in _HIDES


def broken(ran: Ran, folder: Path, may_write: str = "") -> list[str]:
    """Return what a run did that no input may bring about."""
    return list(_broken(ran, folder, may_write))


def _broken(ran: Ran, folder: Path, may_write: str) -> Iterator[str]:
    if ran.trace:
        yield ran.trace
    elif ran.code not in CODES:
        yield f"exit code {ran.code!r}"
    if "Traceback" in ran.out + ran.err:
        yield "a traceback was printed"
    for name, text in (("stdout", ran.out), ("stderr", ran.err)):
        if signs := steering(text):
            yield f"{name} holds {sorted(map(ascii, signs))}: {_around(text, signs)!a}"
        if len(text) > MOST_PRINTED:
            yield f"{name} holds {len(text)} signs"
    for written in ran.written:
        if not (may_write and may_write in written):
            yield f"wrote {written}"
    yield from ran.forbidden
    if any(path.name == CANARY for path in folder.rglob("*")):
        yield "something was executed"


def _around(text: str, signs: set[str]) -> str:
    at = min(text.index(sign) for sign in signs)
    return text[max(at - 60, 0) : at + 20]
