"""Facts: what they mean, which values they take, who judges them and how one asks."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from engine.model.base import Frozen, Words
from engine.model.values import SheetKind

NAME = r"^[^\s:{}\[\]]{1,80}$"


class FactType(StrEnum):
    """The types a fact may have."""

    YES_NO = "yes-no"
    ONE_OF = "one-of"
    INTEGER = "integer"
    DATE = "date"


COUNTED = frozenset(
    {
        *("fen", "yuan", "ten-thousand-yuan", "days", "months", "years", "people", "times"),
        *("元", "万元", "亿元", "天", "日", "月", "个月", "年", "人", "次"),
    }
)
"""Units of amounts and counts: no number of them is below zero."""


class Direction(StrEnum):
    """Which way a fact, a rule or a measure leans."""

    FOR = "for"
    AGAINST = "against"
    EITHER = "either"


class Called(Frozen):
    """What files may call by an English and a Chinese name; either serves alone.

    Without a name in Chinese its label is one, where nothing else has that label.
    """

    name: str = Field(pattern=NAME)
    name_zh: str | None = Field(default=None, pattern=NAME)

    @model_validator(mode="before")
    @classmethod
    def _one_serves_both(cls, data: Any) -> Any:  # noqa: ANN401 - raw input of any shape
        if isinstance(data, dict) and "name" not in data and "name_zh" in data:
            return data | {"name": data["name_zh"]}
        return data


class FactSpec(Called):
    """A fact: what it means, which values it takes, who judges it, how one asks for it.

    `asked_of` names the relations whose holders it is asked of; empty means all.
    """

    on: SheetKind
    type: FactType
    values: dict[str, Words] = Field(default_factory=dict)
    unit: str | None = None
    label: Words
    definition: Words | None = None
    question: Words | None = None
    judged_by: Words | None = None
    ask: Words | None = None
    speaks: Direction = Direction.EITHER
    asked_of: tuple[str, ...] = ()
    structural: bool = False

    @property
    def domain(self) -> tuple[str, ...]:
        """The codes it may take; empty for numbers and days."""
        return ("yes", "no") if self.type is FactType.YES_NO else tuple(self.values)
