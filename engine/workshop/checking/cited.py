"""The articles that a text names, in Chinese and in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from engine.reports.numerals import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Words
    from engine.model.provision import Provision

_NUMBER = "[零一二三四五六七八九十百]+|[0-9]+"
_ITEM = rf"第?[(\uff08]?({_NUMBER})[)\uff09]?项"
_ZH = re.compile(rf"第({_NUMBER})条(?:第({_NUMBER})款)?(?:{_ITEM})?")
_EN = re.compile(r"\bArticle (\d+)(?:,? paragraph (\d+))?(?:,? item (\d+))?")
_SEVERAL = re.compile(r"\bArticles\b|[、至到](?:第)?[零一二三四五六七八九十百]+条|条之")


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
            article, paragraph, item = (number_of(group or "") for group in match.groups())
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


def unplaced(text: str) -> str:
    """Return a Chinese text without the articles that it names."""
    return _ZH.sub("", text)
