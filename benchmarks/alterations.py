"""Alter each rule in turn and count the alterations that no scenario notices.

    python benchmarks/alterations.py [--pack REGULATION[/VERSION]] [--features DIR] [--workers N]

Two alterations of each rule: it is taken away; and it loses the condition that stands last. A
scenario notices an alteration if it fails by the altered rules and passes by those that stand.
"""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from engine.model.values import Group, Status
from engine.rulebook.packs import read_rulebook
from engine.scenarios.direct import play, scenarios_of
from engine.scenarios.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_bdd.parser import Scenario

    from engine.model.rules import Pack, Rule, Rulebook
    from engine.scenarios.direct import Played

ROOT = Path(__file__).parents[1]
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
    """Return a rule as altered; None where it is taken away."""
    if how == AWAY or not isinstance(rule.when, Group):
        return None
    return rule.model_copy(update={"when": rule.when.model_copy(update={"of": rule.when.of[:-1]})})


def alterations(rulebook: Rulebook) -> Iterator[Alteration]:
    """Yield the alterations of every rule."""
    for pack in rulebook.packs:
        for rule in pack.rules:
            yield Alteration(pack.key, rule.id, AWAY)
            if isinstance(rule.when, Group) and len(rule.when.of) > 1:
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


class Suite(NamedTuple):
    """The scenarios that pass: by pack and rule, those that an alteration of it may touch.

    Taking a rule away touches nothing where it was not met, or met an exception, on every sheet;
    dropping a condition touches nothing where it was established on every sheet. Short ones first.
    """

    lexicon: Lexicon
    touched: dict[tuple[str, str], list[Scenario]]


@cache
def suite(folder: Path) -> Suite:
    """Play every scenario once by the rules as they stand."""
    lexicon = Lexicon(read_rulebook(ROOT / "rules"))
    touched: dict[tuple[str, str], list[Scenario]] = {}
    for scenario in sorted(scenarios_of(folder), key=lambda each: len(each.steps)):
        played = play(scenario, lexicon)
        if played.failed is None:
            for key in _touching(played):
                touched.setdefault(key, []).append(scenario)
    return Suite(lexicon, touched)


def _touching(played: Played) -> set[tuple[str, str]]:
    """Return the rules, with the alteration, that may change what a scenario came to."""
    founds = [found for found in (played.world.earlier, played.world.found) if found]
    seen: dict[str, set[Status]] = {}
    for each in (one for found in founds for one in found.ground.outcomes.values()):
        rule = f"{each.pack.key}:{each.outcome.rule.id}"
        seen.setdefault(rule, set()).add(each.outcome.status)
    out = {Status.NOT_MET, Status.EXCEPTED}
    away = {(rule, AWAY) for rule, statuses in seen.items() if statuses - out}
    met = {Status.ESTABLISHED}
    dropped = {(rule, DROPPED) for rule, statuses in seen.items() if statuses - met}
    return away | dropped


def noticed(folder: Path, alteration: Alteration) -> Noticed:
    """Return the first scenario that fails by altered rules."""
    found = suite(folder)
    lexicon = Lexicon(with_altered(found.lexicon.rulebook, alteration))
    touched = found.touched.get((f"{alteration.pack}:{alteration.rule}", alteration.how), [])
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
