"""Make scenarios of what fills the holes of one version: each is run as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.links import Relation
from engine.model.values import Stage
from engine.scenarios.direct import play, scenarios_in
from engine.text.catalogue import say
from engine.workshop.suggest.filling import SOURCE, Filler
from engine.workshop.suggest.finishing import finished
from engine.workshop.suggest.holes import OFFERED, holes
from engine.workshop.suggest.linking import label, linked
from engine.workshop.suggest.scene import PLACES, Scene, Step
from engine.workshop.suggest.written import feature

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.rules import Rule
    from engine.workshop.coverage.rules import Counting
    from engine.workshop.suggest.finishing import Filled
    from engine.workshop.suggest.holes import Hole
    from engine.workshop.suggest.trial import Room
    from engine.workshop.suggest.trimming import Town

_OF_NO_RULE = (*OFFERED, "link")
"""The kinds of hole that are counted beside the rules."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A scenario: what it is called, its town, its other steps, and how many holes it fills."""

    name: str
    town: Town
    steps: tuple[Step, ...]
    fills: int


class Making:
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
        safeguards, reviewed = rule.stage is Stage.SAFEGUARD, rule.stage is Stage.RECUSE

        def filled(filler: Filler) -> Filled | None:
            draft = filler.fill(rule, hole)
            return finished(filler, draft) if draft else None

        return self._first(self._places(alone=not safeguards, reviewed=reviewed), filled)

    def link(self, relation: Relation) -> Suggestion | None:
        """Return a scenario with a kind of link, in the first place of the town that has it."""
        return self._first(self._places(), lambda filler: linked(filler, relation))

    def _first(
        self, places: Iterable[tuple[str, Scene]], make: Callable[[Filler], Filled | None]
    ) -> Suggestion | None:
        """Return what is made in the first place in which it is, and passes."""
        for name, scene in places:
            filler = self._filler(name, scene)
            filled = make(filler) if filler else None
            suggestion = self._run(name, scene, filled) if filled else None
            if suggestion is not None:
                return suggestion
        return None

    def _filler(self, name: str, scene: Scene) -> Filler | None:
        if name not in self._fillers:
            self._fillers[name] = Filler.at(scene, self._room, self.counting)
        return self._fillers[name]

    def _places(self, *, alone: bool = True, reviewed: bool = False) -> Iterator[tuple[str, Scene]]:
        """Yield where something is tried, each with the name of its file."""
        pack, regulation = self.counting.version.pack, self.counting.regulation
        beside = "-recusal" if reviewed else "" if alone else "-safeguards"
        for place in PLACES:
            scene = Scene(pack, regulation, place, self._lang, alone, reviewed)
            yield f"suggested-{pack.regulation}-{pack.version}-{place}{beside}.feature", scene

    def _run(self, file: str, scene: Scene, filled: Filled) -> Suggestion | None:
        """Return what was filled as a scenario of a file, if it passes as it is written."""
        _, made = self.made.get(file, (scene, []))
        name = self._free(self._name(filled.rule, filled.hole), {each.name for each in made})
        steps = (*filled.given, Step("when:assess", {}), *filled.then)
        if not self._passes(feature(scene, [(name, filled.town, steps)])):
            return None
        before = self._count(filled.rule)
        self.counting.seen.add(filled.trial.round.seen)
        fills = before - self._count(filled.rule) + (filled.hole.kind in _OF_NO_RULE)
        suggestion = Suggestion(name, filled.town, steps, fills)
        self.made[file] = (scene, [*made, suggestion])
        return suggestion

    def _count(self, rule: Rule | None) -> int:
        return len(self.open(rule)) if rule else 0

    def _free(self, name: str, taken: set[str]) -> str:
        """Return a name that no scenario of the file has."""
        numbers = (str(number) for number in range(2, len(taken) + 3))
        again = (say("suggest", "scenario:again", self._lang, name=name, number=number)
                 for number in numbers)  # fmt: skip
        return next(each for each in (name, *again) if each not in taken)

    def _passes(self, text: str) -> bool:
        file = self._room.home / f"{SOURCE}.feature"
        file.write_text(text, encoding="utf-8")
        try:
            played = [play(each, self._room.lexicon) for each in scenarios_in(file)]
        except ValueError:
            return False
        return all(each.failed is None for each in played)

    def _name(self, rule: Rule | None, hole: Hole) -> str:
        if rule is None:
            return _link(Relation(hole.sight), self._lang)
        if hole.kind in OFFERED:
            told = self._offered(hole)
        else:
            told = hole.told(self.counting.rule(rule), self._lang)
        plain = told.replace("<", "(").replace(">", ")")
        return say("suggest", "scenario", self._lang, rule=rule.id, hole=plain)


def _link(relation: Relation, lang: Lang) -> str:
    return say("suggest", "hole:link", lang, label=label(relation).in_(lang))


def unlinked(relation: Relation, lang: Lang) -> str:
    """Return in words that a kind of link is left."""
    return say("suggest", "left:link", lang, hole=_link(relation, lang))
