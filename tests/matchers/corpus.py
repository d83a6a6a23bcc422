"""Random packs and sheets, from a seed or from hypothesis, for holding matchers against each other.

A pack has several stages; what the rules of one conclude stands on the sheets of the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from engine.logic.sheet import Cell, Cells, Sheet, member
from engine.logic.slots import members, one
from engine.logic.status import alone, settle
from engine.model.base import Words
from engine.model.provision import Provision
from engine.model.rules import Rule
from engine.model.values import Group, Op, SheetKind, Stage, Status, Test, Verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from random import Random

    from engine.assessment.matching import Matcher
    from engine.logic.status import Outcome
    from engine.model.values import Condition, Scalar
    from tests.matchers.coverage import Seen

STAGES = (Stage.QUALIFY, Stage.ATTRIBUTE, Stage.MEASURE, Stage.ADJUST)
CODES = ("yes", "no", "党组书记", "分管副职", "主要负责人", "ab", "ab c", "一般", "严重")
OTHER_CODES = ("未列", "ab ", "是")
MANY_CODES = tuple(f"第{number}项" for number in range(40))
DAY = date(2018, 10, 1)
EXACT = (Op.IS, Op.NOT)
ORDERED = (*EXACT, Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN)
DATED = (*EXACT, Op.BEFORE, Op.AFTER)
FAMILY = (Op.CONTAINS, Op.ONLY)
SET_SLOT, ONE_SLOT = "情形", "结论"
CONCLUDED = ("甲", "乙", "丙")
TEXT = Words(zh="甲", en="a")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the pack: the tests it takes, the constants rules use, the values sheets hold."""

    name: str
    ops: tuple[Op, ...]
    constants: tuple[Scalar, ...]
    values: tuple[Scalar, ...]

    @property
    def is_family(self) -> bool:
        return self.ops == FAMILY


@dataclass(frozen=True, slots=True)
class Pack:
    """Rules by stage, and the facts their sheets start with."""

    facts: tuple[Fact, ...]
    rules: dict[Stage, tuple[Rule, ...]]


def pack(rng: Random, *, stages: int = 3, rules: int = 12) -> Pack:
    """Make a pack; the rules of a stage also read what the stages before it conclude."""
    facts = tuple(_fact(rng, number) for number in range(rng.randint(4, 9)))
    readable = list(facts)
    made: dict[Stage, tuple[Rule, ...]] = {}
    for stage in STAGES[:stages]:
        made[stage] = _stage(rng, stage, readable, rng.randint(1, rules))
        readable += _conclusions(stage)
    return Pack(facts, made)


def sheets(rng: Random, made: Pack, count: int) -> list[Sheet]:
    """Make sheets for a pack, some cells absent, some unknown, some conditional."""
    doubt = rng.choice((0.0, 0.1, 0.3))
    return [
        Sheet(SheetKind.LINK, f"表{number}", dict(_cells(rng, made.facts, doubt)))
        for number in range(count)
    ]


def _fact(rng: Random, number: int) -> Fact:
    kind = rng.choice(("code", "code", "code", "yes-no", "many", "order", "whole", "day", "set"))
    name = f"{kind}.事实{number}"
    if kind in ("code", "order"):
        ops = EXACT if kind == "code" else ORDERED
        return Fact(name, ops, CODES, (*CODES, *OTHER_CODES))
    if kind == "yes-no":
        return Fact(name, EXACT, ("yes", "no"), ("yes", "no"))
    if kind == "many":
        return Fact(name, EXACT, MANY_CODES, MANY_CODES)
    if kind == "whole":
        edge = rng.choice((0, 5, -5, 30_000_00, 2**61))
        around = tuple(edge + step for step in range(-2, 3))
        return Fact(name, ORDERED, around[1:4], (*around, -(2**70), 2**70))
    if kind == "day":
        around_day = tuple(DAY + timedelta(days=step) for step in range(-2, 3))
        return Fact(name, DATED, around_day[1:4], around_day)
    return Fact(name, FAMILY, CONCLUDED, (*CONCLUDED, "丁"))


def _conclusions(stage: Stage) -> tuple[Fact, Fact]:
    return (
        Fact(f"{stage}.{ONE_SLOT}", EXACT, CONCLUDED, CONCLUDED),
        Fact(f"{stage}.{SET_SLOT}", FAMILY, CONCLUDED, CONCLUDED),
    )


def _stage(rng: Random, stage: Stage, facts: Sequence[Fact], count: int) -> tuple[Rule, ...]:
    names = [f"{stage}-{number}" for number in range(count)]
    return tuple(
        _rule(rng, stage, facts, name, tuple(n for n in names[:place] if rng.random() < 0.2))
        for place, name in enumerate(names)
    )


