"""Why a subject is proposed: `why.v1`. The proposal with its reasons, never a decision."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.model.assessment import AssumptionView, CaseHead, Digests, Duty
from engine.model.base import Frozen, Words
from engine.model.justification import Citation, EvidenceNode, FactNode, FindingNode
from engine.model.proposal import Proposal, Subject


class ExceptionView(Frozen):
    """Something that would undo a conclusion which the proposal stands on, and why it does not.

    `excluded` what the conclusion's own provision excludes · `replaced` another provision that
    takes its place. `not-so` it does not apply, on the `facts` · `unknown` nobody has said
    whether it does, and the facts are those not known · `conditional` it applies under conditions,
    so that the conclusion stands only if they fall · `yields` it gives way itself to `others`.
    """

    kind: Literal["excluded", "replaced"]
    state: Literal["not-so", "unknown", "conditional", "yields"]
    of: str
    rule: str
    title: Words
    citation: Citation
    facts: tuple[FactNode, ...]
    others: tuple[str, ...] = ()


class Justified(Frozen):
    """A proposal, and the exceptions considered to the conclusions that it stands on."""

    proposal: Proposal
    exceptions: tuple[ExceptionView, ...]


class Why(Frozen):
    """Why a subject is proposed. Without a proposal `ask` names the question that answers."""

    schema_: Literal["why.v1"] = Field(default="why.v1", alias="schema")
    case: CaseHead
    digests: Digests
    subject: Subject
    standing: Literal["proposed", "to-be-established", "not-proposed"]
    ask: Literal["why-not"] | None
    reasons: tuple[Justified, ...]
    assumptions: tuple[AssumptionView, ...]
    evidence: dict[str, EvidenceNode]
    findings: dict[str, FindingNode]
    duties: dict[str, Duty]
    names: dict[str, Words]
    labels: dict[str, Words]
