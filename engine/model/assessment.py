"""The result: `assessment.v1`. It contains its justification."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.links import Link
from engine.model.rules import Direction, Lean, Operator, Provision, Regime
from engine.model.values import Scalar, SheetKind, Status, Verb

PointKind = Literal["unknown", "assumption", "text", "conflict", "version", "violation"]
Value = Scalar | tuple[str, ...] | None


class Citation(Frozen):
    """A provision of a regulation in a version."""

    regulation: str
    version: date | None
    short: Words
    provision: Provision


class OpenPoint(Frozen):
    """Why a conclusion is conditional or open: one thing somebody has to settle.

    `unknown` a fact not known · `assumption` a fact assumed · `text` a provision or a date of force
    not compared with the text · `conflict` two values in one slot · `version` a choice of law ·
    `violation` whether several findings are one violation.
    `key` is the same wherever the same thing is asked; `scopes` say of what.
    """

    kind: PointKind
    key: str
    fact: str | None = None
    scopes: tuple[str, ...] = ()
    assumption: str | None = None
    citation: Citation | None = None


class Trace(Frozen):
    """A condition as it was evaluated: `node` names the fact read."""

    kind: Literal["test", "all", "any", "none"]
    truth: Literal["yes", "no", "unknown"]
    firm: bool
    term: str | None = None
    fact: str | None = None
    op: str | None = None
    required: tuple[Scalar, ...] = ()
    node: str | None = None
    of: tuple[Trace, ...] = ()


class FactNode(Frozen):
    """A fact on a sheet, with where it comes from."""

    node: Literal["fact"] = "fact"
    fact: str
    value: Value
    firm: bool
    sheet: SheetKind
    of: str
    basis: Literal["judged", "structural", "concluded", "tally", "unrecorded"]
    standing: str | None = None
    evidence: tuple[str, ...] = ()
    judged_by: Words | None = None
    on: str | None = None
    assumption: str | None = None
    note: Words | None = None
    from_: tuple[str, ...] = Field(default=(), alias="from")


class ConclusionNode(Frozen):
    """What a rule concluded on a sheet."""

    node: Literal["conclusion"] = "conclusion"
    stage: str
    then: dict[str, tuple[str, ...]]
    rule: str
    title: Words
    citation: Citation
    verb: Verb
    status: Status
    sheet: SheetKind
    of: str
    because: Words
    conditions: tuple[OpenPoint, ...]
    when: Trace
    unless: Trace | None
    overridden_by: tuple[str, ...] = ()


class LinkNode(Frozen):
    """A link through the chain."""

    node: Literal["link"] = "link"
    link: Link


class EvidenceNode(Frozen):
    """A piece of evidence."""

    node: Literal["evidence"] = "evidence"
    title: Words
    kind: str
    origin: Words | None
    disputed: bool


class FindingNode(Frozen):
    """A finding."""

    node: Literal["finding"] = "finding"
    title: Words
    unit: str
    area: str
    start: str
    end: str | None
    standing: str
    evidence: tuple[str, ...]
    assumption: str | None


Node = FactNode | ConclusionNode | LinkNode | EvidenceNode | FindingNode


class Justification(Frozen):
    """A graph: the conclusions a proposal stands on, down to facts, evidence and links."""

    roots: tuple[str, ...]
    nodes: dict[str, Node]


class Subject(Frozen):
    """A person or an organisation."""

    id: str
    kind: Literal["person", "organisation"]
    name: Words
    post: Words | None
    unit: Words | None
    level: str
    rank: int


class Charge(Frozen):
    """One subject, one violation, one regime in one version."""

    id: str
    violation: str
    findings: tuple[str, ...]
    regulation: str
    regime: Regime
    version: date | None
    title: Words
    stated: bool


class Attributed(Frozen):
    """A responsibility on one finding, through one link.

    `otherwise` are responsibilities that open rules would give instead.
    """

    finding: str
    link: str
    responsibility: tuple[str, ...]
    label: tuple[Words, ...]
    four: str
    status: Literal["established", "conditional"]
    conclusions: tuple[str, ...]
    conditions: tuple[OpenPoint, ...]
    otherwise: tuple[Words, ...] = ()


class MeasureView(Frozen):
    """A measure, by id and label."""

    id: str
    label: Words
    months: int | None


class Measures(Frozen):
    """What the provisions permit: a range on a ladder, or a set without order; never a point.

    `base` is the range before anything lighter or heavier was considered; `range` after the
    established grounds, both ends; `otherwise` what stands if conditions fall; `waiting` what only
    unverified rules permit.
    """

    kind: Literal["range", "set"]
    ladder: str | None
    range: tuple[MeasureView, ...]
    base: tuple[MeasureView, ...]
    otherwise: tuple[MeasureView, ...]
    waiting: tuple[MeasureView, ...]
    verb: Verb
    if_several: tuple[tuple[MeasureView, MeasureView], ...] = ()


class OptionView(Frozen):
    """Something a *may* provision permits beside the range."""

    id: str
    label: Words
    verb: Verb
    status: Status
    citation: Citation
    conditions: tuple[OpenPoint, ...]
    node: str | None


class Consideration(Frozen):
    """Something that speaks for or against a person, or would: a rule's ground or a recorded fact.

    `yes` it is so · `no` it was looked at and is not so · `unknown` nobody has said.
    """

    direction: Direction
    truth: Literal["yes", "no", "unknown"]
    fact: str | None
    rule: str | None
    text: Words
    lean: tuple[Lean, ...] = ()
    effects: tuple[tuple[Lean, Operator], ...] = ()
    options: tuple[str, ...] = ()
    verb: Verb | None = None
    citation: Citation | None = None
    finding: str | None = None
    conditions: tuple[OpenPoint, ...] = ()
    note: Words | None = None


class Authority(Frozen):
    """Who may decide one measure."""

    measure: str
    authority: str
    label: Words
    verb: Verb
    status: Status
    citation: Citation
    conditions: tuple[OpenPoint, ...]


class Miss(Frozen):
    """The rule that came nearest, and the facts that decided against it or are not known."""

    stage: str
    rule: str
    title: Words
    citation: Citation
    status: Status
    failed: tuple[FactNode, ...]
    unknown: tuple[FactNode, ...]


class OpenCharge(Frozen):
    """A charge that comes to no proposal, and why."""

    charge: Charge
    outcome: Literal["open", "not-met", "not-reached", "excluded", "no-law", "waiting", "conflict"]
    misses: tuple[Miss, ...]
    conditions: tuple[OpenPoint, ...]


class Proposal(Frozen):
    """A proposal: never a decision."""

    subject: Subject
    charge: Charge
    status: Literal["established", "conditional"]
    responsibility: tuple[Attributed, ...]
    circumstances: tuple[ConclusionNode, ...]
    measures: Measures
    options: tuple[OptionView, ...]
    authority: tuple[Authority, ...]
    favouring: tuple[Consideration, ...]
    burdening: tuple[Consideration, ...]
    conditions: tuple[OpenPoint, ...]
    open_questions: tuple[OpenPoint, ...]
    also_open: tuple[OpenCharge, ...]
    justification: Justification


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
    """Which version governs, by what; or that none is in the rule base."""

    regulation: str
    title: Words
    regime: Regime
    version: date | None
    in_force_verified: bool
    governs_at_decision: date | None
    note: Words | None
    subjects: tuple[str, ...]


class CaseHead(Frozen):
    """The case as it was assessed."""

    id: str
    title: Words
    handled_by: Words
    decided_on: date
    decided_on_assumption: str | None
    period_start: str | None
    period_end: str | None
    handled_elsewhere: tuple[tuple[Words, Words], ...]


class Digests(Frozen):
    """SHA-256 of what went in."""

    case: str
    organisation: str
    rules: str
    engine: str


class Assessment(Frozen):
    """All that an assessment says.

    `labels` words codes: `fact` a fact, `fact=value` one of its values, `regulation=id` the short
    name of a regulation.
    """

    schema_: Literal["assessment.v1"] = Field(default="assessment.v1", alias="schema")
    case: CaseHead
    digests: Digests
    matcher: str
    law: tuple[GoverningLaw, ...]
    assumptions: tuple[AssumptionView, ...]
    evidence: dict[str, EvidenceNode]
    findings: dict[str, FindingNode]
    proposals: tuple[Proposal, ...]
    to_be_established: tuple[ToBeEstablished, ...]
    not_proposed: tuple[NotProposed, ...]
    alerts: tuple[Alert, ...]
    questions: tuple[Question, ...]
    names: dict[str, Words]
    labels: dict[str, Words] = Field(default_factory=dict)
