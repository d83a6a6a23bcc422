"""What was seen of rules, by the scenario or example in which it was."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from engine.logic.status import alone, settle
from engine.model.values import Stage
from engine.workshop.coverage.reading import readings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.assessment.matching import Matcher
    from engine.logic.sheet import Sheet
    from engine.logic.status import Outcome
    from engine.model.rules import Rule, Rulebook
    from engine.model.values import Status
    from engine.workshop.coverage.reading import Readings


class RuleKey(NamedTuple):
    """A rule by its pack and its id."""

    pack: str
    rule: str


Sources = set[str]
"""Names of scenarios and examples."""


def _of_rules() -> defaultdict[RuleKey, dict[Readings, Sources]]:
    return defaultdict(dict)


def _of_settled() -> defaultdict[RuleKey, dict[Status, Sources]]:
    return defaultdict(dict)


@dataclass(slots=True)
class Seen:
    """What was seen, each with the sources in which it was.

    `readings` is what the tests of a rule came to; `settled` what rules came to that others
    override; `offered`, `options` the measures of proposals, by pack and id; `links` relations.
    """

    readings: dict[RuleKey, dict[Readings, Sources]] = field(default_factory=_of_rules)
    settled: dict[RuleKey, dict[Status, Sources]] = field(default_factory=_of_settled)
    offered: dict[tuple[str, str], Sources] = field(default_factory=lambda: defaultdict(set))
    options: dict[tuple[str, str], Sources] = field(default_factory=lambda: defaultdict(set))
    links: dict[str, Sources] = field(default_factory=lambda: defaultdict(set))

    def read(self, key: RuleKey, found: Readings, source: str) -> None:
        """Note what the tests of a rule came to."""
        self.readings[key].setdefault(found, set()).add(source)

    def settle(self, known: Known, outcome: Outcome, source: str) -> None:
        """Note what a rule came to beside those that override it; of others nothing is noted."""
        key = known.key(outcome.rule)
        if key is not None and key in known.overridden:
            self.settled[key].setdefault(outcome.status, set()).add(source)

    def add(self, other: Seen) -> None:
        """Take over everything that was seen elsewhere."""
        for key, by_readings in other.readings.items():
            _join(self.readings[key], by_readings)
        for key, by_status in other.settled.items():
            _join(self.settled[key], by_status)
        _join(self.offered, other.offered)
        _join(self.options, other.options)
        _join(self.links, other.links)


Name = TypeVar("Name")


def _join(mine: dict[Name, Sources], theirs: Mapping[Name, Sources]) -> None:
    for name, sources in theirs.items():
        mine.setdefault(name, set()).update(sources)


class Known:
    """The rules that are looked at: those of one rulebook, told apart from those of others."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rules = {
            (rule.file, rule.id): (RuleKey(pack.key, rule.id), rule)
            for pack in rulebook.packs
            for rule in pack.rules
        }
        self.packs = {pack.key for pack in rulebook.packs}
        self.overridden = frozenset(
            RuleKey(pack.key, target)
            for pack in rulebook.packs
            for rule in pack.rules
            for target in rule.overrides
        )

    def key(self, rule: Rule) -> RuleKey | None:
        """Return the key of a rule, or None if it is not one of the rulebook."""
        key, own = self._rules.get((rule.file, rule.id), (None, None))
        return key if rule is own or rule == own else None


class Recording:
    """Asks another matcher, and notes what the tests of each rule came to on each sheet."""

    def __init__(self, matcher: Matcher, known: Known, seen: Seen, source: str) -> None:
        self._matcher, self._known, self._seen, self._source = matcher, known, seen, source

    @property
    def name(self) -> str:
        """Return the name of the matcher that is asked."""
        return self._matcher.name

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        found = self._matcher.statuses(rules, sheets)
        for rule in rules:
            self._read(rule, sheets)
        if any(rule.stage in _APART and rule.overrides for rule in rules):
            self._settle(rules, sheets, found)
        return found

    def _read(self, rule: Rule, sheets: Sequence[Sheet]) -> None:
        key = self._known.key(rule)
        if key is not None:
            for sheet in sheets:
                self._seen.read(key, readings(rule, sheet.cells), self._source)

    def _settle(
        self,
        rules: Sequence[Rule],
        sheets: Sequence[Sheet],
        found: Sequence[Mapping[str, Status]],
    ) -> None:
        """Note what rules came to beside others where no charge keeps it."""
        for sheet, statuses in zip(sheets, found, strict=True):
            by_itself = {rule.id: alone(rule, statuses[rule.id], sheet.cells) for rule in rules}
            for outcome in settle(rules, by_itself).values():
                self._seen.settle(self._known, outcome, self._source)


_APART = (Stage.SAFEGUARD, Stage.RECUSE)
"""The stages whose outcomes stand in no charge."""
