"""Several violations of one subject under one regime: if the highest sanction is X, then Y."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.narrow import narrowed
from engine.assessment.points import cite
from engine.logic.order import joint_period, merged
from engine.model.measures import Merge
from engine.model.offered import Combined, Together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.assessment.dossier import Dossier
    from engine.model.measures import Ladder
    from engine.model.rules import Pack


class Several(NamedTuple):
    """If `due` is the highest sanction due, `then` is given; `together` where it is due twice."""

    due: str
    then: str
    together: Together | None


Table = tuple[Several, ...]


def tables(proposed: Sequence[Dossier]) -> dict[str, Table]:
    """Return, by charge, what the highest sanction due comes to when merged with the others.

    Charges of one subject, one pack and several violations are merged by the pack's operator; a
    single violation has no table, and a set without order no row in it.
    """
    groups: dict[tuple[str, str], list[Dossier]] = defaultdict(list)
    for dossier in proposed:
        groups[dossier.draft.subject, dossier.pack.key].append(dossier)
    return {
        dossier.id: _table(group)
        for group in groups.values()
        if len(group) > 1
        for dossier in group
    }


def _table(group: Sequence[Dossier]) -> Table:
    pack = group[0].pack
    merge = pack.combination.merge
    found = [each for each in map(narrowed, group) if each.law.base.ladder is not None]
    ladder = found[0].law.base.ladder if found else None
    if merge is None or ladder is None:
        return ()
    due = [set(each.codes) for each in found]
    return tuple(
        _several(pack, ladder, merge, code, sum(code in codes for codes in due))
        for code in ladder.measures
        if any(code in codes for codes in due)
    )


def _several(pack: Pack, ladder: Ladder, merge: Merge, code: str, count: int) -> Several:
    then = ladder.measures[merged(ladder, merge, ladder.measures.index(code))]
    return Several(code, then, _together(pack, merge, code, count))


def _together(pack: Pack, merge: Merge, code: str, count: int) -> Together | None:
    """Return the joint period of several equal measures; what has no period is not joined."""
    months = next(measure.months for measure in pack.measures if measure.id == code)
    if merge is not Merge.HEAVIEST_EXTENDED or not months:
        return None
    ends = joint_period(months, count, pack.combination.cap_months)
    return Together(count=count, least=ends[0], most=ends[1]) if ends else None


def declared(dossier: Dossier) -> Iterator[Combined]:
    """Yield what the pack of a charge declares of violations, provisions and periods together."""
    found = dossier.pack.combination
    for kind, code, at in (
        ("merge", found.merge, found.merge_provision),
        ("concurrence", found.concurrence, found.concurrence_provision),
        ("running", found.running, found.running_provision),
    ):
        if code is not None:
            yield Combined(
                kind=kind,
                code=code,
                cap_months=found.cap_months if kind == "merge" else None,
                verb=found.period_verb if kind == "merge" else None,
                citation=cite(dossier.pack, dossier.draft.regulation, at) if at else None,
                reach=found.running_for if kind == "running" else None,
                to_verify=found.running_to_verify if kind == "running" else None,
            )
