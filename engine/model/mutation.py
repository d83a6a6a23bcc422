"""What examples and scenarios notice of altered rules: `mutation.v1`."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.coverage import Share
from engine.model.values import Scalar, Status

Operator = Literal[
    "drop-rule", "drop-condition", "drop-exception", "drop-value", "flip", "shift",
    "swap-conclusion", "drop-conclusion", "swap-verb", "drop-override",
]  # fmt: skip
OPERATORS: tuple[Operator, ...] = get_args(Operator)
Verdict = Literal["example", "scenario", "survived", "equivalent", "refused"]
"""By what a mutant was killed, or why it was not.

`equivalent` it comes to the same on every sheet; `refused` the reader of rules does not take it.
"""
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


class Given(Frozen):
    """A fact on a sheet, in codes and in words."""

    fact: str
    value: Scalar
    label: Words
    said: Words


class Witness(Frozen):
    """A sheet on which the difference shows, and what rule and mutant come to there.

    Where a conclusion or the whole rule is altered, `was` is what the rule comes to; `now` is
    nothing if the rule is gone. Where it no longer overrides another rule, both hold on the sheet.
    """

    facts: tuple[Given, ...]
    was: Status
    now: Status | None


class Mutant(Frozen):
    """An altered rule, and what became of it.

    `by` is the example or scenario that noticed; `tried` how many scenarios were played for it,
    nothing where examples alone were asked.
    `suggestion` says what would notice a survivor.
    """

    key: str
    regulation: str
    version: date
    rule: str
    file: str
    line: int
    operator: Operator
    told: Words
    verdict: Verdict
    by: str | None = None
    tried: int | None = None
    witness: Witness | None = None
    suggestion: Words | None = None


class VersionMutation(Frozen):
    """How many mutants of a version were noticed; equivalent and refused ones are not counted."""

    regulation: str
    short: Words
    version: date
    share: Share
    verdicts: dict[Verdict, int]


class OperatorMutation(Frozen):
    """The same, by what was done to the rules."""

    operator: Operator
    share: Share


class Mutation(Frozen):
    """What examples and scenarios notice of altered rules, in a fixed order.

    `scenarios` are how many that hold were looked through, in this run or in the one that a journal
    is of; nothing where examples decided all, or were asked alone. `failed`
    are scenarios and examples that do not hold by the rules as they are, and files that cannot be
    read; they notice nothing. `left` are mutants that were not looked at.
    """

    schema_: Literal["mutation.v1"] = Field(default="mutation.v1", alias="schema")
    rules_digest: str
    scenarios: int | None
    failed: tuple[str, ...] = ()
    left: int = 0
    share: Share
    versions: tuple[VersionMutation, ...]
    operators: tuple[OperatorMutation, ...]
    mutants: tuple[Mutant, ...]
