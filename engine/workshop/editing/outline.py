"""What is declared in a rule file, in the order of its lines; a file half typed has it too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from engine.workshop.editing.spot import blocks, said, sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.base import Lang

_NAMES = ("id", "name", "article", "form", "code")
_TITLES = ("title", "label")


class Part(NamedTuple):
    """A section of a file or an item of it: its lines (the last excluded) and what it is called."""

    name: str
    title: str
    section: str
    start: int
    end: int
    parts: tuple[Part, ...] = ()


def outline(lines: Sequence[str], lang: Lang) -> list[Part]:
    """Return the sections of a file that hold items, each with its items."""
    return [
        Part(name, "", name, start, end, tuple(_items(name, lines, start + 1, end, lang)))
        for name, start, end in sections(lines)
    ]


def _items(section: str, lines: Sequence[str], start: int, end: int, lang: Lang) -> Iterator[Part]:
    for first, after in blocks(lines, start, end):
        names = (said(lines, first, after, key) for key in _NAMES)
        name = next((each for each in names if each), "")
        if name:
            yield Part(name, _title(lines, first, after, lang), section, first, after)


def _title(lines: Sequence[str], start: int, end: int, lang: Lang) -> str:
    """Return what an item is called in a language, if it says so on one of its lines."""
    text = "\n".join(lines[start:end])
    for key in _TITLES:
        pattern = rf"\b{key}:\s*\{{?(?:[^{{}}]*?[\s{{,])?{lang}:\s*(\"[^\"]*\"|[^,}}\n]*)"
        if found := re.search(pattern, text):
            return found[1].strip('" ')
    return ""
