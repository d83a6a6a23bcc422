"""How far what is proposed is from being otherwise: `flip.v1`. Suppositions, never leads."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.assessment import CaseHead, Digests
from engine.model.base import Frozen, Words
from engine.model.justification import Citation
from engine.model.proposal import Subject
from engine.model.values import Scalar, Stage, Status

Weight = Literal["lighter", "different", "heavier"]
WEIGHTS: tuple[Weight, ...] = ("lighter", "different", "heavier")
"""From light to heavy; between them what cannot be compared."""


class Coded(Frozen):
    """A code, a number or a day in words; a code of `unknown` is one that nobody has said."""

    code: Scalar
    label: Words


class Supposed(Frozen):
    """A fact that is supposed otherwise: as it is now, and as it would be.

    `known` says whether nobody has said it, it is assumed, or people judged it. `subject` and
    `findings` are those it is about; a fact of the case has neither.
    """

    key: str
    fact: str
    label: Words
    subject: str | None
    findings: tuple[str, ...]
    known: Literal["unknown", "assumed", "judged"]
    assumptions: tuple[str, ...]
    present: Coded
    supposed: Coded
    judged_by: Words | None
    question: Words | None


class Outcome(Frozen):
    """What a charge comes to; measures and options only where it is proposed.

    `ladder` is that on which the measures stand, lightest first; without one they have no order.
    """

    standing: Coded
    ladder: str | None
    measures: tuple[Coded, ...]
    options: tuple[Coded, ...]


class Difference(Frozen):
    """A part of the outcome that would be another, and which way."""

    part: Literal["verdict", "measures", "options"]
    weight: Weight


class Turn(Frozen):
    """A rule that turns on what is supposed: what it comes to now and then, on which sheet.

    A status is missing where the stage of the rule is not reached.
    """

    rule: str
    title: Words
    stage: Stage
    about: str
    citation: Citation
    now: Status | None
    then: Status | None


class Flip(Frozen):
    """A least set of facts with which a charge comes to something else; no part of it does."""

    changes: tuple[Supposed, ...]
    weight: Weight
    differences: tuple[Difference, ...]
    then: Outcome
    turns: tuple[Turn, ...]


class FlippedCharge(Frozen):
    """A charge with everything that flips it, from light to heavy.

    `facts` counts those that may be supposed otherwise, `trials` the sets of changes that were
    assessed again. One that is not `complete` stopped at a bound: there may be more.
    """

    id: str
    violation: str
    findings: tuple[str, ...]
    regulation: str
    version: date
    short: Words
    title: Words
    now: Outcome
    facts: int
    trials: int
    complete: bool
    flips: tuple[Flip, ...]


class Flips(Frozen):
    """All least sets of at most `most` facts that flip a charge of a subject.

    Within what may change: facts that people judge, or that are disputed or assumed. Never what
    decides whom a law reaches, never a documented day, tenure or duty. `without_law` are the
    regulations whose governing version is not in the rule base: nothing can be said under them.
    """

    schema_: Literal["flip.v1"] = Field(default="flip.v1", alias="schema")
    case: CaseHead
    digests: Digests
    subject: Subject
    most: int
    complete: bool
    charges: tuple[FlippedCharge, ...]
    without_law: tuple[Words, ...]

    @property
    def count(self) -> int:
        """Return how many flips there are."""
        return sum(len(charge.flips) for charge in self.charges)
