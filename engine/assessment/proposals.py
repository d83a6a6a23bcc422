"""A proposal drawn up from a verdict: what, why, how far, by whom, and on which conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.attribute import SLOT, Carrying
from engine.assessment.attribute import unsettled as unsettled_links
from engine.assessment.beside import shown_beside
from engine.assessment.considerations import considerations
from engine.assessment.justify import Sources, conclusion_node, justify
from engine.assessment.offered import influence, measures, options, policy_points
from engine.assessment.points import distinct, of_source
from engine.assessment.powers import powers, unsettled
from engine.assessment.qualify import SLOT as CIRCUMSTANCE
from engine.logic.sheet import member
from engine.logic.slots import gather
from engine.model.justification import ConclusionNode, OpenPoint
from engine.model.proposal import Attributed, Charge, Proposal, Subject
from engine.model.values import Stage, Truth
from engine.model.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.combine import Table
    from engine.assessment.dossier import Dossier, Draft, Judged
    from engine.assessment.narrow import Narrowed
    from engine.assessment.verdicts import Verdict
    from engine.model.base import Words
    from engine.model.proposal import OpenCharge
    from engine.model.rules import Pack


def charge_of(draft: Draft) -> Charge:
    """Return a draft as it stands in the result."""
    pack = draft.pack
    return Charge(
        id=draft.id,
        violation=draft.violation,
        findings=draft.findings,
        regulation=draft.regulation.id,
        regime=draft.regulation.regime,
        version=pack.version if pack else None,
        title=pack.title if pack else draft.regulation.title,
        stated=draft.stated,
        points=draft.points,
        law=draft.law,
    )


def propose(
    sources: Sources,
    subject: Subject,
    verdict: Verdict,
    also_open: tuple[OpenCharge, ...],
    table: Table,
) -> Proposal:
    """Return the proposal of a verdict that came to one. Raises ValueError for any other."""
    dossier, found = verdict.dossier, verdict.permitted
    if dossier is None or found is None or verdict.outcome != "proposed":
        raise ValueError(verdict.outcome)
    links = [each.link for each in verdict.links]
    weighed = considerations(sources.ground, dossier, links, sources.speaking_for)
    roots = list(_roots(dossier, found, verdict.links))
    conditions = distinct(_conditions(sources, dossier, roots))
    conflicts = _conflicts(sources, dossier)
    left_open = (*_left_open(also_open), *policy_points(sources, found), *conflicts.values())
    charge = charge_of(dossier.draft).model_copy(
        update={"findings": tuple(dict.fromkeys(link.finding for link in links))}
    )
    return Proposal(
        subject=subject,
        charge=charge,
        status="established" if verdict.firm and not conditions else "conditional",
        responsibility=tuple(_attributed(sources, dossier, each) for each in verdict.links),
        circumstances=tuple(_circumstances(sources, dossier, verdict.links)),
        measures=measures(sources, dossier, found, table),
        options=tuple(options(sources, dossier, found)),
        influence=tuple(influence(dossier, found)),
        authority=tuple(powers(sources.ground, dossier)),
        authority_open=tuple(unsettled(sources.ground, dossier)),
        favouring=tuple(each for each in weighed if each.direction is Direction.FOR),
        burdening=tuple(each for each in weighed if each.direction is Direction.AGAINST),
        conditions=conditions,
        open_questions=tuple(
            _open_questions(dossier, left_open, conditions, several=len(charge.findings) > 1)
        ),
        also_open=also_open,
        justification=justify(sources, roots, (*shown_beside(dossier, verdict.links), *conflicts)),
    )


def _roots(dossier: Dossier, found: Narrowed, links: Iterable[Carrying]) -> Iterator[str]:
    """Yield what a proposal stands on: measures, what the links carry, and that the law applies."""
    judged = dossier.of_charge(Stage.MEASURE)
    for outcome in found.law.base.by if judged else ():
        yield judged.conclusion(outcome.rule.id) if judged else ""
    adjusting = dossier.of_charge(Stage.ADJUST)
    for outcome in found.law.moved if adjusting else ():
        yield adjusting.conclusion(outcome.rule.id) if adjusting else ""
    yield from (policy.conclusion for policy in found.by)
    for each in links:
        yield each.cells[SLOT].key
        yield from (each.cells[name].key for name in _carried(each))
        yield each.cells["finding.established"].key
        yield each.link.id
    yield dossier.charge["applies"].key


def _carried(each: Carrying) -> Iterator[str]:
    for code, reading in each.circumstances.items():
        if reading.as_value is Truth.YES:
            yield member(CIRCUMSTANCE, code)


def _conditions(sources: Sources, dossier: Dossier, roots: Iterable[str]) -> Iterator[OpenPoint]:
    yield from dossier.draft.points
    for name in roots:
        if name not in sources.links:
            yield from of_source(sources.ground, name)


def _open_questions(
    dossier: Dossier,
    others: Iterable[OpenPoint],
    conditions: Iterable[OpenPoint],
    *,
    several: bool,
) -> Iterator[OpenPoint]:
    if not dossier.draft.stated and several:
        key = f"violation:{dossier.draft.subject}"
        yield OpenPoint(kind="violation", key=key, scopes=(dossier.draft.subject,))
    asked = {point.key for point in conditions}
    yield from (point for point in distinct(others) if point.key not in asked)


def _conflicts(sources: Sources, dossier: Dossier) -> dict[str, OpenPoint]:
    """Return the conflicts of responsibility on links that do not carry for them, by the fact."""
    keys = [each.cells[SLOT].key for each in unsettled_links(dossier)]
    points = ((key, point) for key in keys for point in of_source(sources.ground, key))
    return {key: point for key, point in points if point.kind == "conflict"}


def _left_open(also_open: Iterable[OpenCharge]) -> Iterator[OpenPoint]:
    for each in also_open:
        yield from each.asked


def _attributed(sources: Sources, dossier: Dossier, each: Carrying) -> Attributed:
    judged = next(found for found in dossier.at(Stage.ATTRIBUTE) if found.about == each.link.id)
    slot = gather(SLOT, judged.outcomes.values())
    labels = _labels(dossier.pack, SLOT)
    return Attributed(
        finding=each.link.finding,
        link=each.link.id,
        responsibility=slot.values,
        label=tuple(labels[code] for code in slot.values),
        four=each.link.responsibility.value,
        status="established" if slot.firm else "conditional",
        conclusions=tuple(judged.conclusion(outcome.rule.id) for outcome in slot.by),
        conditions=of_source(sources.ground, each.cells[SLOT].key),
        otherwise=tuple(
            labels[code]
            for outcome in slot.open
            for code in outcome.rule.then[SLOT]
            if code not in slot.values
        ),
    )


def _labels(pack: Pack, slot: str) -> dict[str, Words]:
    return {
        code: words
        for spec in pack.slots
        if spec.name == slot
        for code, words in spec.values.items()
    }


def _circumstances(
    sources: Sources, dossier: Dossier, links: Iterable[Carrying]
) -> Iterator[ConclusionNode]:
    bearing = {each.link.id for each in links}
    seen: set[str] = set()
    for judged in dossier.at(Stage.QUALIFY):
        for outcome in judged.outcomes.values():
            if judged.about in bearing and outcome.status.concludes:
                if outcome.rule.id not in seen:
                    yield _drawn(sources, judged, outcome.rule.id)
                seen.add(outcome.rule.id)


def _drawn(sources: Sources, judged: Judged, rule: str) -> ConclusionNode:
    return conclusion_node(sources, sources.ground.outcomes[judged.conclusion(rule)])
