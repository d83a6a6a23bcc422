"""Words joined to words, in both languages at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.text.bilingual import both

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TOPIC = "sentences"


def told(code: str, **details: Words) -> Words:
    """Return a wording of sentences in both languages."""
    return both(TOPIC, code, **details)


def joined(parts: Iterable[Words], code: str) -> Words:
    """Return words one after the other, with the wording of a code between them."""
    listed, between = list(parts), told(code)
    zh = between.zh.join(each.zh for each in listed)
    return Words.made(zh=zh, en=between.en.join(each.en for each in listed))


def either(parts: Sequence[Words]) -> Words:
    """Return words of which one is meant: A, B or C."""
    if len(parts) == 1:
        return parts[0]
    return joined((joined(parts[:-1], "list"), parts[-1]), "or")


def quoted(words: Words) -> Words:
    """Return words set apart from those around them."""
    return told("quoted", words=words)
