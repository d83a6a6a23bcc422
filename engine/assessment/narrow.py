"""What does local policy leave of the range? Part of it or all of it, never more, never nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.assessment.adjust import Adjusted, adjusted
from engine.assessment.stage import Placed, judge
from engine.logic.order import Range, common, measures_of, range_of
from engine.logic.sheet import Sheet
from engine.logic.slots import gather
from engine.model.values import SheetKind, Stage, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.assessment.dossier import Dossier, Judged
    from engine.assessment.matching import Matcher
    from engine.logic.status import Outcome
    from engine.model.measures import Ladder

SLOT = "narrow"
Effect = Literal["narrows", "within", "apart", "open"]


class Policy(NamedTuple):
    """A rule of local policy on a charge, that concludes or is still open."""

    judged: Judged
    outcome: Outcome

    @property
    def conclusion(self) -> str:
        """Return the name of its conclusion in a justification graph."""
        return self.judged.conclusion(self.outcome.rule.id)

    @property
    def ends(self) -> tuple[str, ...]:
        """Return the lightest and the heaviest measure it names."""
        return self.outcome.rule.then[SLOT]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What may be chosen on a charge: `codes`, within what the `law` permits.

    `by` is the policy that narrowed it, `told` every policy with the effect it had.
    """

    law: Adjusted
    codes: tuple[str, ...]
    by: tuple[Policy, ...] = ()
    told: tuple[tuple[Policy, Effect], ...] = ()

    @property
    def firm(self) -> bool:
        """Whether nothing conditional decides the measures."""
        return self.law.firm and all(policy.outcome.firm for policy in self.by)


def examine(dossiers: Sequence[Dossier], matcher: Matcher) -> list[Dossier]:
    """Return the dossiers with what local policy says of the range of each charge."""
    placed = [list(_sheets(dossier)) for dossier in dossiers]
    return judge(Stage.NARROW, dossiers, placed, matcher)


def _sheets(dossier: Dossier) -> Iterator[Placed]:
    if not dossier.draft.local or not adjusted(dossier).ranged:
        return
    for law in dossier.draft.local:
        sheet = Sheet(SheetKind.CHARGE, f"{dossier.id}|{law.pack.key}", dossier.charge)
        yield Placed(law.pack.key, sheet, law)


def policies(dossier: Dossier) -> Iterator[Policy]:
    """Yield the policy on a charge that concludes, then that which facts still leave open."""
    found = [(judged, gather(SLOT, judged.outcomes.values())) for judged in _judged(dossier)]
    for judged, slot in found:
        yield from (Policy(judged, outcome) for outcome in slot.by)
    for judged, slot in found:
        yield from (Policy(judged, outcome) for outcome in slot.open)


def _judged(dossier: Dossier) -> tuple[Judged, ...]:
    return dossier.at(Stage.NARROW)


def narrowed(dossier: Dossier) -> Narrowed:
    """Return what may be chosen on a charge once local policy was counted.

    Policy that together leaves nothing of the statutory range leaves all of it.
    """
    law, found = adjusted(dossier), list(policies(dossier))
    ladder = law.base.ladder
    if ladder is None or not found:
        return Narrowed(law, law.codes)
    whole = range_of(ladder, law.codes)
    settled = [policy for policy in found if policy.outcome.status is not Status.OPEN]
    left = common([whole, *(range_of(ladder, policy.ends) for policy in settled)])
    told = tuple((policy, _effect(ladder, policy, whole, left)) for policy in found)
    return Narrowed(
        law=law,
        codes=measures_of(ladder, left or whole),
        by=tuple(policy for policy, effect in told if effect == "narrows"),
        told=told,
    )


def _effect(ladder: Ladder, policy: Policy, whole: Range, left: Range | None) -> Effect:
    if policy.outcome.status is Status.OPEN:
        return "open"
    span = range_of(ladder, policy.ends)
    if span.low <= whole.low and whole.high <= span.high:
        return "within"
    return "narrows" if left else "apart"
