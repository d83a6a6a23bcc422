"""What the slots of a charge and of its links could hold, and what the links could carry.

Follows `engine.assessment.applicable`, `qualify` and `attribute` stage by stage, with every value
a conclusion could have instead of the one it has.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.attribute import GROUND
from engine.assessment.attribute import SLOT as RESPONSIBILITY
from engine.assessment.qualify import SLOT as CIRCUMSTANCE
from engine.assessment.qualify import codes
from engine.inquiry.flip_conditions import Possible, Reader, Trio, base, every, some
from engine.inquiry.flip_rules import turning
from engine.inquiry.flip_sets import NOW, Family, both, either
from engine.logic.evaluate import member_test
from engine.logic.sheet import member
from engine.model.values import NO, YES, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from engine.assessment.dossier import Dossier, Judged
    from engine.inquiry.flip_conditions import Sheet
    from engine.inquiry.flip_rules import Turning
    from engine.logic.sheet import Cell
    from engine.model.values import Scalar


def single(most: int, cell: Cell, rules: Iterable[Turning]) -> Possible:
    """Return what a slot of one value could hold."""
    slot = cell.fact
    filling = [each for each in rules if slot in each.rule.then]
    can: dict[Scalar | None, list[Family]] = {
        NO: [both(most, (each.silent for each in filling))],
        None: [each.open for each in filling],
    }
    for each in filling:
        can.setdefault(each.rule.then[slot][0], []).append(each.by)
    for one, other in combinations(filling, 2):
        if one.rule.then[slot] != other.rule.then[slot]:
            can[None].append(both(most, (one.by, other.by)))
    return followed(cell, {value: either(found) for value, found in can.items()}, filling)


def set_member(most: int, cell: Cell, filling: Sequence[Turning]) -> Possible:
    """Return what a member of a set slot could be: held, not held, or not known."""
    can: dict[Scalar | None, Family] = {
        YES: either(each.by for each in filling),
        NO: both(most, (each.silent for each in filling)),
        None: either(each.open for each in filling),
    }
    return followed(cell, can, filling)


def followed(cell: Cell, can: Mapping[Scalar | None, Family], rules: Sequence[Turning]) -> Possible:
    """Return a cell that follows from rules; only its present value needs no change."""
    touch = cache(lambda: either(each.touch for each in rules))
    return derived(cell, can, touch)


def derived(
    cell: Cell, can: Mapping[Scalar | None, Family], touch: Callable[[], Family]
) -> Possible:
    """Return a cell that follows from others; only its present value needs no change."""
    held = {
        value: touch() if family == NOW else family
        for value, family in can.items()
        if value != cell.value
    }
    return Possible(cell.value, cell.firm, {**held, cell.value: NOW}, touch)


def members(most: int, rules: Iterable[Turning], slot: str, cells: Iterable[Cell]) -> Sheet:
    """Return what the members of a set slot could be."""
    listed = list(rules)
    found: Sheet = {}
    for cell in cells:
        code = cell.fact.partition("/")[2]
        filling = [each for each in listed if code in each.rule.then.get(slot, ())]
        found[cell.fact] = set_member(most, cell, filling)
    return found


class Carried(NamedTuple):
    """What a link could contribute: its responsibility on an established ground, circumstances."""

    attributed: Trio
    circumstances: Mapping[str, Trio]
    same: Callable[[str], Trio]
    reading: Trio
    touch: Callable[[], Family]


class Links:
    """The links of a charge, after the stages that read them, as they could be."""

    def __init__(
        self,
        most: int,
        dossier: Dossier,
        charge: Sheet,
        moves: Mapping[str, Sequence[Scalar | None]],
    ) -> None:
        self._most, self._dossier, self._charge, self._moves = most, dossier, charge, moves
        self._codes = codes(dossier.pack, CIRCUMSTANCE)
        self.carried = [self._link(link.id) for link in dossier.links]

    def _link(self, link: str) -> Carried:
        cells = self._dossier.by_link[link]
        sheet = {**self._charge, **base(cells.values(), self._moves)}
        judged = self._judged(Stage.QUALIFY, link)
        if judged is not None:
            rules = turning(self._most, judged, sheet).values()
            own = [cells[member(CIRCUMSTANCE, code)] for code in self._codes]
            sheet |= members(self._most, rules, CIRCUMSTANCE, own)
        judged = self._judged(Stage.ATTRIBUTE, link)
        if judged is not None:
            rules = turning(self._most, judged, sheet).values()
            sheet[RESPONSIBILITY] = single(self._most, cells[RESPONSIBILITY], rules)
        return self._contribution(sheet)

    def _judged(self, stage: Stage, about: str) -> Judged | None:
        found = (judged for judged in self._dossier.at(stage) if judged.about == about)
        return next(found, None)

    def _contribution(self, sheet: Sheet) -> Carried:
        reader = Reader(self._most, sheet)
        circumstances = {code: reader.test(member_test(CIRCUMSTANCE, code)) for code in self._codes}
        ground = [reader.test(test) for test in GROUND]
        attributed = every(self._most, [*ground, _held(sheet)])
        some_circumstance = some(self._most, list(circumstances.values()))
        names = (RESPONSIBILITY, *(test.fact for test in GROUND))
        used = [sheet[name] for name in names if name in sheet]
        used += [sheet[name] for name in map(_circumstance, self._codes) if name in sheet]
        return Carried(
            attributed,
            circumstances,
            lambda code: _same(sheet, code),
            every(self._most, [attributed, some_circumstance]),
            cache(lambda: either(cell.changing for cell in used)),
        )

    def tallied(self) -> Sheet:
        """Return what the charge's tallies over its links could be."""
        charge = self._dossier.charge
        found: Sheet = {}
        for code in self._codes:
            parts = [
                every(self._most, [each.attributed, each.circumstances[code]])
                for each in self.carried
            ]
            self._put(found, charge.get(member(CIRCUMSTANCE, code)), parts)
        for code in codes(self._dossier.pack, RESPONSIBILITY):
            parts = [every(self._most, [each.reading, each.same(code)]) for each in self.carried]
            self._put(found, charge.get(member(RESPONSIBILITY, code)), parts)
        return found

    def _put(self, found: Sheet, cell: Cell | None, parts: Sequence[Trio]) -> None:
        if cell is not None:
            trio = some(self._most, parts)
            can: dict[Scalar | None, Family] = {YES: trio.yes, NO: trio.no, None: trio.unknown}
            touch = cache(lambda: either(each.touch() for each in self.carried))
            found[cell.fact] = derived(cell, can, touch)

    def carrying(self) -> Trio:
        """Return whether some link could carry the charge."""
        return some(self._most, [each.reading for each in self.carried])


def _circumstance(code: str) -> str:
    return member(CIRCUMSTANCE, code)


def _held(sheet: Sheet) -> Trio:
    """Return whether a responsibility could follow."""
    return _told(sheet, lambda value: value != NO)


def _same(sheet: Sheet, code: str) -> Trio:
    return _told(sheet, lambda value: value == code)


def _told(sheet: Sheet, is_so: Callable[[Scalar], bool]) -> Trio:
    cell = sheet.get(RESPONSIBILITY)
    can = cell.can if cell else {None: NOW}
    return Trio(
        no=either(found for value, found in can.items() if value is not None and not is_so(value)),
        unknown=can.get(None, frozenset()),
        yes=either(found for value, found in can.items() if value is not None and is_so(value)),
    )
