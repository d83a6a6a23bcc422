"""How the conclusions of several rules meet in one slot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.model.values import Status, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.logic.status import Outcome

State = Literal["known", "unknown", "none", "conflict"]


@dataclass(frozen=True, slots=True)
class Slot:
    """What a slot holds on one sheet.

    `by` are the rules that filled it, `open` those that could, `out` those that could not where
    it stays empty. `otherwise` are conclusions that stand only if what overrides them falls.
    """

    name: str
    state: State
    values: tuple[str, ...] = ()
    firm: bool = True
    by: tuple[Outcome, ...] = ()
    open: tuple[Outcome, ...] = ()
    otherwise: tuple[Outcome, ...] = ()
    out: tuple[Outcome, ...] = ()

    @property
    def truth(self) -> Truth:
        """Whether the slot holds anything: a conflict is undetermined."""
        return {"known": Truth.YES, "none": Truth.NO}.get(self.state, Truth.UNKNOWN)


def gather(name: str, outcomes: Iterable[Outcome]) -> Slot:
    """Return what the rules put into a slot, values in the order of the rules, not yet joined."""
    filling = [outcome for outcome in outcomes if name in outcome.rule.then]
    if not filling:
        return Slot(name, "none")
    concluded = [outcome for outcome in filling if outcome.status.concludes]
    by = tuple(outcome for outcome in concluded if not outcome.yields_to)
    otherwise = tuple(outcome for outcome in concluded if outcome.yields_to)
    pending = tuple(outcome for outcome in filling if outcome.status is Status.OPEN)
    return Slot(
        name=name,
        state="known" if by else "unknown" if pending else "none",
        values=tuple(dict.fromkeys(code for outcome in by for code in outcome.rule.then[name])),
        firm=all(outcome.firm for outcome in by or filling),
        by=by,
        open=pending,
        otherwise=otherwise,
        out=() if by or pending else tuple(filling),
    )


def one(name: str, outcomes: Iterable[Outcome]) -> Slot:
    """Return a slot that holds one value; two different values are a conflict, never a choice."""
    slot = gather(name, outcomes)
    if len(slot.values) > 1:
        return Slot(name, "conflict", slot.values, firm=False, by=slot.by, open=slot.open)
    return slot


def members(name: str, outcomes: Iterable[Outcome], domain: Iterable[str]) -> dict[str, Slot]:
    """Return, for each code a set slot may hold, the slot that says whether it holds it."""
    filling: dict[str, list[Outcome]] = {code: [] for code in domain}
    for outcome in outcomes:
        for code in dict.fromkeys(outcome.rule.then.get(name, ())):
            if code in filling:
                filling[code].append(outcome)
    return {code: gather(name, found) for code, found in filling.items()}
