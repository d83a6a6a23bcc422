"""Play scenarios by a rulebook with one rule altered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from engine.scenarios.direct import play
from engine.scenarios.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.rules import Pack, Rule, Rulebook
    from engine.scenarios.direct import Placed
    from engine.workshop.coverage.seen import RuleKey


class Tried(NamedTuple):
    """The scenario that noticed a change, if one did, and how many were played, if any could be."""

    by: str | None
    played: int | None


def tried(lexicon: Lexicon, key: RuleKey, rule: Rule | None, among: Iterable[Placed]) -> Tried:
    """Return the first scenario that fails by an altered rule; None is no rule at all."""
    altered, count = reworded(lexicon, with_rule(lexicon.rulebook, key, rule)), 0
    for count, each in enumerate(among, start=1):
        if play(each.scenario, altered).failed is not None:
            return Tried(each.place, count)
    return Tried(None, count)


def reworded(lexicon: Lexicon, rulebook: Rulebook) -> Lexicon:
    """Return the words of a lexicon with another rulebook: an altered rule keeps its names."""
    found = Lexicon(rulebook)
    vars(found).update({name: getattr(lexicon, name) for name in _WORDS})
    return found


_WORDS = tuple(name for name, it in vars(Lexicon).items() if isinstance(it, cached_property))


def with_rule(rulebook: Rulebook, key: RuleKey, rule: Rule | None) -> Rulebook:
    """Return a rulebook with one rule altered, or without it and whatever names it."""
    packs = tuple(
        _altered(pack, key.rule, rule) if pack.key == key.pack else pack for pack in rulebook.packs
    )
    return rulebook.model_copy(update={"packs": packs})


def _altered(pack: Pack, name: str, rule: Rule | None) -> Pack:
    rules = (rule if each.id == name else each for each in pack.rules)
    kept = tuple(each for each in rules if each is not None)
    if rule is None:
        kept = tuple(_without(each, name) for each in kept)
    return pack.model_copy(update={"rules": kept})


def _without(rule: Rule, name: str) -> Rule:
    if name not in rule.overrides:
        return rule
    left: Mapping[str, object] = {"overrides": tuple(n for n in rule.overrides if n != name)}
    return rule.model_copy(update=left)
