"""What stands in the way of a proposal: the rules that came nearest, and the points left open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.attribute import GROUND, SLOT, Carrying, carrying
from engine.assessment.explain import blockers, trace
from engine.assessment.justify import fact_node
from engine.assessment.points import Ground, cite, distinct, of_source
from engine.logic.sheet import member
from engine.model.assessment import FactNode, Miss, OpenPoint, Trace
from engine.model.values import SheetKind, Stage, Status, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.dossier import Dossier, Judged
    from engine.assessment.verdicts import Verdict
    from engine.logic.status import Outcome

_WAY = (Stage.APPLICABLE, Stage.ATTRIBUTE, Stage.QUALIFY, Stage.MEASURE)


class _Near(NamedTuple):
    failed: list[Trace]
    unknown: list[Trace]
    judged: Judged
    outcome: Outcome

    @property
    def distance(self) -> tuple[int, int]:
        return len(self.failed), len(self.unknown)


def misses(found: Ground, verdict: Verdict) -> tuple[Miss, ...]:
    """Return, per stage that stands in the way, the rule that came nearest on any sheet."""
    dossier = verdict.dossier
    if dossier is None:
        return ()
    nearest = (_nearest(dossier, stage) for stage in _WAY)
    return tuple(_miss(found, dossier, near) for near in nearest if near is not None)


def _nearest(dossier: Dossier, stage: Stage) -> _Near | None:
    judged = dossier.at(stage)
    outcomes = [(each, outcome) for each in judged for outcome in each.outcomes.values()]
    if any(outcome.status.concludes for _, outcome in outcomes):
        return None
    near = [_near(each, outcome) for each, outcome in outcomes]
    return min(near, key=lambda each: each.distance, default=None)


def _near(judged: Judged, outcome: Outcome) -> _Near:
    cells, sheet, rule = judged.sheet.cells, judged.sheet.id, outcome.rule
    failed, unknown = blockers(trace(rule.when, cells, sheet))
    if outcome.status is Status.EXCEPTED and rule.unless is not None:
        failed = [trace(rule.unless, cells, sheet), *failed]
    return _Near(failed, unknown, judged, outcome)


def _miss(found: Ground, dossier: Dossier, near: _Near) -> Miss:
    rule = near.outcome.rule
    return Miss(
        stage=rule.stage.value,
        rule=rule.id,
        title=rule.title,
        citation=cite(dossier.pack, dossier.draft.regulation, rule.provision),
        status=near.outcome.status,
        failed=tuple(_fact(found, near.judged, leaf) for leaf in near.failed),
        unknown=tuple(_fact(found, near.judged, leaf) for leaf in near.unknown),
    )


def _fact(found: Ground, judged: Judged, leaf: Trace) -> FactNode:
    cell = found.cells.get(leaf.node or "")
    if cell is not None:
        return fact_node(cell)
    return FactNode(
        fact=leaf.fact or leaf.kind,
        value=None,
        firm=False,
        sheet=SheetKind.LINK if judged.about != judged.sheet.id else SheetKind.CHARGE,
        of=judged.sheet.id,
        basis="unrecorded",
    )


def open_points(found: Ground, verdict: Verdict) -> tuple[OpenPoint, ...]:
    """Return what would have to be settled before an open charge could come to a proposal."""
    dossier = verdict.dossier
    if dossier is None or verdict.outcome == "not-met":
        return ()
    names = dict.fromkeys(_open_names(dossier, verdict))
    return distinct(point for name in names for point in of_source(found, name))


def _open_names(dossier: Dossier, verdict: Verdict) -> Iterator[str]:
    applies = dossier.charge["applies"]
    if applies.value is None or verdict.outcome == "not-reached":
        yield applies.key
    if verdict.outcome == "not-reached":
        return
    links = carrying(dossier)
    for each in links:
        if each.reading.as_value is Truth.UNKNOWN:
            yield from _open_link(each)
    if any(each.reading.as_value is Truth.YES for each in links):
        yield from _open_measures(dossier)


def _open_link(each: Carrying) -> Iterable[str]:
    names = [test.fact for test in GROUND] + [SLOT]
    if not any(reading.as_value is Truth.YES for reading in each.circumstances.values()):
        names += [member("circumstance", code) for code in each.circumstances]
    return (each.cells[name].key for name in names if each.cells[name].value is None)


def _open_measures(dossier: Dossier) -> Iterator[str]:
    for judged in dossier.at(Stage.MEASURE):
        for outcome in judged.outcomes.values():
            if outcome.status in (Status.OPEN, Status.CONDITIONAL):
                yield judged.conclusion(outcome.rule.id)
