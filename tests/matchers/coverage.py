"""What a corpus exercised, so that nobody is fooled by an easy one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.logic.evaluate import read_test
from engine.model.values import Op, Stage, Status, Test

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.logic.evaluate import Reading
    from engine.logic.sheet import Sheet
    from engine.logic.status import Outcome
    from engine.model.rules import Rule
    from engine.model.values import Condition

READINGS = ("yes", "no", "unknown", "yes if", "no if")
"""How a test may read; `if` says that a conditional cell decides it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Counts: statuses by operator of the rule's tests, readings by operator, stages by status."""

    by_status: Counter[tuple[Status, Op]] = field(default_factory=Counter)
    by_reading: Counter[tuple[str, Op]] = field(default_factory=Counter)
    by_stage: Counter[tuple[Stage, Status]] = field(default_factory=Counter)

    def note(self, stage: Stage, sheet: Sheet, outcome: Outcome) -> None:
        """Count what one rule came to on one sheet, and how each of its tests read."""
        self.by_stage[stage, outcome.status] += 1
        for test in tests_of(outcome.rule):
            self.by_status[outcome.status, test.op] += 1
            self.by_reading[reading_name(read_test(test, sheet.cells)), test.op] += 1

    def gaps(self) -> list[str]:
        """Return the statuses and readings that an operator never came to."""
        statuses = [f"{status} of {op}" for status in Status for op in Op]
        readings = [f"{name} of {op}" for name in READINGS for op in Op]
        counted = {f"{row} of {op}" for (row, op), count in self._rows() if count}
        return [cell for cell in (*statuses, *readings) if cell not in counted]

    def table(self) -> str:
        """Return the counts as a Markdown table, an operator to a column."""
        head = ["", *Op]
        counts = dict(self._rows())
        rows = [[str(row), *(str(counts.get((row, op), 0)) for op in Op)] for row in self._names()]
        stages = [f"{stage} {status}: {count}" for (stage, status), count in self._stages()]
        lines = [head, ["---"] * len(head), *rows]
        return "\n".join(["| " + " | ".join(line) + " |" for line in lines] + ["", *stages])

    def _names(self) -> tuple[str, ...]:
        return (*Status, *READINGS)

    def _rows(self) -> list[tuple[tuple[str, Op], int]]:
        return [*self.by_status.items(), *self.by_reading.items()]

    def _stages(self) -> list[tuple[tuple[Stage, Status], int]]:
        return sorted(self.by_stage.items())


def reading_name(reading: Reading) -> str:
    """Name a reading; `if` says that a conditional cell decided it."""
    name = reading.as_value.name.lower()
    return name if reading.firm else f"{name} if"


def tests_of(rule: Rule) -> Iterator[Test]:
    """Return every test of a rule."""
    yield from _tests(rule.when)
    if rule.unless is not None:
        yield from _tests(rule.unless)


def _tests(condition: Condition) -> Iterator[Test]:
    if isinstance(condition, Test):
        yield condition
    else:
        for part in condition.of:
            yield from _tests(part)
