"""What a case came to, as steps: those that hold of it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Stage
from engine.scenarios.doing import DOING, Told
from engine.scenarios.slip import SlipError, UnmetError
from engine.workshop.suggest.scene import Step
from engine.workshop.suggest.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Rule
    from engine.scenarios.world import World
    from engine.workshop.suggest.scene import Scene


def expected(world: World, scene: Scene, rule: Rule, subjects: list[str]) -> list[Step]:
    """Return the steps about a rule and some subjects that hold of what a case came to."""
    if rule.stage is Stage.SAFEGUARD:
        return _first(world, _alert(scene, rule))
    if rule.stage is Stage.RECUSE:
        return _first(world, _withdraws(scene, rule))
    found: list[Step] = []
    for subject in subjects:
        found += _first(world, _verdicts(scene, subject))
        found += _first(world, _rests(scene, rule, subject))
    return found


def holds(world: World, step: Step) -> bool:
    """Whether a step holds of what a case came to."""
    try:
        DOING[step.code](world, Told(step.told))
    except (SlipError, UnmetError):
        return False
    return True


def _first(world: World, steps: Iterator[Step]) -> list[Step]:
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
    yield Step("then:rests-on-rule", told | {"rests": word("rests", "yes", scene.lang)})


def _alert(scene: Scene, rule: Rule) -> Iterator[Step]:
    labels = next((spec.values for spec in scene.pack.slots if spec.name == "alert"), {})
    for code in rule.then.get("alert", ()):
        told = {"alert": labels[code].in_(scene.lang) if code in labels else code}
        yield Step("then:alert", told)
        yield Step("then:no-alert", told)


def _withdraws(scene: Scene, rule: Rule) -> Iterator[Step]:
    told = {"reviewers": scene.say("who:reviewer"), "regulation": scene.short}
    at = rule.provision
    place = {"article": str(at.article), **({"item": str(at.item)} if at.item else {})}
    for code in ("then:withdraws", "then:withdraws-open", "then:withdraws-not"):
        yield Step(code, told | place)
