"""Which version of a regulation governs: its rule for earlier acts, and how one was chosen."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from engine.model.base import Frozen
from engine.model.justification import Citation
from engine.model.provision import Provision


class TransitionRule(StrEnum):
    """What a version has for acts before it came into force, in cases that are not closed.

    `lighter-law` the law of the act, unless this version regards it as no violation or is lighter
    · `at-act` the law of the act · `at-decision` this version · `people-choose` nothing is known.
    """

    LIGHTER_LAW = "lighter-law"
    AT_ACT = "at-act"
    AT_DECISION = "at-decision"
    PEOPLE_CHOOSE = "people-choose"


class ClosedCases(StrEnum):
    """What a version has for cases closed before it came into force that are reviewed now."""

    LAW_OF_THEIR_TIME = "law-of-their-time"
    PEOPLE_CHOOSE = "people-choose"


class Transition(Frozen):
    """What a version says of what happened before it came into force, and in which article."""

    rule: TransitionRule
    closed_cases: ClosedCases = ClosedCases.PEOPLE_CHOOSE
    provision: Provision | None = None

    @property
    def silent(self) -> bool:
        """Whether it says nothing that would need an article."""
        people = self.closed_cases is ClosedCases.PEOPLE_CHOOSE
        return people and self.rule is TransitionRule.PEOPLE_CHOOSE


Basis = Literal[
    "one-version",
    "stated",
    "at-act",
    "at-decision",
    "lighter-law",
    "people-choose",
    "end-open",
    "no-decision-law",
]
"""By what a version was chosen.

`one-version` it was in force at the act and at the decision · `stated` people chose · the four
rules, as the version in force at the decision has it · `end-open` the violation may have ended
under one version or another · `no-decision-law` the version in force at the decision is not in the
rule base.
"""

CERTAIN: tuple[Basis, ...] = ("one-version", "stated", "at-act", "at-decision")
"""Where nothing is left for people to choose."""


class ChoiceOfLaw(Frozen):
    """By which days and which rule the version that governs a charge was chosen.

    `first` and `last` are the first and the last day on which the violation, made up of `findings`,
    can have ended. `day` is that of the decision, or that of the closing where a closed case keeps
    the law of its time. `citations` are the articles the choice rests on.
    """

    basis: Basis
    findings: tuple[str, ...]
    first: date
    last: date
    day: date
    at_act: date | None
    at_decision: date | None
    rule: TransitionRule | None = None
    stated: date | None = None
    citations: tuple[Citation, ...] = ()


class VersionInBase(Frozen):
    """A version in the rule base: when it was in force, and what it has for earlier acts."""

    regulation: str
    version: date
    in_force: date
    until: date | None
    in_force_verified: bool
    rule: TransitionRule | None
    closed_cases: ClosedCases | None
    citation: Citation | None
