"""One charge under two versions of a regulation, set side by side."""

from __future__ import annotations

from datetime import date
from typing import Literal

from engine.model.base import Frozen

Part = Literal[
    "responsibility",
    "circumstances",
    "low",
    "high",
    "measures",
    "months",
    "verb",
    "options",
    "authority",
]
Weight = Literal["lighter", "same", "heavier", "not-comparable"]
Standing = Literal[
    "no-violation", "lighter", "same", "heavier", "not-comparable", "not-reached", "undetermined"
]
"""How the later version stands to the law of the act.

`no-violation` none of its rules is met · `undetermined` what it comes to is open, or waits for the
text · `not-reached` it does not reach the subject.
"""


class Compared(Frozen):
    """One part of what two versions come to, by codes.

    Responsibilities, rules of circumstances, measures, `measure=months`, options,
    `measure=authority`, the verb of all measures or `measure=verb`. Only what has a declared order
    has a weight.
    """

    part: Part
    at_act: tuple[str, ...]
    at_decision: tuple[str, ...]
    weight: Weight | None = None


class Comparison(Frozen):
    """What the version in force at the decision comes to beside the law of the act.

    `recommended` is the version that the rule would have people choose; they choose, not it. It
    names none where the two cannot be weighed.
    """

    at_act: date
    at_decision: date
    standing: Standing
    parts: tuple[Compared, ...]
    recommended: date | None
