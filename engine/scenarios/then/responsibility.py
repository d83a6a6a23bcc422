"""For what a subject is proposed: responsibilities and circumstances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up
from engine.scenarios.then.measures import proposed
from engine.scenarios.then.stand import require, stands
from engine.scenarios.then.verdicts import regulations

if TYPE_CHECKING:
    from engine.scenarios.doing import Told
    from engine.scenarios.world import World


def _borne(world: World, told: Told) -> tuple[set[str], set[str]]:
    """Return the responsibilities a step names, and those the subject bears."""
    wanted = looked_up(
        told["responsibility"], world.lexicon.slot("responsibility"), "no-responsibility"
    )
    about = told.get("finding")
    findings = world.findings(about) if about else None
    (each,) = stands(world, told["who"])
    borne = {
        code
        for proposal in each.under(regulations(world, told))
        for link in proposal.responsibility
        if findings is None or link.finding in findings
        for code in link.responsibility
    }
    return wanted, borne


@does("then:responsibility")
def responsibility(world: World, told: Told) -> None:
    """Require that a subject bears a responsibility, on the finding and regulation named."""
    wanted, borne = _borne(world, told)
    require(wanted & borne, *world.subjects(told["who"]))


@does("then:no-responsibility")
def no_responsibility(world: World, told: Told) -> None:
    """Require that a subject does not bear a responsibility."""
    wanted, borne = _borne(world, told)
    require(not wanted & borne, *world.subjects(told["who"]))


@does("then:circumstance")
def circumstance(world: World, told: Told) -> None:
    """Require that a circumstance is, or is not, among those that each is proposed for."""
    wanted = looked_up(told["circumstance"], world.lexicon.slot("circumstance"), "no-circumstance")
    holds, among = told.code("holds") == "yes", regulations(world, told)
    for each in proposed(world, told):
        nodes = (node for proposal in each.under(among) for node in proposal.circumstances)
        found = {code for node in nodes for code in node.then.get("circumstance", ())}
        require(bool(wanted & found) is holds, each.subject)
