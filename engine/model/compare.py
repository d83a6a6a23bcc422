"""Why two subjects are treated differently, or the same: `compare.v1`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.assessment import CaseHead, Digests
from engine.model.base import Frozen, Words
from engine.model.justification import Citation, Value
from engine.model.links import Link
from engine.model.offered import MeasureView
from engine.model.proposal import Consideration, Subject
from engine.model.relies_on import Outcome
from engine.model.values import Status

Side = Literal["x", "y"]


class Examined(Frozen):
    """One of the two, with what it comes to and what speaks for it."""

    subject: Subject
    standing: Literal["proposed", "to-be-established", "not-proposed"]
    favouring: tuple[Consideration, ...]


class Treatment(Frozen):
    """What a charge comes to. All but the outcome is empty unless it is proposed.

    `status` is that of the proposal; `powers` are `measure=authority`; on which finding a
    responsibility is borne does not matter.
    """

    outcome: Outcome
    status: Literal["established", "conditional"] | None
    responsibility: tuple[str, ...]
    measures: tuple[MeasureView, ...]
    beside: tuple[MeasureView, ...]
    leans: tuple[str, ...]
    powers: tuple[str, ...]


class Held(Frozen):
    """The value of a fact for one of the two: on which finding, on which assumption, if on any."""

    finding: str | None
    value: Value
    assumption: str | None = None


class FactPair(Frozen):
    """A fact of both, on the sheets that answer each other.

    `decides` whose treatment changes if this fact alone is given the other's value, tried on the
    charge itself. `recorded` it comes from the chain or from records and is not judged. `read` some
    rule on the charge reads it.
    """

    fact: str
    x: tuple[Held, ...]
    y: tuple[Held, ...]
    recorded: bool
    read: bool
    decides: tuple[Side, ...] = ()


class LinkPair(Frozen):
    """Two links that answer each other, or one that has no counterpart.

    `decides` whose treatment changes without the link that has none.
    """

    x: Link | None
    y: Link | None
    decides: tuple[Side, ...] = ()


class RulePair(Frozen):
    """A rule that concludes for one of the two only.

    `decides` says that the proposal on that one stands on it; `facts` are those differing facts
    that it reads itself.
    """

    rule: str
    title: Words
    citation: Citation
    stage: str
    x: Status | None
    y: Status | None
    decides: bool
    facts: tuple[str, ...]


class Equalised(Frozen):
    """Facts that, given the other's values together, make one of the two be treated as the other.

    `smallest` no smaller set does, all were tried · otherwise no part of this one does.
    """

    side: Side
    facts: tuple[str, ...]
    smallest: bool


class ChargePair(Frozen):
    """Two charges under one regulation. `equal` is empty where no facts make them the same."""

    regulation: str
    title: Words
    versions: tuple[date | None, date | None]
    x: Treatment
    y: Treatment
    same: bool
    differing: tuple[FactPair, ...]
    alike: tuple[FactPair, ...]
    unasked: tuple[str, ...]
    links: tuple[LinkPair, ...]
    rules: tuple[RulePair, ...]
    equal: tuple[Equalised, ...]


class Compare(Frozen):
    """Two subjects side by side. `apart` are regulations that are read on one of them only."""

    schema_: Literal["compare.v1"] = Field(default="compare.v1", alias="schema")
    case: CaseHead
    digests: Digests
    x: Examined
    y: Examined
    charges: tuple[ChargePair, ...]
    apart: dict[str, Side]
    names: dict[str, Words]
    labels: dict[str, Words]
