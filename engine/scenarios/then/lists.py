"""What a result tells beside the proposals: entries of duty lists, and the four forms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.scenarios.assessing import InvalidWorldError, inputs
from engine.scenarios.doing import does
from engine.scenarios.given.duties import cite, entries
from engine.scenarios.lexicon import folded, looked_up, of_table
from engine.scenarios.then.naming import named
from engine.scenarios.then.reasons import at, number
from engine.scenarios.then.stand import found, require

if TYPE_CHECKING:
    from engine.model.assessment import Duty
    from engine.model.base import Words
    from engine.scenarios.doing import Told
    from engine.scenarios.world import World

_NOT_IN_FORCE = "duty-not-in-force"
_FOUR = of_table("structural", "link.responsibility=")


@does("then:duty")
def duty(world: World, told: Told) -> None:
    """Require that findings are told to have failed duties, and whose these are."""
    wanted, about = entries(world, told["duties"]), world.findings(told["findings"])
    assessment = found(world).assessment
    require(all(set(wanted) <= set(assessment.findings[each].duties) for each in about))
    require(all(_is(assessment.duties[each], told) for each in wanted))


def _is(entry: Duty, told: Told) -> bool:
    """Whether a duty is due from whom a step says, and stands where it says."""
    paragraph, responsibility = told.get("paragraph"), told.get("responsibility")
    place = [number(told["article"]), number(paragraph) if paragraph else None, None]
    of = looked_up(responsibility, _FOUR, "no-responsibility") if responsibility else None
    return (
        at(entry.citation.provision, place)
        and _called(entry.citation.short, told["source"])
        and _called(entry.holder, told.get("holder"))
        and (of is None or entry.responsibility in of)
    )


def _called(words: Words, name: str | None) -> bool:
    """Whether something has a name; lists cite regulations that have no rules."""
    return name is None or folded(name) in {folded(words.zh), folded(words.en)}


@does("then:duty-time")
def duty_time(world: World, told: Told) -> None:
    """Require that duties are, or are not, on a list of the time of findings."""
    wanted = told.code("listed") == "yes"
    for each in world.findings(told["findings"]):
        for name in entries(world, told["duties"]):
            require(_listed(world, each, name) is wanted)


def _listed(world: World, finding: str, name: str) -> bool:
    """Whether the case is still read if a finding cites a duty. Raises InvalidWorldError."""
    supposed = replace(world)
    supposed.supposing()
    cite(supposed, [finding], [name])
    try:
        inputs(supposed)
    except InvalidWorldError as invalid:
        if {problem.code for problem in invalid.problems} != {_NOT_IN_FORCE}:
            raise
        return False
    return True


@does("then:form")
def form(world: World, told: Told) -> None:
    """Require that measures of the proposals are, or are not, counted under one of the forms."""
    counts, which = told.code("counts") == "yes", number(told["form"])
    forms = [each for each in found(world).assessment.forms if each.form == which]
    counted = {one.id for each in forms for one in each.measures}
    require(all(bool(codes & counted) is counts for codes in named(world, told["measures"])))
