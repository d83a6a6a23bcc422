"""What could rest on a rule: the measures its conclusion leads to, and what else it concludes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import permitted
from engine.model.unverified import Dependent
from engine.model.values import Group, Op, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.base import Words
    from engine.model.measures import Measure
    from engine.model.rules import Pack, Rule
    from engine.model.values import Condition, Test

_CHAIN = {Stage.QUALIFY: "circumstance", Stage.ATTRIBUTE: "responsibility"}


def dependent(pack: Pack, rule: Rule) -> Dependent:
    """Return what could rest on a rule of a pack."""
    if rule.stage is Stage.APPLICABLE:
        return Dependent(whole=True)
    reached = [rule] if rule.stage is Stage.MEASURE else list(_reached(pack, rule))
    return Dependent(
        measures=_worded(pack, (code for each in reached for code in permits(pack, each))),
        waiting=_worded(pack, _waiting(pack, rule)),
        conclusions=tuple(_conclusions(pack, rule)),
    )


def permits(pack: Pack, rule: Rule) -> tuple[str, ...]:
    """Return the measures a rule permits."""
    return permitted(pack.ladders, rule.then)


def _waiting(pack: Pack, rule: Rule) -> Iterator[str]:
    """Yield the measures that, where a rule permits them, no verified rule permits as well."""
    if rule.stage is not Stage.MEASURE or rule.provision.verified:
        return
    mine = _circumstances(pack, rule)
    known = {
        code
        for each in pack.of(Stage.MEASURE)
        if each.provision.verified and not mine.isdisjoint(_circumstances(pack, each))
        for code in permits(pack, each)
    }
    yield from (code for code in permits(pack, rule) if code not in known)


def _circumstances(pack: Pack, rule: Rule) -> frozenset[str]:
    """Return the circumstances under which a rule may permit: those it names, otherwise all."""
    slot = _CHAIN[Stage.QUALIFY]
    read = [test for test in _tests(pack, rule) if test.fact == slot and test.op is not Op.NOT]
    whole = (code for spec in pack.slots if spec.name == slot for code in spec.values)
    return frozenset(str(code) for test in read for code in test.values) or frozenset(whole)


def _reached(pack: Pack, rule: Rule) -> Iterator[Rule]:
    """Yield the rules of the measure stage that could follow from a rule's conclusion."""
    slot = _CHAIN.get(rule.stage)
    if slot is None:
        return
    for each in pack.of(Stage.MEASURE):
        read = [test for test in _tests(pack, each) if test.fact == slot]
        if not read or any(_reads(test, rule.then.get(slot, ())) for test in read):
            yield each


def _reads(test: Test, codes: Iterable[str]) -> bool:
    """Whether a test could turn on one of some codes; a negated one turns on any."""
    return test.op in (Op.NOT, Op.ONLY) or not set(codes).isdisjoint(map(str, test.values))


def _tests(pack: Pack, rule: Rule) -> Iterator[Test]:
    """Yield the tests of a rule; a tally is read as the fact it counts."""
    counted = {tally.name: tally for tally in pack.tallies}
    for condition in (rule.when, rule.unless):
        for test in _leaves(condition) if condition else ():
            yield test
            if test.fact in counted:
                tally = counted[test.fact]
                yield test.model_copy(update={"fact": tally.fact, "values": tally.values})


def _leaves(condition: Condition, *, negated: bool = False) -> Iterator[Test]:
    """Yield the tests of a condition; one that must not hold is a negated test."""
    if not isinstance(condition, Group):
        yield condition.model_copy(update={"op": Op.NOT}) if negated else condition
        return
    for part in condition.of:
        yield from _leaves(part, negated=negated or condition.kind == "none")


def _worded(pack: Pack, codes: Iterable[str]) -> tuple[Words, ...]:
    wanted = set(codes)
    return tuple(measure.label for measure in pack.measures if measure.id in wanted)


def _conclusions(pack: Pack, rule: Rule) -> Iterator[Words]:
    """Yield what a rule concludes beside the measures: codes of the pack's own slots, options."""
    slots = {slot.name: slot.values for slot in pack.slots}
    measures = {measure.id: measure.label for measure in pack.measures}
    for slot, codes in rule.then.items():
        for code in codes:
            if slot != "asked_by" and code in slots.get(slot, {}):
                yield slots[slot][code]
            elif slot in ("options", "cap"):
                yield measures[code]


def rest_on(pack: Pack, measure: Measure) -> Dependent:
    """Return what could rest on the text of a measure: the rules that permit it."""
    citing = (rule.id for rule in pack.rules if _permits(pack, rule, measure.id))
    return Dependent(citing=tuple(citing))


def _permits(pack: Pack, rule: Rule, code: str) -> bool:
    return code in (*permits(pack, rule), *rule.then.get("options", ()))
