"""What is wrong with the form of a discretion table, before its rows become rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.rulebook.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.problems import Problem
    from engine.model.tables import TableColumn
    from engine.rulebook.document import Document, Path
    from engine.rulebook.shape import TableShape

PENDING = ("to-be-filled", "to-fill", "待填")
"""What a cell holds that nobody has settled yet."""

ROW = "row"
NO_ROW = "none"
"""The key by which an example names the row it meets, and what stands there for no row."""

MOST_ROWS = 500


def blank(cell: object) -> bool:
    """Whether a cell says nothing."""
    return cell is None or cell == ""


def is_pending(cell: object) -> bool:
    """Whether a cell is still to be filled in."""
    return any(each in PENDING for each in (cell if isinstance(cell, list) else [cell]))


def pending_in(columns: Sequence[TableColumn], cells: Sequence[object]) -> tuple[int, ...]:
    """Return the columns of a row that are still to be filled in; texts need not be."""
    pairs = enumerate(zip(columns, cells, strict=False))
    return tuple(at for at, (column, cell) in pairs if not column.text and is_pending(cell))


def facts_named(shape: TableShape) -> frozenset[str]:
    """Return the facts and terms that a table names, in rows to be filled in too."""
    columns = (column.fact for column in shape.columns if column.fact)
    return frozenset([*columns, *_named(shape.when), *_named(shape.unless)])


def form_problems(shape: TableShape, document: Document, path: Path) -> Iterator[Problem]:
    """Yield what is wrong with a table as a whole: its columns, its examples, its size."""
    keys: set[str] = set()
    common = set(_named(shape.when))
    for at, column in enumerate(shape.columns):
        where = (*path, "columns", at)
        yield from _column(column, document, where)
        if column.key in keys:
            yield document.problem("table-column-twice", where, column=column.key)
        keys.add(column.key)
        if column.fact in common:
            at_fact = (*where, "fact")
            yield document.problem("table-fact-common", at_fact, fact=shown(column.fact))
    yield from _slots(shape, document, path)
    yield from _examples(shape, document, path)
    if len(shape.rows) > MOST_ROWS:
        yield document.key_problem("table-too-long", (*path, "rows"), limit=str(MOST_ROWS))


def row_problems(shape: TableShape, document: Document, path: Path, at: int) -> Iterator[Problem]:
    """Yield what is wrong with the form of one row."""
    where, cells = (*path, "rows", at), shape.rows[at]
    details = {"row": str(at + 1), "table": shape.id}
    if len(cells) != len(shape.columns):
        counts = {"cells": str(len(cells)), "columns": str(len(shape.columns))}
        yield document.problem("table-row-length", where, **details, **counts)
        return
    for index, (column, cell) in enumerate(zip(shape.columns, cells, strict=True)):
        if isinstance(cell, list) and (column.text or column.end):
            yield document.problem("table-one-value", (*where, index), **details)
    if not pending_in(shape.columns, cells):
        yield from _conclusion(shape, document, where, cells, details)


def _conclusion(
    shape: TableShape,
    document: Document,
    where: Path,
    cells: Sequence[object],
    details: dict[str, str],
) -> Iterator[Problem]:
    filled = [each.then for each, cell in zip(shape.columns, cells, strict=True) if not blank(cell)]
    if not any(filled):
        yield document.problem("table-row-idle", where, **details)
    pairs = zip(shape.columns, cells, strict=True)
    if shape.when is None and all(blank(cell) for column, cell in pairs if column.fact):
        yield document.problem("table-row-bare", where, **details)
    for index, column in enumerate(shape.columns):
        if column.end and blank(cells[index]) and column.then in filled:
            yield document.problem("table-one-end", (*where, index), **details)


def _named(written: object) -> Iterator[str]:
    """Yield the keys in conditions, however deep."""
    for part in written if isinstance(written, list) else ():
        yield from _named(part)
    for key, value in written.items() if isinstance(written, dict) else ():
        yield key
        yield from _named(value)


def _column(column: TableColumn, document: Document, where: Path) -> Iterator[Problem]:
    kinds = [each for each in (column.fact, column.then, column.text) if each is not None]
    if len(kinds) != 1:
        yield document.problem("table-column", where)
    elif column.test and not column.fact:
        yield document.key_problem("table-column-key", (*where, "test"), key="test", of="fact")
    elif column.end and not column.then:
        yield document.key_problem("table-column-key", (*where, "end"), key="end", of="then")


def _slots(shape: TableShape, document: Document, path: Path) -> Iterator[Problem]:
    slots: dict[str, list[str | None]] = {}
    for column in shape.columns:
        if column.then:
            slots.setdefault(column.then, []).append(column.end)
    if not slots:
        yield document.key_problem("table-idle", (*path, "columns"))
    for at, column in enumerate(shape.columns):
        ends = slots.get(column.then or "", [None])
        if column.then and column.end and set(ends) != {"low", "high"}:
            yield document.problem("table-ends", (*path, "columns", at), slot=shown(column.then))


def _examples(shape: TableShape, document: Document, path: Path) -> Iterator[Problem]:
    rows = range(1, len(shape.rows) + 1)
    for at, example in enumerate(shape.examples):
        where = (*path, "examples", at)
        if ROW not in example:
            yield document.problem("missing-key", where, key=ROW)
        elif example[ROW] != NO_ROW and example[ROW] not in rows:
            value, last = shown(example[ROW]), str(len(rows))
            yield document.problem("table-example-row", (*where, ROW), value=value, last=last)
