"""What the columns of a discretion table name: there, on its sheet, and in time for its stage.

Rows that are still to be filled in are no rules; what their columns name is looked at all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.rulebook.conclusions import STAGE_SLOTS
from engine.rulebook.conditions import Reader, tests_of
from engine.rulebook.document import Node
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown
from engine.rulebook.sheets import SHEET_OF
from engine.rulebook.tables.rows import as_rule, mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.model.tables import TableColumn
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.sheets import Fact


def column_problems(folder: Folder, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """Yield what is wrong with the facts, tests and slots that columns name."""
    for entry in folder.sections["tables"]:
        for at, column in enumerate(entry.item.columns):
            if column.fact:
                yield from _fact(entry, at, column, facts)
            if column.then:
                yield from _slot(entry, at, column)


def _fact(
    entry: Entry, at: int, column: TableColumn, facts: Mapping[str, Fact]
) -> Iterator[Problem]:
    place = entry.document.node_at((*entry.path, "columns", at, "fact")).place
    name = str(column.fact)
    shape = entry.item
    sheet = SHEET_OF.get(shape.stage, shape.sheet)
    bare = mapping(place, [(name, place, Node(None, place, {}, {}))])
    document = as_rule(entry.document, mapping(place, [("when", place, bare)]))
    reader = Reader(document, facts, {}, sheet, shape.stage)
    fact = reader.fact(("when", name))
    yield from reader.problems
    if fact is not None and column.test not in (None, *tests_of(fact)):
        among = tests_of(fact)
        details = {"fact": fact.name, "test": shown(column.test), "tests": listed(among)}
        near = nearest(str(column.test), among)
        path = (*entry.path, "columns", at, "test")
        yield entry.document.problem("unknown-test", path, *near, **details)


def _slot(entry: Entry, at: int, column: TableColumn) -> Iterator[Problem]:
    stage = entry.item.stage
    allowed = STAGE_SLOTS.get(stage, ())
    if column.then not in allowed:
        path = (*entry.path, "columns", at, "then")
        details = {"slots": listed(allowed), "slot": shown(column.then), "stage": stage.value}
        near = nearest(str(column.then), allowed)
        yield entry.document.problem("wrong-slot", path, *near, **details)
