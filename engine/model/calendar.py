"""A calendar of working days: public holidays, and the rest days that were worked instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from engine.model.base import Frozen, Words
from engine.model.dates import Day

if TYPE_CHECKING:
    from datetime import date

SATURDAY = 5


class Stretch(Frozen):
    """From a day to a day, both included; a single day has no end."""

    start: Day = Field(alias="from")
    end: Day | None = Field(default=None, alias="to")
    name: Words | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end is not None and self.end < self.start:
            details = {"start": self.start.isoformat(), "end": self.end.isoformat()}
            raise PydanticCustomError("reversed_period", "ends before it starts", details)
        return self

    @property
    def last(self) -> date:
        """Return its last day."""
        return self.end or self.start


class WorkCalendar(Frozen):
    """Which days between `from` and `to` are worked: Monday to Friday, but for the days listed."""

    schema_: Literal["calendar.v1"] = Field(alias="schema")
    title: Words
    start: Day = Field(alias="from")
    end: Day = Field(alias="to")
    holidays: tuple[Stretch, ...] = ()
    worked: tuple[Day, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            details = {"start": self.start.isoformat(), "end": self.end.isoformat()}
            raise PydanticCustomError("reversed_period", "ends before it starts", details)
        return self
