"""The rules that conclude for one of two subjects and not for the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.points import cite
from engine.inquiry.standing import carried_by
from engine.logic.evaluate import facts_read
from engine.model.compare import RulePair
from engine.model.justification import ConclusionNode
from engine.model.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.dossier import Dossier
    from engine.model.proposal import Proposal
    from engine.model.rules import Pack, Regulation, Rule

_ORDER = (
    Status.ESTABLISHED,
    Status.CONDITIONAL,
    Status.OPEN,
    Status.EXCEPTED,
    Status.DEFEATED,
    Status.NOT_MET,
)


class Came(NamedTuple):
    """What a rule came to on a charge: the furthest it went on any sheet."""

    rule: Rule
    pack: Pack
    regulation: Regulation
    status: Status


def rule_pairs(
    one: Dossier, other: Dossier, proposals: Iterable[Proposal], differing: Iterable[str]
) -> Iterator[RulePair]:
    """Yield the rules that conclude for one of two only, in the order of the stages.

    `one` and `other` are the charges after their stages, `proposals` those of either subject.
    """
    x, y = _came(one), _came(other)
    relied = {rule for each in proposals for rule in _relied(each, {one.id, other.id})}
    unlike = set(differing)
    for name in {**x, **y}:
        mine, theirs = x.get(name), y.get(name)
        shown = mine or theirs
        if shown is not None and _concludes(mine) != _concludes(theirs):
            rule = shown.rule
            yield RulePair(
                rule=name,
                title=rule.title,
                citation=cite(shown.pack, shown.regulation, rule.provision),
                stage=rule.stage.value,
                x=mine.status if mine else None,
                y=theirs.status if theirs else None,
                decides=name in relied,
                facts=tuple(sorted(facts_read(rule) & unlike)),
            )


def _came(dossier: Dossier) -> dict[str, Came]:
    found: dict[str, Came] = {}
    for judged in dossier.judged:
        law = judged.law or (dossier.pack, dossier.draft.regulation)
        for name, outcome in judged.outcomes.items():
            came = Came(outcome.rule, *law, outcome.status)
            known = found.get(name)
            if known is None or _ORDER.index(came.status) < _ORDER.index(known.status):
                found[name] = came
    return found


def _concludes(came: Came | None) -> bool:
    return came is not None and came.status.concludes


def _relied(proposal: Proposal, charges: set[str]) -> Iterator[str]:
    """Yield the rules that the proposal of one of some charges stands on."""
    if proposal.charge.id in charges:
        graph = proposal.justification
        nodes = (graph.nodes[name] for name in carried_by(graph))
        yield from (node.rule for node in nodes if isinstance(node, ConclusionNode))
