"""A proposal and its parts, and a charge that comes to none."""

from __future__ import annotations

from datetime import date
from typing import Literal

from engine.model.base import Frozen, Words
from engine.model.comparison import Comparison
from engine.model.justification import Citation, ConclusionNode, FactNode, Justification, OpenPoint
from engine.model.law import ChoiceOfLaw
from engine.model.measures import CountsFrom, Lean, Operator
from engine.model.offered import Influence, Measures
from engine.model.provision import Regime
from engine.model.values import Status, Verb
from engine.model.vocabulary import Direction


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
    """One subject, one violation, one regime in one version.

    `law` is how the version was chosen, `points` what people have to settle about it.
    """

    id: str
    violation: str
    findings: tuple[str, ...]
    regulation: str
    regime: Regime
    version: date | None
    title: Words
    stated: bool
    points: tuple[OpenPoint, ...] = ()
    law: ChoiceOfLaw | None = None


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


class OptionView(Frozen):
    """Something a *may* provision permits beside the range."""

    id: str
    label: Words
    verb: Verb
    status: Status
    citation: Citation
    conditions: tuple[OpenPoint, ...]
    node: str | None
    months: int | None = None
    counts_from: CountsFrom = CountsFrom.EFFECT


class Effect(Frozen):
    """What a lean does to the range under the pack's operators."""

    lean: Lean
    operator: Operator


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
    effects: tuple[Effect, ...] = ()
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


class AuthorityOpen(Frozen):
    """A measure of which no rule says who may decide it; `conditions` are what open rules await."""

    measure: str
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
    """A charge that comes to no proposal, and why.

    While it is open and the lighter-law rule applies, `other_version` stands beside it.
    """

    charge: Charge
    outcome: Literal["open", "not-met", "not-reached", "excluded", "no-law", "waiting", "conflict"]
    misses: tuple[Miss, ...]
    conditions: tuple[OpenPoint, ...]
    other_version: OtherVersion | None = None

    @property
    def asked(self) -> tuple[OpenPoint, ...]:
        """Return the points it waits for, and those that the version beside it waits for."""
        other = self.other_version
        beside = (other.proposal or other.charge) if other else None
        return (*self.conditions, *(beside.conditions if beside else ()))


class OtherVersion(Frozen):
    """The same charge under the version in force at the decision, and how the two compare.

    It comes to a proposal of its own, or to none.
    """

    comparison: Comparison
    proposal: Proposal | None
    charge: OpenCharge | None


class Proposal(Frozen):
    """A proposal: never a decision.

    Where the lighter-law rule applies, `other_version` stands beside it.
    """

    subject: Subject
    charge: Charge
    status: Literal["established", "conditional"]
    responsibility: tuple[Attributed, ...]
    circumstances: tuple[ConclusionNode, ...]
    measures: Measures
    options: tuple[OptionView, ...]
    influence: tuple[Influence, ...]
    authority: tuple[Authority, ...]
    authority_open: tuple[AuthorityOpen, ...] = ()
    favouring: tuple[Consideration, ...]
    burdening: tuple[Consideration, ...]
    conditions: tuple[OpenPoint, ...]
    open_questions: tuple[OpenPoint, ...]
    also_open: tuple[OpenCharge, ...]
    justification: Justification
    other_version: OtherVersion | None = None

    @property
    def asked_of_powers(self) -> tuple[OpenPoint, ...]:
        """Return the points that the authority over its measures rests on or waits for."""
        conditional = (point for each in self.authority for point in each.conditions)
        open_ = (point for each in self.authority_open for point in each.conditions)
        return (*conditional, *open_)


OpenCharge.model_rebuild()
OtherVersion.model_rebuild()
