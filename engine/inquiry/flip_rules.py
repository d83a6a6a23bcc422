"""What a rule could come to beside the rules that override it, and by which changes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from engine.inquiry.flip_conditions import Reader, Trio
from engine.inquiry.flip_sets import NEVER, NOW, Family, both, either
from engine.logic.status import rule_status
from engine.model.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.assessment.dossier import Judged
    from engine.inquiry.flip_conditions import Sheet
    from engine.logic.status import Outcome
    from engine.model.rules import Rule

_NO_EXCEPTION = Trio(NOW, NEVER, NEVER)


class Turning:
    """A rule on a sheet: whether it could fill its slots (`by`), stay `open`, or be `silent`."""

    def __init__(self, most: int, outcome: Outcome, judged: Judged, sheet: Sheet) -> None:
        self._most, self._outcome = most, outcome
        self._reader, self._sure = Reader(most, sheet), Reader(most, sheet, sure=True)
        self._alone = rule_status(outcome.rule, judged.sheet.cells)
        self.over: tuple[Turning, ...] = ()

    @property
    def rule(self) -> Rule:
        """Return the rule."""
        return self._outcome.rule

    @property
    def fills(self) -> bool:
        """Return whether it fills its slots as things are."""
        return self._outcome.status.concludes and not self._outcome.yields_to

    @property
    def stands(self) -> bool:
        """Return whether its conclusion stands as things are, if only should another fall."""
        return self._outcome.status.concludes

    @cached_property
    def touch(self) -> Family:
        """Return every change of a fact that it, or a rule that overrides it, reads."""
        rule = self.rule
        read = [rule.when] if rule.unless is None else [rule.when, rule.unless]
        own = [self._reader.touching(condition) for condition in read]
        return either((*own, *(each.touch for each in self.over)))

    @cached_property
    def _when(self) -> Trio:
        return self._reader.read(self.rule.when)

    @cached_property
    def _unless(self) -> Trio:
        unless = self.rule.unless
        return _NO_EXCEPTION if unless is None else self._reader.read(unless)

    @cached_property
    def _surely(self) -> tuple[Trio, Trio]:
        unless = self.rule.unless
        return (
            self._sure.read(self.rule.when),
            _NO_EXCEPTION if unless is None else self._sure.read(unless),
        )

    @cached_property
    def concludes(self) -> Family:
        """Return what could make it conclude, were nothing to override it."""
        excepted = self._unless if self.rule.unless is None else self._surely[1]
        found = both(self._most, (self._when.yes, excepted.not_yes))
        return self._held(found, now=self._alone.concludes)

    @cached_property
    def open(self) -> Family:
        """Return what could leave it open."""
        found = both(self._most, (self._when.unknown, self._unless.not_yes))
        return self._held(found, now=self._alone is Status.OPEN)

    @cached_property
    def out(self) -> Family:
        """Return what could make it not met or excepted."""
        found = either((self._when.no, self._unless.yes))
        now = not self._alone.concludes and self._alone is not Status.OPEN
        return self._held(found, now=now)

    @cached_property
    def by(self) -> Family:
        """Return what could make it fill its slots."""
        found = both(self._most, (self.concludes, *(each.quiet for each in self.over)))
        return self._held(found, now=self.fills)

    @cached_property
    def not_by(self) -> Family:
        """Return what could keep it from filling its slots."""
        found = either((self.out, self.open, *(each.loud for each in self.over)))
        return self._held(found, now=not self.fills)

    @cached_property
    def silent(self) -> Family:
        """Return what could make it neither fill its slots nor stay open."""
        loud = both(self._most, (self.concludes, either(each.loud for each in self.over)))
        now = not self.fills and self._outcome.status is not Status.OPEN
        return self._held(either((self.out, loud)), now=now)

    @cached_property
    def changed(self) -> Family:
        """Return what could change whether it fills its slots, stays open or is silent."""
        families = (self.by, self.open, self.silent)
        return either(each for each in families if each != NOW)

    @cached_property
    def refilled(self) -> Family:
        """Return what could change whether it fills its slots, or stands should another fall."""
        return either((self.not_by if self.fills else self.by, self._standing))

    @cached_property
    def _standing(self) -> Family:
        if self.stands:
            return either((self.out, self.open, *(each.certain for each in self.over)))
        if self._alone.concludes:
            return both(self._most, (each.doubted for each in self.over))
        return self.concludes

    @cached_property
    def certain(self) -> Family:
        """Return what could establish it, so that it defeats."""
        if not self.rule.provision.verified:
            return NEVER
        when, unless = self._surely
        found = both(self._most, (when.yes, unless.no))
        return self._held(found, now=self._outcome.status is Status.ESTABLISHED)

    @cached_property
    def doubted(self) -> Family:
        """Return what could keep it from being established beyond doubt."""
        when, unless = self._surely
        others = (family for each in self.over for family in (each.open, each.loud))
        found = either((when.no, when.unknown, unless.unknown, unless.yes, *others))
        return self._held(found, now=self._outcome.status is not Status.ESTABLISHED)

    @cached_property
    def loud(self) -> Family:
        """Return what could make it stand, so that what it overrides yields."""
        return self._held(self.concludes, now=self.stands)

    @cached_property
    def quiet(self) -> Family:
        """Return what could keep it from standing, so that nothing yields to it."""
        beaten = either(each.concludes for each in self.over)
        return self._held(either((self.out, self.open, beaten)), now=not self.stands)

    def _held(self, found: Family, *, now: bool) -> Family:
        """Return a family that needs no change exactly if it is so now."""
        if now:
            return NOW
        return self.touch if found == NOW else found


def turning(most: int, judged: Judged, sheet: Sheet) -> Mapping[str, Turning]:
    """Return the rules of a judged sheet by id, each beside those that override it."""
    found = {
        name: Turning(most, outcome, judged, dict(sheet))
        for name, outcome in judged.outcomes.items()
    }
    for each in found.values():
        each.over = tuple(_over(each, found.values()))
    return found


def _over(each: Turning, among: Iterable[Turning]) -> Iterable[Turning]:
    return (other for other in among if each.rule.id in other.rule.overrides)
