"""What the law says of those who handle a case: `recusal.v1`. A reading, never a decision."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.assessment import CaseHead, Digests
from engine.model.base import Frozen, Words
from engine.model.justification import Citation, EvidenceNode, OpenPoint
from engine.model.links import Link
from engine.model.values import Status, Verb


class RecusalLaw(Frozen):
    """A regulation with grounds of recusal, on the day of the case.

    `governs` a version does · `not-yet` the regulation was not in force · `no-version` the version
    of the day is not in the rule base. `names_decider` whether its rules say who decides.
    """

    regulation: str
    title: Words
    first_in_force: date
    state: Literal["governs", "not-yet", "no-version"]
    version: date | None
    in_force_verified: bool
    names_decider: bool


class PartyView(Frozen):
    """To whom a reviewer stands in a relation: a part in the case, and who plays it if named."""

    part: str
    id: str | None
    name: Words


class RelationView(Frozen):
    """A recorded relation; `read` says that a ground of some law, met or open, looks at it."""

    kind: str
    label: Words
    party: PartyView
    standing: str
    evidence: tuple[str, ...]
    judged_by: Words | None
    on: str | None
    note: Words | None
    assumption: str | None
    read: bool


class RecusalRule(Frozen):
    """What a rule comes to on one reviewer: a ground, who may ask, or who decides.

    `party` and `kinds` are those of the relations that a ground reads.
    """

    code: str
    label: Words
    rule: str
    title: Words
    because: Words
    verb: Verb
    status: Status
    citation: Citation
    party: PartyView | None
    kinds: tuple[str, ...]
    conditions: tuple[OpenPoint, ...]


class Unasked(Frozen):
    """A relation nobody has recorded, which is not the same as none: to whom, and what reads it."""

    fact: str
    label: Words
    question: Words | None
    judged_by: Words | None
    ask: Words | None
    parties: tuple[PartyView, ...]
    citations: tuple[Citation, ...]


class Capacity(Frozen):
    """In which capacity a reviewer acts, as far as some law asks."""

    fact: str
    label: Words
    question: Words | None
    value: Literal["yes", "no", "unknown"]
    assumption: str | None


Post = Literal["not-recorded", "no-link", "linked", "examined", "elsewhere"]


class ReviewerView(Frozen):
    """A reviewer: what is given, what is open, what nobody has asked, and who decides.

    `post` says how the reviewer stands to the chain of responsibility, `links` through which posts:
    something to look at, never a ground by itself.
    """

    id: str
    name: Words
    person: str | None
    capacities: tuple[Capacity, ...]
    relations: tuple[RelationView, ...]
    grounds: tuple[RecusalRule, ...]
    to_be_established: tuple[RecusalRule, ...]
    to_be_judged: tuple[Unasked, ...]
    not_recorded: tuple[Unasked, ...]
    asked_by: tuple[RecusalRule, ...]
    decided_by: tuple[RecusalRule, ...]
    deciding_open: tuple[RecusalRule, ...]
    post: Post
    links: tuple[Link, ...]


class Recusals(Frozen):
    """All that is said of the reviewers of a case; `labels` words the facts of conditions."""

    schema_: Literal["recusal.v1"] = Field(default="recusal.v1", alias="schema")
    case: CaseHead
    digests: Digests
    law: tuple[RecusalLaw, ...]
    reviewers: tuple[ReviewerView, ...]
    evidence: dict[str, EvidenceNode]
    names: dict[str, Words]
    labels: dict[str, Words]
