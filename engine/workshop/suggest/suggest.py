"""Suggest scenarios for the holes of coverage: each was run, and fills what it says it fills."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from engine.logic.order import permitted
from engine.model.links import Relation
from engine.model.values import Stage
from engine.workshop.coverage.whole import Read, countings, optional, permissible, waiting
from engine.workshop.suggest.holes import Hole
from engine.workshop.suggest.making import Making, unlinked
from engine.workshop.suggest.trial import Room
from engine.workshop.suggest.written import feature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.model.rules import Pack, Rule
    from engine.workshop.coverage.seen import Seen
    from engine.workshop.coverage.wanted import Wanted


MOST_RULES = 3
"""How many of the rules that permit a measure are tried."""


@dataclass(slots=True)
class Suggested:
    """Files of scenarios by name, how many they hold, what they fill and what is left."""

    files: dict[str, str] = field(default_factory=dict)
    scenarios: int = 0
    filled: int = 0
    left: list[str] = field(default_factory=list)


def suggest(
    rules: Path, seen: Seen, asked: Wanted, lang: Lang, progress: Callable[[bool], None]
) -> Suggested:
    """Return scenarios for the holes of the rules asked for; `seen` takes over what they see."""
    found = Suggested()
    read = Read.of(rules)
    with TemporaryDirectory() as home:
        room = Room(read.lexicon, read.known, Path(home))
        for counting in countings(read, seen):
            if asked.regulation(counting.version.pack):
                _of_version(Making(counting, room, lang), asked, progress, found)
    if asked.everything:
        found.left += [unlinked(each, lang) for each in _unlinked(seen)]
    return found


def _of_version(
    making: Making, asked: Wanted, progress: Callable[[bool], None], found: Suggested
) -> None:
    pack = making.counting.version.pack
    for rule in pack.rules:
        if asked.rule(rule.id):
            _of_rule(making, rule, progress, found)
    for hole, rules in _unoffered(pack, making.counting.seen) if not asked.rules else ():
        tried = (making.fill(rule, hole) for rule in rules)
        suggestion = next((each for each in tried if each), None)
        progress(suggestion is not None)
        found.filled += suggestion.fills if suggestion else 0
        if suggestion is None:
            found.left.append(making.not_offered(hole))
    for relation in _unlinked(making.counting.seen) if asked.everything else ():
        suggestion = making.link(relation)
        progress(suggestion is not None)
        found.filled += suggestion.fills if suggestion else 0
    for name, (scene, made) in making.made.items():
        found.files[name] = feature(scene, [(each.name, each.town, each.steps) for each in made])
        found.scenarios += len(made)


def _of_rule(
    making: Making, rule: Rule, progress: Callable[[bool], None], found: Suggested
) -> None:
    tried: set[Hole] = set()
    while hole := next((each for each in making.open(rule) if each not in tried), None):
        tried.add(hole)
        suggestion = making.fill(rule, hole)
        progress(suggestion is not None)
        found.filled += suggestion.fills if suggestion else 0
    found.left += making.left(rule)


def _unlinked(seen: Seen) -> list[Relation]:
    """Return the kinds of link by which nobody was examined."""
    return [each for each in Relation if not seen.links.get(each.value)]


def _unoffered(pack: Pack, seen: Seen) -> Iterator[tuple[Hole, list[Rule]]]:
    """Yield the measures and options that no proposal offers, with the rules that permit them."""
    unread = waiting(pack)
    for measure in permissible(pack):
        if measure not in unread and not seen.offered.get((pack.key, measure)):
            rules = (rule for rule in pack.rules if rule.stage is Stage.MEASURE)
            permitting = (rule for rule in rules if measure in permitted(pack.ladders, rule.then))
            yield Hole("measure", measure), list(permitting)[:MOST_RULES]
    for measure in optional(pack):
        if measure not in unread and not seen.options.get((pack.key, measure)):
            giving = [rule for rule in pack.rules if measure in rule.then.get("options", ())]
            yield Hole("option", measure), giving[:MOST_RULES]
