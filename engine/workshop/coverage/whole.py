"""Count what was seen of a whole rulebook."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.logic.order import permitted
from engine.model.coverage import (
    KINDS,
    Coverage,
    LinkCoverage,
    MeasureCoverage,
    VersionShare,
)
from engine.model.links import Relation
from engine.rulebook.gather import gather
from engine.scenarios.assessing import lexicon_of
from engine.text.bilingual import both
from engine.workshop.coverage.played import known_of
from engine.workshop.coverage.rules import Counting, count, lines_of, share
from engine.workshop.telling.lexis import lexis_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from engine.model.coverage import Count, Kind, RuleCoverage, Sources
    from engine.model.rules import Pack
    from engine.rulebook.gather import Gathered
    from engine.scenarios.lexicon import Lexicon
    from engine.workshop.coverage.seen import Known, Seen
    from engine.workshop.coverage.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Read:
    """A rules folder as it is written, its words, and its rules told apart from others."""

    gathered: Gathered
    lexicon: Lexicon
    known: Known

    @classmethod
    def of(cls, rules: Path) -> Read:
        """Return what is read of a folder. Raises UnreadableError."""
        return cls(gather(rules), lexicon_of(rules), known_of(rules))


@dataclass(slots=True)
class _Counted:
    rules: list[RuleCoverage] = field(default_factory=list)
    measures: list[MeasureCoverage] = field(default_factory=list)
    options: list[MeasureCoverage] = field(default_factory=list)
    links: list[LinkCoverage] = field(default_factory=list)

    def kinds(self) -> dict[Kind, list[Count]]:
        """Return what is counted, by kind; a kind of which there is nothing is left out."""
        tests = [test for each in self.rules for test in each.conditions]
        grounds = [ground for each in self.rules for ground in each.exceptions]
        found: dict[Kind, list[Count]] = {
            "outcome": [count for each in self.rules for count in each.outcomes.values()],
            "condition": [count for test in tests for count in test.sights.values()],
            "exception": [count for ground in grounds for count in ground.sights.values()],
            "measure": [each.count for each in self.measures],
            "option": [each.count for each in self.options],
            "link": [each.count for each in self.links],
        }
        return {kind: found[kind] for kind in KINDS if found[kind]}

    def add(self, other: _Counted) -> None:
        """Take over what else was counted."""
        self.rules += other.rules
        self.measures += other.measures
        self.options += other.options


def counted(read: Read, seen: Seen, sources: Sources, wanted: Wanted) -> Coverage:
    """Return what was seen of the rules that are wanted.

    Where no scenario was played, measures, options and links are left out; links also where only
    some rules or regulations are wanted, because they belong to none.
    """
    whole = _Counted()
    versions: list[VersionShare] = []
    for counting in countings(read, seen):
        if wanted.regulation(counting.version.pack):
            own = _of_version(counting, wanted, played=bool(sources.scenarios))
            versions += [_share(counting, own)] if own.kinds() else []
            whole.add(own)
    if sources.scenarios and wanted.everything:
        whole.links += _links(seen)
    kinds = whole.kinds()
    return Coverage(
        rules_digest=read.lexicon.rulebook.digest,
        sources=sources,
        kinds={kind: share(counts) for kind, counts in kinds.items()},
        whole=share(each for counts in kinds.values() for each in counts),
        versions=tuple(versions),
        rules=tuple(whole.rules),
        measures=tuple(whole.measures),
        options=tuple(whole.options),
        links=tuple(whole.links),
    )


def countings(read: Read, seen: Seen) -> Iterator[Counting]:
    """Yield what counts the rules of each version that is in use, by regulation and day."""
    regulations = {each.id: each for each, _ in read.gathered.regulations}
    for version in read.gathered.versions:
        if version.pack.in_use:
            lines = lines_of(version, str(read.gathered.root))
            regulation = regulations[version.pack.regulation]
            lexis, over = lexis_of(version, read.gathered.shared), read.known.overridden
            yield Counting(version, regulation, lexis, over, seen, lines)


def _of_version(counting: Counting, wanted: Wanted, *, played: bool) -> _Counted:
    rules = (each for each in counting.rules() if wanted.rule(each.id))
    found = _Counted(sorted(rules, key=lambda each: (each.file, each.line)))
    if played and not wanted.rules:
        pack, seen = counting.version.pack, counting.seen
        found.measures += _measures(counting, seen.offered, permissible(pack))
        found.options += _measures(counting, seen.options, optional(pack))
    return found


def _share(counting: Counting, found: _Counted) -> VersionShare:
    kinds = found.kinds()
    return VersionShare(
        regulation=counting.regulation.id,
        short=counting.regulation.short,
        version=counting.version.pack.version,
        kinds={kind: share(counts) for kind, counts in kinds.items()},
        whole=share(each for counts in kinds.values() for each in counts),
    )


def permissible(pack: Pack) -> list[str]:
    """Return the measures of a pack that are not merely options beside a range."""
    apart = set(optional(pack)) - _named(pack, ("measures", "range"))
    return [measure.id for measure in pack.measures if measure.id not in apart]


def _named(pack: Pack, slots: tuple[str, ...]) -> set[str]:
    return {code for rule in pack.rules for slot in slots for code in rule.then.get(slot, ())}


def optional(pack: Pack) -> list[str]:
    """Return the measures of a pack that some rule puts beside a range."""
    named = _named(pack, ("options",))
    return [measure.id for measure in pack.measures if measure.id in named]


def _measures(
    counting: Counting, seen: Mapping[tuple[str, str], set[str]], ids: Iterable[str]
) -> Iterator[MeasureCoverage]:
    pack = counting.version.pack
    labels = {measure.id: measure.label for measure in pack.measures}
    unread = waiting(pack)
    for each in ids:
        yield MeasureCoverage(
            regulation=counting.regulation.id,
            short=counting.regulation.short,
            version=pack.version,
            id=each,
            label=labels[each],
            count=count(seen.get((pack.key, each), ()), asked=each not in unread),
        )


def waiting(pack: Pack) -> set[str]:
    """Return the measures that only rules with an unverified text permit: none is proposed."""
    by_verified: dict[bool, set[str]] = {True: set(), False: set()}
    for rule in pack.rules:
        codes = permitted(pack.ladders, rule.then)
        by_verified[rule.provision.verified] |= {*codes, *rule.then.get("options", ())}
    return by_verified[False] - by_verified[True]


def _links(seen: Seen) -> Iterator[LinkCoverage]:
    for relation in Relation:
        label = both("structural", f"link.relation={relation.value}")
        found = count(seen.links.get(relation.value, ()))
        yield LinkCoverage(relation=relation, label=label, count=found)
