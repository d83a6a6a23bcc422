"""The verbs of articles: those of measures, and those of any rule that an outcome rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up
from engine.scenarios.then.measures import proposed
from engine.scenarios.then.naming import named, verbs_named
from engine.scenarios.then.stand import require, stands
from engine.scenarios.then.verdicts import regulations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.justification import Citation
    from engine.model.offered import Offered
    from engine.model.values import Verb
    from engine.scenarios.doing import Told
    from engine.scenarios.then.stand import Stand
    from engine.scenarios.world import World


@does("then:verb")
def verb(world: World, told: Told) -> None:
    """Require that the measures named, or all of each, have this verb of the article, and no other.

    Where rules with different verbs permit a measure it has them all.
    """
    wanted = verbs_named(told)
    among, about = regulations(world, told), told.get("measures")
    for each in proposed(world, told):
        offered = [one for proposal in each.under(among) for one in proposal.measures.range]
        asked = named(world, about) if about else [{one.id for one in offered}]
        found = [_verbs(offered, codes) for codes in asked]
        require(all(verbs and verbs <= wanted for verbs in found), each.subject)


def _verbs(offered: Iterable[Offered], codes: set[str]) -> set[str]:
    return {by.verb.value for one in offered if one.id in codes for by in one.by}


@does("then:ground-verb")
def ground_verb(world: World, told: Told) -> None:
    """Require that a rule that the outcome of each rests on has the article's own verb."""
    rules = looked_up(told["rule"], world.lexicon.rules, "no-rule")
    wanted, among = verbs_named(told), regulations(world, told)
    for each in stands(world, told["subjects"]):
        verbs = {
            verb.value
            for rule, verb, cited in _worded(each)
            if rule in rules and (among is None or cited.regulation in among)
        }
        require(verbs and verbs <= wanted, each.subject)


def _worded(each: Stand) -> Iterator[tuple[str, Verb, Citation]]:
    """Yield the rules that concluded on a subject, and its grounds, with verb and provision."""
    for one in each.considerations:
        if one.truth == "yes" and one.rule and one.verb and one.citation:
            yield one.rule, one.verb, one.citation
    yield from ((node.rule, node.verb, node.citation) for node in each.conclusions)
