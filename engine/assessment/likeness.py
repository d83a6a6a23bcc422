"""Do proposals of one case differ where their facts do, and agree where these agree?

Proposals are compared under one regulation in one version, persons with persons and organisations
with organisations. These facts count:

- *gravity*: how grave and how harmful the charge is, and the recorded consequences of its findings;
- *contribution*: the part in the loss or the consequence, the kind of leadership responsibility;
- *relation*: how the subject stands to the findings;
- *circumstance* and *ground*: under what it falls, and what makes it lighter or heavier.

A fact that is recorded of neither does not count; one recorded of only one leaves the comparison
unknown. Outcomes are what may be chosen, after everything that moves or narrows it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.logic.sheet import member
from engine.model.values import YES, SheetKind, Stage, Truth
from engine.model.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.assessment.dossier import Dossier
    from engine.assessment.verdicts import Verdict
    from engine.logic.sheet import Cell
    from engine.model.values import Scalar
    from engine.model.vocabulary import FactSpec

Aspect = Literal["gravity", "contribution", "relation", "circumstance", "ground"]
ASPECTS: tuple[Aspect, ...] = ("gravity", "contribution", "relation", "circumstance", "ground")

SAME_RANGE: dict[Aspect, str] = {
    "gravity": "subject.same_range_other_gravity",
    "contribution": "subject.same_range_other_contribution",
    "relation": "subject.same_range_other_relation",
}
OTHER_RANGE = "subject.other_range_same_facts"
FACTS = (*SAME_RANGE.values(), OTHER_RANGE)

_GRAVITY = ("charge.gravity", "charge.harm")
_CONTRIBUTION = ("conduct.contribution", "conduct.leadership")

Values = frozenset[str] | None
"""The values of a fact over all links of a charge; None if it is not known on each of them."""


class Outcome(NamedTuple):
    """What a charge came to: whom it is compared with, what may be chosen, on which facts."""

    group: tuple[str, str]
    measures: tuple[str, ...]
    facts: tuple[tuple[Aspect, str, Values], ...]

    def of(self, aspect: Aspect) -> dict[str, Values]:
        """Return the facts of an aspect by name."""
        return {name: values for each, name, values in self.facts if each == aspect}


def came_to(
    proposed: Iterable[Verdict], vocabulary: Mapping[str, FactSpec]
) -> dict[Outcome, set[str]]:
    """Return what charges came to, each with the subjects that came to it."""
    consequences = tuple(
        spec.name
        for spec in vocabulary.values()
        if spec.on is SheetKind.FINDING and spec.speaks is Direction.AGAINST
    )
    found: dict[Outcome, set[str]] = defaultdict(set)
    for verdict in proposed:
        if verdict.dossier is not None and verdict.permitted is not None:
            made = _outcome(verdict, verdict.dossier, verdict.permitted.codes, consequences)
            found[made].add(verdict.draft.subject)
    return found


def _outcome(
    verdict: Verdict, dossier: Dossier, codes: tuple[str, ...], consequences: tuple[str, ...]
) -> Outcome:
    charge = dossier.charge
    links = [dossier.by_link[each.link.id] for each in verdict.links]
    facts: list[tuple[Aspect, str, Values]] = []
    facts += (("gravity", name, _over(name, (charge,))) for name in _GRAVITY)
    facts += (("gravity", name, _over(name, links)) for name in consequences)
    facts += (("contribution", name, _over(name, links)) for name in _CONTRIBUTION)
    facts.append(("relation", "link.relation", _over("link.relation", links)))
    facts.append(("circumstance", "circumstance", _held(charge)))
    facts.append(("ground", "ground", frozenset(_grounds(dossier))))
    group = (dossier.pack.key, verdict.links[0].link.kind)
    return Outcome(group, codes, tuple(facts))


def _over(name: str, sheets: Iterable[Mapping[str, Cell]]) -> Values:
    values: list[Scalar | None] = [cells[name].value if name in cells else None for cells in sheets]
    return None if None in values else frozenset(map(str, values))


def _held(charge: Mapping[str, Cell]) -> Values:
    prefix = member("circumstance", "")
    return frozenset(
        name for name, cell in charge.items() if name.startswith(prefix) and cell.value == YES
    )


def _grounds(dossier: Dossier) -> Iterator[str]:
    judged = dossier.of_charge(Stage.ADJUST)
    for name, outcome in judged.outcomes.items() if judged else ():
        if outcome.status.concludes:
            yield name


def differs(one: Outcome, other: Outcome, aspect: Aspect) -> Truth:
    """Return whether facts of an aspect differ; unknown if one that may is not known of both."""
    first, second = one.of(aspect), other.of(aspect)
    return max((_differs(first[name], second.get(name)) for name in first), default=Truth.NO)


def _differs(one: Values, other: Values) -> Truth:
    if one is None or other is None:
        return Truth.NO if one is other else Truth.UNKNOWN
    return Truth.YES if one != other else Truth.NO


def agree(one: Outcome, other: Outcome) -> Truth:
    """Return whether all facts that count agree."""
    return Truth(2 - max(differs(one, other, aspect) for aspect in ASPECTS))


def likeness(found: Mapping[Outcome, set[str]]) -> dict[str, dict[str, Truth]]:
    """Return by subject what the comparison with everybody else of its group comes to, by fact.

    Somebody else came to the same on facts that differ in an aspect, or to something else on facts
    that agree.
    """
    told: dict[str, dict[str, Truth]] = defaultdict(lambda: dict.fromkeys(FACTS, Truth.NO))
    for one, other in permutations(found, 2):
        if one.group == other.group:
            compared = tuple(_compared(one, other))
            for subject in found[one]:
                if found[other] - {subject}:
                    for fact, truth in compared:
                        told[subject][fact] = max(told[subject][fact], truth)
    return told


def _compared(one: Outcome, other: Outcome) -> Iterator[tuple[str, Truth]]:
    if one.measures != other.measures:
        yield OTHER_RANGE, agree(one, other)
        return
    for aspect, fact in SAME_RANGE.items():
        yield fact, differs(one, other, aspect)
