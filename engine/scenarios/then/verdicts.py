"""Whom a case proposes, whom it leaves to be examined, and whom it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up
from engine.scenarios.slip import SlipError
from engine.scenarios.then.stand import found, require, stands
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.rules import Regulation, Rulebook
    from engine.scenarios.doing import Told
    from engine.scenarios.then.stand import Stand
    from engine.scenarios.world import World


def regulations(world: World, told: Told) -> set[str] | None:
    """Return the regulations a step speaks of, or None where it speaks of all."""
    named = told.get("regulation")
    return looked_up(named, world.lexicon.regulations, "no-regulation") if named else None


def ruled_by(world: World, told: Told, rules: set[str]) -> str:
    """Return the one regulation, of those looked at, whose rules of these ids a step speaks of.

    Raises SlipError if none has such a rule, or if several have and the step names none of them.
    """
    named = regulations(world, told)
    rulebook = found(world).bare.prepared.rulebook
    having = [
        each
        for each in rulebook.regulations
        if (named is None or each.id in named) and _has(rulebook, each.id, rules)
    ]
    told_so = {"word": told["rule"], "regulation": told.get("regulation") or ""}
    if not having:
        raise SlipError("no-rule-of" if named else "no-rule", told_so)
    if len(having) > 1:
        raise SlipError("several-rules", {**told_so, **_shorts(world, having)})
    return having[0].id


def _shorts(world: World, having: list[Regulation]) -> dict[str, str]:
    words = [each.short.in_(world.lang) for each in having]
    said = [say("scenario", "word", world.lang, word=word) for word in words]
    return {"among": say("scenario", "or", world.lang).join(said), "first": words[0]}


def _has(rulebook: Rulebook, regulation: str, rules: set[str]) -> bool:
    packs = (pack for pack in rulebook.packs if pack.regulation == regulation)
    return any(rule.id in rules for pack in packs for rule in pack.rules)


@does("then:exactly")
def exactly(world: World, told: Told) -> None:
    """Require that these are proposed, and nobody else."""
    wanted = set(world.subjects(told["subjects"]))
    proposed = {each.subject.id for each in found(world).assessment.proposals}
    require(proposed == wanted, *sorted(proposed ^ wanted))


@does("then:nobody")
def nobody(world: World, _told: Told) -> None:
    """Require that nobody is proposed."""
    proposed = {each.subject.id for each in found(world).assessment.proposals}
    require(not proposed, *sorted(proposed))


@does("then:proposed")
def proposed(world: World, told: Told) -> None:
    """Require that each is proposed, in the manner and under the regulation named."""
    among = regulations(world, told)
    status = told.code_if("condition", "")
    for each in stands(world, told["subjects"]):
        proposals = each.under(among)
        require(proposals, each.subject)
        require(all(status in ("", one.status) for one in proposals), each.subject)


@does("then:to-be-established")
def to_be_established(world: World, told: Told) -> None:
    """Require that each is still to be examined."""
    for each in stands(world, told["subjects"]):
        require(each.verdict == "to-be-established", each.subject)


@does("then:not-proposed")
def not_proposed(world: World, told: Told) -> None:
    """Require that each is considered and not proposed; under a regulation, not under that one."""
    among = regulations(world, told)
    for each in stands(world, told["subjects"]):
        if among is None:
            require(each.verdict == "not-proposed", each.subject)
        else:
            require(not each.under(among), each.subject)


@does("then:not-proposed-because")
def because(world: World, told: Told) -> None:
    """Require that each is not proposed, and a fact with a value is why."""
    names = looked_up(told["fact"], world.lexicon.facts, "no-fact")
    values = _values(world, names, told["value"])
    for each in stands(world, told["subjects"]):
        require(each.verdict == "not-proposed", each.subject)
        require(_failed(each, names, values), each.subject)


def _values(world: World, facts: set[str], word: str) -> set[str]:
    """Return the values that a word may be of any of some facts that are called alike."""
    known: dict[str, set[str]] = {}
    for fact in sorted(facts):
        for spelt, codes in world.lexicon.values(fact).items():
            known.setdefault(spelt, set()).update(codes)
    return looked_up(word, known, "no-value-word")


def _failed(each: Stand, names: set[str], values: set[str]) -> bool:
    return any(fact in names and value in values for fact, value in each.facts)


@does("then:not-considered")
def not_considered(world: World, told: Told) -> None:
    """Require that nothing links these with any finding."""
    for each in stands(world, told["subjects"]):
        require(each.verdict == "not-considered", each.subject)
