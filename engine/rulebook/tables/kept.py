"""Discretion tables as the engine keeps them: their rows counted, those to be filled in named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.tables import PendingRow, Table
from engine.rulebook.rules import under
from engine.rulebook.tables.form import pending_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.shape import TableShape

_SAME = ("id", "title", "provision", "stage", "verb", "hit", "effect", "columns")


def tables_of(folder: Folder, root: str) -> Iterator[Table]:
    """Yield the tables of a folder, in the order of their ids."""
    yield from sorted((_table(each, root) for each in folder.sections["tables"]), key=_id)


def _id(table: Table) -> str:
    return table.id


def _table(entry: Entry, root: str) -> Table:
    shape: TableShape = entry.item
    place = entry.document.value_at((*entry.path, "id"))
    return Table(
        **{name: getattr(shape, name) for name in _SAME},
        rows=len(shape.rows),
        pending=tuple(pending_rows(shape)),
        file=under(root, place.file),
        line=place.line,
    )


def pending_rows(shape: TableShape) -> Iterator[PendingRow]:
    """Yield the rows that are still to be filled in."""
    for number, cells in enumerate(shape.rows, start=1):
        columns = pending_in(shape.columns, cells)
        if columns:
            yield PendingRow(row=number, columns=columns)
