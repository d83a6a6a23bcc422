"""The steps of a procedure: who does what, with whose approval, before what, within which term."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from engine.model.base import Frozen, Id, Words
from engine.model.provision import Provision
from engine.model.values import Condition, Verb


class Phase(StrEnum):
    """The parts of a procedure, in order."""

    START = "start"
    INQUIRY = "inquiry"
    DECISION = "decision"
    EXECUTION = "execution"
    APPEAL = "appeal"


class Event(StrEnum):
    """What terms count from. Each happens once in a procedure, on a day people know or do not."""

    INQUIRY_OPENED = "inquiry-opened"
    INQUIRY_CLOSED = "inquiry-closed"
    DECISION_MADE = "decision-made"
    DECISION_EFFECTIVE = "decision-effective"
    NOTICE_RECEIVED = "notice-received"
    APPEAL_RECEIVED = "appeal-received"
    APPEAL_DECISION_RECEIVED = "appeal-decision-received"
    FURTHER_APPEAL_RECEIVED = "further-appeal-received"
    RIGHTS_RESTORED = "rights-restored"


class Unit(StrEnum):
    """What a term is counted in."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


MOST_COUNTED = 3700


class Term(Frozen):
    """So many days, working days or months after an event."""

    days: int | None = Field(default=None, ge=1, le=MOST_COUNTED)
    working_days: int | None = Field(default=None, ge=1, le=MOST_COUNTED)
    months: int | None = Field(default=None, ge=1, le=MOST_COUNTED)
    after: Event

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        if sum(getattr(self, unit) is not None for unit in Unit) != 1:
            raise PydanticCustomError("one_unit", "one unit alone")
        return self

    @property
    def unit(self) -> Unit:
        """Return what it is counted in."""
        return next(unit for unit in Unit if getattr(self, unit) is not None)

    @property
    def count(self) -> int:
        """Return how many."""
        count: int = getattr(self, self.unit)
        return count


class StepBase(Frozen):
    """A step as it is written, but for its condition.

    `within` is its term, `at_most` how far that may be extended. `before` names steps that may only
    follow it. `brings` is the event that comes with it; `same_day_as` says that the law lets that
    event happen on the day of another. A record of the kind `fulfilled_by` fulfils it. A step whose
    article is not known has no provision; `unplaced` says what has to be found.
    """

    id: Id
    title: Words
    phase: Phase
    who: Words
    approval: Words | None = None
    verb: Verb
    provision: Provision | None = None
    unplaced: Words | None = None
    within: Term | None = None
    at_most: Term | None = None
    before: tuple[Id, ...] = ()
    brings: Event | None = None
    same_day_as: Event | None = None
    fulfilled_by: Literal["reply"] | None = None
    note: Words | None = None


class Step(StepBase):
    """A step that arises where `when` holds of the subject, the charge and the measure."""

    when: Condition | None = None
