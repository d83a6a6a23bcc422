"""All discretion tables of a rules folder, with what is still to be filled in; one by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.tables import PendingCells, TableEntry, TableList
from engine.rulebook.tables.names import named_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Words
    from engine.model.tables import Table
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Gathered, Version

_SAME = ("id", "title", "provision", "stage", "verb", "hit", "effect", "rows", "file", "line")


class Held(NamedTuple):
    """A table as it is written, and the version it stands in."""

    version: Version
    entry: Entry

    @property
    def name(self) -> str:
        """Return `regulation/version/id`."""
        return f"{self.version.pack.key}/{self.entry.item.id}"


def held_tables(found: Gathered) -> Iterator[Held]:
    """Yield the tables of a rules folder, by regulation, version and id."""
    for version in found.versions:
        entries = sorted(version.folder.sections["tables"], key=lambda each: str(each.item.id))
        yield from (Held(version, entry) for entry in entries)


def tables_named(found: Gathered, name: str) -> list[Held]:
    """Return the tables with an id, or with the end of a `regulation/version/id`."""
    return [each for each in held_tables(found) if f"/{each.name}".endswith(f"/{name}")]


def table_list(found: Gathered) -> TableList:
    """Return the tables of a rules folder, packs that are not in use among them."""
    shorts = {regulation.id: regulation.short for regulation, _ in found.regulations}
    entries = (
        _entry(found, version, table, shorts[version.pack.regulation])
        for version in found.versions
        for table in version.pack.tables
    )
    return TableList(tables=tuple(entries))


def _entry(found: Gathered, version: Version, table: Table, short: Words) -> TableEntry:
    headings = [each.heading for each in named_columns(table.columns, version, found.shared)]
    pending = (
        PendingCells(row=each.row, columns=tuple(headings[at] for at in each.columns))
        for each in table.pending
    )
    return TableEntry(
        **{name: getattr(table, name) for name in _SAME},
        regulation=version.pack.regulation,
        version=version.pack.version,
        short=short,
        in_use=version.pack.in_use,
        columns=tuple(headings),
        running=table.rows - len(table.pending),
        pending=tuple(pending),
    )
