"""Alter each rule in turn and count the alterations that no scenario notices.

    python benchmarks/alterations.py [--pack REGULATION[/VERSION]] [--rule ID]...
        [--features DIR] [--workers N] [--every]

Two alterations of each rule: it is taken away; and it loses the condition that stands last. With
`--every` it loses each of its conditions in turn, each alternative, each value and its exception. A
scenario notices an alteration if it fails by the altered rules and passes by those that stand.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from engine.logic.status import rule_status
from engine.matchers.plain import PlainMatcher
from engine.model.values import Group, Status, Test
from engine.rulebook.packs import read_rulebook
from engine.scenarios.direct import play, scenarios_of
from engine.scenarios.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_bdd.parser import Scenario

    from engine.logic.sheet import Sheet
    from engine.model.rules import Pack, Rule, Rulebook
    from engine.model.values import Condition

ROOT = Path(__file__).parents[1]
_OUT = frozenset((Status.NOT_MET, Status.EXCEPTED))
Part = TypeVar("Part")
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
    """Return a rule as altered; None where nothing is left of it."""
    return ways(rule)[how]


def ways(rule: Rule) -> dict[str, Rule | None]:
    """Return what every alteration makes of a rule, by its name."""
    found: dict[str, Rule | None] = {AWAY: None}
    if isinstance(rule.when, Group) and rule.when.of[:-1]:
        last = rule.when.model_copy(update={"of": rule.when.of[:-1]})
        found[DROPPED] = rule.model_copy(update={"when": last})
    for what, when in less(rule.when):
        name = f"without {what}"
        while name in found:
            name += ", again"
        found[name] = rule.model_copy(update={"when": when})
    if rule.unless is not None:
        found["without its exception"] = rule.model_copy(update={"unless": None})
    return found


def less(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Yield what is left of a condition without one of its parts or values, and what was dropped.

    A named term, which is shared, is dropped as a whole.
    """
    if isinstance(condition, Test):
        for value, values in _but_one(condition.values):
            yield f"{condition.fact} {value}", condition.model_copy(update={"values": values})
    elif condition.term is None:
        for part, of in _but_one(condition.of):
            yield _named(part), condition.model_copy(update={"of": of})
        for at, part in enumerate(condition.of):
            before, after = condition.of[:at], condition.of[at + 1 :]
            for what, rest in less(part):
                yield what, condition.model_copy(update={"of": (*before, rest, *after)})


def _but_one(parts: tuple[Part, ...]) -> Iterator[tuple[Part, tuple[Part, ...]]]:
    if parts[1:]:
        yield from ((part, parts[:at] + parts[at + 1 :]) for at, part in enumerate(parts))


def _named(condition: Condition) -> str:
    if isinstance(condition, Test):
        return condition.fact
    inner = f" {condition.kind} ".join(_named(part) for part in condition.of)
    return condition.term or f"({inner})"


def alterations(rulebook: Rulebook, *, every: bool = False) -> Iterator[Alteration]:
    """Yield the alterations of every rule: two of each, or every one there is."""
    for pack in rulebook.packs:
        for rule in pack.rules:
            names = set(ways(rule)) - {DROPPED} if every else {AWAY, DROPPED} & set(ways(rule))
            yield from (Alteration(pack.key, rule.id, how) for how in sorted(names))


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
        self._ways = {
            id(rule): [(Alteration(pack.key, rule.id, how), to) for how, to in ways(rule).items()]
            for pack in rulebook.packs
            for rule in pack.rules
        }
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
        for alteration, to in self._ways[id(rule)]:
            if to is None:
                touched = not _OUT.issuperset(statuses)
            else:
                pairs = zip(sheets, statuses, strict=True)
                touched = any(rule_status(to, sheet.cells) is not was for sheet, was in pairs)
            if touched:
                yield alteration


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
    parser.add_argument("--rule", action="append", default=[], help="only this rule; repeatable")
    parser.add_argument("--features", type=Path, default=ROOT / "features")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--every", action="store_true", help="every condition, not the last alone")
    options = parser.parse_args()
    rulebook = read_rulebook(ROOT / "rules")
    chosen = [
        each
        for each in alterations(rulebook, every=options.every)
        if each.pack.startswith(options.pack) and each.rule in (options.rule or [each.rule])
    ]
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
