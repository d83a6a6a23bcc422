"""A word as it is written in YAML: with quotes where it needs them, else as its twin had them."""

from __future__ import annotations

import re

from engine.rulebook.scalars import scalar

_FIRST = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`\u2022\u00b7\u25cf\uff0d\u2013\u2014]")
_ANYWHERE = re.compile(
    r"[:\uff1a“”‘’\u3010\uff3b\u3011\uff3d\uff5b\uff5d\u3000\u00a0\t]| #|[\uff10-\uff19]"
)
_IN_FLOW = re.compile(r"[,\[\]{}\uff0c\u3001]")


def quoted(token: str, word: str, new: str, *, flow: bool) -> str | None:
    """Return a word to write for a token that holds another, or None where it cannot be said.

    A plain token becomes a word in double quotes where the new word needs them, a word quoted for
    no need one in single quotes: so that the way back leads to the same signs.
    """
    style = token[:1] if token[:1] in ("'", '"') else ""
    if token != f"{style}{word}{style}" or "\\" in new or "'" in new or '"' in new:
        return None
    was, will = needs_quotes(word, flow=flow), needs_quotes(new, flow=flow)
    if was and style:
        style = "" if style == '"' else '"'
    if will:
        if style == "'":
            return None
        style = "'" if style else '"'
    return f"{style}{new}{style}"


def needs_quotes(word: str, *, flow: bool) -> bool:
    """Whether a word read without quotes would be another, or be taken for a slip."""
    return bool(
        not word
        or word != word.strip()
        or scalar(word) is None
        or _FIRST.match(word)
        or _ANYWHERE.search(word)
        or (flow and _IN_FLOW.search(word))
    )
