"""Make a scenario of what fills a hole: about one subject, who is proposed if that can be."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, product
from typing import TYPE_CHECKING

from engine.model.values import Stage, Status
from engine.scenarios.then.reasons import essence
from engine.scenarios.then.stand import found, stand
from engine.workshop.coverage.reading import rule_tests
from engine.workshop.suggest.expected import expected, holds
from engine.workshop.suggest.plan import Planner, concludes, of_organisation, subject_of
from engine.workshop.suggest.trimming import only, people, trimmed
from engine.workshop.suggest.ways import to_outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.rules import Rule
    from engine.workshop.suggest.filling import Draft, Filler
    from engine.workshop.suggest.holes import Hole
    from engine.workshop.suggest.plan import Plan
    from engine.workshop.suggest.scene import Step
    from engine.workshop.suggest.trial import Trial
    from engine.workshop.suggest.trimming import Town

_OF_NO_SUBJECT = (Stage.SAFEGUARD, Stage.RECUSE)

SUBJECTS = 4
"""How many subjects are tried before the whole town is kept."""

MEASURES = 4
COMPLETIONS = 6
"""How often more is said so that the subject is proposed."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A scenario that fills a hole: the town, what is said, what it came to, and what holds.

    A kind of link that was not seen is a hole of no rule.
    """

    rule: Rule | None
    hole: Hole
    town: Town
    given: tuple[Step, ...]
    trial: Trial
    then: tuple[Step, ...]


def finished(filler: Filler, draft: Draft) -> Filled | None:
    """Return the scenario of a draft; None where no step can see what the rule does."""
    town, subject, trial = _about(filler, draft)
    plan = draft.plan
    if subject and not _proposed(trial, subject):
        plan, trial = _completed(filler, draft, town, subject, trial)
    then = tuple(expected(trial.world, filler.scene, draft.rule, draft.hole, subject))
    if not then:
        return None
    outcome = _outcome(trial, subject)

    def same(less: Town) -> Trial | None:
        played = filler.play(less, plan)
        if played is None or not filler.shows(played, draft.rule, draft.hole):
            return None
        still = _outcome(played, subject) == outcome
        return played if still and all(holds(played.world, step) for step in then) else None

    town, trial = trimmed(town, trial, same)
    return Filled(draft.rule, draft.hole, town, tuple(filler.given(plan)), trial, then)


def _about(filler: Filler, draft: Draft) -> tuple[Town, str | None, Trial]:
    """Return a town with one subject in whom the hole is filled; all of it, where there is none."""
    town = tuple(filler.scene.steps())
    if draft.rule.stage in _OF_NO_SUBJECT:
        return town, None, draft.trial
    subjects = _subjects(draft)
    told = {word for step in filler.given(draft.plan) for word in step.told.values()}
    for subject in subjects[:SUBJECTS]:
        less = only(town, {*told.intersection(people(town)), filler.teller.name(subject)})
        played = filler.play(less, draft.plan)
        if played and filler.shows(played, draft.rule, draft.hole):
            return less, subject, played
    return town, subjects[0] if subjects else None, draft.trial


def _subjects(draft: Draft) -> list[str]:
    """Return the subjects on whose sheets a rule was read, those meant first, then people."""
    meant = {said.of.partition("@")[0].split("/")[0] for said in draft.plan}
    sheets = draft.trial.of(draft.rule)
    every = {subject_of(sheet): of_organisation(sheet) for sheet in sheets}
    return sorted(every, key=lambda each: (each not in meant, every[each]))


def _proposed(trial: Trial, subject: str) -> bool:
    return bool(stand(found(trial.world).assessment, subject).proposals)


def _outcome(trial: Trial, subject: str | None) -> object:
    return essence(stand(found(trial.world).assessment, subject)) if subject else None


def _completed(
    filler: Filler, draft: Draft, town: Town, subject: str, trial: Trial
) -> tuple[Plan, Trial]:
    """Return a plan that says more, so that a subject is proposed.

    If nothing does that, what the regulation needs to reach the subject is said all the same.
    """
    best = draft.plan, trial
    for more in islice(_completing(filler, draft, subject, trial), COMPLETIONS):
        plan = {**draft.plan, **more}
        played = filler.play(town, plan)
        if played is None or not filler.shows(played, draft.rule, draft.hole):
            continue
        if _proposed(played, subject):
            return plan, played
        best = best if best[0] != draft.plan else (plan, played)
    return best


def _completing(filler: Filler, draft: Draft, subject: str, trial: Trial) -> Iterator[Plan]:
    """Yield what brings the regulation to reach a subject, and some rule to give it a measure."""
    pack = filler.counting.version.pack
    planner = Planner(filler.room.lexicon, pack, trial, subject)
    applying = filler.rules_of(Stage.APPLICABLE)
    measures = [*_measures(filler, draft), None]
    for targets, applies, measure in product(draft.targets, applying, measures):
        more = [] if measure is None else [measure]
        wanted = [(each, to_outcome(each, Status.ESTABLISHED)) for each in (applies, *more)]
        yield from planner.plans([*targets, *wanted])[:1]


def _measures(filler: Filler, draft: Draft) -> Iterable[Rule | None]:
    """Return rules that give a measure; first none, for a rule that gives one itself."""
    pack, every = filler.counting.version.pack, filler.rules_of(Stage.MEASURE)
    reading = [each for each in every
               if any(concludes(pack, draft.rule, test) for test in rule_tests(each))]  # fmt: skip
    others = [each for each in every if each not in reading and each != draft.rule]
    own = [None] if draft.rule.stage is Stage.MEASURE else []
    return (*own, *reading[:MEASURES], *others[:MEASURES])
