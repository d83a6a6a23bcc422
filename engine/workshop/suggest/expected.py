"""What a case came to, as steps: those about a rule that hold of it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Stage, Status
from engine.scenarios.doing import DOING, Told
from engine.scenarios.slip import SlipError, UnmetError
from engine.scenarios.then.stand import found, stand
from engine.text.catalogue import say
from engine.workshop.coverage.reading import rule_tests
from engine.workshop.suggest.concluded import concluded
from engine.workshop.suggest.scene import Step
from engine.workshop.suggest.telling import Teller
from engine.workshop.suggest.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.rules import Rule
    from engine.scenarios.world import World
    from engine.workshop.suggest.holes import Hole
    from engine.workshop.suggest.scene import Scene

_OPEN = ("unknown", "open", "conditional")


def expected(
    world: World, scene: Scene, rule: Rule, hole: Hole, subject: str | None
) -> Iterator[Step]:
    """Yield the steps about a rule and a subject that hold of what a case came to.

    They say what becomes of the subject, whether that rests on the rule, and what it concludes.
    """
    if rule.stage is Stage.SAFEGUARD:
        yield from _first(world, _alert(world, scene, rule))
    elif rule.stage is Stage.RECUSE:
        yield from _first(world, _withdraws(scene, rule))
    elif subject is not None:
        teller = Teller(scene, world.lexicon, world)
        name = teller.name(subject)
        yield from verdict(world, scene, name)
        yield from _first(world, _rests(scene, rule, name))
        stands = stand(found(world).assessment, subject)
        for each in (rule, *_instead(scene, rule, hole)):
            steps = concluded(stands, scene, each, name)
            yield from (step for step in steps if holds(world, step))
        if hole.sight in _OPEN:
            yield from (each for each in _asked(world, teller, rule, subject) if holds(world, each))


def verdict(world: World, scene: Scene, name: str) -> list[Step]:
    """Return the step that says what becomes of a subject."""
    return _first(world, _verdicts(scene, name))


def holds(world: World, step: Step) -> bool:
    """Whether a step holds of what a case came to."""
    try:
        DOING[step.code](world, Told(step.told))
    except (SlipError, UnmetError):
        return False
    return True


def _first(world: World, steps: Iterable[Step]) -> list[Step]:
    return next(([step] for step in steps if holds(world, step)), [])


def _verdicts(scene: Scene, subject: str) -> Iterator[Step]:
    about = {"subjects": subject, "regulation": scene.short}
    for status in ("established", "conditional"):
        condition = {"condition": word("condition", status, scene.lang)}
        yield Step("then:proposed", about | condition)
    yield Step("then:to-be-established", {"subjects": subject})
    yield Step("then:not-proposed", about)
    yield Step("then:not-proposed", {"subjects": subject})
    yield Step("then:not-considered", {"subjects": subject})


def _rests(scene: Scene, rule: Rule, subject: str) -> Iterator[Step]:
    told = {"subjects": subject, "rule": rule.id, "regulation": scene.short}
    for rests in ("yes", "no"):
        yield Step("then:rests-on-rule", told | {"rests": word("rests", rests, scene.lang)})


def _instead(scene: Scene, rule: Rule, hole: Hole) -> Iterator[Rule]:
    """Yield the rules that take the place of one that is defeated."""
    if hole.sight == Status.DEFEATED:
        yield from (each for each in scene.pack.rules if rule.id in each.overrides)


def _asked(world: World, teller: Teller, rule: Rule, subject: str) -> Iterator[Step]:
    """Yield what has to be settled among what a rule reads and people judge."""
    points = {each.fact for each in stand(found(world).assessment, subject).points}
    read = (each.fact for each in rule_tests(rule) if each.fact in world.lexicon.specs)
    facts = [teller.fact(each) for each in dict.fromkeys(read) if each in points]
    if facts:
        joined = say("scenario", "list", teller.lang).join(facts)
        yield Step("then:question", {"subjects": teller.name(subject), "facts": joined})


def _alert(world: World, scene: Scene, rule: Rule) -> Iterator[Step]:
    labels = next((spec.values for spec in scene.pack.slots if spec.name == "alert"), {})
    verb = {"verb": word("verb", rule.verb.value, scene.lang)}
    names = Teller(scene, world.lexicon, world)
    for code in rule.then.get("alert", ()):
        told = {"alert": labels[code].in_(scene.lang) if code in labels else code}
        raised = [each for each in found(world).assessment.alerts if each.rule == rule.id]
        for ident in (each for alert in raised for each in (*alert.subjects, *alert.findings)):
            yield Step("then:alert", told | verb | {"concerned": names.name(ident)})
        yield Step("then:alert", told | verb)
        yield Step("then:no-alert", told)


def _withdraws(scene: Scene, rule: Rule) -> Iterator[Step]:
    told = {"reviewers": scene.say("who:reviewer"), "regulation": scene.short}
    at = rule.provision
    place = {"article": str(at.article), **({"item": str(at.item)} if at.item else {})}
    for code in ("then:withdraws", "then:withdraws-open", "then:withdraws-not"):
        yield Step(code, told | place)
