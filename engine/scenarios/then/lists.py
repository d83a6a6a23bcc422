"""What a result tells beside the proposals: entries of duty lists, and the four forms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.scenarios.assessing import InvalidWorldError, inputs
from engine.scenarios.doing import does
from engine.scenarios.given.duties import cite, entries
from engine.scenarios.lexicon import folded
from engine.scenarios.then.measures import named
from engine.scenarios.then.reasons import at, number
from engine.scenarios.then.stand import found, require

if TYPE_CHECKING:
    from engine.model.justification import Citation
    from engine.scenarios.doing import Told
    from engine.scenarios.world import World

_NOT_IN_FORCE = "duty-not-in-force"


@does("then:duty")
def duty(world: World, told: Told) -> None:
    """Require that findings are told to have failed duties, and where these stand."""
    wanted, about = entries(world, told["duties"]), world.findings(told["findings"])
    place = [number(told["article"]), number(told["paragraph"]) if told.get("paragraph") else None]
    assessment = found(world).assessment
    require(all(set(wanted) <= set(assessment.findings[each].duties) for each in about))
    cited = [assessment.duties[each].citation for each in wanted]
    source = told["source"]
    require(all(_of(one, source) and at(one.provision, [*place, None]) for one in cited))


def _of(cited: Citation, source: str) -> bool:
    """Whether a citation is of a regulation; lists cite some that have no rules."""
    return folded(source) in {folded(cited.short.zh), folded(cited.short.en)}


@does("then:duty-time")
def duty_time(world: World, told: Told) -> None:
    """Require that findings may, or may not, cite duties: whether these were in force then."""
    wanted = told.code("force") == "yes"
    for each in world.findings(told["findings"]):
        for name in entries(world, told["duties"]):
            require(_in_force(world, each, name) is wanted)


def _in_force(world: World, finding: str, name: str) -> bool:
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