def _rule(
    rng: Random, stage: Stage, facts: Sequence[Fact], name: str, overrides: tuple[str, ...]
) -> Rule:
    filled = rng.sample(CONCLUDED, rng.randint(1, 2))
    single = rng.random() < 0.5
    slot = f"{stage}.{ONE_SLOT if single else SET_SLOT}"
    return Rule(
        id=name,
        title=TEXT,
        provision=Provision(article=1, verified=rng.random() < 0.8),
        stage=stage,
        sheet=SheetKind.LINK,
        verb=Verb.SHALL,
        when=_condition(rng, facts, 2),
        unless=_condition(rng, facts, 1) if rng.random() < 0.5 else None,
        then={slot: tuple(filled[:1] if single else filled)},
        because=TEXT,
        overrides=overrides,
    )


def _condition(rng: Random, facts: Sequence[Fact], depth: int) -> Condition:
    if depth == 0 or rng.random() < 0.3:
        return _test(rng, rng.choice(facts))
    if depth > 1 and rng.random() < 0.1:
        return _wide(rng, facts)
    kind = rng.choice(("all", "all", "any", "none"))
    count = rng.choice((0, 1, 2, 2, 3, 3, 15)) if kind == "all" else rng.randint(0, 3)
    parts = tuple(_condition(rng, facts, 0 if count > 3 else depth - 1) for _ in range(count))
    return Group(kind=kind, of=parts)


def _wide(rng: Random, facts: Sequence[Fact]) -> Condition:
    """Make alternatives beside alternatives: their terms would multiply."""
    kinds: tuple[Literal["any", "none"], ...] = ("any", "any", "none")
    pairs = [
        Group(
            kind=rng.choice(kinds),
            of=(_test(rng, rng.choice(facts)), _test(rng, rng.choice(facts))),
        )
        for _ in range(rng.randint(5, 9))
    ]
    return Group(kind="all", of=(_test(rng, rng.choice(facts)), *pairs))


def _test(rng: Random, fact: Fact) -> Test:
    op = rng.choice(fact.ops)
    many = op in (*EXACT, *FAMILY)
    most = rng.choice((1, 1, 2, 3, len(fact.constants))) if many else 1
    values = tuple(rng.choice(fact.constants) for _ in range(min(most, 20)))
    return Test(fact=fact.name, op=op, values=values)


def _cells(rng: Random, facts: Sequence[Fact], doubt: float) -> Iterator[tuple[str, Cell]]:
    for fact in facts:
        if fact.is_family:
            for code in fact.values:
                yield from _cell(rng, member(fact.name, str(code)), ("yes", "no"), doubt)
        else:
            yield from _cell(rng, fact.name, fact.values, doubt)


def _cell(
    rng: Random, name: str, values: Sequence[Scalar], doubt: float
) -> Iterator[tuple[str, Cell]]:
    if rng.random() < 0.1:
        return
    value = None if rng.random() < 0.15 else rng.choice(values)
    firm = value is not None and rng.random() >= doubt
    yield name, Cell(name, value, firm=firm, basis="judged", kind=SheetKind.LINK, of="甲")


def run(
    matcher: Matcher, made: Pack, rows: Sequence[Sheet], seen: Seen | None = None
) -> list[dict[str, Status]]:
    """Take sheets through the stages of a pack; return what every rule came to, row by row."""
    rows = list(rows)
    found: list[dict[str, Status]] = [{} for _ in rows]
    for stage, rules in made.rules.items():
        for place, statuses in enumerate(matcher.statuses(rules, rows)):
            outcomes = _outcomes(rules, rows[place], statuses)
            found[place].update({name: each.status for name, each in outcomes.items()})
            for outcome in outcomes.values() if seen is not None and place % 8 == 0 else ():
                assert seen is not None
                seen.note(stage, rows[place], outcome)
            rows[place] = _next_sheet(stage, rows[place], outcomes)
    return found


def _outcomes(
    rules: Sequence[Rule], sheet: Sheet, statuses: Mapping[str, Status]
) -> dict[str, Outcome]:
    each = {rule.id: alone(rule, statuses[rule.id], sheet.cells) for rule in rules}
    return settle(rules, each)


def _next_sheet(stage: Stage, sheet: Sheet, outcomes: Mapping[str, Outcome]) -> Sheet:
    """Return the sheet with what a stage concluded, as the next stage reads it."""
    cells: Cells = dict(sheet.cells)
    slot = one(f"{stage}.{ONE_SLOT}", outcomes.values())
    known = slot.values[0] if slot.state == "known" else None
    _put(cells, slot.name, known, firm=slot.firm)
    family = f"{stage}.{SET_SLOT}"
    for code, each in members(family, outcomes.values(), CONCLUDED).items():
        value = {"known": "yes", "none": "no"}.get(each.state)
        _put(cells, member(family, code), value, firm=each.firm)
    return Sheet(sheet.kind, sheet.id, cells)


def _put(cells: Cells, name: str, value: Scalar | None, *, firm: bool) -> None:
    cells[name] = Cell(name, value, firm=firm, basis="concluded", kind=SheetKind.LINK, of="甲")
