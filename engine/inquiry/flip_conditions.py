"""What a condition could come to: for each truth, the changes of facts that could bring it about.

Both readings of a condition are followed, as in `engine.logic.evaluate`: with conditional values
read as values, and read as unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.flip_sets import NEVER, NOW, Family, both, either, one
from engine.logic.evaluate import facts_of, holds, member_test
from engine.logic.sheet import member
from engine.model.structural import FAMILIES
from engine.model.values import Group, Op, Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from engine.logic.sheet import Cell
    from engine.model.values import Condition, Scalar, Test

_NO, _UNKNOWN, _YES = Truth


class Trio(NamedTuple):
    """What could make something no, unknown or yes."""

    no: Family
    unknown: Family
    yes: Family

    @property
    def not_yes(self) -> Family:
        """Return what could make it anything but yes."""
        return either((self.no, self.unknown))

    @property
    def not_no(self) -> Family:
        """Return what could make it anything but no."""
        return either((self.unknown, self.yes))


UNKNOWN = Trio(NEVER, NOW, NEVER)


@dataclass(frozen=True, slots=True)
class Possible:
    """A cell with the values it could have. `touch` gives every change of what it follows from.

    A base fact follows from nothing: `touch` is then None, and a change of it is beyond doubt.
    """

    value: Scalar | None
    firm: bool
    can: Mapping[Scalar | None, Family]
    touch: Callable[[], Family] | None = None

    @property
    def changing(self) -> Family:
        """Return every change that could make the cell another."""
        if self.touch is not None:
            return self.touch()
        return either(family for value, family in self.can.items() if value != self.value)


Sheet = dict[str, Possible]


def base(cells: Iterable[Cell], moves: Mapping[str, Sequence[Scalar | None]]) -> Sheet:
    """Return the possible values of cells before any stage; `moves` are other values by key."""
    return {
        cell.fact: Possible(
            cell.value,
            cell.firm,
            {value: one(cell.key, value) for value in moves.get(cell.key, ())} | {cell.value: NOW},
        )
        for cell in cells
    }


def every(most: int, parts: Sequence[Trio]) -> Trio:
    """Return what a group of conditions that must all hold could come to."""
    return Trio(
        no=either(part.no for part in parts),
        unknown=both(
            most, (either(part.unknown for part in parts), *(part.not_no for part in parts))
        ),
        yes=both(most, (part.yes for part in parts)),
    )


def some(most: int, parts: Sequence[Trio]) -> Trio:
    """Return what a group of conditions of which one must hold could come to."""
    return negated(every(most, [negated(part) for part in parts]))


def negated(trio: Trio) -> Trio:
    """Return what the contrary could come to."""
    return Trio(trio.yes, trio.unknown, trio.no)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads conditions over the possible cells of a sheet; `sure`: conditional ones as unknown."""

    most: int
    sheet: Sheet
    sure: bool = False

    def read(self, condition: Condition) -> Trio:
        """Return what a condition could come to."""
        if not isinstance(condition, Group):
            return self.test(condition)
        parts = [self.read(part) for part in condition.of]
        if condition.kind == "all":
            return every(self.most, parts)
        found = some(self.most, parts)
        return found if condition.kind == "any" else negated(found)

    def test(self, test: Test) -> Trio:
        """Return what one test could come to."""
        if test.op in (Op.CONTAINS, Op.ONLY):
            return self._family(test)
        cell = self.sheet.get(test.fact)
        if cell is None:
            return UNKNOWN
        found: dict[Truth, list[Family]] = {truth: [] for truth in Truth}
        for truth, family in self._readings(test, cell):
            found[truth].append(family)
        return Trio(*(either(found[truth]) for truth in Truth))

    def _readings(self, test: Test, cell: Possible) -> Iterator[tuple[Truth, Family]]:
        for value, family in cell.can.items():
            truth = _truth(test, value)
            if not self.sure or (family == NOW and cell.firm and cell.touch is None):
                yield truth, family
            elif family != NOW:
                yield truth, family
                yield _UNKNOWN, family if cell.touch is not None else NEVER
            else:
                other = NEVER if cell.touch is None else cell.touch()
                yield truth, NOW if cell.firm else other
                yield _UNKNOWN, NOW if not cell.firm or value is None else other

    def _family(self, test: Test) -> Trio:
        present = some(self.most, [self._member(test.fact, str(code)) for code in test.values])
        if test.op is Op.CONTAINS:
            return present
        prefix = member(test.fact, "")
        named = {member(test.fact, str(code)) for code in test.values}
        others = [
            self._member(test.fact, name[len(prefix) :])
            for name in self.sheet
            if name.startswith(prefix) and name not in named
        ]
        return every(self.most, [present, negated(some(self.most, others))])

    def _member(self, family: str, code: str) -> Trio:
        return self.test(member_test(family, code))

    def touching(self, condition: Condition) -> Family:
        """Return every change of a fact that a condition reads."""
        return either(cell.changing for cell in self._cells(condition))

    def _cells(self, condition: Condition) -> Iterator[Possible]:
        for fact in facts_of(condition):
            if fact in self.sheet:
                yield self.sheet[fact]
            elif fact in FAMILIES:
                prefix = member(fact, "")
                yield from (cell for name, cell in self.sheet.items() if name.startswith(prefix))


def _truth(test: Test, value: Scalar | None) -> Truth:
    if value is None:
        return _UNKNOWN
    return _YES if holds(test.op, value, test.values) else _NO
