"""Facts, and where each is read: `facts.v1` and `fact.v1`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.rule_list import RuleLine
from engine.model.rule_shown import Part
from engine.model.values import SheetKind
from engine.model.vocabulary import Direction, FactType

Source = Literal["people", "engine", "tally"]


class FactLine(Frozen):
    """A fact: who says what it is, how many rules read it, where it is declared.

    `declared_in` are the keys of packs; without any it is shared by all packs, or the engine's.
    """

    name: str
    label: Words
    on: tuple[SheetKind, ...]
    type: FactType
    source: Source
    owner: Words
    speaks: Direction
    rules: int
    declared_in: tuple[str, ...]


class FactList(Frozen):
    """All facts, by the sheet on which they stand and by name."""

    schema_: Literal["facts.v1"] = Field(default="facts.v1", alias="schema")
    facts: tuple[FactLine, ...]
    unread: int


class FactUse(Frozen):
    """A rule that reads a fact, in which part, and the test in words.

    `effect` is which way it goes for the subject if the part holds: for, against, or either.
    `term` names the condition through which the fact is read, if it is one with a name.
    """

    rule: RuleLine
    part: Part
    test: Words
    term: str | None
    effect: Direction


class Reader(Frozen):
    """Something other than a rule that reads a fact."""

    kind: Literal["tally", "step", "regulation"]
    regulation: str
    version: date | None
    id: str
    label: Words


class FactShown(Frozen):
    """A fact: what it means, who judges it, who reads it and how.

    `concluded_by` counts, for a fact that rules conclude, those that do, by pack.
    """

    schema_: Literal["fact.v1"] = Field(default="fact.v1", alias="schema")
    fact: FactLine
    definition: Words | None
    question: Words | None
    ask: Words | None
    unit: str | None
    values: dict[str, Words]
    uses: tuple[FactUse, ...]
    readers: tuple[Reader, ...]
    concluded_by: dict[str, int]
    places: tuple[str, ...]
    unread: int
