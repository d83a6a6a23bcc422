"""Who may decide each measure of a proposal; and of which measures nobody has said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.authorise import SLOT
from engine.assessment.points import cite, distinct, of_source
from engine.model.proposal import Authority, AuthorityOpen
from engine.model.values import Stage, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.assessment.dossier import Dossier, Judged
    from engine.assessment.points import Ground
    from engine.model.base import Words
    from engine.model.justification import OpenPoint


def powers(found: Ground, dossier: Dossier) -> Iterator[Authority]:
    """Yield who may decide each measure and option, as far as a rule concludes it."""
    labels = _labels(dossier)
    for judged in dossier.at(Stage.AUTHORISE):
        for outcome in judged.outcomes.values():
            if not outcome.status.concludes:
                continue
            code = outcome.rule.then[SLOT][0]
            yield Authority(
                measure=judged.about,
                authority=code,
                label=labels[code],
                verb=outcome.rule.verb,
                status=outcome.status,
                citation=cite(dossier.pack, dossier.draft.regulation, outcome.rule.provision),
                conditions=of_source(found, judged.conclusion(outcome.rule.id)),
            )


def unsettled(found: Ground, dossier: Dossier) -> Iterator[AuthorityOpen]:
    """Yield the measures and options no rule concludes on, with what the open rules wait for."""
    for judged in dossier.at(Stage.AUTHORISE):
        outcomes = judged.outcomes.values()
        if not any(outcome.status.concludes for outcome in outcomes):
            yield AuthorityOpen(measure=judged.about, conditions=_awaited(found, judged))


def _awaited(found: Ground, judged: Judged) -> tuple[OpenPoint, ...]:
    open_ = [each for each in judged.outcomes.values() if each.status is Status.OPEN]
    return distinct(
        point for outcome in open_ for point in of_source(found, judged.conclusion(outcome.rule.id))
    )


def _labels(dossier: Dossier) -> dict[str, Words]:
    return {
        code: words
        for spec in dossier.pack.slots
        if spec.name == SLOT
        for code, words in spec.values.items()
    }
