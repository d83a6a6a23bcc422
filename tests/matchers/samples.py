"""Rules, sheets and matchers made by hand."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from engine.logic.sheet import Cell, Sheet
from engine.matchers.plain import PlainMatcher
from engine.model.base import Words
from engine.model.provision import Provision
from engine.model.rules import Rule
from engine.model.values import Group, Op, SheetKind, Stage, Status, Test, Verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.model.values import Condition, Scalar

TEXT = Words(zh="甲", en="a")


def rule(name: str, when: Condition, unless: Condition | None = None) -> Rule:
    return Rule(
        id=name,
        title=TEXT,
        provision=Provision(article=1, verified=True),
        stage=Stage.ATTRIBUTE,
        sheet=SheetKind.LINK,
        verb=Verb.SHALL,
        when=when,
        unless=unless,
        then={"结论": ("甲",)},
        because=TEXT,
    )


def fact_test(fact: str, *values: Scalar, op: Op = Op.IS) -> Test:
    return Test(fact=fact, op=op, values=values)


def all_of(*parts: Condition) -> Group:
    return Group(kind="all", of=parts)


def any_of(*parts: Condition) -> Group:
    return Group(kind="any", of=parts)


def none_of(*parts: Condition) -> Group:
    return Group(kind="none", of=parts)


def sheet(name: str = "表", *, soft: Sequence[str] = (), **facts: Scalar | None) -> Sheet:
    """A sheet; the facts named in `soft` are conditional."""
    cells = {
        fact: Cell(fact, value, fact not in soft, "judged", SheetKind.LINK, "甲")
        for fact, value in facts.items()
    }
    return Sheet(SheetKind.LINK, name, cells)


class ConstantMatcher:
    """Finds one status everywhere."""

    def __init__(self, name: str, status: Status) -> None:
        self.name, self._status = name, status

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        return [{rule.id: self._status for rule in rules} for _ in sheets]


class DyingMatcher(PlainMatcher):
    """Takes its process with it when it meets the sheet `死`."""

    name = "dying"

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        if any(each.id == "死" for each in sheets):
            os._exit(139)
        return super().statuses(rules, sheets)


class RefusingMatcher(PlainMatcher):
    """Raises what it is made to raise."""

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        raise ValueError(f"{len(rules)} {len(sheets)}")
