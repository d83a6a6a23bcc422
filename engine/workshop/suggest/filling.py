"""Fill a hole: plan, try, plan again by what came out, until it is filled or nothing helps."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from engine.model.values import NO, YES, SheetKind, Stage, Status
from engine.workshop.coverage.reading import rule_tests
from engine.workshop.suggest.holes import OFFERED, holes, ways_to_fill
from engine.workshop.suggest.plan import Plan, Planner, Said, concludes
from engine.workshop.suggest.telling import Teller
from engine.workshop.suggest.ways import to_outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Rule
    from engine.workshop.coverage.rules import Counting
    from engine.workshop.suggest.holes import Hole
    from engine.workshop.suggest.scene import Scene, Step
    from engine.workshop.suggest.trial import Room, Trial
    from engine.workshop.suggest.trimming import Town
    from engine.workshop.suggest.ways import Way

Targets = list[tuple["Rule", list["Way"]]]

ROUNDS = 5
BRANCHES = 3
TRIALS = 12
"""How often steps are tried out for one hole."""

_ESTABLISHED = "finding.established"
_STANDING = {YES: "established", NO: "refuted", None: "alleged"}
SOURCE = "suggested"
_OVERRIDING = {
    Status.DEFEATED.value: Status.ESTABLISHED,
    Status.CONDITIONAL.value: Status.OPEN,
}
"""What an overrider comes to where a rule yields to it, by what the rule comes to."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What fills a hole of a rule in the whole town: what is said, why, and what it came to."""

    rule: Rule
    hole: Hole
    targets: list[Targets]
    plan: Plan
    trial: Trial


@dataclass(slots=True)
class Filler:
    """Fills the holes of the rules of one version in one scene."""

    scene: Scene
    room: Room
    counting: Counting
    base: Trial
    """The scene with an established finding and nothing else."""

    _left: int = field(default=0, init=False)

    @classmethod
    def at(cls, scene: Scene, room: Room, counting: Counting) -> Filler | None:
        """Return what fills holes in a scene, or None for one that does not hold together."""
        base = room.trial((*scene.steps(), scene.found(_STANDING[YES])), SOURCE)
        return cls(scene, room, counting, base) if base else None

    def fill(self, rule: Rule, hole: Hole) -> Draft | None:
        """Return what fills a hole of a rule, or None if nothing was found."""
        for wanted in [[]] if hole.kind in OFFERED else ways_to_fill(rule, hole):
            every = self._targets(rule, hole, wanted)
            targets = [each for each in every if all(ways for _, ways in each)]
            self._left = TRIALS
            found = targets and self._search(rule, hole, targets, self._invoking(), ROUNDS)
            if found:
                return found
        return None

    def _search(
        self, rule: Rule, hole: Hole, targets: list[Targets], plan: Plan, rounds: int
    ) -> Draft | None:
        trial = self.play(tuple(self.scene.steps()), plan) if self._left else None
        self._left -= 1 if self._left else 0
        if trial is None:
            return None
        if self.shows(trial, rule, hole):
            return Draft(rule, hole, targets, plan, trial)
        for more in self._next(trial, targets, plan)[:BRANCHES] if rounds else ():
            found = self._search(rule, hole, targets, {**plan, **more}, rounds - 1)
            if found is not None:
                return found
        return None

    def _next(self, trial: Trial, targets: list[Targets], plan: Plan) -> list[Plan]:
        """Return what may be said next, least first; without a sheet, what brings one about."""
        planner = Planner(self.room.lexicon, self.counting.version.pack, trial)
        rule, _ = targets[0][0]
        asked = targets if trial.of(rule) else self._before(rule)
        plans = [each for target in asked for each in planner.plans(target)]
        fresh = [each for each in plans if {**plan, **each} != plan]
        return sorted(fresh, key=len)

    def _before(self, rule: Rule) -> list[Targets]:
        """Return what has to be brought about first for a sheet that a rule reads."""
        if rule.stage is not Stage.AUTHORISE:
            return []
        pack, tests = self.counting.version.pack, rule_tests(rule)
        every = self.rules_of(Stage.MEASURE)
        fitting = [each for each in every if any(concludes(pack, each, test) for test in tests)]
        return [[(each, to_outcome(each, Status.ESTABLISHED))] for each in fitting or every]

    def _targets(self, rule: Rule, hole: Hole, wanted: list[Way]) -> Iterator[Targets]:
        """Yield what has to come about together; a rule that yields needs one that overrides it.

        For a measure to be offered the regulation has to apply, and for an option some measure.
        """
        if hole.kind in OFFERED:
            measures = [None] if hole.kind == "measure" else self.rules_of(Stage.MEASURE)
            for applying, measure in product(self.rules_of(Stage.APPLICABLE), measures):
                rules = [each for each in (rule, applying, measure) if each is not None]
                yield [(each, to_outcome(each, Status.ESTABLISHED)) for each in rules]
            return
        own = (rule, wanted)
        over = _OVERRIDING.get(hole.sight) if hole.kind == "outcome" else None
        overriders = [
            each for each in self.counting.version.pack.rules if rule.id in each.overrides
        ]
        for each in overriders if over else ():
            yield [own, (each, to_outcome(each, over or Status.OPEN))]
        if hole.sight == Status.ESTABLISHED and overriders:
            yield [own, *((each, to_outcome(each, Status.NOT_MET)) for each in overriders)]
        if over is not Status.ESTABLISHED:
            yield [own]

    def rules_of(self, stage: Stage) -> list[Rule]:
        """Return the rules of a stage."""
        return [rule for rule in self.counting.version.pack.rules if rule.stage is stage]

    def shows(self, trial: Trial, rule: Rule, hole: Hole) -> bool:
        """Whether what steps came to fills a hole of a rule."""
        seen, pack = trial.round.seen, self.counting.version.pack.key
        if hole.kind in OFFERED:
            offered = seen.offered if hole.kind == "measure" else seen.options
            return bool(offered.get((pack, hole.sight)))
        return hole not in set(holes(self.counting.seeing(seen).rule(rule)))

    def given(self, plan: Plan) -> Iterator[Step]:
        """Yield the steps that say what is planned: the finding, then the facts."""
        said = {each.fact: value for each, value in plan.items()}
        value = said.get(_ESTABLISHED, YES)
        yield self.scene.found(_STANDING[None if value is None else str(value)])
        yield from self.teller.steps(plan)

    def play(self, town: Town, plan: Plan) -> Trial | None:
        """Return what a plan comes to in a town, or None for what does not hold together."""
        if not plan and town == tuple(self.scene.steps()):
            return self.base
        return self.room.trial((*town, *self.given(plan)), SOURCE)

    @property
    def teller(self) -> Teller:
        """Return what writes plans as steps."""
        return Teller(self.scene, self.room.lexicon, self.base.world)

    def _invoking(self) -> Plan:
        """Return what has to be said for a regulation for a special matter to be looked at."""
        facts = self.scene.regulation.invoked_by
        for name in facts:
            spec = self.room.lexicon.specs.get(name)
            if spec is not None and spec.on is SheetKind.FINDING:
                return {Said(name, self._ident("findings", self.scene.finding)): spec.domain[0]}
            if spec is not None and spec.on is SheetKind.LINK and spec.domain:
                who = self._ident("people", self.scene.say("who:deputy"))
                of = f"{who}@{self._ident('findings', self.scene.finding)}"
                return {Said(name, of): spec.domain[0]}
        return {}

    def _ident(self, section: str, name: str) -> str:
        return self.base.world.one((section,), name)
