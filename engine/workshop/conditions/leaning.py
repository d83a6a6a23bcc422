"""Which way a rule leans, and what the facts that it reads say of a person."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.logic.normal import terms, width
from engine.model.measures import Lean
from engine.model.values import YES, Op, Stage
from engine.model.vocabulary import Direction, FactType
from engine.workshop.conditions.written import leaves

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.logic.normal import Term
    from engine.model.rules import Rule
    from engine.model.values import Condition, Test
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.gather import Gathered, Version
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk, Written

_LEANING = (Stage.QUALIFY, Stage.ATTRIBUTE, Stage.MEASURE, Stage.ADJUST)
AGAINST = ("circumstance", "responsibility", "range", "measures", "opens")
_LIGHTER = (Lean.LENIENT, Lean.MITIGATED)
_MOST_TERMS = 1000


def vocabulary(gathered: Gathered, version: Version) -> dict[str, FactSpec]:
    """Return the facts that people judge for the rules of a version, by name."""
    own = [spec for each in (version.law, version.folder) for spec in each.items("vocabulary")]
    return {entry.item.name: entry.item for entry in gathered.shared.values()} | {
        spec.name: spec for spec in own
    }


def direction(rule: Rule, version: Version) -> Direction:
    """Return whether a rule is against a person, for them, or neither (or both)."""
    if rule.stage not in _LEANING:
        return Direction.EITHER
    speaks = {measure.id: measure.speaks for measure in version.law.items("measures")}
    return agreed(
        of_conclusion(slot, code, speaks) for slot, codes in rule.then.items() for code in codes
    )


def of_conclusion(slot: str, code: str, speaks: Mapping[str, Direction]) -> Direction:
    """Return which way it is for a person that a code is concluded.

    `speaks` says so of measures that stand beside a range.
    """
    if slot == "options":
        return speaks.get(code, Direction.EITHER)
    against = {"applies": code == YES, "lean": not lighter(code), "cap": False}
    against |= dict.fromkeys(AGAINST, True)
    if slot not in against:
        return Direction.EITHER
    return Direction.AGAINST if against[slot] else Direction.FOR


def agreed(directions: Iterable[Direction]) -> Direction:
    """Return the way that all of some directions go, if they go one."""
    found = set(directions)
    return found.pop() if len(found) == 1 else Direction.EITHER


def lighter(lean: str) -> bool:
    """Whether a lean is to the person's advantage."""
    return lean in _LIGHTER


def ways(condition: Condition, *, negated: bool = False) -> tuple[Term, ...]:
    """Return the ways to meet a condition; none where they are too many to look through."""
    few = width(condition, negated=negated) <= _MOST_TERMS
    return terms(condition, negated=negated) if few else ()


def absent(test: Test, specs: Mapping[str, FactSpec]) -> bool:
    """Whether a test asks that a yes-no fact people judge is not there."""
    spec = specs.get(test.fact)
    if spec is None or spec.type is not FactType.YES_NO:
        return False
    return (test.op is Op.IS) is not (YES in test.values)


def speaks(test: Test, specs: Mapping[str, FactSpec]) -> Direction:
    """Return which way the fact speaks that a test reads; a structural one speaks neither way."""
    return specs[test.fact].speaks if test.fact in specs else Direction.EITHER


def by_version(desk: Desk) -> Iterator[tuple[Version, list[Written]]]:
    """Yield the versions of a desk that have rules, each with those that could be read."""
    for _, found in groupby(desk.rules(), key=lambda written: id(written.version)):
        rules = list(found)
        yield rules[0].version, rules


def leaning(desk: Desk) -> Iterator[tuple[Written, Direction, Mapping[str, FactSpec]]]:
    """Yield the rules of a desk, which way each leans, and the facts people judge for it."""
    for version, rules in by_version(desk):
        specs = vocabulary(desk.gathered, version)
        for written in rules:
            yield written, direction(written.rule, version), specs


def resting_on_absence(
    desk: Desk, leans: Direction, *, of: Direction
) -> Iterator[tuple[Written, Part, str]]:
    """Yield where rules that lean one way rest on the absence of facts that speak one way."""
    for written, way, specs in leaning(desk):
        if way is leans:
            for part in leaves(written):
                for fact in _absences(part, specs, of):
                    yield written, part, fact


def _absences(part: Part, specs: Mapping[str, FactSpec], of: Direction) -> list[str]:
    """Return the facts speaking one way whose absence is a way to meet a test or a term."""
    tests = [atom.test for way in ways(part.condition, negated=part.negated) for atom in way]
    found = (test.fact for test in tests if speaks(test, specs) is of and absent(test, specs))
    return list(dict.fromkeys(found))
