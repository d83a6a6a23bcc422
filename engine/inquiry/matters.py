"""Which open facts of a charge matter: two completions that differ in one come to two results.

A completion gives every fact that nobody has said or that is assumed a value. Not all are tried.
For each rule that could yet conclude one is drawn up under which it bears on a proposal, and each
fact it reads is turned in it. What no rule turns is tried in every completion where these are few,
and in some drawn at random, always the same, where they are many; what even these do not turn is
left undecided, and asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.pipeline import assess_sheets
from engine.assessment.verdicts import judge_charge
from engine.inquiry.free import free
from engine.inquiry.nearest import TENURE
from engine.inquiry.reached import standing_of
from engine.inquiry.trial import supposed
from engine.inquiry.turning import Matters, Turn, Turning, live, quiet, standing_cells
from engine.inquiry.twins import form, places

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher
    from engine.assessment.verdicts import Standing
    from engine.inquiry.free import Free
    from engine.inquiry.twins import Form, Place
    from engine.model.vocabulary import FactSpec


def open_facts(dossier: Dossier, vocabulary: Mapping[str, FactSpec]) -> dict[str, Free]:
    """Return the facts of a charge that nobody has said or that are assumed, by key.

    Of what the chain gives, time in office, duty and finding count if they are assumed; who stands
    how to whom does not.
    """
    return {
        each.key: each
        for each in free(dossier, vocabulary)
        if each.known == "unknown"
        or (each.known == "assumed" and (each.fact in vocabulary or each.fact in TENURE))
    }


def matters(
    dossier: Dossier,
    vocabulary: Mapping[str, FactSpec],
    matcher: Matcher,
    known: dict[Form, Placed] | None = None,
) -> Matters:
    """Return which open facts of a charge matter.

    What was found of a charge of the same form is taken from `known`, and added to it.
    """
    known = {} if known is None else known
    variables = open_facts(dossier, vocabulary)
    twins = places(dossier, variables)
    blank = supposed(dossier, dict.fromkeys(variables))
    shape = form(dossier)
    if shape not in known:
        firsts = {keys[0]: variables[keys[0]] for keys in twins.values()}
        known[shape] = _placed(twins, _examined(dossier.id, blank, variables, firsts, matcher))
    return _spread(dossier.id, variables, twins, known[shape])


class Placed(NamedTuple):
    """What is known of a charge by place, whatever the names."""

    turns: dict[Place, list[Turn]]
    hinged: frozenset[Place]
    undecided: frozenset[Place]
    standing: Standing


def _placed(twins: Mapping[Place, Sequence[str]], found: Matters) -> Placed:
    first = {place: keys[0] for place, keys in twins.items()}
    return Placed(
        {place: found.turns[key] for place, key in first.items() if key in found.turns},
        frozenset(place for place, key in first.items() if key in found.hinged),
        frozenset(place for place, key in first.items() if key in found.undecided),
        found.standing,
    )


def _spread(
    charge: str,
    variables: Mapping[str, Free],
    twins: Mapping[Place, Sequence[str]],
    placed: Placed,
) -> Matters:
    """Return what is known of places as said of every fact that stands there."""
    return Matters(
        charge,
        variables,
        {key: turns for place, turns in placed.turns.items() for key in twins[place]},
        frozenset(key for place in placed.hinged for key in twins[place]),
        frozenset(key for place in placed.undecided for key in twins[place]),
        placed.standing,
    )


def _examined(
    charge: str,
    blank: Dossier,
    variables: Mapping[str, Free],
    firsts: Mapping[str, Free],
    matcher: Matcher,
) -> Matters:
    """Return which of the first facts of each place matter; `blank` is the charge, all open."""
    found = Matters(charge, variables)
    whole = assess_sheets([blank], matcher)[0]
    found.standing = standing_of(judge_charge(whole).outcome)
    if variables and found.standing != "not-proposed":
        still = quiet(blank, variables)
        standing = standing_cells(whole)
        trial = Turning(blank, standing, matcher, found, still, frozenset(firsts))
        rules = list(live(whole, standing))
        hinged = (key for rule, link in rules for key in trial.read(rule, link))
        found.hinged = frozenset(hinged)
        trial.by_rules(rules)
        trial.by_completions()
    return found
