"""What a proposal shows without standing on it: conclusions that carry no root, and overriders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.narrow import policies
from engine.model.values import Stage, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.attribute import Carrying
    from engine.assessment.dossier import Dossier, Judged
    from engine.logic.status import Outcome

_MAY_STAND_AGAIN = (Status.DEFEATED, Status.EXCEPTED)
_SHOWN = (Stage.MEASURE, Stage.ADJUST, Stage.AUTHORISE, Stage.NARROW)


def shown_beside(dossier: Dossier, links: Iterable[Carrying]) -> Iterator[str]:
    """Yield the conclusions on circumstances, measures, grounds and authority of a proposal.

    Those defeated or excepted too: they stand again if what defeats or excepts them falls.
    """
    bearing = {each.link.id for each in links}
    for judged in dossier.judged:
        if judged.stage in _SHOWN or (judged.stage is Stage.QUALIFY and judged.about in bearing):
            yield from (judged.conclusion(name) for name in _worth_showing(judged))
    for policy in policies(dossier):
        yield policy.conclusion


def _worth_showing(judged: Judged) -> Iterator[str]:
    for name, outcome in judged.outcomes.items():
        if outcome.status.concludes or outcome.status in _MAY_STAND_AGAIN:
            yield name


def overriders(judged: Judged, outcome: Outcome) -> tuple[str, ...]:
    """Return the conclusions of the rules that override a rule, by the rules' ids.

    Those on its sheet, and on the sheets judged together with it.
    """
    return tuple(
        name
        for rule, other in sorted(judged.outcomes.items())
        if outcome.rule.id in other.rule.overrides
        for name in judged.conclusions(rule)
    )
