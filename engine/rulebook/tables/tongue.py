"""The file of a table: read, and put into English keys meanwhile where it has Chinese ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.composed import FormError
from engine.rulebook.folder import Entry
from engine.rulebook.library import Library
from engine.rulebook.load import load_bytes
from engine.rulebook.models import validate
from engine.rulebook.pen import writes_chinese
from engine.rulebook.shape import PackFile
from engine.rulebook.tongue.canonical import canonical
from engine.rulebook.tongue.fmt import formatted

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.rulebook.gather import Gathered, Version
    from engine.rulebook.tongue.names import Names


class Tongue(NamedTuple):
    """The names by which a file is put into English and back; without names it stays as it is."""

    names: Names | None = None

    def back(self, raw: bytes) -> bytes:
        """Return the bytes of a file in the language it had."""
        return raw if self.names is None else _put(raw, self.names, "zh")


def names_of_version(found: Gathered, version: Version) -> Names:
    """Return the names that the files of a version may write."""
    return Library(found.root).names(version.folder.path)


def in_english(raw: bytes, found: Gathered, version: Version) -> tuple[bytes, Tongue]:
    """Return a file with English keys, and the way back.

    Raises FormError where that does not lead back to the same bytes.
    """
    if not raw or not writes_chinese(raw, PackFile):
        return raw, Tongue()
    tongue = Tongue(names_of_version(found, version))
    assert tongue.names is not None
    english = _put(raw, tongue.names, "en")
    if tongue.back(english) != raw:
        raise FormError
    return english, tongue


def _put(raw: bytes, names: Names, keys: Lang) -> bytes:
    return formatted("", raw, PackFile, names, keys).content


def read_table(
    file: str, raw: bytes, table: str | None = None, names: Names | None = None
) -> tuple[Entry | None, list[Problem]]:
    """Return a table of a file, the first or the one with an id, and what is wrong with the file.

    `names` are those that the file may write; without them keys alone may be Chinese.
    """
    document, problems = load_bytes(file, raw)
    if document is None:
        return None, problems
    problems = problems + canonical(document, PackFile, names)
    shape, faults = validate(document, PackFile)
    tables = enumerate(shape.tables) if shape else ()
    entries = (Entry(each, document, ("tables", at)) for at, each in tables)
    found = (each for each in entries if table in (None, each.item.id))
    return next(found, None), [*problems, *faults]
