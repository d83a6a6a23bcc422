"""Two versions of a regulation on one charge: part by part, and which the lighter-law rule favours.

Lighter and heavier are said by a ladder that one of the versions declares, never by us.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.comparison import Compared, Comparison
from engine.model.proposal import OpenCharge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.comparison import Part, Standing, Weight
    from engine.model.law import ChoiceOfLaw
    from engine.model.offered import Measures
    from engine.model.proposal import Proposal

Codes = tuple[str, ...]

_UNPROPOSED: dict[str, Standing] = {
    "not-met": "no-violation",
    "excluded": "no-violation",
    "not-reached": "not-reached",
}


def compare(
    law: ChoiceOfLaw, act: Proposal | OpenCharge, other: Proposal | OpenCharge
) -> Comparison:
    """Return how what the later version comes to stands to what the law of the act comes to.

    What is open under the law of the act weighs nothing, but a version under which nothing is a
    violation is no heavier, whatever becomes of it. Raises ValueError for a choice of law that has
    not two versions.
    """
    if law.at_act is None or law.at_decision is None:
        raise ValueError(law.basis)
    parts: tuple[Compared, ...] = ()
    if not isinstance(act, OpenCharge) and not isinstance(other, OpenCharge):
        parts = tuple(_parts(act, other))
    standing = _standing(act, other, parts)
    recommended = {
        "no-violation": law.at_decision,
        "lighter": law.at_decision,
        "same": law.at_act,
        "heavier": law.at_act,
    }
    return Comparison(
        at_act=law.at_act,
        at_decision=law.at_decision,
        standing=standing,
        parts=parts,
        recommended=recommended.get(standing),
    )


def _standing(
    act: Proposal | OpenCharge, other: Proposal | OpenCharge, parts: Iterable[Compared]
) -> Standing:
    """Return what all parts with an order come to; what waits for its text settles nothing."""
    if isinstance(other, OpenCharge):
        return _UNPROPOSED.get(other.outcome, "undetermined")
    if isinstance(act, OpenCharge) or act.measures.waiting or other.measures.waiting:
        return "undetermined"
    return together(part.weight for part in parts if part.weight)


def together(weights: Iterable[Weight]) -> Weight:
    """Return the weight of a whole: lighter where no part is heavier and one is lighter."""
    found = set(weights) - {"same"}
    if len(found) == 1:
        return found.pop()
    return "not-comparable" if found else "same"


def _parts(act: Proposal, new: Proposal) -> Iterator[Compared]:
    yield _unweighed("responsibility", _responsibility(act), _responsibility(new))
    yield _unweighed("circumstances", _circumstances(act), _circumstances(new))
    yield from _measures(act.measures, new.measures)
    verbs = _verbs(act.measures), _verbs(new.measures)
    yield Compared(
        part="verb",
        at_act=verbs[0],
        at_decision=verbs[1],
        weight="same" if set(verbs[0]) == set(verbs[1]) else "not-comparable",
    )
    yield from _options(act, new)
    yield _unweighed("authority", _authority(act), _authority(new))


def _verbs(of: Measures) -> Codes:
    """Return the verb of all measures if it is one, otherwise each measure with its own."""
    if len(of.verbs) == 1:
        return of.verbs
    pairs = (f"{view.id}={each.verb}" for view in of.range for each in view.by)
    return tuple(dict.fromkeys(pairs))


def _unweighed(part: Part, act: Codes, new: Codes) -> Compared:
    return Compared(part=part, at_act=act, at_decision=new)


def _responsibility(of: Proposal) -> Codes:
    return tuple(dict.fromkeys(code for each in of.responsibility for code in each.responsibility))


def _circumstances(of: Proposal) -> Codes:
    return tuple(dict.fromkeys(node.rule for node in of.circumstances))


def _authority(of: Proposal) -> Codes:
    return tuple(dict.fromkeys(f"{each.measure}={each.authority}" for each in of.authority))


def _measures(act: Measures, new: Measures) -> Iterator[Compared]:
    """Yield both ends where both are ranges; sets have no order, so only equal ones compare."""
    first, second = _ids(act), _ids(new)
    if act.kind == new.kind == "range":
        orders = (act.order, new.order)
        yield _end("low", first[0], second[0], orders)
        yield _end("high", first[-1], second[-1], orders)
    else:
        same = act.kind == new.kind and set(first) == set(second)
        weight: Weight = "same" if same else "not-comparable"
        yield Compared(part="measures", at_act=first, at_decision=second, weight=weight)
    yield from _months(act, new)


def _ids(measures: Measures) -> Codes:
    return tuple(view.id for view in measures.range)


def _end(part: Part, act: str, new: str, orders: Iterable[Codes]) -> Compared:
    return Compared(part=part, at_act=(act,), at_decision=(new,), weight=weigh(act, new, orders))


def weigh(act: str, new: str, orders: Iterable[Sequence[str]]) -> Weight:
    """Return how a measure stands to another on the ladders that hold both.

    Where no ladder holds both, or two ladders disagree, they cannot be compared.
    """
    if act == new:
        return "same"
    held = [order for order in orders if act in order and new in order]
    lighter = {order.index(new) < order.index(act) for order in held}
    if len(lighter) != 1:
        return "not-comparable"
    return "lighter" if lighter.pop() else "heavier"


def _months(act: Measures, new: Measures) -> Iterator[Compared]:
    """Yield the influence periods of the measures that both versions permit, if there are any."""
    periods = {view.id: view.months for view in new.range}
    pairs = [
        (view.id, view.months, periods[view.id])
        for view in act.range
        if view.id in periods and (view.months, periods[view.id]) != (None, None)
    ]
    if pairs:
        yield Compared(
            part="months",
            at_act=tuple(f"{code}={first}" for code, first, _ in pairs if first is not None),
            at_decision=tuple(f"{code}={new}" for code, _, new in pairs if new is not None),
            weight=together(_shorter(first, second) for _, first, second in pairs),
        )


def _shorter(act: int | None, new: int | None) -> Weight:
    if act is None or new is None:
        return "not-comparable"
    return "same" if act == new else "lighter" if new < act else "heavier"


def _options(act: Proposal, new: Proposal) -> Iterator[Compared]:
    """Yield what stands beside the range: it is there for the subject, so more of it is lighter."""
    first = tuple(dict.fromkeys(each.id for each in act.options))
    second = tuple(dict.fromkeys(each.id for each in new.options))
    if first or second:
        weight = _wider(set(first), set(second))
        yield Compared(part="options", at_act=first, at_decision=second, weight=weight)


def _wider(act: set[str], new: set[str]) -> Weight:
    if act == new:
        return "same"
    if act < new:
        return "lighter"
    return "heavier" if new < act else "not-comparable"
