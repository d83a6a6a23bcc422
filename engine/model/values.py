"""Fact values and the conditions that read them."""

from __future__ import annotations

from datetime import date
from enum import IntEnum, StrEnum
from typing import Literal

from engine.model.base import Frozen

YES = "yes"
NO = "no"

Scalar = str | int | date
"""A known value: a code (`yes` and `no` among them), a whole number, or a day."""


class Truth(IntEnum):
    """Strong Kleene, ordered: `all` is the least, `any` the greatest."""

    NO = 0
    UNKNOWN = 1
    YES = 2


class Op(StrEnum):
    """The tests a condition may make; there is no expression language."""

    IS = "is"
    NOT = "not"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BEFORE = "before"
    AFTER = "after"
    CONTAINS = "contains"
    ONLY = "only"


class Test(Frozen):
    """One test of one fact. `is`, `not`, `contains` and `only` take one or more values."""

    kind: Literal["test"] = "test"
    fact: str
    op: Op = Op.IS
    values: tuple[Scalar, ...]


class Group(Frozen):
    """All, any or none of some conditions; a named term keeps its name."""

    kind: Literal["all", "any", "none"]
    of: tuple[Condition, ...]
    term: str | None = None


Condition = Test | Group
Group.model_rebuild()


class Status(StrEnum):
    """What a rule comes to on one sheet (architecture, "Meaning of a rule")."""

    ESTABLISHED = "established"
    CONDITIONAL = "conditional"
    OPEN = "open"
    NOT_MET = "not-met"
    EXCEPTED = "excepted"
    DEFEATED = "defeated"

    @property
    def concludes(self) -> bool:
        """Whether the rule's conclusion stands, with or without conditions."""
        return self in (Status.ESTABLISHED, Status.CONDITIONAL)


class Verb(StrEnum):
    """The article's own verb; never changed."""

    SHALL = "shall"
    GENERALLY_SHALL = "generally-shall"
    MAY = "may"
    IS_GIVEN = "is-given"
    SHALL_NOT = "shall-not"


class Stage(StrEnum):
    """The row of stages, in order; `recuse` is about those who handle the case and stands apart."""

    APPLICABLE = "applicable"
    QUALIFY = "qualify"
    ATTRIBUTE = "attribute"
    MEASURE = "measure"
    ADJUST = "adjust"
    NARROW = "narrow"
    COMBINE = "combine"
    AUTHORISE = "authorise"
    SAFEGUARD = "safeguard"
    RECUSE = "recuse"


class SheetKind(StrEnum):
    """What a fact sheet is about."""

    CASE = "case"
    FINDING = "finding"
    SUBJECT = "subject"
    LINK = "link"
    CHARGE = "charge"
    OPTION = "option"
    REVIEWER = "reviewer"
    RELATION = "relation"


class SlotKind(StrEnum):
    """How the conclusions of several rules meet in one slot."""

    ONE = "one"
    SET = "set"
    RANGE = "range"
    CAP = "cap"
    OPTION = "option"
