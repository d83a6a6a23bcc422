"""What sets rules aside: exceptions, and rules that stand before others: `exceptions.v1`."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.model.base import Frozen
from engine.model.rule_list import RuleLine
from engine.model.sentences import Clause


class RuleTies(Frozen):
    """A rule with its exception, and the ids of the rules it overrides or is overridden by."""

    rule: RuleLine
    unless: Clause | None
    overrides: tuple[str, ...]
    overridden_by: tuple[str, ...]


class Exceptions(Frozen):
    """The rules that have an exception, override or are overridden; ids are of the same version.

    `without` counts the rules looked at that have nothing of the kind.
    """

    schema_: Literal["exceptions.v1"] = Field(default="exceptions.v1", alias="schema")
    rules: tuple[RuleTies, ...]
    without: int
    unread: int
