"""The rows of a discretion table as rules, each word of a rule at the cell it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from engine.model.base import Words
from engine.model.provision import RowProvision, TableRow
from engine.model.values import Op
from engine.rulebook.document import Document, Node
from engine.rulebook.shape import RuleShape
from engine.rulebook.tables.form import (
    NO_ROW,
    ROW,
    blank,
    form_problems,
    pending_in,
    row_problems,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.tables import TableColumn
    from engine.rulebook.document import Path, Place
    from engine.rulebook.shape import TableShape

_COMMON = ("provision", "stage", "sheet", "verb", "unless", "because", "overrides")

Pair = tuple[str, "Place", Node]


class Written(NamedTuple):
    """A table as it is written, and where."""

    shape: TableShape
    document: Document
    path: Path

    @property
    def node(self) -> Node:
        """Return the table with its places."""
        return self.document.node_at(self.path)


class Row(NamedTuple):
    """A row as a rule as it would be written, its places those of the table."""

    shape: RuleShape
    document: Document


def rows_of(table: Written) -> tuple[list[Row], list[Problem]]:
    """Return the rows that are rules, and what is wrong with the form of a table.

    Rows that are still to be filled in are left out.
    """
    problems = list(form_problems(*table))
    if problems:
        return [], problems
    rows: list[Row] = []
    for at, cells in enumerate(table.shape.rows):
        faults = list(row_problems(*table, at))
        problems += faults
        if not faults and not pending_in(table.shape.columns, cells):
            rows.append(_row(table, at))
    return rows, problems


def row_id(table: str, number: int) -> str:
    """Return the id of the rule that a row is; rows count from 1."""
    return f"{table}-row-{number}"


def _row(table: Written, at: int) -> Row:
    shape, number = table.shape, at + 1
    root = _rule_node(table, at)
    told = _texts(table, at)
    read: dict[str, Any] = {name: root.children[name].value for name in ("when", "then")}
    examples: Any = root.children["examples"].value
    made = RuleShape.model_construct(
        id=row_id(shape.id, number),
        title=told.get("title", shape.title),
        provision=_provision(shape, number),
        stage=shape.stage,
        sheet=shape.sheet,
        verb=shape.verb,
        unless=shape.unless,
        because=shape.because,
        overrides=shape.overrides,
        examples=tuple(examples),
        note=told.get("note", shape.note),
        **read,
    )
    return Row(made, as_rule(table.document, root))


def as_rule(document: Document, node: Node) -> Document:
    """Return a document that is one rule, made of nodes of another and spoken of as that is."""
    spoken = document.spoken and document.spoken.of(RuleShape)
    return Document(document.file, document.lines, node, spoken=spoken)


def _provision(shape: TableShape, number: int) -> RowProvision:
    row = TableRow(table=shape.id, title=shape.title, number=number)
    fields = {name: getattr(shape.provision, name) for name in type(shape.provision).model_fields}
    return RowProvision(**fields, row=row)


def _texts(table: Written, at: int) -> dict[str, Words]:
    """Return the texts of a row: its title, its note."""
    pairs = zip(table.shape.columns, table.shape.rows[at], strict=True)
    told = {column.text: cell for column, cell in pairs if column.text and not blank(cell)}
    return {key: Words(zh=str(cell), en=str(cell)) for key, cell in told.items()}


def _rule_node(table: Written, at: int) -> Node:
    node = table.node
    row = node.children["rows"].children[at]
    text = row_id(table.shape.id, at + 1)
    common: list[Pair] = [
        (name, node.keys[name], node.children[name]) for name in _COMMON if name in node.children
    ]
    return mapping(
        row.place,
        [
            ("id", row.place, Node(text, row.place, {}, {})),
            *common,
            ("when", node.keys.get("when", row.place), _when(table, at)),
            ("then", row.place, _then(table, at)),
            ("examples", row.place, listing(row.place, list(_examples(table, at + 1)))),
        ],
    )


def _when(table: Written, at: int) -> Node:
    """Return the common condition of a table and the conditions of a row as one."""
    row = table.node.children["rows"].children[at]
    common = table.node.children.get("when")
    pairs: list[Pair] = []
    if common is not None:
        pairs = [(str(key), common.keys[str(key)], it) for key, it in common.children.items()]
    for fact, found in _filled_in(table, at, "fact").items():
        pairs.append((fact, _head(table, found[0], "fact"), _tests(table, row, found)))
    return mapping(row.place if common is None else common.place, pairs)


def _filled_in(table: Written, at: int, kind: Literal["fact", "then"]) -> dict[str, list[int]]:
    """Return the columns that a row fills in, by the fact or the slot that they name."""
    found: dict[str, list[int]] = {}
    for index, column in enumerate(table.shape.columns):
        name = column.fact if kind == "fact" else column.then
        if name and not blank(table.shape.rows[at][index]):
            found.setdefault(name, []).append(index)
    return found


def _head(table: Written, index: int, key: str) -> Place:
    """Return where a column says something of itself."""
    return table.node.children["columns"].children[index].children[key].place


def _tests(table: Written, row: Node, found: list[int]) -> Node:
    """Return the tests of one fact in a row: a value alone, or each under its name."""
    columns = [table.shape.columns[index] for index in found]
    if len(found) == 1 and columns[0].test is None:
        return row.children[found[0]]
    pairs: list[Pair] = []
    for index, column in zip(found, columns, strict=True):
        place = _head(table, index, "test" if column.test else "fact")
        pairs.append(((column.test or Op.IS).value, place, row.children[index]))
    return mapping(row.children[found[0]].place, pairs)


def _then(table: Written, at: int) -> Node:
    row = table.node.children["rows"].children[at]
    pairs = [
        (slot, _head(table, found[0], "then"), _filled(table.shape.columns, row, found))
        for slot, found in _filled_in(table, at, "then").items()
    ]
    return mapping(row.place, pairs)


def _filled(columns: tuple[TableColumn, ...], row: Node, found: list[int]) -> Node:
    """Return what fills a slot: a cell, or the ends of a range, the low one first."""
    if columns[found[0]].end is None:
        return row.children[found[0]]
    ordered = sorted(found, key=lambda index: columns[index].end != "low")
    return listing(row.children[ordered[0]].place, [row.children[index] for index in ordered])


def _examples(table: Written, number: int) -> Iterator[Node]:
    """Yield the examples of a table that are about a row, as the rule of the row has them."""
    written = table.node.children.get("examples")
    for example in written.children.values() if written else ():
        row = example.children[ROW]
        if row.value in (number, NO_ROW):
            default = "met" if row.value == number else "not met"
            expect = Node(default, row.place, {}, {})
            kept: list[Pair] = [
                (str(key), example.keys[str(key)], value)
                for key, value in example.children.items()
                if key != ROW
            ]
            if "expect" not in example.children:
                kept.append(("expect", example.keys[ROW], expect))
            yield mapping(example.place, kept)


def mapping(place: Place, pairs: list[Pair]) -> Node:
    """Return a mapping made of places and values."""
    return Node(
        {key: node.value for key, _, node in pairs},
        place,
        {key: where for key, where, _ in pairs},
        {key: node for key, _, node in pairs},
    )


def listing(place: Place, nodes: list[Node]) -> Node:
    """Return a list made of values."""
    return Node([node.value for node in nodes], place, {}, dict(enumerate(nodes)))
