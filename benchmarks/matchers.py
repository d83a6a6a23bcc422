"""Sheets a second: durable_rules, the reference, and a Python function generated from the rules.

    python benchmarks/matchers.py                 the table, as Markdown
    python benchmarks/matchers.py --memory 100000 so many sheets one at a time, memory flat

All three match the same rules against the same sheets in the same run, and must agree.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.machine import seconds, watch
from engine.logic.normal import terms
from engine.logic.sheet import Cell, Sheet
from engine.logic.status import status_of
from engine.matchers.durable import DurableMatcher
from engine.matchers.plain import PlainMatcher
from engine.model.base import Words
from engine.model.provision import Provision
from engine.model.rules import Rule
from engine.model.values import Group, Op, SheetKind, Stage, Status, Test, Truth, Verb

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engine.assessment.matching import Matcher
    from engine.model.values import Condition, Scalar

FACTS = 40
CODES = ("甲", "乙", "丙", "丁", "戊")
RULES = (50, 150, 500)
ROUNDS = 5
TEXT = Words(zh="甲", en="a")


def rules(rng: Random, count: int) -> list[Rule]:
    """Make rules of three to six tests, a third of them with an exception."""
    return [_rule(rng, f"规则{number}") for number in range(count)]


def _rule(rng: Random, name: str) -> Rule:
    when = tuple(_test(rng) for _ in range(rng.randint(3, 6)))
    return Rule(
        id=name,
        title=TEXT,
        provision=Provision(article=1, verified=True),
        stage=Stage.ATTRIBUTE,
        sheet=SheetKind.LINK,
        verb=Verb.SHALL,
        when=Group(kind="all", of=when),
        unless=_test(rng) if rng.random() < 1 / 3 else None,
        then={"结论": ("甲",)},
        because=TEXT,
    )


def _test(rng: Random) -> Test:
    number = rng.randrange(FACTS)
    if number % 8 == 0:
        op = rng.choice((Op.AT_LEAST, Op.LESS_THAN))
        return Test(fact=f"数{number}", op=op, values=(rng.randrange(20, 80),))
    values = tuple(rng.sample(CODES, rng.choice((1, 1, 1, 2))))
    return Test(fact=f"事实{number}", values=values)


def sheets(rng: Random, count: int) -> list[Sheet]:
    """Make sheets of forty facts, one in twenty unknown."""
    return [Sheet(SheetKind.LINK, f"表{number}", _cells(rng)) for number in range(count)]


def _cells(rng: Random) -> dict[str, Cell]:
    cells = [_cell(rng, number) for number in range(FACTS)]
    return {cell.fact: cell for cell in cells}


def _cell(rng: Random, number: int) -> Cell:
    whole = number % 8 == 0
    value: Scalar | None = rng.randrange(100) if whole else rng.choice(CODES)
    if rng.random() < 1 / 20:
        value = None
    name = f"数{number}" if whole else f"事实{number}"
    return Cell(name, value, firm=True, basis="judged", kind=SheetKind.LINK, of="甲")


class GeneratedMatcher:
    """The rules as one Python function, as a programmer would write them by hand."""

    name = "generated"

    def __init__(self) -> None:
        self._functions: dict[int, Callable[[dict[str, Scalar | None]], dict[str, Status]]] = {}

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        function = self._functions.get(id(rules)) or self._written(rules)
        return [
            function({name: cell.value for name, cell in sheet.cells.items()}) for sheet in sheets
        ]

    def _written(
        self, rules: Sequence[Rule]
    ) -> Callable[[dict[str, Scalar | None]], dict[str, Status]]:
        space: dict[str, object] = {"S": TABLE}
        exec("\n".join(source(rules)), space)  # noqa: S102 - the source is made here
        self._functions[id(rules)] = function = space["match"]  # type: ignore[assignment]  # what `exec` defined
        return function  # type: ignore[return-value]  # what `exec` defined


TABLE = {
    (when, unless): status_of(Truth(when), Truth(unless)) for when in Truth for unless in Truth
}


def source(rules: Sequence[Rule]) -> list[str]:
    """Return the lines of the function: each test once, then each rule."""
    named: dict[Test, str] = {}
    lines = [
        f"    result[{rule.id!r}] = "
        f"S[{_formula(rule.when, named)}, {_formula(rule.unless, named) if rule.unless else 0}]"
        for rule in rules
    ]
    tests = [_line(name, test) for test, name in named.items()]
    return ["def match(facts):", "    result = {}", *tests, *lines, "    return result"]


def _formula(condition: Condition, named: dict[Test, str]) -> str:
    alternatives = [
        _joined("min", [named.setdefault(atom.test, f"t{len(named)}") for atom in term])
        for term in terms(condition)
    ]
    return _joined("max", alternatives)


def _joined(function: str, parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{function}({', '.join(parts)})"


def _line(name: str, test: Test) -> str:
    compared = {Op.AT_LEAST: f">= {test.values[0]!r}", Op.LESS_THAN: f"< {test.values[0]!r}"}
    comparison = compared.get(test.op, f"in {test.values!r}")
    return f"    {name} = 1 if (v := facts[{test.fact!r}]) is None else 2 * (v {comparison})"


def speeds(count: int, rows: int, rounds: int) -> dict[str, float]:
    """Return sheets a second by matcher, the median of some rounds. Raises SystemExit."""
    rng = Random(count)  # noqa: S311 - a seed gives the same rules again
    made, listed = rules(rng, count), sheets(rng, rows)
    matchers: list[Matcher] = [DurableMatcher(), PlainMatcher(), GeneratedMatcher()]
    answers = [matcher.statuses(made, listed) for matcher in matchers]
    if any(answer != answers[0] for answer in answers):
        sys.exit("the matchers disagree")
    taken: dict[str, list[float]] = {matcher.name: [] for matcher in matchers}
    for _ in range(rounds):
        for matcher in matchers:
            match = partial(matcher.statuses, made, listed)
            taken[matcher.name].append(seconds(match))
    return {name: rows / median(times) for name, times in taken.items()}


def table(rows: int, rounds: int) -> None:
    """Print the table; the ratios hold within its run."""
    print("| rules | durable | plain | generated | durable : plain : generated |")
    print("|---|---|---|---|---|")
    for count in RULES:
        found = speeds(count, rows, rounds)
        base = found["durable"]
        speed = " | ".join(f"{found[name]:,.0f}" for name in found)
        ratio = " : ".join(f"{found[name] / base:.1f}" for name in found)
        print(f"| {count} | {speed} | {ratio} |", flush=True)


def memory(count: int) -> None:
    """Match so many sheets one at a time; fail if memory grows after the first tenth."""
    rng = Random(1)  # noqa: S311 - a seed gives the same rules again
    made, listed = rules(rng, RULES[1]), sheets(rng, 500)
    matcher = DurableMatcher()
    watch("sheets", count, lambda number: matcher.statuses(made, [listed[number % 500]]))


def main() -> None:
    """Print the table, or watch memory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--memory", type=int, metavar="N", help="match N sheets, watching memory")
    parser.add_argument("--sheets", type=int, default=500, help="sheets a round")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    if given.memory:
        memory(given.memory)
    else:
        table(given.sheets, given.rounds)


if __name__ == "__main__":
    main()
