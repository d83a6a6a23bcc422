"""Words of a file as messages quote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN = 60
SEPARATOR = "\n"


def shown(value: object) -> str:
    """Return a value on one line, cut short; of a list or mapping no more than its sort."""
    if isinstance(value, dict | list):
        return "{…}" if isinstance(value, dict) else "[…]"
    text = "" if value is None else " ".join(str(value).split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def listed(words: Iterable[str]) -> str:
    """Return words as one detail; the report sets each of them apart in its own language."""
    return "".join(f"{word}{SEPARATOR}" for word in words) or SEPARATOR
