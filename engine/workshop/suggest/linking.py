"""A scenario for a kind of link that was not seen: somebody who is linked in that way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.then.stand import links
from engine.text.bilingual import both
from engine.workshop.suggest.expected import holds, verdict
from engine.workshop.suggest.finishing import Filled
from engine.workshop.suggest.holes import Hole
from engine.workshop.suggest.scene import Step
from engine.workshop.suggest.trimming import only, people, trimmed

if TYPE_CHECKING:
    from engine.model.base import Words
    from engine.model.links import Relation
    from engine.workshop.suggest.filling import Filler
    from engine.workshop.suggest.trial import Trial
    from engine.workshop.suggest.trimming import Town


def linked(filler: Filler, relation: Relation) -> Filled | None:
    """Return a scenario in which somebody is linked with the finding in one way, or None."""
    base, scene = filler.base, filler.scene
    finding = base.world.one(("findings",), scene.finding)
    named = {"finding": scene.finding, "relation": label(relation).in_(scene.lang)}
    every = [*base.world.listed("people"), *base.world.listed("units")]
    for ident in (str(each["id"]) for each in every):
        if any(each.relation is relation for each in links(base.world, ident, finding)):
            step = Step("then:relation", {"who": filler.teller.name(ident)} | named)
            return _smallest(filler, relation, step)
    return None


def label(relation: Relation) -> Words:
    """Return what a kind of link is called."""
    return both("structural", f"link.relation={relation.value}")


def _smallest(filler: Filler, relation: Relation, step: Step) -> Filled | None:
    """Return the scenario in a town that has what the link needs."""

    def same(town: Town) -> Trial | None:
        played = filler.play(town, {})
        seen = played is not None and played.round.seen.links.get(relation.value)
        return played if played and seen and holds(played.world, step) else None

    who = step.told["who"]
    town = tuple(filler.scene.steps())
    less = only(town, {who}.intersection(people(town)))
    found = [(each, played) for each in (less, town) if (played := same(each))]
    if not found:
        return None
    kept, trial = trimmed(*found[0], same)
    then = (*verdict(trial.world, filler.scene, who), step)
    return Filled(None, Hole("link", relation.value), kept, tuple(filler.given({})), trial, then)
