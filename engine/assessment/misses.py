"""What stands in the way of a proposal: the rules that came nearest, and the points left open."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.attribute import GROUND, SLOT, Carrying, carrying
from engine.assessment.explain import Mark, blockers, leaves
from engine.assessment.justify import fact_node
from engine.assessment.points import Ground, cite, distinct, marks_of, of_source
from engine.logic.sheet import member
from engine.model.justification import FactNode, OpenPoint
from engine.model.proposal import Miss
from engine.model.values import Stage, Status, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.dossier import Dossier, Judged
    from engine.assessment.verdicts import Verdict
    from engine.logic.status import Outcome

_GROUND = tuple(test.fact for test in GROUND)
_GROUND_KEYS = tuple(f"unknown:{fact}" for fact in _GROUND)
_WAY = (Stage.APPLICABLE, Stage.ATTRIBUTE, Stage.QUALIFY, Stage.MEASURE)


class _Near(NamedTuple):
    lacking: list[Mark]
    unknown: list[Mark]
    judged: Judged
    outcome: Outcome
    excepting: list[Mark]


def misses(found: Ground, verdict: Verdict) -> tuple[Miss, ...]:
    """Return, per stage that stands in the way, the rule that lacked least on any sheet.

    A rule lacks the tests of its `when` that stand in the way (`blockers`). That one lacks least
    which has fewest failed tests, of those fewest unknown, of those comes first in the law: by
    article, paragraph and item, other regulations last, then as the pack has it. An exception is
    not counted: a rule that nothing but its exception keeps out lacks nothing, and comes first.
    While a rule of the stage is open, only open rules are named.
    """
    dossier = verdict.dossier
    if dossier is None:
        return ()
    nearest = (_nearest(found, dossier, stage) for stage in _WAY)
    return tuple(_miss(found, dossier, near) for near in nearest if near is not None)


def _nearest(found: Ground, dossier: Dossier, stage: Stage) -> _Near | None:
    judged = dossier.at(stage)
    outcomes = [(each, outcome) for each in judged for outcome in each.outcomes.values()]
    if any(outcome.status.concludes for _, outcome in outcomes):
        return None
    still_open = [each for each in outcomes if each[1].status is Status.OPEN]
    near = [_near(found, each, outcome) for each, outcome in still_open or outcomes]
    return min(near, key=_lacked, default=None)


def _lacked(near: _Near) -> tuple[int, int, tuple[bool, int, int, int]]:
    at = near.outcome.rule.provision
    place = (at.regulation is not None, at.article, at.paragraph or 0, at.item or 0)
    return len(near.lacking), len(near.unknown), place


def _near(found: Ground, judged: Judged, outcome: Outcome) -> _Near:
    when, unless = marks_of(found, judged, outcome.rule)
    lacking, unknown = blockers(when)
    excepting = list(leaves(unless)) if unless and outcome.status is Status.EXCEPTED else []
    return _Near(lacking, unknown, judged, outcome, excepting)


def _miss(found: Ground, dossier: Dossier, near: _Near) -> Miss:
    rule = near.outcome.rule
    return Miss(
        stage=rule.stage.value,
        rule=rule.id,
        title=rule.title,
        citation=cite(dossier.pack, dossier.draft.regulation, rule.provision),
        status=near.outcome.status,
        failed=tuple(_fact(found, near.judged, leaf) for leaf in (*near.excepting, *near.lacking)),
        unknown=tuple(_fact(found, near.judged, leaf) for leaf in near.unknown),
    )


def _fact(found: Ground, judged: Judged, leaf: Mark) -> FactNode:
    cell = found.cells.get(leaf.node)
    if cell is not None:
        return fact_node(cell)
    return FactNode(
        fact=leaf.node.rsplit("#", 1)[-1],
        value=None,
        firm=False,
        sheet=judged.sheet.kind,
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


def shared(ground: Ground, verdicts: Iterable[Verdict]) -> dict[str, Fraction]:
    """Return, by the key of a point, the share of a subject's open rules that it keeps open.

    The greatest share of any charge and stage; what keeps every rule of a stage open counts one.
    While it is open whether a law reaches the subject, only its ground waits beside that.
    """
    found: dict[str, Fraction] = {}
    for dossier in (verdict.dossier for verdict in verdicts if verdict.dossier):
        settled = reach_settled(dossier)
        for stage in _WAY if settled else (Stage.APPLICABLE, Stage.ATTRIBUTE):
            for key, share in _shares(ground, dossier, stage):
                if settled or stage is Stage.APPLICABLE or key in _GROUND_KEYS:
                    found[key] = max(share, found.get(key, share))
    return found


def reach_settled(dossier: Dossier) -> bool:
    """Whether it is known, be it on a condition, that a law reaches the subject or does not."""
    return dossier.charge["applies"].value is not None


def _shares(found: Ground, dossier: Dossier, stage: Stage) -> Iterator[tuple[str, Fraction]]:
    open_ = [
        _near(found, judged, outcome)
        for judged in dossier.at(stage)
        for outcome in judged.outcomes.values()
        if outcome.status is Status.OPEN
    ]
    counted = Counter(key for near in open_ for key in _keys(near))
    for key, count in counted.items():
        yield key, Fraction(count, len(open_))


def _keys(near: _Near) -> set[str]:
    return {f"unknown:{leaf.node.rsplit('#', 1)[-1]}" for leaf in near.unknown}


def _open_names(dossier: Dossier, verdict: Verdict) -> Iterator[str]:
    """Yield what keeps a charge open; of a law that may not reach the subject only the ground."""
    settled = reach_settled(dossier)
    if not settled or verdict.outcome == "not-reached":
        yield dossier.charge["applies"].key
    if verdict.outcome == "not-reached":
        return
    links = carrying(dossier)
    for each in links:
        if each.reading.as_value is Truth.UNKNOWN:
            yield from _unsettled(each, _asked(each) if settled else _GROUND)
    if settled and any(each.reading.as_value is Truth.YES for each in links):
        yield from _open_measures(dossier)


def _asked(each: Carrying) -> tuple[str, ...]:
    if any(reading.as_value is Truth.YES for reading in each.circumstances.values()):
        return (*_GROUND, SLOT)
    return (*_GROUND, SLOT, *(member("circumstance", code) for code in each.circumstances))


def _unsettled(each: Carrying, names: Iterable[str]) -> Iterable[str]:
    return (each.cells[name].key for name in names if each.cells[name].value is None)


def _open_measures(dossier: Dossier) -> Iterator[str]:
    for judged in dossier.at(Stage.MEASURE):
        for outcome in judged.outcomes.values():
            if outcome.status in (Status.OPEN, Status.CONDITIONAL):
                yield judged.conclusion(outcome.rule.id)
