"""The files of a rules folder as they are written, before they become a rulebook."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, JsonValue

from engine.model.base import Frozen, Id, Words
from engine.model.dates import Day
from engine.model.forms import FormEntry
from engine.model.law import Transition
from engine.model.measures import Combination, Ladder, Lean, Measure, Operator
from engine.model.procedure import StepBase
from engine.model.provision import Provision
from engine.model.rules import ArticleEntry, DutyEntry, Narrows, Regulation, SlotSpec, Tally
from engine.model.tables import Hit, TableColumn
from engine.model.values import SheetKind, Stage, Verb
from engine.model.vocabulary import FactSpec

Conditions = Annotated[
    dict[str, JsonValue],
    Field(
        description=(
            "All of these hold. A fact and its value; a list means one of; a mapping such as "
            "`{at_least: 3}` is a test; `all`, `any` and `none` take lists of conditions."
        ),
        min_length=1,
    ),
]

EXAMPLE_KEYS = ("say", "expect")


class RuleShape(Frozen):
    """A rule as it is written."""

    id: Id
    title: Words
    provision: Provision
    stage: Stage
    sheet: SheetKind | None = None
    verb: Verb
    when: Conditions
    unless: list[Conditions] | Conditions | None = None
    then: dict[str, str | int | list[str]] = Field(min_length=1)
    because: Words
    overrides: tuple[Id, ...] = ()
    examples: tuple[dict[str, JsonValue], ...] = ()
    note: Words | None = None


Cell = str | int | list[str | int] | None


class TableShape(Frozen):
    """A discretion table as it is written: each row is a rule.

    A blank cell asks nothing. A row with a cell `to-be-filled` is no rule yet. `when` and `unless`
    are common to all rows. An example names the `row` it meets, or `none`.
    """

    id: Id = Field(max_length=70)
    title: Words
    provision: Provision
    stage: Stage
    sheet: SheetKind | None = None
    verb: Verb
    hit: Hit
    effect: Words | None = None
    when: Conditions | None = None
    unless: list[Conditions] | Conditions | None = None
    columns: tuple[TableColumn, ...] = Field(min_length=1)
    rows: tuple[tuple[Cell, ...], ...] = ()
    because: Words
    overrides: tuple[Id, ...] = ()
    examples: tuple[dict[str, JsonValue], ...] = ()
    note: Words | None = None


class StepShape(StepBase):
    """A step of a procedure as it is written."""

    when: Conditions | None = None


class TermShape(Frozen):
    """A named condition that rules of the pack may use."""

    name: str = Field(pattern=r"^term\.[^\s:{}\[\]]{1,74}$")
    title: Words | None = None
    when: Conditions


class ImpossibleShape(Frozen):
    """Values that no sheet has together, and why: who knows the law can say so, no rule does."""

    id: Id
    when: Conditions
    because: Words


class PackHead(Frozen):
    """Which regulation and version a folder holds; once in every version folder."""

    regulation: Id
    version: Day
    title: Words
    in_force: Day
    until: Day | None = None
    in_force_verified: bool = True
    transition: Transition | None = None
    in_use: bool = True
    narrows: Narrows | None = None
    articles_in_all: int | None = Field(default=None, ge=1, le=2000)
    operators: dict[Lean, Operator] = Field(default_factory=dict)
    combination: Combination = Combination()


class PackFile(Frozen):
    """One file of a version folder; the files of a folder are read as one."""

    schema_: Literal["pack.v1"] = Field(alias="schema")
    pack: PackHead | None = None
    articles: tuple[ArticleEntry, ...] = ()
    slots: tuple[SlotSpec, ...] = ()
    vocabulary: tuple[FactSpec, ...] = ()
    terms: tuple[TermShape, ...] = ()
    impossible: tuple[ImpossibleShape, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    measures: tuple[Measure, ...] = ()
    tallies: tuple[Tally, ...] = ()
    duties: tuple[DutyEntry, ...] = ()
    forms: tuple[FormEntry, ...] = ()
    procedure: tuple[StepShape, ...] = ()
    tables: tuple[TableShape, ...] = ()
    rules: tuple[RuleShape, ...] = ()


SECTIONS = tuple(name for name in PackFile.model_fields if name not in ("schema_", "pack"))


class RegulationFile(Regulation):
    """A regulation with all its versions: the file `regulation.yaml` of its folder."""

    schema_: Literal["regulation.v1"] = Field(alias="schema")
