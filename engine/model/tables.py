"""Discretion tables: one row, one rule; what still has to be filled in is inert."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Id, Words
from engine.model.provision import Provision
from engine.model.values import Op, Stage, Verb


class Hit(StrEnum):
    """How many rows may hold of one sheet: no two of them, or all that fit."""

    ONE = "one"
    ALL = "all"


class TableColumn(Frozen):
    """A column: a test of a fact, a slot that is filled, or a text of the row.

    Without a `test` a fact is one of the values, or a set contains one. `end` says which end of a
    range stands in the column. `label` is its heading, where it is not made of the rest.
    """

    fact: str | None = None
    test: Op | None = None
    then: str | None = None
    end: Literal["low", "high"] | None = None
    text: Literal["title", "note"] | None = None
    label: Words | None = None

    @property
    def key(self) -> str:
        """Return what tells the column from the others of its table."""
        parts = (self.fact or self.then or self.text or "", self.test or self.end or "")
        return " ".join(part for part in parts if part)


class PendingRow(Frozen):
    """A row that concludes nothing yet, and the numbers of the columns to be filled in."""

    row: int
    columns: tuple[int, ...]


class Table(Frozen):
    """A discretion table as it is run: its rows are rules, but for those that are pending."""

    id: Id
    title: Words
    provision: Provision
    stage: Stage
    verb: Verb
    hit: Hit
    effect: Words | None = None
    columns: tuple[TableColumn, ...]
    rows: int = Field(ge=0)
    pending: tuple[PendingRow, ...] = ()
    file: str = ""
    line: int = 0


class PendingCells(Frozen):
    """A row to be filled in, and the headings of the columns where something is missing."""

    row: int
    columns: tuple[Words, ...]


class TableEntry(Frozen):
    """A table of the rule base, as it is listed; `running` counts the rows that are rules."""

    regulation: str
    version: date
    short: Words
    in_use: bool
    id: str
    title: Words
    provision: Provision
    stage: Stage
    verb: Verb
    hit: Hit
    effect: Words | None
    columns: tuple[Words, ...]
    rows: int
    running: int
    pending: tuple[PendingCells, ...]
    file: str
    line: int


class TableList(Frozen):
    """All discretion tables of a rule base: `tables.v1`."""

    schema_: Literal["tables.v1"] = Field(default="tables.v1", alias="schema")
    tables: tuple[TableEntry, ...]
