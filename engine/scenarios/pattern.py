"""From the pattern of a step, as `text/step_given.py` writes it, to a regular expression."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_OPEN, _CLOSE = '「『“"＂', '」』”"＂'
_PART = re.compile(
    r"[「\"]\{(?P<quoted>\w+)\}[」\"]|\{(?P<bare>\w+)\}|(?P<ends>[\[\]])"
    r"|(?P<space>\s+)|(?P<comma>[,，]\s*)|(?P<colon>[:：])|(?P<text>[^\s\[\]{}\"「,，:：]+)"
)
_DAY = r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?|年(?:\d{1,2}月(?:\d{1,2}日)?)?)?"
_NUMBER = r"\d+|[一二三四五六七八九十百零〇]+"
_WRITTEN = {
    **dict.fromkeys(("start", "end", "day"), _DAY),
    **dict.fromkeys(("article", "paragraph", "item", "form", "least", "most"), _NUMBER),
}
"""How the bare parameters are written that are not one of several words."""


def expression(pattern: str, words: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    """Return the regular expression of a pattern.

    `words` holds, by the name of a bare parameter, the words it may be. Quotes of any script,
    full-width punctuation and, in Chinese, spaces anywhere between the parts are accepted.
    """
    spaced = pattern.isascii()
    parts = (_part(found, words, spaced=spaced) for found in _PART.finditer(pattern))
    return re.compile("".join(parts), re.IGNORECASE)


def _part(found: re.Match[str], words: Mapping[str, Iterable[str]], *, spaced: bool) -> str:
    if name := found["quoted"]:
        return rf"\s*[{_OPEN}](?P<{name}>[^{_OPEN}{_CLOSE}]+)[{_CLOSE}]"
    if name := found["bare"]:
        written = _WRITTEN.get(name) or "|".join(map(_spelt, _longest(words[name])))
        return rf"\s*(?P<{name}>{written})" + ("" if spaced else r"\s*")
    return _between(found, spaced=spaced)


def _between(found: re.Match[str], *, spaced: bool) -> str:
    kind = str(found.lastgroup)
    fixed = {"space": r"\s+" if spaced else r"\s*", "comma": r"\s*[,，]\s*"} | {
        "colon": r"\s*[:：]?\s*",
        "ends": "(?:" if found[0] == "[" else ")?",
    }
    return fixed.get(kind) or _spelt(found[0])


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _spelt(word: str) -> str:
    """Return a word for a regular expression; full-width brackets do as well as others."""
    escaped = re.escape(word).replace(r"\ ", r"\s+")
    return escaped.replace(r"\(", "[(（]").replace(r"\)", "[)）]")
