"""The articles that a text names, in Chinese and in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Words
    from engine.model.provision import Provision

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_TENS = {"十": 10, "百": 100}
_NUMBER = "[〇零一二两三四五六七八九十百]+|[0-9]+"
_ITEM = rf"第?[(\uff08]?({_NUMBER})[)\uff09]?项"
_ZH = re.compile(rf"第({_NUMBER})条(?:第({_NUMBER})款)?(?:{_ITEM})?")
_EN = re.compile(r"\bArticle (\d+)(?:,? paragraph (\d+))?(?:,? item (\d+))?")
_SEVERAL = re.compile(r"\bArticles\b|[、至到](?:第)?[〇零一二三四五六七八九十百]+条|条之")


class Named(NamedTuple):
    """An article as a text names it, and whether the text begins with it."""

    article: int
    paragraph: int | None
    item: int | None
    first: bool

    def fits(self, provision: Provision) -> bool:
        """Whether it can be a provision: what both say is the same."""
        pairs = ((self.paragraph, provision.paragraph), (self.item, provision.item))
        same = all(one is None or other is None or one == other for one, other in pairs)
        return self.article == provision.article and same

    @property
    def shown(self) -> str:
        """Return the numbers, as in `7.1.2`."""
        return ".".join(str(number) for number in self[:3] if number)


def named(text: str) -> Iterator[Named]:
    """Yield the articles that a Chinese or an English text names."""
    for pattern in (_ZH, _EN):
        for match in pattern.finditer(text):
            article, paragraph, item = (_value(group) for group in match.groups())
            if article:
                yield Named(article, paragraph, item, match.start() == 0)


def differing(words: Words, own: int) -> tuple[list[int], list[int]] | None:
    """Return the articles but one's own that a text names in each language, where they differ.

    A text that names several at once ("Articles 17 to 19") is not compared.
    """
    if _SEVERAL.search(words.zh) or _SEVERAL.search(words.en):
        return None
    zh, en = (
        sorted({each.article for each in named(text)} - {own}) for text in (words.zh, words.en)
    )
    return None if zh == en else (zh, en)


def _value(text: str | None) -> int | None:
    if text is None or text.isascii():
        return int(text) if text else None
    total, digit = 0, 0
    for sign in text:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit
