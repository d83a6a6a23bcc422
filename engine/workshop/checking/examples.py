"""What an example beside a rule comes to, and the conditions that decide it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.logic.evaluate import read
from engine.logic.sheet import Cell, member
from engine.logic.status import rule_status
from engine.model.values import Group, Op, Status, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.rules import Example, Rule
    from engine.model.values import Condition, Test
    from engine.workshop.desk import Desk, Written

_AS_WRITTEN = {Status.ESTABLISHED: "met"}
_FAMILIES = (Op.CONTAINS, Op.ONLY)


class Outcome(NamedTuple):
    """What an example comes to: the tests that decide it, and what it gives for their facts."""

    status: Status
    decided: tuple[str, ...]
    given: tuple[str, ...]


def tried(rule: Rule, example: Example) -> Outcome:
    """Return what a rule comes to on the sheet of an example; overrides are not considered."""
    cells = cells_of(rule, example)
    status = rule_status(rule, cells)
    tests = tuple(dict.fromkeys(_deciding(rule, status, example.expect, cells)))
    given = dict.fromkeys(_given(test, example) for test in tests)
    return Outcome(status, tuple(map(_written, tests)), tuple(given))


def untrue(desk: Desk) -> Iterator[tuple[Written, int, Outcome]]:
    """Yield the examples that come to something else than they say, by index, with what they do."""
    for written in desk.rules():
        for index, example in enumerate(written.rule.examples):
            outcome = tried(written.rule, example)
            if outcome.status is not example.expect:
                yield written, index, outcome


def cells_of(rule: Rule, example: Example) -> dict[str, Cell]:
    """Return the cells of the sheet that an example is; what it leaves out is unknown."""
    return {
        fact: Cell(fact, value, firm=True, basis="judged", kind=rule.sheet, of="example")
        for fact, value in example.facts.items()
    }


def word_of(status: Status) -> str:
    """Return a status as an example writes it."""
    return _AS_WRITTEN.get(status, status.value.replace("-", " "))


def given_as(fact: str, value: object) -> str:
    """Return a fact and the value or values that an example gives it, as text."""
    told = f"[{', '.join(map(str, value))}]" if isinstance(value, list) else value
    return f"{fact}: {told}"


def _deciding(
    rule: Rule, status: Status, expected: Status, cells: Mapping[str, Cell]
) -> Iterator[Test]:
    """Yield the tests of the exception where it decides, otherwise those of the condition."""
    by_exception = status in (Status.EXCEPTED, Status.CONDITIONAL) or (
        status is Status.ESTABLISHED and expected in (Status.EXCEPTED, Status.CONDITIONAL)
    )
    if by_exception and rule.unless is not None:
        yield from _tests(rule.unless, cells)
    else:
        yield from _tests(rule.when, cells)


def _tests(condition: Condition, cells: Mapping[str, Cell]) -> Iterator[Test]:
    """Yield the tests that make a condition as true as it is."""
    if not isinstance(condition, Group):
        yield condition
        return
    parts = [(read(part, cells).as_value, part) for part in condition.of]
    least = condition.kind == "all"
    decisive = (min if least else max)((truth for truth, _ in parts), default=Truth.YES)
    for truth, part in parts:
        if truth is decisive:
            yield from _tests(part, cells)


def _written(test: Test) -> str:
    values = ", ".join(map(str, test.values))
    wanted = f"[{values}]" if len(test.values) > 1 else values
    if test.op in (Op.IS, Op.CONTAINS):
        return f"{test.fact}: {wanted}"
    return f"{test.fact}: {{{test.op.value}: {wanted}}}"


def _given(test: Test, example: Example) -> str:
    if test.op in _FAMILIES:
        prefix = member(test.fact, "")
        codes = [name[len(prefix) :] for name in example.facts if name.startswith(prefix)]
        held = [code for code in codes if example.facts[member(test.fact, code)] == "yes"]
        return f"{test.fact}: " + (f"[{', '.join(held)}]" if codes else "unknown")
    return f"{test.fact}: {example.facts.get(test.fact, 'unknown')}"
