"""Data written as YAML that the reader takes: flow style, an entry a line, odd signs escaped."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@dataclass(frozen=True, slots=True)
class Raw:
    """YAML that stands in the file as it is."""

    text: str


def written(data: Any, depth: int = 0) -> str:  # noqa: ANN401 - data of any shape
    """Write data as YAML; the text of a `Raw` goes in as it is."""
    if isinstance(data, Raw):
        return data.text
    if isinstance(data, dict):
        return _block("{}", [f"{_word(key)}: {written(data[key], depth + 1)}" for key in data])
    if isinstance(data, list):
        return _block("[]", [written(item, depth + 1) for item in data])
    if data is None or isinstance(data, int):
        return "null" if data is None else str(data)
    return _quoted(str(data))


def _block(ends: str, parts: list[str]) -> str:
    return ends[0] + ",\n".join(parts) + ends[1]


def _word(key: Any) -> str:  # noqa: ANN401 - a key may have become anything
    return key.text if isinstance(key, Raw) else _quoted(str(key))


def _quoted(text: str) -> str:
    return '"' + "".join(map(_sign, text)) + '"'


def _sign(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if unicodedata.category(char) in HIDDEN:
        return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"
    return char
