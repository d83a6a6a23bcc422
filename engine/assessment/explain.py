"""Why a condition came to its truth on a sheet, and which of its tests that hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from engine.logic.evaluate import Reading, combine, member_test, read_test
from engine.logic.sheet import member
from engine.model.justification import Trace
from engine.model.values import Condition, Group, Op, Test, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.logic.sheet import Cell

_WORD: dict[Truth, Any] = {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "unknown"}


class Mark(NamedTuple):
    """A condition with its reading; `node` names the cell a test reads."""

    condition: Condition
    reading: Reading
    of: tuple[Mark, ...] = ()
    node: str = ""

    @property
    def truth(self) -> Truth:
        """Return the truth with conditional values read as values."""
        return self.reading.as_value

    @property
    def kind(self) -> str:
        """Return `test`, or how the parts of a group or a family are joined."""
        if self.of and isinstance(self.condition, Test):
            return "all" if self.condition.op is Op.ONLY else "any"
        return self.condition.kind


def mark(condition: Condition, cells: Mapping[str, Cell], sheet: str) -> Mark:
    """Return a condition as it reads on the cells of a sheet, part by part."""
    if isinstance(condition, Group):
        parts = tuple(mark(part, cells, sheet) for part in condition.of)
        return Mark(condition, combine(condition.kind, [part.reading for part in parts]), parts)
    if condition.op in (Op.CONTAINS, Op.ONLY):
        parts = tuple(mark(part, cells, sheet) for part in _members(condition, cells))
        return Mark(condition, read_test(condition, cells), parts)
    cell = cells.get(condition.fact)
    node = cell.key if cell else f"{sheet}#{condition.fact}"
    return Mark(condition, read_test(condition, cells), (), node)


def _members(test: Test, cells: Mapping[str, Cell]) -> Iterator[Condition]:
    """Yield what a test of a family comes to: its codes; for `only`, that no other is held too."""
    codes = tuple(str(code) for code in test.values)
    named = tuple(member_test(test.fact, code) for code in codes)
    if test.op is not Op.ONLY:
        yield from named
        return
    prefix = member(test.fact, "")
    held = (name[len(prefix) :] for name in cells if name.startswith(prefix))
    others = tuple(member_test(test.fact, code) for code in held if code not in codes)
    yield Group(kind="any", of=named)
    yield Group(kind="none", of=others)


def trace(found: Mark) -> Trace:
    """Return a mark as it stands in a justification."""
    condition = found.condition
    parts: dict[str, Any] = {"of": tuple(trace(part) for part in found.of)}
    if isinstance(condition, Group):
        parts["term"] = condition.term
    else:
        parts |= {"fact": condition.fact, "op": condition.op.value}
        parts |= {"required": condition.values, "node": found.node or None}
    kind: Any = found.kind
    return Trace.model_construct(
        kind=kind, truth=_WORD[found.truth], firm=found.reading.firm, **parts
    )


def leaves(found: Mark) -> Iterator[Mark]:
    """Yield the tests of a mark."""
    if not found.of:
        if found.node:
            yield found
        return
    for part in found.of:
        yield from leaves(part)


def deciding(found: Mark) -> Iterator[Mark]:
    """Yield the unknown or conditional tests that a truth hangs on.

    Nothing, where the truth is known and firm.
    """
    if found.truth is not Truth.UNKNOWN and found.reading.firm:
        return
    if not found.of:
        if found.node:
            yield found
        return
    for part in _hinges(found):
        yield from deciding(part)


def _hinges(found: Mark) -> tuple[Mark, ...]:
    """Return the parts of a group that its truth hangs on."""
    if found.truth is Truth.UNKNOWN:
        return tuple(part for part in found.of if part.truth is Truth.UNKNOWN)
    joined = Truth.YES if found.kind == "all" else Truth.NO
    truth = Truth(2 - found.truth) if found.kind == "none" else found.truth
    if truth is joined:
        return found.of
    return tuple(part for part in found.of if part.truth is Truth(2 - joined))


Lacking = tuple[list[Mark], list[Mark]]
"""Tests that fail, and tests that are unknown."""


def blockers(found: Mark) -> Lacking:
    """Return the fewest tests that stand in the way of a condition: those that fail, the unknown.

    Of several ways to meet it, the one with fewest failed tests, then fewest unknown, then the
    first as it is written.
    """
    return _lacking(found, Truth.YES)


def _lacking(found: Mark, wanted: Truth) -> Lacking:
    if found.truth is wanted:
        return [], []
    if not found.of:
        return ([], [found]) if found.truth is Truth.UNKNOWN else ([found], [])
    inner = _other(wanted) if found.kind == "none" else wanted
    parts = [_lacking(part, inner) for part in found.of]
    if (found.kind == "all") is (inner is Truth.YES):
        return [leaf for failed, _ in parts for leaf in failed], [
            leaf for _, unknown in parts for leaf in unknown
        ]
    return min(parts, key=lambda part: (len(part[0]), len(part[1])), default=([], []))


def _other(truth: Truth) -> Truth:
    return Truth.NO if truth is Truth.YES else Truth.YES
