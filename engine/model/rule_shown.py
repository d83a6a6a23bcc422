"""One rule as a person reads it: `rule.v1`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.rule_list import RuleLine
from engine.model.sentences import Sentence
from engine.model.values import Status

Part = Literal["when", "unless"]


class FactRead(Frozen):
    """A fact that a rule reads, in which part, and who says what it is."""

    name: str
    label: Words
    part: Part
    owner: Words


class ExampleTold(Frozen):
    """An example beside a rule: what it is about, its facts, what the rule comes to on it."""

    say: Words
    facts: tuple[Words, ...]
    expect: Status


class Mention(Frozen):
    """A scenario that names a rule, or else only its article."""

    file: str
    line: int
    name: str
    of_rule: bool


class RuleShown(Frozen):
    """A rule in sentences, with what it reads, what it overrides, its examples and scenarios.

    `leads_to` are rules of the same version that read what it concludes.
    """

    schema_: Literal["rule.v1"] = Field(default="rule.v1", alias="schema")
    rule: RuleLine
    sentence: Sentence
    because: Words
    note: Words | None
    facts: tuple[FactRead, ...]
    overrides: tuple[RuleLine, ...]
    overridden_by: tuple[RuleLine, ...]
    leads_to: tuple[RuleLine, ...]
    examples: tuple[ExampleTold, ...]
    scenarios: tuple[Mention, ...]
    unread: int
