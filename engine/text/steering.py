"""Which characters may steer what shows a text, or show nothing themselves."""

from __future__ import annotations

from unicodedata import category

_STEERING = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def steers(char: str) -> bool:
    """Whether a character may steer what shows it, or shows nothing itself."""
    return category(char) in _STEERING


def spelt_out(text: str) -> str:
    """Return a text in which characters that steer a console or show nothing are named instead."""
    return "".join(f"<U+{ord(char):04X}>" if steers(char) else char for char in text)
