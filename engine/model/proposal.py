"""A proposal and its parts, and a charge that comes to none."""

from __future__ import annotations

from datetime import date
from typing import Literal

from engine.model.base import Frozen, Words
from engine.model.justification import Citation, ConclusionNode, FactNode, Justification, OpenPoint
from engine.model.measures import Lean, Merge, Operator
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

    `points` are what people have to settle about the choice of law.
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


class Together(Frozen):
    """One period, in months between both ends, for `count` violations that come to the same."""

    count: int
    least: int
    most: int


class IfSeveral(Frozen):
    """If `due` is the highest sanction due for any of several violations, `then` is given.

    `together` is the period where it is due for several of them and the law joins the periods.
    """

    due: MeasureView
    then: MeasureView
    together: Together | None = None


class Merging(Frozen):
    """How several violations are combined, and by which provision.

    `verb` and `cap_months` belong to the clause that joins the periods of equal measures.
    """

    merge: Merge
    citation: Citation | None = None
    verb: Verb | None = None
    cap_months: int | None = None


class Measures(Frozen):
    """What the provisions permit: a range on a ladder, or a set without order; never a point.

    `base` is the range before anything lighter or heavier was considered; `range` after the
    established grounds, both ends; `otherwise` what stands if conditions fall; `waiting` what only
    unverified rules permit. `order` is the ladder, lightest first; `indivisible` what of it is.
    """

    kind: Literal["range", "set"]
    ladder: str | None
    range: tuple[MeasureView, ...]
    base: tuple[MeasureView, ...]
    otherwise: tuple[MeasureView, ...]
    waiting: tuple[MeasureView, ...]
    verb: Verb
    if_several: tuple[IfSeveral, ...] = ()
    merging: Merging | None = None
    order: tuple[str, ...] = ()
    indivisible: tuple[str, ...] = ()


class OptionView(Frozen):
    """Something a *may* provision permits beside the range."""

    id: str
    label: Words
    verb: Verb
    status: Status
    citation: Citation
    conditions: tuple[OpenPoint, ...]
    node: str | None


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
