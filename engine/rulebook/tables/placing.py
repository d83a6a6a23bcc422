"""Put a table that was read from a file into the rules: a file of its own, or the one it goes to.

Nothing is written here, and nothing is taken that would not be read back as it was meant.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from engine.rulebook.composed import FormError
from engine.rulebook.tables.cells import row_meaning
from engine.rulebook.tables.refusal import refused_for, stop, whole
from engine.rulebook.tables.splice import Step, spliced_rows, spliced_table, steps
from engine.rulebook.tables.text import file_text
from engine.rulebook.tables.tongue import in_english, read_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.model.unreadable import UnreadableError
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Gathered, Version
    from engine.rulebook.shape import Cell
    from engine.rulebook.tables.names import Named


@dataclass(frozen=True, slots=True)
class Brought:
    """A table brought back: its columns, the text of its file, and how its rows became others.

    The rows before are those of the target, or those of the rules where it goes nowhere else.
    """

    table: Entry
    columns: tuple[Named, ...]
    text: bytes
    before: tuple[tuple[Cell, ...], ...]
    steps: tuple[Step, ...]

    @property
    def changed(self) -> bool:
        """Whether any row says something else than before."""
        return any(step.kind != "equal" for step in self.steps)


@dataclass(frozen=True, slots=True)
class Target:
    """The file a table is put into: its name and what it holds; nothing for a new one."""

    file: str
    raw: bytes = b""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of a workbook, and where it belongs."""

    file: str
    data: dict[str, Any]
    rows: Sequence[Sequence[Cell]]
    columns: Sequence[Named]
    target: Target | None

    def refused(self) -> UnreadableError:
        """Return the fault that the target takes no rows."""
        name = self.target.file if self.target else ""
        return refused_for([whole(self.file, "table-not-written", file=name)])


def put(read: Read, found: Gathered, version: Version) -> Brought:
    """Return a table put into its target, in the language of keys that the target has."""
    target = read.target or Target("")
    try:
        raw, tongue = in_english(target.raw, found, version)
    except FormError:
        raise read.refused() from None
    known = None if read.target else known_table(version, str(read.data["id"]))
    made = _placed(replace(read, target=read.target and Target(target.file, raw)), known)
    return replace(made, text=tongue.back(made.text))


def known_table(version: Version, table: str) -> Entry | None:
    """Return the table of that name that a version has, if it has one."""
    tables = version.folder.sections["tables"]
    return next((each for each in tables if each.item.id == table), None)


def _placed(read: Read, known: Entry | None) -> Brought:
    """Return a table in its file, provided that the file reads back as the workbook was read.

    `known` is what it is compared with where there is no target.
    """
    name, rows = str(read.data["id"]), read.rows
    target = read.target or Target("")
    held, faults = read_table(target.file, target.raw, name) if target.raw else (None, [])
    stop(faults)
    former = held or known
    before = former.item.rows if former else ()
    wanted = _says(read.columns, rows)
    how = steps(_says(read.columns, before), wanted)
    try:
        raw = _written(read, target, held, how)
    except FormError:
        raise read.refused() from None
    entry, problems = read_table(target.file, raw, name)
    if entry is None or problems or _says(read.columns, entry.item.rows) != wanted:
        raise read.refused()
    return Brought(entry, tuple(read.columns), raw, tuple(before), tuple(how))


def _says(columns: Sequence[Named], rows: Iterable[Sequence[Cell]]) -> list[Any]:
    return [row_meaning(columns, row) for row in rows]


def _written(read: Read, target: Target, held: Entry | None, how: Sequence[Step]) -> bytes:
    if not target.raw:
        return file_text(read.data).encode()
    bom = codecs.BOM_UTF8 if target.raw.startswith(codecs.BOM_UTF8) else b""
    text = target.raw.removeprefix(bom).decode("utf-8")
    if held is None:
        return bom + spliced_table(text, read.data).encode()
    return bom + spliced_rows(text, int(held.path[-1]), how, read.rows).encode()
