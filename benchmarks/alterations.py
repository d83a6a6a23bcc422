"""Alter each rule in turn and count the alterations that no scenario notices.

    python benchmarks/alterations.py [--pack REGULATION[/VERSION]] [--features DIR] [--workers N]

Two alterations of each rule: it is taken away; and it loses the condition that stands last. A
scenario notices an alteration if it fails by the altered rules and passes by those that stand.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from engine.logic.status import rule_status
from engine.matchers.plain import PlainMatcher
from engine.model.values import Group, Status
from engine.rulebook.packs import read_rulebook
from engine.scenarios.direct import play, scenarios_of
from engine.scenarios.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_bdd.parser import Scenario

    from engine.logic.sheet import Sheet
    from engine.model.rules import Pack, Rule, Rulebook

ROOT = Path(__file__).parents[1]
_OUT = frozenset((Status.NOT_MET, Status.EXCEPTED))
AWAY, DROPPED = "taken away", "last condition dropped"


class Alteration(NamedTuple):
    """A rule of a pack, and what is done to it."""

    pack: str
    rule: str
    how: str


class Noticed(NamedTuple):
    """An alteration, a scenario that notices it, and how many it may touch."""

    alteration: Alteration
    by: str | None
    touched: int


def altered(rule: Rule, how: str) -> Rule | None:
    """Return a rule as altered; None where nothing is left of it, or it has but one condition."""
    if how == AWAY or not isinstance(rule.when, Group) or not rule.when.of[:-1]:
        return None
    return rule.model_copy(update={"when": rule.when.model_copy(update={"of": rule.when.of[:-1]})})


def alterations(rulebook: Rulebook) -> Iterator[Alteration]:
    """Yield the alterations of every rule."""
    for pack in rulebook.packs:
        for rule in pack.rules:
            yield Alteration(pack.key, rule.id, AWAY)
            if altered(rule, DROPPED):
                yield Alteration(pack.key, rule.id, DROPPED)


def with_altered(rulebook: Rulebook, alteration: Alteration) -> Rulebook:
    """Return a rulebook with one rule altered."""
    packs = tuple(
        _altered(pack, alteration) if pack.key == alteration.pack else pack
        for pack in rulebook.packs
    )
    return rulebook.model_copy(update={"packs": packs})


def _altered(pack: Pack, alteration: Alteration) -> Pack:
    rules = []
    for rule in pack.rules:
        kept = altered(rule, alteration.how) if rule.id == alteration.rule else rule
        rules += [kept] if kept else []
    there = {rule.id for rule in rules}
    kept_rules = (
        rule.model_copy(
            update={"overrides": tuple(name for name in rule.overrides if name in there)}
        )
        for rule in rules
    )
    return pack.model_copy(update={"rules": tuple(kept_rules)})


class Touching:
    """Asks the reference matcher, and notes every alteration that can change what is asked of it.

    Taking a rule away can change nothing where it is not met, or meets an exception, on every
    sheet; dropping a condition nothing where the rule comes to the same without it on every sheet.
    """

    name = "touching"

    def __init__(self, rulebook: Rulebook) -> None:
        self._packs = {id(rule): pack.key for pack in rulebook.packs for rule in pack.rules}
        self.noted: set[Alteration] = set()

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        found = PlainMatcher().statuses(rules, sheets)
        for rule in rules:
            self.noted |= set(self._touched(rule, sheets, [one[rule.id] for one in found]))
        return found

    def _touched(
        self, rule: Rule, sheets: Sequence[Sheet], statuses: Sequence[Status]
    ) -> Iterator[Alteration]:
        pack = self._packs[id(rule)]
        if not _OUT.issuperset(statuses):
            yield Alteration(pack, rule.id, AWAY)
        less = altered(rule, DROPPED)
        if less and any(
            rule_status(less, sheet.cells) is not status
            for sheet, status in zip(sheets, statuses, strict=True)
        ):
            yield Alteration(pack, rule.id, DROPPED)


class Suite(NamedTuple):
    """The scenarios that pass: by alteration, those that it may touch, the quickest first."""

    lexicon: Lexicon
    touched: dict[Alteration, list[Scenario]]


@cache
def suite(folder: Path) -> Suite:
    """Play every scenario once by the rules as they stand."""
    lexicon = Lexicon(read_rulebook(ROOT / "rules"))
    timed: dict[Alteration, list[tuple[float, Scenario]]] = defaultdict(list)
    for scenario in scenarios_of(folder):
        touching, started = Touching(lexicon.rulebook), perf_counter()
        played = play(scenario, lexicon, touching)
        took = perf_counter() - started
        if played.failed is None:
            for each in touching.noted:
                timed[each].append((took, scenario))
    touched = {
        each: [scenario for _, scenario in sorted(found, key=lambda one: one[0])]
        for each, found in timed.items()
    }
    return Suite(lexicon, touched)


def noticed(folder: Path, alteration: Alteration) -> Noticed:
    """Return the first scenario that fails by altered rules."""
    found = suite(folder)
    lexicon = Lexicon(with_altered(found.lexicon.rulebook, alteration))
    touched = found.touched.get(alteration, [])
    by = next((each.name for each in touched if play(each, lexicon).failed is not None), None)
    return Noticed(alteration, by, len(touched))


def _one(task: tuple[Path, Alteration]) -> Noticed:
    return noticed(*task)


def main() -> None:
    """Print every alteration that nothing notices, then the totals by pack."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--pack", default="")
    parser.add_argument("--features", type=Path, default=ROOT / "features")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    rulebook = read_rulebook(ROOT / "rules")
    chosen = [each for each in alterations(rulebook) if each.pack.startswith(options.pack)]
    with ProcessPoolExecutor(options.workers) as pool:
        tasks = ((options.features, each) for each in chosen)
        found = list(pool.map(_one, tasks, chunksize=8))
    for each in found:
        if not each.by:
            pack, rule, how = each.alteration
            print(f"not noticed  {pack}  {rule}  {how}  (may touch {each.touched} scenarios)")
    for pack in dict.fromkeys(each.alteration.pack for each in found):
        of_pack = [each for each in found if each.alteration.pack == pack]
        seen = sum(bool(each.by) for each in of_pack)
        print(f"{pack}: {seen} of {len(of_pack)} alterations noticed")


if __name__ == "__main__":
    main()
