"""Plain scalars by the core rules of YAML 1.2: `yes` is a word, a day is a text."""

from __future__ import annotations

import re

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z|0o[0-7]{1,18}\Z|0x[0-9a-fA-F]{1,14}\Z")
_BASES = {"0o": 8, "0x": 16}


def scalar(text: str) -> str | int | None:
    """Return what an unquoted scalar means: nothing, a whole number or a text.

    `true` and `false` stay words: only where a model asks for one or the other are they read so,
    and nowhere is one taken for a number. Decimals stay words too; no model takes them.
    """
    if text in _NULL:
        return None
    if _INTEGER.match(text):
        return int(text[2:], _BASES[text[:2]]) if text[:2] in _BASES else int(text)
    return text
