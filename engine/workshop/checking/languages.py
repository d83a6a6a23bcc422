"""The words of rule files in which one language stands in the place of the other, or for both."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from engine.model.base import LANGS
from engine.model.provision import RowProvision
from engine.workshop.checking.wording import is_chinese, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Words
    from engine.rulebook.document import Path
    from engine.rulebook.folder import Entry
    from engine.workshop.desk import Desk

_SECTIONS = (
    "articles",
    "slots",
    "terms",
    "measures",
    "tallies",
    "duties",
    "forms",
    "tables",
    "rules",
)


def otherwise(desk: Desk) -> Iterator[tuple[Entry, Path, Words]]:
    """Yield the words of which one is not in its language, with where they stand."""
    for entry in (*desk.facts(), *chain.from_iterable(map(desk.entries, _SECTIONS))):
        if isinstance(getattr(entry.item, "provision", None), RowProvision):
            continue  # its words are those of its table, or of a cell that serves both languages
        for path, words in words_in(entry.item):
            if is_chinese(words.en) or not is_chinese(words.zh):
                yield entry, path, words


def written_alone(entry: Entry, path: Path) -> bool:
    """Whether one language is written where both may stand."""
    whole = (*entry.path, *path)
    document = entry.document
    if document.reach(whole) != whole:
        return False
    return any(document.reach((*whole, lang)) == whole for lang in LANGS)
