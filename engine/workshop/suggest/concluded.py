"""What a rule concluded for a subject, as steps: each kind of conclusion has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.catalogue import say, table
from engine.workshop.suggest.scene import Step
from engine.workshop.suggest.telling import spoken
from engine.workshop.suggest.words import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.proposal import Proposal
    from engine.model.rules import Rule
    from engine.scenarios.then.stand import Stand
    from engine.workshop.suggest.scene import Scene

_OF_MEASURES = {"range", "measures", "cap", "narrow", "lean"}


def concluded(stands: Stand, scene: Scene, rule: Rule, name: str) -> Iterator[Step]:
    """Yield what a rule concluded for the proposals on a subject, if it did; then its verb."""
    by = {(node.rule, node.citation.regulation) for node in stands.conclusions}
    if (rule.id, scene.regulation.id) not in by:
        return
    for code in rule.then.get("circumstance", ()):
        told = {"circumstance": _label(scene, "circumstance", code), "regulation": scene.short}
        holds = {"holds": word("holds", "yes", scene.lang)}
        yield Step("then:circumstance", {"subjects": name} | told | holds)
    for code in rule.then.get("responsibility", ()):
        told = {"responsibility": _label(scene, "responsibility", code), "regulation": scene.short}
        yield Step("then:responsibility", {"who": name} | told)
    for code in rule.then.get("lean", ()):
        at = 0 if scene.lang == "zh" else 1
        yield Step("then:lean", {"subjects": name, "lean": table("structural")[f"lean={code}"][at]})
    for proposal in stands.under({scene.regulation.id}):
        yield from _measures(proposal, scene, rule, name)
    told = {"subjects": name, "rule": rule.id, "regulation": scene.short}
    yield Step("then:ground-verb", told | _verb(scene, rule))


def _measures(proposal: Proposal, scene: Scene, rule: Rule, name: str) -> Iterator[Step]:
    """Yield the range or the set, the options and the authority that a rule has a part in."""
    offered = [spoken(each.label.in_(scene.lang), each.id) for each in proposal.measures.range]
    if offered and _OF_MEASURES.intersection(rule.then):
        if proposal.measures.kind == "range":
            ends = {"low": offered[0], "high": offered[-1]}
            yield Step("then:range", {"subjects": name} | ends)
        else:
            joined = say("scenario", "list", scene.lang).join(offered)
            yield Step("then:measures", {"subjects": name, "measures": joined})
    options = [_measure(scene, code) for code in rule.then.get("options", ())]
    if options:
        told = {"subjects": name, "options": say("scenario", "list", scene.lang).join(options)}
        yield Step("then:option", told | _verb(scene, rule))
    for each in proposal.authority:
        if each.authority in rule.then.get("authority", ()):
            told = {"measure": _measure(scene, each.measure)}
            told["authority"] = _label(scene, "authority", each.authority)
            told["holds"] = word("holds", "yes", scene.lang)
            yield Step("then:authority", {"subjects": name} | told | _verb(scene, rule))


def _verb(scene: Scene, rule: Rule) -> dict[str, str]:
    return {"verb": word("verb", rule.verb.value, scene.lang)}


def _label(scene: Scene, slot: str, code: str) -> str:
    labels = next((spec.values for spec in scene.pack.slots if spec.name == slot), {})
    return spoken(labels[code].in_(scene.lang), code) if code in labels else code


def _measure(scene: Scene, code: str) -> str:
    label = next((each.label for each in scene.pack.measures if each.id == code), None)
    return spoken(label.in_(scene.lang), code) if label else code
