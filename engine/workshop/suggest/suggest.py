"""Suggest scenarios for the holes of coverage: each was run, and fills what it says it fills."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from engine.logic.order import permitted
from engine.model.values import Stage
from engine.scenarios.direct import play, scenarios_in
from engine.text.catalogue import say
from engine.workshop.coverage.whole import Read, countings, optional, permissible, waiting
from engine.workshop.suggest.filling import SOURCE, Filled, Filler
from engine.workshop.suggest.holes import OFFERED, Hole, holes
from engine.workshop.suggest.scene import PLACES, Scene, Step
from engine.workshop.suggest.trial import Room
from engine.workshop.suggest.written import feature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.model.rules import Pack, Rule
    from engine.workshop.coverage.rules import Counting
    from engine.workshop.coverage.seen import Seen
    from engine.workshop.coverage.wanted import Wanted


MOST_RULES = 3
"""How many of the rules that permit a measure are tried."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A scenario: what it is called, its steps, and how many holes it fills."""

    name: str
    steps: tuple[Step, ...]
    fills: int


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
                _of_version(_Filling(counting, room, lang), asked, progress, found)
    return found


def _of_version(
    filling: _Filling, asked: Wanted, progress: Callable[[bool], None], found: Suggested
) -> None:
    pack = filling.counting.version.pack
    for rule in pack.rules:
        if asked.rule(rule.id):
            _of_rule(filling, rule, progress, found)
    for hole, rules in _unoffered(pack, filling.counting.seen) if not asked.rules else ():
        tried = (filling.fill(rule, hole) for rule in rules)
        suggestion = next((each for each in tried if each), None)
        progress(suggestion is not None)
        found.filled += suggestion.fills if suggestion else 0
        if suggestion is None:
            found.left.append(filling.not_offered(hole))
    for name, (scene, made) in filling.made.items():
        found.files[name] = feature(scene, [(each.name, each.steps) for each in made])
        found.scenarios += len(made)


def _of_rule(
    filling: _Filling, rule: Rule, progress: Callable[[bool], None], found: Suggested
) -> None:
    tried: set[Hole] = set()
    while hole := next((each for each in filling.open(rule) if each not in tried), None):
        tried.add(hole)
        suggestion = filling.fill(rule, hole)
        progress(suggestion is not None)
        found.filled += suggestion.fills if suggestion else 0
    found.left += filling.left(rule)


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


class _Filling:
    """Fills the holes of one version, trying one place of the town after the other."""

    def __init__(self, counting: Counting, room: Room, lang: Lang) -> None:
        self.counting, self._room, self._lang = counting, room, lang
        self._fillers: dict[str, Filler | None] = {}
        self.made: dict[str, tuple[Scene, list[Suggestion]]] = {}

    def open(self, rule: Rule) -> list[Hole]:
        """Return the holes of a rule that are left."""
        return list(holes(self.counting.rule(rule)))

    def not_offered(self, hole: Hole) -> str:
        """Return in words that a measure or an option is left."""
        pack = self.counting.version.pack.key
        return say("suggest", "left", self._lang, rule=pack, hole=self._offered(hole))

    def _offered(self, hole: Hole) -> str:
        measures = self.counting.version.pack.measures
        label = next(each.label for each in measures if each.id == hole.sight)
        return say("suggest", f"hole:{hole.kind}", self._lang, label=label.in_(self._lang))

    def left(self, rule: Rule) -> list[str]:
        """Return the same in words."""
        counted = self.counting.rule(rule)
        told = (hole.told(counted, self._lang) for hole in holes(counted))
        return [say("suggest", "left", self._lang, rule=rule.id, hole=each) for each in told]

    def fill(self, rule: Rule, hole: Hole) -> Suggestion | None:
        """Return a scenario that fills a hole and was run, or None if none was found."""
        for name, scene in self._scenes(rule):
            if name not in self._fillers:
                self._fillers[name] = Filler.at(scene, self._room, self.counting)
            filler = self._fillers[name]
            filled = filler.fill(rule, hole) if filler else None
            suggestion = self._run(scene, filled) if filled else None
            if suggestion is not None:
                self.made.setdefault(name, (scene, []))[1].append(suggestion)
                return suggestion
        return None

    def _scenes(self, rule: Rule) -> Iterator[tuple[str, Scene]]:
        """Yield where a rule is tried, each with the name of its file."""
        pack, regulation = self.counting.version.pack, self.counting.regulation
        alone, reviewed = rule.stage is not Stage.SAFEGUARD, rule.stage is Stage.RECUSE
        for place in PLACES:
            scene = Scene(pack, regulation, place, self._lang, alone, reviewed)
            beside = "-recusal" if reviewed else "" if alone else "-safeguards"
            yield f"suggested-{pack.regulation}-{pack.version}-{place}{beside}.feature", scene

    def _run(self, scene: Scene, filled: Filled) -> Suggestion | None:
        """Return what was filled as a scenario, if it passes as it is written."""
        name = self._name(filled.rule, filled.hole)
        steps = (*filled.given, Step("when:assess", {}), *filled.then)
        if not self._passes(feature(scene, [(name, steps)])):
            return None
        before = len(self.open(filled.rule))
        self.counting.seen.add(filled.trial.round.seen)
        fills = before - len(self.open(filled.rule))
        return Suggestion(name, steps, fills + (filled.hole.kind in OFFERED))

    def _passes(self, text: str) -> bool:
        file = self._room.home / f"{SOURCE}.feature"
        file.write_text(text, encoding="utf-8")
        try:
            played = [play(each, self._room.lexicon) for each in scenarios_in(file)]
        except ValueError:
            return False
        return all(each.failed is None for each in played)

    def _name(self, rule: Rule, hole: Hole) -> str:
        if hole.kind in OFFERED:
            told = self._offered(hole)
        else:
            told = hole.told(self.counting.rule(rule), self._lang)
        plain = told.replace("<", "(").replace(">", ")")
        return say("suggest", "scenario", self._lang, rule=rule.id, hole=plain)
