"""What is still to be asked, what each answer settles, and what need not be asked: `missing.v1`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.model.assessment import Digests
from engine.model.base import Frozen, Words
from engine.model.justification import Citation
from engine.model.values import SheetKind

Part = Literal["standing", "responsibility", "measures", "beside", "leans", "powers"]
"""What may turn on a fact: the verdict · the responsibility · the measures · what stands beside
them · what makes it lighter or heavier · who decides."""

PARTS: tuple[Part, ...] = ("standing", "responsibility", "measures", "beside", "leans", "powers")


Known = Literal["unknown", "assumed"]
KNOWN: tuple[Known, ...] = ("unknown", "assumed")


class Settles(Frozen):
    """A subject whose outcome turns on a fact, and in which parts."""

    subject: str
    parts: tuple[Part, ...]


class Reason(Frozen):
    """A rule that asks for a fact: why it is asked."""

    regulation: str
    rule: str
    title: Words
    citation: Citation


class Answer(Frozen):
    """A value a fact may have."""

    value: str
    label: Words


class MissingFact(Frozen):
    """A fact for which two completions give two outcomes, asked once for all it is about.

    `expected` is the expected number of subjects that an answer settles; `of` whose fact it is, by
    the ids of subjects, findings or both. `known` says whether nobody has said, or it is assumed.
    `undecided` marks one of which it was not decided whether it matters.
    """

    fact: str
    on: SheetKind
    label: Words
    question: Words
    judged_by: Words | None
    ask: Words | None
    answers: tuple[Answer, ...]
    known: tuple[Known, ...]
    assumptions: tuple[str, ...]
    of: tuple[str, ...]
    findings: tuple[str, ...]
    settles: tuple[Settles, ...]
    expected: float
    why: tuple[Reason, ...]
    undecided: bool = False


IdleReason = Literal["no-rule-reads", "ruled-out", "no-difference", "speaks-for"]


class Idle(Frozen):
    """A fact on which no outcome turns, and why.

    `no-rule-reads` no rule on a charge of the case reads it · `ruled-out` every rule that reads it
    is out whatever it is · `no-difference` no completion turns on it · `speaks-for` no outcome
    turns on it, yet it speaks for a subject, and is asked all the same.
    """

    fact: str
    label: Words
    reason: IdleReason


class Missing(Frozen):
    """All that is to be asked, what settles most first, and what need not be."""

    schema_: Literal["missing.v1"] = Field(default="missing.v1", alias="schema")
    facts: tuple[MissingFact, ...]
    idle: tuple[Idle, ...]
    texts: tuple[Citation, ...]
    digests: Digests
