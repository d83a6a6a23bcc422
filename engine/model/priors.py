"""Earlier sanctions and measures on a subject, whose influence period may still run."""

from __future__ import annotations

from pydantic import Field

from engine.model.base import Id, Words
from engine.model.dates import Day, When
from engine.model.measures import MOST_MONTHS
from engine.model.organisation import Sourced
from engine.model.provision import Regime


class Prior(Sourced):
    """An earlier sanction or measure; a day that is not given is unknown.

    `effective` is the day it took effect, `restored` that on which a member's rights were restored
    after probation. `months` and `until` are what the decision itself, or who keeps the file, says
    of its period; otherwise the months of the measure count.
    """

    id: Id
    subject: Id
    regime: Regime
    measure: Id
    label: Words | None = None
    effective: When | None = None
    restored: When | None = None
    months: int | None = Field(default=None, ge=1, le=MOST_MONTHS)
    until: Day | None = None
