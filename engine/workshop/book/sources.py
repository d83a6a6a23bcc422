"""Rules as their files have them, in Chinese and in English keys."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import TYPE_CHECKING, NamedTuple

from engine.model.book import Source
from engine.model.provision import RowProvision
from engine.rulebook.library import Library
from engine.rulebook.load import load
from engine.rulebook.shape import PackFile
from engine.rulebook.tongue.fmt import translated
from engine.rulebook.tongue.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.rulebook.document import Document, Path
    from engine.rulebook.tongue.names import Names
    from engine.workshop.desk import Written


class _Lines(NamedTuple):
    """A file by lines, in either language of keys; no line moves from one to the other."""

    zh: Sequence[str]
    en: Sequence[str]


class Sources:
    """The files of a rules folder, each put into both languages once."""

    def __init__(self, root: FilePath) -> None:
        """Know where the rules are; nothing is read yet."""
        self._library = Library(root)
        self._kept: dict[FilePath, _Lines] = {}

    def of(self, written: Written) -> Source:
        """Return a rule as its file has it; of a row of a discretion table the whole table."""
        document, path = _place(written)
        file = FilePath(document.file)
        if file not in self._kept:
            names = self._library.names(written.version.folder.path)
            self._kept[file] = _lines(file, document.lines, names)
        place = document.node_at(path).place
        zh, en = (_cut(each, place.line - 1, place.column - 1) for each in self._kept[file])
        return Source(zh=zh, en=en)


def _place(written: Written) -> tuple[Document, Path]:
    """Return where a rule is written; a row stands in the table that it is one of."""
    provision = written.rule.provision
    if isinstance(provision, RowProvision):
        tables = written.version.folder.sections["tables"]
        table = next(each for each in tables if each.item.id == provision.row.table)
        return table.document, table.path
    return written.entry.document, written.entry.path


def _lines(file: FilePath, lines: Sequence[str], names: Names) -> _Lines:
    """Return a file in both languages; one that is no longer what was read stays as it was."""
    document, problems = load(file)
    if document is None or problems or list(document.lines) != list(lines):
        return _Lines(lines, lines)
    text, words = "\n".join(lines), list(words_of(document.root, PackFile, names))
    zh, en = (translated(text, words, keys).split("\n") for keys in ("zh", "en"))
    return _Lines(zh, en)


def _cut(lines: Sequence[str], start: int, indent: int) -> str:
    """Return an item of a list from its first line to its last, moved to the left margin."""
    dash = lines[start].rfind("-", 0, indent)
    margin = max(dash, 0)
    kept = [lines[start], *_within(lines[start + 1 :], margin)]
    while len(kept) > 1 and _idle(kept[-1]):
        kept.pop()
    return "\n".join(line[margin:].rstrip() if line.strip() else "" for line in kept)


def _within(lines: Sequence[str], margin: int) -> Iterator[str]:
    for line in lines:
        if not _idle(line) and len(line) - len(line.lstrip()) <= margin:
            return
        yield line


def _idle(line: str) -> bool:
    """Whether a line is blank or a comment."""
    return not line.strip() or line.lstrip().startswith("#")
