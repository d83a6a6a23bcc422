"""Why a subject, a measure or a rule is not reached: `why-not.v1`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.model.assessment import Digests
from engine.model.base import Frozen, Words
from engine.model.justification import Citation, Value
from engine.model.links import Link
from engine.model.offered import PermittedBy
from engine.model.proposal import Charge, Consideration, Subject
from engine.model.values import Scalar, SheetKind, Status, Verb

WhyNotVerdict = Literal["excluded", "not-established", "unknown", "no-provision"]
"""`excluded` a provision excludes it · `not-established` somebody looked and it is not so ·
`unknown` nobody has said · `no-provision` no provision of the rule base reaches it."""

State = Literal["holds", "fails", "unknown"]


class NearRule(Frozen):
    """A rule on the way, and what it comes to now."""

    stage: str
    rule: str
    title: Words
    citation: Citation
    verb: Verb
    now: Status


class NearCondition(Frozen):
    """A fact that the way rests on: as it is, and as it would have to be.

    `of` says whose fact it is. `assumption` names the assumption that a value rests on.
    """

    key: str
    fact: str
    of: str
    sheet: SheetKind
    state: State
    value: Value
    required: Scalar
    assumption: str | None = None
    judged_by: Words | None = None
    ask: Words | None = None


class Measured(Frozen):
    """A measure that would be permitted, by which rules, and who would decide on it."""

    id: str
    label: Words
    by: tuple[PermittedBy, ...]
    powers: tuple[Words, ...] = ()


class Then(Frozen):
    """What the charge would come to with the conditions completed, as assessed again."""

    status: Literal["established", "conditional"]
    responsibility: tuple[Words, ...]
    kind: Literal["range", "set"]
    measures: tuple[Measured, ...]
    options: tuple[Words, ...] = ()


class Nearest(Frozen):
    """The nearest way to what is asked under one regulation: its rules, conditions and links.

    `alike` are the findings on which the same facts would do the same.
    """

    charge: Charge
    verdict: WhyNotVerdict
    rules: tuple[NearRule, ...]
    conditions: tuple[NearCondition, ...]
    links: tuple[Link, ...]
    alike: tuple[str, ...]
    then: Then


class Beyond(Frozen):
    """A charge under which no completion of the facts was found, and why it is where it is."""

    charge: Charge
    outcome: str
    waiting: tuple[Citation, ...] = ()


class Asked(Frozen):
    """A measure or a rule that was asked for."""

    kind: Literal["measure", "rule"]
    id: str
    label: Words


class WhyNot(Frozen):
    """Why not: the nearest way first, then other regulations, then what speaks for the subject.

    `asked` is there if a measure or rule was asked for. What `nearest` lists, completed, was
    assessed again and came to what `then` says.
    """

    schema_: Literal["why-not.v1"] = Field(default="why-not.v1", alias="schema")
    subject: Subject
    standing: Literal["proposed", "to-be-established", "not-proposed"]
    verdict: WhyNotVerdict
    asked: Asked | None = None
    nearest: tuple[Nearest, ...]
    beyond: tuple[Beyond, ...]
    favouring: tuple[Consideration, ...]
    links: tuple[Link, ...]
    digests: Digests
