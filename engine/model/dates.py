"""Days that may be known in part, and periods that may be open."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from engine.model.base import Frozen

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


class PartialDate(Frozen):
    """A day known to the day, the month or the year: the first and last day it can be."""

    earliest: date
    latest: date

    @property
    def known(self) -> bool:
        """Whether it is one day."""
        return self.earliest == self.latest

    def __str__(self) -> str:
        """Return it as it was written: `2018`, `2018-10` or `2018-10-08`."""
        if self.known:
            return self.earliest.isoformat()
        same_month = self.earliest.month == self.latest.month
        return self.earliest.isoformat()[: 7 if same_month else 4]


def partial_date(text: str) -> PartialDate:
    """Read `2018`, `2018-10` or `2018-10-08`. Raises ValueError for any other text."""
    form = _FORM.match(text)
    if form is None:
        raise ValueError("bad-date")
    year, month, day = (int(part) if part else None for part in form.groups())
    first = date(year or 0, month or 1, day or 1)
    if day is not None:
        return PartialDate(earliest=first, latest=first)
    last_month = month or 12
    last = date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    return PartialDate(earliest=first, latest=last)


def _read_partial(data: Any) -> Any:  # noqa: ANN401 - raw input of any shape
    if isinstance(data, PartialDate | dict):
        return data
    text = str(data) if isinstance(data, int) and not isinstance(data, bool) else data
    try:
        return partial_date(text)
    except (TypeError, ValueError):
        raise PydanticCustomError("bad_date", "not a date: {text}", {"text": str(data)}) from None


def _read_day(data: Any) -> Any:  # noqa: ANN401 - raw input of any shape
    if isinstance(data, date):
        return data
    try:
        day = partial_date(data)
    except (TypeError, ValueError):
        day = None
    if day is None or not day.known:
        raise PydanticCustomError("bad_day", "not a day: {text}", {"text": str(data)})
    return day.earliest


When = Annotated[
    PartialDate,
    BeforeValidator(_read_partial),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
Day = Annotated[
    date,
    BeforeValidator(_read_day),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]


class Period(Frozen):
    """From a day to a day, both included; an end that is not given is open."""

    start: When = Field(alias="from")
    end: When | None = Field(default=None, alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end is not None and self.end.latest < self.start.earliest:
            raise PydanticCustomError(
                "reversed_period",
                "ends before it starts",
                {"start": str(self.start), "end": str(self.end)},
            )
        return self
