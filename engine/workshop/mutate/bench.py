"""The rules that are altered, and everything that can be asked of them one at a time.

Each process reads rules and scenarios once, for all it is given to do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.gather import gather
from engine.scenarios.assessing import lexicon_of
from engine.scenarios.direct import placed_in
from engine.workshop.coverage.seen import Known, RuleKey
from engine.workshop.diff.edition import edition_of
from engine.workshop.mutate.changes import changes
from engine.workshop.mutate.playing import Tried, tried
from engine.workshop.mutate.touching import Touching, touched_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.rules import Rule
    from engine.scenarios.direct import Placed
    from engine.scenarios.lexicon import Lexicon
    from engine.workshop.diff.edition import Edition
    from engine.workshop.mutate.changes import Change
    from engine.workshop.mutate.touching import Touched


class Altered(NamedTuple):
    """A rule, the version it is of, and a change made to it."""

    key: RuleKey
    rule: Rule
    edition: Edition
    change: Change


@dataclass
class Bench:
    """The rules of a folder and all changes of them, read and made once."""

    rules: Path
    lexicon: Lexicon
    every: dict[str, Altered]
    files: dict[Path, dict[str, Placed]] = field(default_factory=dict)

    def scenario(self, place: str) -> Placed:
        """Return a scenario by its place."""
        file = Path(place.rpartition(":")[0])
        if file not in self.files:
            self.files[file] = {each.place: each for each in placed_in(file)}
        return self.files[file][place]


@cache
def bench_of(rules: Path) -> Bench:
    """Return the rules of a folder with all changes of them. Raises UnreadableError."""
    lexicon, gathered = lexicon_of(rules), gather(rules)
    in_use = {pack.key for pack in lexicon.rulebook.packs}
    every = {
        each.key: Altered(RuleKey(edition.pack.key, rule.id), rule, edition, each)
        for edition in (edition_of(gathered, version) for version in gathered.versions)
        if edition.pack.key in in_use
        for rule in edition.pack.rules
        for each in changes(rule, edition)
    }
    return Bench(rules, lexicon, every)


def touch(rules: Path, file: Path, asked: frozenset[str]) -> Touched:
    """Return which of the changes that are asked for the scenarios of a file may notice."""
    bench = bench_of(rules)
    return touched_in(file, bench.lexicon, _touching(rules, asked))


@cache
def _touching(rules: Path, asked: frozenset[str]) -> Touching:
    bench = bench_of(rules)
    return Touching(Known(bench.lexicon.rulebook), by_rule(bench, asked))


def by_rule(bench: Bench, asked: Iterable[str]) -> dict[RuleKey, tuple[Change, ...]]:
    """Return changes by the rule that they are changes of."""
    found: dict[RuleKey, tuple[Change, ...]] = {}
    for each in (bench.every[key] for key in sorted(asked)):
        found[each.key] = (*found.get(each.key, ()), each.change)
    return found


class Attempt(NamedTuple):
    """A change, and the places of the scenarios that may notice it, in the order to play them.

    `hint` is the one that is said to notice it, if one is: it is played before all others.
    """

    mutant: str
    places: tuple[str, ...]
    hint: str | None = None


def attempts(rules: Path, wanted: tuple[Attempt, ...]) -> dict[str, Tried]:
    """Play scenarios for the changes of one rule, each until one notices; return what came of them.

    A scenario that noticed an earlier change is played first for the next.
    """
    bench, found = bench_of(rules), dict[str, Tried]()
    noticing: list[str] = []
    for mutant, places, hint in wanted:
        order = sorted(places, key=lambda place: (place != hint, place not in noticing))
        each = bench.every[mutant]
        came = tried(bench.lexicon, each.key, each.change.rule, map(bench.scenario, order))
        found[mutant] = came
        if came.by is not None and came.by not in noticing:
            noticing.append(came.by)
    return found
