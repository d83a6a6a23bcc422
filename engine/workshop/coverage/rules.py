"""Count what was seen of each rule."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.logic.status import alone
from engine.model.coverage import (
    SIGHTS,
    ConditionCoverage,
    Count,
    ExceptionCoverage,
    RuleCoverage,
    Share,
)
from engine.model.values import Status, Truth
from engine.rulebook.rules import under
from engine.rulebook.terms import written_terms
from engine.workshop.coverage.asked import outcomes_asked, sights_asked
from engine.workshop.coverage.places import places
from engine.workshop.coverage.reading import (
    decisive,
    ground_truths,
    grounds,
    rule_tests,
    status,
    tests_of,
)
from engine.workshop.coverage.seen import RuleKey
from engine.workshop.telling.clauses import clause, words_of
from engine.workshop.telling.sentences import titles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.base import Words
    from engine.model.coverage import Sight
    from engine.model.rules import Regulation, Rule
    from engine.model.values import Condition
    from engine.rulebook.gather import Version
    from engine.workshop.coverage.reading import Readings
    from engine.workshop.coverage.seen import Seen, Sources
    from engine.workshop.telling.lexis import Lexis

SHOWN = 3
"""How many of the scenarios and examples that saw something are named."""

_SIGHT: dict[Truth, Sight] = {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "unknown"}


def lines_of(version: Version, root: str) -> dict[str, list[tuple[str, int]]]:
    """Return the file and line of each test of each rule of a version, by the id of the rule."""
    terms = written_terms(version.folder)
    return {
        entry.item.id: [(under(root, each.file), each.line) for each in places(entry, terms)]
        for entry in version.folder.sections["rules"]
    }


def count(sources: Iterable[str], *, asked: bool = True) -> Count:
    """Return how many sources there are, and the first of them."""
    listed = sorted(sources)
    return Count(asked=asked, seen=len(listed), by=tuple(listed[:SHOWN]))


@dataclass(frozen=True, slots=True)
class Counting:
    """Counts the rules of one version."""

    version: Version
    regulation: Regulation
    lexis: Lexis
    overridden: frozenset[RuleKey]
    seen: Seen
    lines: Mapping[str, list[tuple[str, int]]]

    @property
    def titles(self) -> dict[str, Words]:
        """Return the titles of the named conditions of the version."""
        return titles_of(self.version.folder)

    def seeing(self, seen: Seen) -> Counting:
        """Return the same for something else that was seen."""
        return replace(self, seen=seen)

    def rules(self) -> Iterator[RuleCoverage]:
        """Yield what was seen of each rule, in the order in which they are written."""
        run = {rule.id: rule for rule in self.version.pack.rules}
        for entry in self.version.folder.sections["rules"]:
            if entry.item.id in run:
                yield self.rule(run[entry.item.id])

    def rule(self, rule: Rule) -> RuleCoverage:
        """Return what was seen of a rule."""
        key = RuleKey(self.version.pack.key, rule.id)
        found = self.seen.readings.get(key, {})
        outcomes = dict(self._outcomes(rule, key, found))
        conditions = tuple(_conditions(rule, found, self.lines[rule.id], self.lexis))
        exceptions = tuple(_exceptions(rule, found, self))
        return RuleCoverage(
            regulation=self.regulation.id,
            short=self.regulation.short,
            version=self.version.pack.version,
            id=rule.id,
            title=rule.title,
            stage=rule.stage,
            verified=rule.provision.verified,
            file=rule.file,
            line=rule.line,
            share=share(_counts(outcomes, conditions, exceptions)),
            outcomes=outcomes,
            conditions=conditions,
            exceptions=exceptions,
        )

    def _outcomes(
        self, rule: Rule, key: RuleKey, found: Mapping[Readings, Sources]
    ) -> Iterator[tuple[Status, Count]]:
        """Yield what a rule came to; of one that is overridden, scenarios know it settled."""
        over = key in self.overridden
        settled = self.seen.settled.get(key, {})
        by_status: dict[Status, set[str]] = defaultdict(set)
        known = set[str]().union(*settled.values())
        for each, sources in found.items():
            by_itself = alone(rule, status(rule, each), {}).status
            by_status[by_itself] |= sources - known
        for each_status, sources in settled.items():
            by_status[each_status] |= sources
        asked = set(outcomes_asked(rule, overridden=over))
        for each_status in Status:
            if each_status in asked or by_status[each_status]:
                yield each_status, count(by_status[each_status], asked=each_status in asked)


def _conditions(
    rule: Rule,
    found: Mapping[Readings, Sources],
    lines: list[tuple[str, int]],
    lexis: Lexis,
) -> Iterator[ConditionCoverage]:
    whens = len(tests_of(rule.when))
    for number, (test, (file, line)) in enumerate(zip(rule_tests(rule), lines, strict=True)):
        sights: dict[Sight, set[str]] = defaultdict(set)
        for each, sources in found.items():
            sights[_SIGHT[each[number].as_value]] |= sources
            if not sources <= sights["decisive"] and decisive(rule, each, number):
                sights["decisive"] |= sources
        yield ConditionCoverage(
            part="when" if number < whens else "unless",
            number=(number if number < whens else number - whens) + 1,
            label=words_of(test, lexis),
            fact=test.fact,
            file=file,
            line=line,
            sights=_sights(sights, sights_asked(test)),
        )


def _exceptions(
    rule: Rule, found: Mapping[Readings, Sources], counting: Counting
) -> Iterator[ExceptionCoverage]:
    sights: list[dict[Sight, set[str]]] = [defaultdict(set) for _ in grounds(rule)]
    for each, sources in found.items():
        for own, truth in zip(sights, ground_truths(rule, each), strict=True):
            own[_SIGHT[truth]] |= sources
    for number, (ground, own) in enumerate(zip(grounds(rule), sights, strict=True), start=1):
        yield ExceptionCoverage(
            number=number,
            label=clause(ground, counting.lexis, counting.titles).text,
            sights=_sights(own, _of_ground(ground)),
        )


def _of_ground(ground: Condition) -> tuple[Sight, ...]:
    """Return what has to be seen of a ground: what can be seen of any of its tests."""
    among = {sight for test in tests_of(ground) for sight in sights_asked(test)}
    return tuple(sight for sight in _SIGHT.values() if sight in among)


def _sights(found: Mapping[Sight, set[str]], asked: tuple[Sight, ...]) -> dict[Sight, Count]:
    return {
        sight: count(found.get(sight, ()), asked=sight in asked)
        for sight in SIGHTS
        if sight in asked or found.get(sight)
    }


def _counts(
    outcomes: Mapping[Status, Count],
    conditions: Iterable[ConditionCoverage],
    exceptions: Iterable[ExceptionCoverage],
) -> Iterator[Count]:
    yield from outcomes.values()
    for test in conditions:
        yield from test.sights.values()
    for ground in exceptions:
        yield from ground.sights.values()


def share(counts: Iterable[Count]) -> Share:
    """Return how much was seen of what coverage asks for."""
    asked = [each for each in counts if each.asked]
    return Share.made(sum(not each.missing for each in asked), len(asked))
