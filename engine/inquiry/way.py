"""A way to a proposal told: its rules as they are now, its conditions, and what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.inquiry.footing import footing
from engine.inquiry.supposing import supposing
from engine.model.justification import LinkNode
from engine.model.values import Stage, Status
from engine.model.why_not import Measured, NearCondition, Nearest, NearRule, Then, WhyNotVerdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.assessment.dossier import Dossier, Judged
    from engine.inquiry.brief import Brief
    from engine.inquiry.room import Plan, Room
    from engine.logic.sheet import Cell
    from engine.model.base import Words
    from engine.model.justification import ConclusionNode, FactNode
    from engine.model.links import Link
    from engine.model.proposal import Proposal
    from engine.model.values import Scalar


def way(brief: Brief, room: Room, plans: Sequence[Plan]) -> Nearest:
    """Return the first of some ways alike with what the charge comes to on it, assessed again."""
    plan = plans[0]
    after = supposing(brief, room.dossier.draft.subject, plan)
    proposal = next(each for each in after.proposals if each.charge.id == room.dossier.id)
    stands = footing(proposal)
    now = _now(brief, room.dossier)
    rules = tuple(_rule(now, node) for node in stands.rules)
    return Nearest(
        charge=proposal.charge,
        verdict=_verdict(rules),
        rules=rules,
        conditions=tuple(_conditions(brief, room, plan, stands.facts)),
        links=tuple(_links(proposal)),
        alike=tuple(dict.fromkeys(each for plan in plans for each in _findings(plan))),
        then=_then(proposal),
    )


def _findings(plan: Plan) -> Iterator[str]:
    """Yield the findings that a plan is about."""
    for key in plan:
        of = key.partition("#")[0]
        yield of.partition("/")[0].rpartition("@")[2]


def _now(brief: Brief, dossier: Dossier) -> dict[str, Status]:
    """Return what every rule of a charge comes to now, by the name of its conclusion."""
    verdicts = brief.bare.verdicts[dossier.draft.subject]
    whole = next(each.dossier for each in verdicts if each.draft.id == dossier.id)
    judged: tuple[Judged, ...] = whole.judged if whole else ()
    return {
        each.conclusion(name): outcome.status
        for each in judged
        for name, outcome in each.outcomes.items()
    }


def _rule(now: dict[str, Status], node: ConclusionNode) -> NearRule:
    return NearRule(
        stage=node.stage,
        rule=node.rule,
        title=node.title,
        citation=node.citation,
        verb=node.verb,
        now=now.get(f"{node.of}>{node.rule}", Status.OPEN),
    )


def _verdict(rules: Iterable[NearRule]) -> WhyNotVerdict:
    listed = list(rules)
    if any(each.now is Status.EXCEPTED for each in listed):
        return "excluded"
    missed = [each for each in listed if each.now is Status.NOT_MET]
    if any(each.stage == Stage.APPLICABLE for each in missed):
        return "no-provision"
    return "not-established" if missed else "unknown"


def _conditions(
    brief: Brief, room: Room, plan: Plan, facts: Iterable[FactNode]
) -> Iterator[NearCondition]:
    """Yield the recorded facts of a way as they are now, then those that keep exceptions out."""
    cells = {
        cell.key: cell
        for sheet in (room.dossier.charge, *room.dossier.by_link.values())
        for cell in sheet.values()
    }
    for key in dict.fromkeys((*(f"{node.of}#{node.fact}" for node in facts), *plan)):
        cell = cells.get(key)
        if cell is not None:
            yield _condition(brief, cell, plan.get(key, cell.value))


def _condition(brief: Brief, cell: Cell, required: Scalar | None) -> NearCondition:
    spec = brief.vocabulary.get(cell.fact)
    fails = cell.value is not None and cell.value != required
    return NearCondition(
        key=cell.key,
        fact=cell.fact,
        of=cell.of,
        sheet=cell.kind,
        state="unknown" if cell.value is None else "fails" if fails else "holds",
        value=cell.value,
        required="" if required is None else required,
        assumption=cell.assumptions[0] if cell.assumptions else None,
        judged_by=spec.judged_by if spec else None,
        ask=spec.ask if spec else None,
    )


def _links(proposal: Proposal) -> Iterator[Link]:
    for each in proposal.responsibility:
        node = proposal.justification.nodes.get(each.link)
        if isinstance(node, LinkNode):
            yield node.link


def _then(proposal: Proposal) -> Then:
    found = proposal.measures
    powers: dict[str, list[Words]] = {}
    for each in proposal.authority:
        powers.setdefault(each.measure, []).append(each.label)
    return Then(
        status=proposal.status,
        responsibility=_distinct(label for each in proposal.responsibility for label in each.label),
        kind=found.kind,
        measures=tuple(
            Measured(
                id=each.id,
                label=each.label,
                by=each.by,
                powers=tuple(powers.get(each.id, ())),
            )
            for each in found.range
        ),
        options=_distinct(each.label for each in proposal.options),
    )


def _distinct(words: Iterable[Words]) -> tuple[Words, ...]:
    return tuple({each.zh: each for each in words}.values())
