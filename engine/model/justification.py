"""The justification graph: conclusions down to facts, evidence, findings and links."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.links import Link
from engine.model.provision import Provision, RowProvision
from engine.model.values import Scalar, SheetKind, Status, Verb

PointKind = Literal["unknown", "assumption", "text", "conflict", "version", "violation"]


Value = Scalar | tuple[str, ...] | None


class Citation(Frozen):
    """A provision of a regulation in a version."""

    regulation: str
    version: date | None
    short: Words
    provision: Provision | RowProvision


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
    """A fact on a sheet, with where it comes from.

    `considered` is what was looked at besides: the conclusions that could have filled an empty
    slot, the circumstances that a tally of responsibilities asks for.
    """

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
    considered: tuple[str, ...] = ()


class ConclusionNode(Frozen):
    """What a rule concluded on a sheet.

    `overriders` are the conclusions of all rules that override it, whatever they came to.
    """

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
    overriders: tuple[str, ...] = ()


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
    """A finding; `duties` are the entries of duty lists that it failed."""

    node: Literal["finding"] = "finding"
    title: Words
    unit: str
    area: str
    start: str
    end: str | None
    standing: str
    evidence: tuple[str, ...]
    assumption: str | None
    duties: tuple[str, ...] = ()


Node = FactNode | ConclusionNode | LinkNode | EvidenceNode | FindingNode


class Justification(Frozen):
    """A graph: the conclusions a proposal stands on, down to facts, evidence and links.

    `beside` are conclusions that the proposal shows without standing on them.
    """

    roots: tuple[str, ...]
    nodes: dict[str, Node]
    beside: tuple[str, ...] = ()
