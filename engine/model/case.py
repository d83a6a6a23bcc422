"""The case file: evidence, findings, judgements, records, charges, and those who handle it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StrictInt, StrictStr

from engine.model.base import Frozen, Id, Words
from engine.model.dates import Day, Period, When
from engine.model.organisation import Sourced
from engine.model.priors import Prior


class Standing(StrEnum):
    """How far a finding or a fact has been settled."""

    ALLEGED = "alleged"
    DISPUTED = "disputed"
    ESTABLISHED = "established"
    REFUTED = "refuted"


class EvidenceKind(StrEnum):
    """What sort of evidence a piece is."""

    DOCUMENT = "document"
    STATEMENT = "statement"
    AUDIT = "audit"
    PHYSICAL = "physical"
    PUBLIC_REPORT = "public-report"


class Evidence(Frozen):
    """A piece of evidence; pieces with one `origin` come from one source."""

    id: Id
    title: Words
    kind: EvidenceKind
    origin: Words | None = None
    disputed: bool = False


class Assumption(Frozen):
    """What an example says and its source does not."""

    id: Id
    text: Words


class Settled(Sourced):
    """What somebody judged, when, and on which evidence."""

    status: Standing
    judged_by: Words | None = None
    on: When | None = None
    note: Words | None = None


class Finding(Settled):
    """A failure of duty in an area of a unit during a period.

    `duties` are the entries of duty lists that it failed.
    """

    id: Id
    title: Words
    unit: Id
    area: Id
    period: Period
    duties: tuple[Id, ...] = ()


RawValue = Annotated[StrictStr | StrictInt, Field(union_mode="left_to_right")]


class Judgement(Settled):
    """Facts judged together; subject, findings, charge and reviewer say on which sheets."""

    subject: Id | None = None
    findings: tuple[Id, ...] = ()
    charge: Id | None = None
    reviewer: Id | None = None
    facts: dict[str, RawValue] = Field(min_length=1)


class ChargeStatement(Frozen):
    """A person's word on which findings of a subject form one violation.

    `versions` names, per regulation, the version that people chose to govern.
    """

    id: Id
    subject: Id
    findings: tuple[Id, ...] = Field(min_length=1)
    versions: dict[str, Day] = Field(default_factory=dict)


class RecordKind(StrEnum):
    """What a record records."""

    DECISION = "decision"
    REPORT = "report"
    INSTRUCTION = "instruction"
    WARNING = "warning"
    REPLY = "reply"
    STEP = "step"


class Record(Sourced):
    """A dated record. Who was present, objected, reported, was warned or replied.

    `by` acts and `to` receives; `answered` belongs to a report. A record of a `step` names the step
    of a procedure that was taken, for those in `to`, or for everybody.
    """

    id: Id
    kind: RecordKind
    on: When
    title: Words
    findings: tuple[Id, ...] = ()
    by: tuple[Id, ...] = ()
    to: tuple[Id, ...] = ()
    present: tuple[Id, ...] = ()
    objected: tuple[Id, ...] = ()
    reserved: tuple[Id, ...] = ()
    answered: Literal["yes", "no", "unknown"] = "unknown"
    step: Id | None = None


class HandledElsewhere(Frozen):
    """A person this assessment leaves out, and why."""

    person: Id
    why: Words


class Reviewer(Frozen):
    """One of those who handle the case, by role; `person` if the organisation file lists them."""

    id: Id
    name: Words
    person: Id | None = None


class Party(StrEnum):
    """To whom a reviewer may stand in a relation; `matter` is the case itself."""

    SUBJECT = "subject"
    REPORTER = "reporter"
    COMPLAINANT = "complainant"
    WITNESS = "witness"
    INTERESTED = "interested-party"
    MATTER = "matter"


class Relation(Settled):
    """A relation of a reviewer to somebody in the case, or to the case itself.

    `kind` is a fact on relations without its `relation.`; `party` says which subject, or who else
    if the organisation file lists them: reporters are better named by their part alone.
    """

    reviewer: Id
    kind: Id
    to: Party
    party: Id | None = None


class Case(Frozen):
    """A case as written down.

    `closed_on` is the day of an earlier decision that closed the case; it is reviewed now.
    """

    schema_: Literal["case.v1"] = Field(alias="schema")
    id: Id
    title: Words
    organisation: str | None = None
    handled_by: Id
    decided_on: Day
    decided_on_assumed: bool = False
    decided_on_assumption: Id | None = None
    closed_on: Day | None = None
    handled_elsewhere: tuple[HandledElsewhere, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...]
    judgements: tuple[Judgement, ...] = ()
    charges: tuple[ChargeStatement, ...] = ()
    records: tuple[Record, ...] = ()
    reviewers: tuple[Reviewer, ...] = ()
    relations: tuple[Relation, ...] = ()
    priors: tuple[Prior, ...] = ()
