"""The version set beside a proposal: derived too, and weighed again on the ladders themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.faults import Fault, differs, fault, lacks
from engine.checker.law import in_force

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from engine.model.assessment import Assessment
    from engine.model.offered import Measures
    from engine.model.proposal import Charge, OpenCharge, OtherVersion, Proposal

Told = tuple[tuple[str, ...], tuple[str, ...], str | None]
"""What a part comes to under each version, and the weight of it."""

_UNPROPOSED = {"not-met": "no-violation", "excluded": "no-violation", "not-reached": "not-reached"}
_APART = "not-comparable"
_OPEN = ("open", "waiting", "conflict")
_LATER = ("no-violation", "lighter")
_EARLIER = ("same", "heavier")


def beside(assessment: Assessment, proposal: Proposal) -> Iterator[Fault]:
    """Yield what does not follow in what is set beside a proposal."""
    own, other = proposal.charge, proposal.other_version
    yield from _set(assessment, own, other, due=_lighter(own))
    if other is not None and charge_of(other) is not None:
        parts = dict(_parts(proposal, other.proposal)) if other.proposal else {}
        waiting = bool(proposal.measures.waiting)
        yield from _weighed(own, other, parts, undetermined=waiting)


def beside_open(assessment: Assessment, shown: OpenCharge) -> Iterator[Fault]:
    """Yield what does not follow in what is set beside a charge that is open."""
    own, other = shown.charge, shown.other_version
    yield from _set(assessment, own, other, due=_lighter(own) and shown.outcome in _OPEN)
    if other is not None and charge_of(other) is not None:
        yield from _weighed(own, other, {}, undetermined=True)


def _lighter(own: Charge) -> bool:
    return own.law is not None and own.law.basis == "lighter-law"


def _set(
    assessment: Assessment, own: Charge, other: OtherVersion | None, *, due: bool
) -> Iterator[Fault]:
    """Yield a fault where another version stands beside a charge and should not, or the reverse."""
    if due != (other is not None):
        yield fault("beside-missing" if due else "beside-extra", own.id)
    if other is None:
        return
    charge = charge_of(other)
    if charge is None:
        yield fault("beside-two", own.id)
    else:
        yield from _same_charge(assessment, own, charge)


def charge_of(other: OtherVersion) -> Charge | None:
    """Return the charge under the other version; None unless it comes to exactly one thing."""
    if (other.proposal is None) == (other.charge is None):
        return None
    if other.charge is not None:
        return other.charge.charge
    nested = other.proposal is None or other.proposal.other_version
    return None if nested or other.proposal is None else other.proposal.charge


def _same_charge(assessment: Assessment, own: Charge, charge: Charge) -> Iterator[Fault]:
    """Yield where the charge set beside is not the same one under the other version."""
    chosen = own.law
    version = chosen.at_decision if chosen else None
    yield from differs("beside-charge", own.id, charge.id, f"{own.id}@{version}")
    wanted = own.model_copy(update={"version": version})
    for name in ("violation", "regulation", "regime", "version", "stated", "law"):
        if getattr(charge, name) != getattr(wanted, name):
            yield fault("beside-same", own.id, name=name)
    packs = [each for each in assessment.versions if each.version == charge.version]
    mine = [each for each in packs if each.regulation == charge.regulation]
    keys = [key for each in mine for key in in_force(each)]
    yield from lacks("points", charge.id, [point.key for point in charge.points], keys)


def _weighed(
    own: Charge, other: OtherVersion, parts: dict[str, Told], *, undetermined: bool
) -> Iterator[Fault]:
    """Yield where the two are weighed otherwise; `undetermined` if the law of the act is open."""
    where, chosen, told = own.id, own.law, other.comparison
    shown: dict[str, Told] = {
        str(part.part): (part.at_act, part.at_decision, part.weight) for part in told.parts
    }
    for part in sorted({*parts, *shown}):
        yield from differs("part", where, shown.get(part), parts.get(part), what=part)
    standing = _standing(other, parts, undetermined=undetermined)
    yield from differs("standing", where, told.standing, standing)
    versions = (chosen.at_act, chosen.at_decision) if chosen else (None, None)
    yield from differs("law-versions", where, (told.at_act, told.at_decision), versions)
    recommended = (
        versions[1] if standing in _LATER else versions[0] if standing in _EARLIER else None
    )
    yield from differs("recommended", where, told.recommended, recommended)


def _standing(other: OtherVersion, parts: dict[str, Told], *, undetermined: bool) -> str:
    if other.proposal is None:
        return _UNPROPOSED.get(other.charge.outcome if other.charge else "", "undetermined")
    if undetermined or other.proposal.measures.waiting:
        return "undetermined"
    return whole(weight for _, _, weight in parts.values() if weight)


def whole(weights: Iterable[str]) -> str:
    """Return one weight for several: a lighter and a heavier part cannot be set off."""
    found = set(weights)
    for weight in ("lighter", "heavier"):
        if weight in found and found <= {weight, "same"}:
            return weight
    return "same" if found <= {"same"} else _APART


def _parts(act: Proposal, new: Proposal) -> Iterator[tuple[str, Told]]:
    for part, read in _UNWEIGHED.items():
        yield part, (read(act), read(new), None)
    act_verbs, new_verbs = _verbs(act.measures), _verbs(new.measures)
    weight = "same" if sorted(act_verbs) == sorted(new_verbs) else _APART
    yield "verb", (act_verbs, new_verbs, weight)
    yield from _measures(act.measures, new.measures)
    yield from _months(act.measures, new.measures)
    first, second = (_once(each.id for each in of.options) for of in (act, new))
    if first or second:
        yield "options", (first, second, _sides(set(second) - set(first), set(first) - set(second)))


def _verbs(of: Measures) -> tuple[str, ...]:
    """Return the verb if all measures share it, otherwise each with the measure it goes with."""
    pairs = [(view.id, each.verb.value) for view in of.range for each in view.by]
    verbs = _once(verb for _, verb in pairs)
    return verbs if len(verbs) == 1 else _once(f"{code}={verb}" for code, verb in pairs)


def _once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


_UNWEIGHED: dict[str, Callable[[Proposal], tuple[str, ...]]] = {
    "responsibility": lambda of: _once(
        code for each in of.responsibility for code in each.responsibility
    ),
    "circumstances": lambda of: _once(node.rule for node in of.circumstances),
    "authority": lambda of: _once(f"{each.measure}={each.authority}" for each in of.authority),
}


def _sides(lighter: Collection[object], heavier: Collection[object]) -> str:
    """Return a weight by what makes it lighter and what makes it heavier."""
    if lighter and heavier:
        return _APART
    return "lighter" if lighter else "heavier" if heavier else "same"


def _measures(act: Measures, new: Measures) -> Iterator[tuple[str, Told]]:
    first, second = (tuple(view.id for view in of.range) for of in (act, new))
    if (act.kind, new.kind) != ("range", "range"):
        alike = act.kind == new.kind and sorted(first) == sorted(second)
        yield "measures", (first, second, "same" if alike else _APART)
        return
    for part, at in (("low", 0), ("high", -1)):
        weight = _rung(first[at], second[at], [act.order, new.order])
        yield part, ((first[at],), (second[at],), weight)


def _rung(act: str, new: str, orders: Iterable[tuple[str, ...]]) -> str:
    """Return how a measure stands to another, by every order that has both."""
    if act == new:
        return "same"
    both = [tuple(code for code in order if code in (act, new)) for order in orders]
    up, down = both.count((act, new)), both.count((new, act))
    return _APART if not up and not down else _sides("x" * down, "x" * up)


def _months(act: Measures, new: Measures) -> Iterator[tuple[str, Told]]:
    first, second = ({view.id: view.months for view in of.range} for of in (act, new))
    shared = [code for code in first if code in second and {first[code], second[code]} != {None}]
    if shared:
        told = (_periods(shared, first), _periods(shared, second))
        yield "months", (*told, whole(_period(first[code], second[code]) for code in shared))


def _periods(codes: Iterable[str], months: Mapping[str, int | None]) -> tuple[str, ...]:
    return tuple(f"{code}={months[code]}" for code in codes if months[code] is not None)


def _period(act: int | None, new: int | None) -> str:
    if act is None or new is None:
        return _APART
    return _sides(range(new, act), range(act, new))
