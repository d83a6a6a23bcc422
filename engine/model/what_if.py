"""What would be otherwise if something of a case were: `what-if.v1`. Nothing of it is recorded."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.assessment import Alert, CaseHead, Digests
from engine.model.base import Frozen, Words
from engine.model.change import Change
from engine.model.comparison import Standing
from engine.model.justification import Citation, OpenPoint, Value
from engine.model.links import Link
from engine.model.offered import Measures
from engine.model.proposal import (
    Attributed,
    Authority,
    Charge,
    Consideration,
    Miss,
    OptionView,
    Subject,
)

Verdict = Literal["proposed", "to-be-established", "not-proposed", "not-considered"]
"""What a subject comes to; `not-considered` is one to whom nothing in the case leads."""

Aspect = Literal[
    "favouring",
    "outcome",
    "version",
    "responsibility",
    "measures",
    "options",
    "burdening",
    "authority",
    "chain",
    "provisions",
    "reasons",
    "conditions",
    "other-version",
]
"""In what one charge may differ; what speaks for a person comes first."""


class Held(Frozen):
    """What the case now says of something that is supposed otherwise; no value is not known."""

    of: str
    value: Value
    assumption: str | None = None


class Supposed(Frozen):
    """A change, and what now stands in its place: a fact's values, a tenure's spans."""

    change: Change
    now: tuple[Held, ...] = ()


class OtherStand(Frozen):
    """How the version in force at the decision compares, where two are set side by side."""

    standing: Standing
    recommended: date | None
    outcome: str
    measures: tuple[str, ...]


class Stand(Frozen):
    """What a charge comes to. Only a proposal has a status, measures and what belongs to them.

    `favouring` and `burdening` are what holds, not what could hold; `provisions` those that the
    proposal stands on; `conditions` what it waits for, or what an open charge does; `misses` why
    there is no proposal; `undecided` the measures of which no rule says who decides.
    """

    outcome: str
    status: Literal["established", "conditional"] | None = None
    version: date | None = None
    responsibility: tuple[Attributed, ...] = ()
    measures: Measures | None = None
    options: tuple[OptionView, ...] = ()
    favouring: tuple[Consideration, ...] = ()
    burdening: tuple[Consideration, ...] = ()
    authority: tuple[Authority, ...] = ()
    undecided: tuple[str, ...] = ()
    provisions: tuple[Citation, ...] = ()
    conditions: tuple[OpenPoint, ...] = ()
    misses: tuple[Miss, ...] = ()
    links: tuple[Link, ...] = ()
    other_version: OtherStand | None = None


class ChargeDifference(Frozen):
    """A charge that comes to something else; without one of the two it is not drawn up there.

    `gained` and `lost` are conditions; of one that stays they name the scopes that come or go.
    """

    charge: Charge
    differing: tuple[Aspect, ...]
    was: Stand | None
    would_be: Stand | None
    gained: tuple[OpenPoint, ...]
    lost: tuple[OpenPoint, ...]


class Range(Frozen):
    """What may be chosen on one charge."""

    regulation: str
    status: Literal["established", "conditional"]
    measures: Measures


class Side(Frozen):
    """What a subject comes to, with the range of every proposal, whether it differs or not."""

    verdict: Verdict
    ranges: tuple[Range, ...] = ()


class SubjectDifference(Frozen):
    """A subject of whom something would be otherwise, and every charge that would."""

    subject: Subject
    was: Side
    would_be: Side
    charges: tuple[ChargeDifference, ...]


class Differences(Frozen):
    """All that two assessments differ in; `unchanged` counts the subjects of whom nothing does."""

    subjects: tuple[SubjectDifference, ...]
    unchanged: int
    alerts_gained: tuple[Alert, ...]
    alerts_lost: tuple[Alert, ...]


class WhatIf(Frozen):
    """What was supposed of a case, and what would be otherwise. The case stays as it is written."""

    schema_: Literal["what-if.v1"] = Field(default="what-if.v1", alias="schema")
    case: CaseHead
    digests: Digests
    supposed: tuple[Supposed, ...]
    differences: Differences
    names: dict[str, Words]
    labels: dict[str, Words]
