"""The steps as pytest-bdd knows them, made from the table: registered when scenarios are met."""

from __future__ import annotations

import re
from inspect import Parameter, Signature
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_bdd import given, parsers, then, when
from pytest_bdd.scenario import scenario_wrapper_template_registry

from engine.matchers.faults import DisagreementError
from engine.rulebook.report import word_problems
from engine.scenarios.assessing import InvalidWorldError, lexicon_of
from engine.scenarios.catalogue import Step, steps
from engine.scenarios.chosen import rules_of
from engine.scenarios.doing import DOING, Told
from engine.scenarios.failure import Telling
from engine.scenarios.feature import spoken
from engine.scenarios.rooms import ROOMS
from engine.scenarios.slip import SlipError, UnmetError
from engine.scenarios.world import World
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.base import Lang

WORLD = "wenze_world"
AT = pytest.StashKey[World]()
"""Where the test of a scenario keeps its world."""


class FailedStepError(AssertionError):
    """A step that failed, told in the language of its scenario."""


@pytest.fixture(name=WORLD)
def wenze_world(request: pytest.FixtureRequest) -> World:
    """Return the world of a scenario, empty but for the words of the rules."""
    template = scenario_wrapper_template_registry[request.function]
    home = Path(template.feature.filename).parent
    lexicon = lexicon_of(rules_of(request.config))
    world = World(lexicon, home, lang=spoken(template.feature))
    request.node.stash[AT] = world
    return world


def _told(world: World, step: Step, told: Told) -> None:
    """Carry a step out, and tell a failure with what explains it."""
    world.taking(step.code)
    try:
        DOING[step.code](world, told)
    except UnmetError as unmet:
        raise FailedStepError(_explained(world, unmet, world.lang)) from None
    except SlipError as slip:
        raise FailedStepError(slip.worded(world.lang)) from None
    except DisagreementError as found:
        told_so = say("scenario", "disagreement", world.lang, rule=found.rule)
        raise FailedStepError(told_so) from None
    except InvalidWorldError as invalid:
        heading = say("scenario", "world-problems", world.lang)
        worded = word_problems(invalid.problems, world.lang)
        raise FailedStepError(f"{heading}\n{worded}") from None


def _explained(world: World, unmet: UnmetError, lang: Lang) -> str:
    if world.found is None:
        raise unmet
    telling = Telling(world.found, world.lexicon, lang)
    lines = [say("scenario", "actual", lang, text=unmet.told or telling.outcome())]
    for subject in unmet.subjects:
        lines += telling.why(subject)
    return "\n".join(lines)


_WRAPPED = {"given": given, "when": when, "then": then}


def _registered(step: Step) -> Callable[..., None]:
    """Return the function that pytest-bdd calls for a step, with the parameters it may be told."""

    def carry_out(**values: object) -> None:
        world, table = values.pop(WORLD), values.pop("datatable", None)
        assert isinstance(world, World)
        said = {name: None if value is None else str(value) for name, value in values.items()}
        _told(world, step, Told(said, table if isinstance(table, list | tuple) else None))

    kind = Parameter.POSITIONAL_OR_KEYWORD
    names = [Parameter(name, kind) for name in (WORLD, *step.parameters)]
    table = Parameter("datatable", kind, default=None)
    vars(carry_out)["__signature__"] = Signature([*names, table])
    return carry_out


assert ROOMS
for _step in steps():
    _parser = parsers.re(_step.expression.pattern, re.IGNORECASE)
    _WRAPPED[_step.kind](_parser)(_registered(_step))
