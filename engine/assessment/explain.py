"""Why a rule came to what it came to: traces, and the points that people have to settle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.logic.evaluate import Reading, read
from engine.logic.sheet import Cell, member
from engine.model.assessment import Trace
from engine.model.values import YES, Condition, Group, Op, Test, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORD = {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "unknown"}


def trace(condition: Condition, cells: Mapping[str, Cell], sheet: str) -> Trace:
    """Return a condition as it was evaluated on the cells of a sheet."""
    reading = read(condition, cells)
    if isinstance(condition, Group):
        parts = tuple(trace(part, cells, sheet) for part in condition.of)
        return _trace(condition.kind, reading, {"term": condition.term, "of": parts})
    if condition.op in (Op.CONTAINS, Op.ONLY):
        parts = tuple(trace(part, cells, sheet) for part in _members(condition))
        return _trace("any", reading, {"fact": condition.fact, "op": condition.op, "of": parts})
    return _test(condition, reading, cells, sheet)


def _trace(kind: str, reading: Reading, parts: dict[str, Any]) -> Trace:
    word: Any = _WORD[reading.as_value]
    of_kind: Any = kind
    return Trace.model_construct(kind=of_kind, truth=word, firm=reading.firm, **parts)


def _members(test: Test) -> Iterable[Test]:
    return (Test(fact=member(test.fact, str(code)), values=(YES,)) for code in test.values)


def _test(test: Test, reading: Reading, cells: Mapping[str, Cell], sheet: str) -> Trace:
    cell = cells.get(test.fact)
    node = cell.key if cell else f"{sheet}#{test.fact}"
    parts = {"fact": test.fact, "op": test.op.value, "required": test.values, "node": node}
    return _trace("test", reading, parts)


def leaves(found: Trace) -> list[Trace]:
    """Return the tests of a trace."""
    if found.kind == "test":
        return [found]
    return [leaf for part in found.of for leaf in leaves(part)]


def deciding(found: Trace) -> list[Trace]:
    """Return the unknown or conditional tests that a trace's truth hangs on.

    Nothing, where the truth is known and firm.
    """
    if found.truth != "unknown" and found.firm:
        return []
    if found.kind == "test":
        return [found]
    return [leaf for part in _hinges(found) for leaf in deciding(part)]


def _hinges(found: Trace) -> list[Trace]:
    """Return the parts of a group that its truth hangs on."""
    if found.truth == "unknown":
        return [part for part in found.of if part.truth == "unknown"]
    joined = "yes" if found.kind == "all" else "no"
    if found.op == Op.ONLY or _settled_by_all(found, joined):
        return list(found.of)
    single = _single(found)
    return [part for part in found.of if part.truth == single]


def _settled_by_all(found: Trace, joined: str) -> bool:
    truth = found.truth
    if found.kind == "none":
        truth = "no" if truth == "yes" else "yes"
    return truth == joined


def _single(found: Trace) -> str:
    """Return the truth of a part that alone gives the group its truth."""
    return "no" if found.kind == "all" else "yes"


def blockers(found: Trace) -> tuple[list[Trace], list[Trace]]:
    """Return the tests that fail and those that are unknown, as far as they stand in the way."""
    if found.truth == "yes":
        return [], []
    if found.kind == "test":
        return ([found], []) if found.truth == "no" else ([], [found])
    if found.kind == "none":
        wrong = [part for part in found.of if part.truth != "no"]
        passed = [leaf for part in wrong for leaf in leaves(part)]
        return (passed, []) if found.truth == "no" else ([], passed)
    parts = [blockers(part) for part in found.of]
    if found.kind == "any":
        return min(parts, key=lambda part: (len(part[0]), len(part[1])), default=([], []))
    return (
        [leaf for failed, _ in parts for leaf in failed],
        [leaf for _, unknown in parts for leaf in unknown],
    )
