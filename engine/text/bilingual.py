"""Wording in both languages at once, for values that carry them."""

from __future__ import annotations

from engine.model.base import Words
from engine.text.catalogue import fill, table


def both(topic: str, code: str, **details: Words) -> Words:
    """Return the wording of a code in both languages. Raises KeyError for a code without one."""
    zh, en = table(topic)[code]
    return Words.made(
        zh=fill(zh, {name: words.zh for name, words in details.items()}),
        en=fill(en, {name: words.en for name, words in details.items()}),
    )
