"""Several violations of one subject under one regime: if the highest sanction is X, then Y."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.adjust import adjusted
from engine.logic.order import joint_period, merged
from engine.model.measures import Merge
from engine.model.proposal import Together

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    found = [each for each in map(adjusted, group) if each.base.ladder is not None]
    if merge is None or not found or found[0].base.ladder is None:
        return ()
    ladder = found[0].base.ladder
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
