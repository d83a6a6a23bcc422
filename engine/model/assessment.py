"""The result: `assessment.v1`. It contains its justification."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.forms import FormView
from engine.model.justification import (
    Citation,
    EvidenceNode,
    FindingNode,
    OpenPoint,
    PointKind,
)
from engine.model.law import Basis, VersionInBase
from engine.model.links import Link, Responsibility4
from engine.model.proposal import Consideration, OpenCharge, Proposal, Subject
from engine.model.provision import Regime
from engine.model.release import Release
from engine.model.values import Status, Verb


class ToBeEstablished(Frozen):
    """A candidate whose own breach, or another condition, nobody has settled."""

    subject: Subject
    charges: tuple[OpenCharge, ...]
    links: tuple[Link, ...]
    favouring: tuple[Consideration, ...]
    conditions: tuple[OpenPoint, ...]


class NotProposed(Frozen):
    """A subject that was considered and is not proposed, with the reason."""

    subject: Subject
    charges: tuple[OpenCharge, ...]
    links: tuple[Link, ...]


class Alert(Frozen):
    """Something a person must look at and give a written reason for; it forbids nothing."""

    code: str
    label: Words
    citation: Citation
    rule: str
    verb: Verb
    because: Words
    subjects: tuple[str, ...]
    findings: tuple[str, ...]
    status: Status


class Question(Frozen):
    """An unknown or assumed thing, asked once for all it concerns.

    `settles` names the subjects whose outcome waits for it, `concerns` all it is asked about.
    """

    key: str
    kind: PointKind
    fact: str | None
    text: Words
    judged_by: Words | None
    ask: Words | None
    citations: tuple[Citation, ...]
    settles: tuple[str, ...]
    concerns: tuple[str, ...]
    scopes: tuple[str, ...]


class AssumptionView(Frozen):
    """An assumption and the subjects whose lines rest on it."""

    id: str
    text: Words
    subjects: tuple[str, ...]


class GoverningLaw(Frozen):
    """Which version governs, by what; or that none is in the rule base.

    `first` and `last` are the first and the last day on which the violations can have ended.
    """

    regulation: str
    title: Words
    regime: Regime
    version: date | None
    in_force_verified: bool
    governs_at_decision: date | None
    basis: Basis
    first: date
    last: date
    note: Words | None
    subjects: tuple[str, ...]


class Duty(Frozen):
    """An entry of a duty list that a finding failed, or that a way through the chain rests on."""

    title: Words
    holder: Words
    responsibility: Responsibility4 | None
    citation: Citation


class Elsewhere(Frozen):
    """A person this assessment leaves out, and why."""

    name: Words
    why: Words


class CaseHead(Frozen):
    """The case as it was assessed."""

    id: str
    title: Words
    handled_by: Words
    decided_on: date
    decided_on_assumption: str | None
    closed_on: date | None = None
    period_start: str | None
    period_end: str | None
    handled_elsewhere: tuple[Elsewhere, ...]


class Digests(Frozen):
    """SHA-256 of what went in; `release` is the published release the rules are of, if any."""

    case: str
    organisation: str
    rules: str
    engine: str
    release: Release | None = None


class Assessment(Frozen):
    """All that an assessment says.

    `versions` are those that the rule base holds of the regulations that charge. `labels` words
    codes: `fact` a fact, `fact=value` one of its values, `regulation=id` the short name of one.
    `forms` put the measures under the four forms; nothing rests on them.
    """

    schema_: Literal["assessment.v1"] = Field(default="assessment.v1", alias="schema")
    case: CaseHead
    digests: Digests
    law: tuple[GoverningLaw, ...]
    versions: tuple[VersionInBase, ...] = ()
    assumptions: tuple[AssumptionView, ...]
    evidence: dict[str, EvidenceNode]
    findings: dict[str, FindingNode]
    duties: dict[str, Duty] = Field(default_factory=dict)
    proposals: tuple[Proposal, ...]
    to_be_established: tuple[ToBeEstablished, ...]
    not_proposed: tuple[NotProposed, ...]
    alerts: tuple[Alert, ...]
    questions: tuple[Question, ...]
    forms: tuple[FormView, ...] = ()
    names: dict[str, Words]
    labels: dict[str, Words] = Field(default_factory=dict)
