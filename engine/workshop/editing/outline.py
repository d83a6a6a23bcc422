"""What is declared in a rule file, in the order of its lines; a file half typed has it too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from engine.model.base import LANGS
from engine.rulebook.tongue.twins import either
from engine.workshop.editing.spot import blocks, said, sections
from engine.workshop.editing.tongue import section_in_english

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.base import Lang

_NAMES = tuple(map(either, ("id", "name", "article", "form", "code")))
_TITLES = tuple(map(either, ("title", "label")))
_LANGS = {lang: "|".join(either(lang)) for lang in LANGS}


class Part(NamedTuple):
    """A section of a file or an item of it: its lines, the last excluded, and what it is called.

    `section` is the section in English.
    """

    name: str
    title: str
    section: str
    start: int
    end: int
    parts: tuple[Part, ...] = ()


def outline(lines: Sequence[str], lang: Lang) -> list[Part]:
    """Return the sections of a file that hold items, each with its items."""
    return [
        Part(name, "", section, start, end, tuple(_items(section, lines, start + 1, end, lang)))
        for name, start, end in sections(lines)
        for section in (section_in_english(name),)
    ]


def _items(section: str, lines: Sequence[str], start: int, end: int, lang: Lang) -> Iterator[Part]:
    for first, after in blocks(lines, start, end):
        names = (said(lines, first, after, keys) for keys in _NAMES)
        name = next((each for each in names if each), "")
        if name:
            yield Part(name, _title(lines, first, after, lang), section, first, after)


def _title(lines: Sequence[str], start: int, end: int, lang: Lang) -> str:
    """Return what an item is called in a language, if it says so on one of its lines."""
    text = "\n".join(lines[start:end])
    for keys in _TITLES:
        named = f"(?:{'|'.join(keys)}):"
        inner = rf"\{{?(?:[^{{}}]*?[\s{{,])?(?:{_LANGS[lang]}):\s*(\"[^\"]*\"|[^,}}\n]*)"
        pattern = rf"(?<!\w){named}\s*{inner}"
        if found := re.search(pattern, text):
            return found[1].strip('" ')
    return ""
