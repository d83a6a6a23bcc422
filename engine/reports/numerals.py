"""Chinese numerals, as articles are cited."""

from __future__ import annotations

from functools import cache

MOST = 999
"""No regulation has more articles."""

_DIGITS = "零一二三四五六七八九"
_PLACES = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))


def chinese(number: int) -> str:
    """Return a whole number from 1 to 9999 in Chinese: 121 is 一百二十一."""
    text, rest = "", number
    for place, sign in _PLACES:
        digit, rest = divmod(rest, place)
        text += _DIGITS[digit] + sign if digit else _DIGITS[0]
    text = text.lstrip(_DIGITS[0]).rstrip(_DIGITS[0])
    while _DIGITS[0] * 2 in text:
        text = text.replace(_DIGITS[0] * 2, _DIGITS[0])
    return text.removeprefix("一") if text.startswith("一十") else text


def number_of(text: str) -> int | None:
    """Return the number that figures or Chinese numerals write, up to 999; None for other text."""
    return int(text) if text.isdecimal() else _numerals().get(text)


@cache
def _numerals() -> dict[str, int]:
    return {chinese(number): number for number in range(1, MOST + 1)}
