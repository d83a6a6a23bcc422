"""Try steps out: play them, and keep the sheets on which the rules of a version were read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.matchers.plain import PlainMatcher
from engine.scenarios.assessing import InvalidWorldError
from engine.scenarios.doing import DOING, Told
from engine.scenarios.rooms import ROOMS
from engine.scenarios.slip import SlipError, UnmetError
from engine.scenarios.world import World
from engine.workshop.coverage.played import Round, note, verdicts
from engine.workshop.coverage.seen import Recording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from engine.logic.sheet import Sheet
    from engine.model.rules import Rule
    from engine.model.values import Status
    from engine.scenarios.assessing import Found
    from engine.scenarios.lexicon import Lexicon
    from engine.workshop.coverage.seen import Known
    from engine.workshop.suggest.scene import Step

assert ROOMS


@dataclass(slots=True)
class Trial:
    """What steps came to: what was seen, and the sheets of each rule, by file and id."""

    world: World
    round: Round
    sheets: dict[tuple[str, str], list[Sheet]] = field(default_factory=lambda: defaultdict(list))

    def keep(self, found: Found) -> None:
        """Keep every sheet of every charge; a matcher is asked of one only where several agree."""
        dossiers = (each.dossier for each in verdicts(found))
        for judged in (one for dossier in dossiers if dossier for one in dossier.judged):
            for outcome in judged.outcomes.values():
                self.sheets[outcome.rule.file, outcome.rule.id].append(judged.sheet)

    def of(self, rule: Rule) -> list[Sheet]:
        """Return the sheets on which a rule was read."""
        return self.sheets.get((rule.file, rule.id), [])


class _Keeping:
    """Asks the reference matcher, and keeps the sheets."""

    name = "plain"

    def __init__(self, trial: Trial) -> None:
        self._trial = trial

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        for rule in rules:
            self._trial.sheets[rule.file, rule.id] += sheets
        return PlainMatcher().statuses(rules, sheets)


@dataclass(frozen=True, slots=True)
class Room:
    """Where steps are tried out: the words and the rules; `home` is where files would lie."""

    lexicon: Lexicon
    known: Known
    home: Path

    def trial(self, steps: Iterable[Step], source: str) -> Trial | None:
        """Return what steps come to, assessed; None where they do not hold together."""
        world = World(self.lexicon, self.home)
        trial = Trial(world, Round())
        world.matcher = Recording(_Keeping(trial), self.known, trial.round.seen, source)
        try:
            for step in steps:
                DOING[step.code](world, Told(step.told))
            DOING["when:assess"](world, Told({}))
            if world.case.get("reviewers") and world.found:
                assert world.found.recusals
        except (SlipError, UnmetError, InvalidWorldError):
            return None
        for found in world.came_to:
            note(found, self.known, trial.round.seen, source)
            trial.keep(found)
        return trial
