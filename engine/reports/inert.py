"""Text from files, made harmless: nothing in a name can steer a terminal or a page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from engine.text.steering import steers

if TYPE_CHECKING:
    from engine.model.base import Frozen, Lang

_BREAKS = frozenset("\t\n\r\v\f\x85\u2028\u2029")


def inert(text: str) -> str:
    """Return text on one line without control, direction and format characters."""
    spaced = "".join(" " if char in _BREAKS else char for char in text)
    return "".join(char for char in spaced if not steers(char))


def json_page(data: object) -> str:
    """Return data as a page of JSON in which nothing steers a terminal."""
    return json_inert(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def json_answer(answer: Frozen, _lang: Lang) -> str:
    """Return an answer as a page of JSON, which speaks both languages."""
    return json_page(answer.model_dump(mode="json", by_alias=True))


def json_inert(text: str) -> str:
    """Return JSON in which signs that steer a terminal stand as escapes; the data are the same."""
    found = {char for char in set(text) if char != "\n" and steers(char)}
    return text.translate({ord(char): _escape(char) for char in found}) if found else text


def _escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
