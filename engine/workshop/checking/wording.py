"""Words of rule files, compared and looked through."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from engine.model.base import Frozen, Words
from engine.text.catalogue import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.rulebook.document import Path

_SIGNS = re.compile(r"[\W_]+")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_QUOTED = re.compile(r"「[^」]*」|“[^”]*”|\"[^\"]*\"|`[^`]*`|\([^()]*\)")


def plain(text: str) -> str:
    """Return a text without signs and spaces, of one width and case: what a hasty reader sees."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def placeholders(text: str) -> set[str]:
    """Return the names that a reason leaves to be filled in."""
    return set(PLACEHOLDER.findall(text))


def is_chinese(text: str) -> bool:
    """Whether a text holds Chinese outside quotation marks and brackets."""
    return _CHINESE.search(_QUOTED.sub("", text)) is not None


def words_in(item: object) -> Iterator[tuple[Path, Words]]:
    """Yield the words in both languages that an item holds, and where in it they stand."""
    if isinstance(item, Words):
        yield (), item
    elif isinstance(item, Frozen):
        fields = type(item).model_fields
        yield from _inside((name, getattr(item, name)) for name in fields)
    elif isinstance(item, dict):
        yield from _inside(item.items())
    elif isinstance(item, tuple):
        yield from _inside(enumerate(item))


def _inside(parts: Iterable[tuple[str | int, object]]) -> Iterator[tuple[Path, Words]]:
    for step, part in parts:
        for path, words in words_in(part):
            yield (step, *path), words
