"""The values in the cells of a discretion table, one by one.

A row that is still to be filled in is no rule; the cells of it that are written are looked at all
the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.rulebook.conclusions import slot_codes
from engine.rulebook.conditions import Reader, tests_of
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown
from engine.rulebook.tables.form import blank, is_pending, pending_in
from engine.rulebook.tables.rows import as_rule, listing, mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.model.tables import TableColumn
    from engine.rulebook.conclusions import Codes
    from engine.rulebook.document import Node, Path
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.sheets import Fact


def value_problems(folder: Folder, law: Folder, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    """Yield the values that a cell cannot hold, but for those of rows that are read as rules.

    In these, too, no count is below zero.
    """
    codes = slot_codes(law)
    for entry in folder.sections["tables"]:
        columns = entry.item.columns
        for at, cells in enumerate(entry.item.rows):
            pending = pending_in(columns, cells)
            for index, column in enumerate(columns if len(cells) == len(columns) else ()):
                path = (*entry.path, "rows", at, index)
                fact = facts.get(column.fact or "")
                if fact and fact.counted:
                    yield from _below_zero(entry, path, fact)
                if fact and pending:
                    yield from _tested(entry, path, column, fact)
                if column.then and pending:
                    yield from _concluded(entry, path, column.then, codes)


def _written(node: Node) -> list[Node]:
    """Return what is settled of a cell: its value, or its values."""
    each = list(node.children.values()) if isinstance(node.value, list) else [node]
    return [one for one in each if not blank(one.value) and not is_pending(one.value)]


def _below_zero(entry: Entry, path: Path, fact: Fact) -> Iterator[Problem]:
    for one in _written(entry.document.node_at(path)):
        if isinstance(one.value, int) and one.value < 0:
            details = {"fact": fact.name, "value": shown(one.value)}
            yield entry.document.problem("fact-below-zero", path, **details)


def _tested(entry: Entry, path: Path, column: TableColumn, fact: Fact) -> Iterator[Problem]:
    """Yield what is wrong with a condition, as of a rule that has no other."""
    node = entry.document.node_at(path)
    found = _written(node)
    if not found or column.test not in (None, *tests_of(fact)):
        return
    cell = listing(node.place, found) if isinstance(node.value, list) else node
    place = node.place
    tests = mapping(place, [(column.test, place, cell)]) if column.test else cell
    when = mapping(place, [(fact.name, place, tests)])
    rule = as_rule(entry.document, mapping(place, [("when", place, when)]))
    reader = Reader(rule, {fact.name: fact}, {})
    reader.all_of(("when",), when.value)
    yield from reader.problems


def _concluded(
    entry: Entry, path: Path, slot: str, codes: Mapping[str, Codes]
) -> Iterator[Problem]:
    valid = codes[slot].valid if slot in codes else ()
    for one in _written(entry.document.node_at(path)) if valid else ():
        if str(one.value) not in valid:
            near = nearest(str(one.value), valid)
            details = {"name": shown(one.value), "slot": slot}
            yield entry.document.problem(codes[slot].code, path, *near, **details)
