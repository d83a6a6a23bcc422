"""Why are two subjects treated differently, or the same? What decides is tried, not reckoned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.attribute import SLOT as RESPONSIBILITY
from engine.inquiry.answering import candidates
from engine.inquiry.charge_pair import Both, charge_pair
from engine.inquiry.pairs import charge_pairs
from engine.model.compare import Compare, Examined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.assessment.dossier import Dossier
    from engine.inquiry.brief import Brief
    from engine.model.assessment import Assessment
    from engine.model.base import Words
    from engine.model.compare import Side
    from engine.model.proposal import Consideration


def compare(brief: Brief, x: Assessment, y: Assessment) -> Compare:
    """Return two subjects side by side.

    `x` and `y` are what the assessment of the case says of each alone; what speaks for each is
    taken from there. Raises ValueError unless each is about one subject.
    """
    one, other = _examined(x), _examined(y)
    mine, theirs = (_dossiers(brief, each.subject.id) for each in (one, other))
    pairs = list(charge_pairs(mine, theirs))
    proposals = (*x.proposals, *y.proposals)
    verdicts = {each.draft.id: each for who in brief.bare.verdicts.values() for each in who}
    return Compare(
        case=x.case,
        digests=brief.digests,
        x=one,
        y=other,
        charges=tuple(charge_pair(Both(brief, *each, verdicts, proposals)) for each in pairs),
        apart=_apart(mine, theirs),
        names={**y.names, **x.names},
        labels={**brief.assessment.labels, **dict(_roles([*mine, *theirs]))},
    )


def _examined(part: Assessment) -> Examined:
    ((standing, subject),) = candidates(part).values()
    return Examined(subject=subject, standing=standing, favouring=tuple(_favouring(part)))


def _favouring(part: Assessment) -> Iterator[Consideration]:
    for proposal in part.proposals:
        yield from proposal.favouring
    for pending in part.to_be_established:
        yield from pending.favouring


def _dossiers(brief: Brief, subject: str) -> list[Dossier]:
    """Return the charges of a subject before their stages, without those set beside them."""
    prepared = brief.bare.prepared
    drawn_up = {draft.id for draft in prepared.drafts}
    mine = (each for each in prepared.dossiers if each.draft.subject == subject)
    return [each for each in mine if each.id in drawn_up]


def _apart(mine: Sequence[Dossier], theirs: Sequence[Dossier]) -> dict[str, Side]:
    """Return the regulations that are read on one of the two only, with which it is."""
    x, y = ({each.draft.regulation.id for each in found} for found in (mine, theirs))
    sides: dict[str, Side] = dict.fromkeys(x - y, "x")
    sides |= dict.fromkeys(y - x, "y")
    return dict(sorted(sides.items()))


def _roles(dossiers: Sequence[Dossier]) -> Iterator[tuple[str, Words]]:
    """Yield the words of responsibilities, by `responsibility=code`."""
    for spec in (spec for each in dossiers for spec in each.pack.slots):
        if spec.name == RESPONSIBILITY:
            yield from ((f"{spec.name}={code}", words) for code, words in spec.values.items())
