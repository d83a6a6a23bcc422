"""A proposal and its parts, and a charge that comes to none."""

from __future__ import annotations

from datetime import date
from typing import Literal

from engine.model.base import Frozen, Words
from engine.model.comparison import Comparison
from engine.model.justification import Citation, ConclusionNode, FactNode, Justification, OpenPoint
from engine.model.law import ChoiceOfLaw
from engine.model.measures import Concurrence, CountsFrom, Lean, Merge, Operator, Running
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


class MeasureView(Frozen):
    """A measure, by id and label, with its influence period in months."""

    id: str
    label: Words
    months: int | None
    counts_from: CountsFrom = CountsFrom.EFFECT


class IfSeveral(Frozen):
    """If `due` is the highest sanction due for any of several violations, `then` is given."""

    due: MeasureView
    then: MeasureView


class Combined(Frozen):
    """What the pack says of several violations, several provisions, or a period still running.

    `reach` says of whom, if not of everybody; `to_verify` what has to be found in the text.
    """

    kind: Literal["merge", "concurrence", "running"]
    code: Merge | Concurrence | Running
    cap_months: int | None = None
    citation: Citation | None = None
    reach: Words | None = None
    to_verify: Words | None = None


class Influence(Frozen):
    """What a measure bars, and for how many months; cited is where the measure itself stands."""

    measure: str
    label: Words
    months: int | None
    bars: Words | None
    citation: Citation | None


class Measures(Frozen):
    """What the provisions permit: a range on a ladder, or a set without order; never a point.

    `base` is the range before anything lighter or heavier was considered; `range` after the
    established grounds, both ends; `otherwise` what stands if conditions fall; `waiting` what only
    unverified rules permit. `order` is the ladder, lightest first; `indivisible` what of it is.
    `if_several` is worked out by the `merge` among `combined`, which the pack declares.
    """

    kind: Literal["range", "set"]
    ladder: str | None
    range: tuple[MeasureView, ...]
    base: tuple[MeasureView, ...]
    otherwise: tuple[MeasureView, ...]
    waiting: tuple[MeasureView, ...]
    verb: Verb
    if_several: tuple[IfSeveral, ...] = ()
    combined: tuple[Combined, ...] = ()
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
    favouring: tuple[Consideration, ...]
    burdening: tuple[Consideration, ...]
    conditions: tuple[OpenPoint, ...]
    open_questions: tuple[OpenPoint, ...]
    also_open: tuple[OpenCharge, ...]
    justification: Justification
    other_version: OtherVersion | None = None


OtherVersion.model_rebuild()
