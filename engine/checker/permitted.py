"""Which measures follow: the base range or set, what grounds and caps make of it, and the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.checker import narrowing
from engine.checker.faults import Fault, differs, fault, lacks
from engine.checker.verbs import verbs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.checker.derive import Derivation
    from engine.checker.points import Points
    from engine.model.justification import ConclusionNode
    from engine.model.offered import MeasureView
    from engine.model.proposal import OptionView

Codes = tuple[str, ...]
Named = dict[str, "ConclusionNode"]


@dataclass(frozen=True)
class Permitted:
    """The measures as they follow. `by`, `moved` and `narrowed` name the conclusions behind them.

    `statutory` is what the law permits, `codes` what local policy leaves of it; `yielding` name
    the conclusions of `otherwise`, `unread` those of `waiting`.
    """

    kind: str
    base: Codes
    statutory: Codes
    codes: Codes
    otherwise: Codes
    waiting: Codes
    by: tuple[str, ...]
    moved: tuple[str, ...]
    narrowed: tuple[str, ...]
    yielding: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def behind(self) -> tuple[str, ...]:
        """Return the conclusions that decide what may be chosen."""
        return (*self.by, *self.moved, *self.narrowed)


def permitted(derivation: Derivation) -> Permitted | None:
    """Return the measures that follow; None if none do, or none that can be placed."""
    ranged = _concluding(derivation, "measure", "range")
    kind = "range" if ranged else "set"
    named = ranged or _concluding(derivation, "measure", "measures")
    standing, yielding = _split(derivation, named)
    by = _verified(standing) or _verified(yielding)
    if kind == "set":
        by = {**_verified(standing), **_verified(yielding)}
    base = _base(derivation, kind, by)
    if not base:
        return None
    statutory, moved = _after(derivation, kind, base)
    if not statutory:
        return None
    codes, narrowed = narrowing.left(derivation, kind, statutory)
    unverified = {name: node for name, node in standing.items() if name not in _verified(standing)}
    rest = {name: node for name, node in _verified(yielding).items() if name not in by}
    return Permitted(
        kind=kind,
        base=base,
        statutory=statutory,
        codes=codes,
        otherwise=_joined(derivation, kind, rest) if kind == "range" else (),
        waiting=tuple(each for each in _joined(derivation, kind, unverified) if each not in base),
        by=tuple(by),
        moved=moved if statutory != base else (),
        narrowed=narrowed,
        yielding=tuple(rest),
        unread=tuple(unverified),
    )


def _concluding(derivation: Derivation, stage: str, slot: str) -> Named:
    found = derivation.graph.concluded(stage)
    return {name: node for name, node in found if slot in node.then and _stands(derivation, name)}


def _stands(derivation: Derivation, name: str) -> bool:
    return derivation.rule(name).concludes


def _split(derivation: Derivation, named: Named) -> tuple[Named, Named]:
    """Return the conclusions that stand, and those that yield to a conditional one."""
    yielding = {name: node for name, node in named.items() if derivation.rule(name).yields}
    return {name: node for name, node in named.items() if name not in yielding}, yielding


def _verified(named: Named) -> Named:
    return {name: node for name, node in named.items() if node.citation.provision.verified}


def _base(derivation: Derivation, kind: str, by: Named) -> Codes:
    if kind == "set":
        return _joined(derivation, kind, by)
    return derivation.ladder.heaviest([node.then["range"] for node in by.values()]) or ()


def _joined(derivation: Derivation, kind: str, named: Named) -> Codes:
    if kind == "range":
        return derivation.ladder.spanned([node.then["range"] for node in named.values()])
    return tuple(dict.fromkeys(code for node in named.values() for code in node.then["measures"]))


def _after(derivation: Derivation, kind: str, base: Codes) -> tuple[Codes, tuple[str, ...]]:
    """Return the measures after grounds and caps, with the conclusions that may have moved them."""
    leaning, _ = _split(derivation, _concluding(derivation, "adjust", "lean"))
    capping, _ = _split(derivation, _concluding(derivation, "adjust", "cap"))
    if kind == "set":
        return base, ()
    caps = [code for node in capping.values() for code in node.then["cap"]]
    if caps and not derivation.ladder.holds(caps):
        return (), ()
    operators = _operators(derivation, {node.rule for node in leaning.values()})
    return derivation.ladder.moved(base, operators, caps), (*leaning, *capping)


def _operators(derivation: Derivation, rules: set[str]) -> Iterator[str]:
    """Yield what the grounds of some rules do to a range, as the considerations tell it."""
    proposal = derivation.graph.proposal
    for each in (*proposal.favouring, *proposal.burdening):
        if each.rule in rules:
            yield from (effect.operator.value for effect in each.effects)


def measures(derivation: Derivation, found: Permitted) -> Iterator[Fault]:
    """Yield where the measures of a proposal are not those that follow."""
    where, shown = derivation.graph.charge, derivation.graph.proposal.measures
    yield from differs("measures-kind", where, shown.kind, found.kind)
    for code, views, derived in (
        ("base", shown.base, found.base),
        ("statutory", shown.statutory, found.statutory),
        ("range", shown.range, found.codes),
        ("otherwise", shown.otherwise, found.otherwise),
        ("waiting", shown.waiting, found.waiting),
    ):
        yield from _compared(f"measures-{code}", where, shown.kind, views, derived)
    yield from verbs(derivation, found)
    yield from narrowing.told(derivation, found.statutory, found.codes)


def _compared(
    code: str, where: str, kind: str, views: Iterable[MeasureView], derived: Codes
) -> Iterator[Fault]:
    """Yield a fault if measures differ; a set has no order."""
    recorded = tuple(view.id for view in views)
    same = recorded == derived if kind == "range" else sorted(recorded) == sorted(derived)
    if not same:
        yield fault(code, where, recorded=recorded, derived=derived)


def beside(derivation: Derivation, points: Points) -> Iterator[Fault]:
    """Yield where grounds, options and authorities are not those concluded."""
    yield from _options(derivation, points)
    yield from _grounds(derivation)
    yield from _authority(derivation, points)


def _options(derivation: Derivation, points: Points) -> Iterator[Fault]:
    graph = derivation.graph
    standing, _ = _split(derivation, _concluding(derivation, "adjust", "options"))
    wanted = [f"{name}={code}" for name, node in standing.items() for code in node.then["options"]]
    shown = [f"{each.node}={each.id}" for each in graph.proposal.options]
    yield from lacks("options", graph.charge, shown, wanted)
    for each in graph.proposal.options:
        yield from _option(derivation, points, each)


def _option(derivation: Derivation, points: Points, each: OptionView) -> Iterator[Fault]:
    name = each.node or ""
    yield from differs("status", name, each.status.value, derivation.rule(name).status)
    yield from lacks("points", name, {point.key for point in each.conditions}, points.of(name))


def _grounds(derivation: Derivation) -> Iterator[Fault]:
    """Yield grounds told as given that are not, and grounds given that are not told so."""
    graph, proposal = derivation.graph, derivation.graph.proposal
    told = (*proposal.favouring, *proposal.burdening)
    so = [each.rule for each in told if each.rule and each.truth == "yes"]
    concluded = [node.rule for name, node in graph.concluded("adjust") if _stands(derivation, name)]
    yield from lacks("grounds", graph.charge, so, concluded)


def _authority(derivation: Derivation, points: Points) -> Iterator[Fault]:
    graph = derivation.graph
    wanted: Counter[tuple[str, ...]] = Counter()
    for measure in _decided(derivation):
        sheet = f"{graph.charge}|{measure}"
        for name, node in graph.of_sheet("authorise", sheet):
            if _stands(derivation, name):
                status, keys = derivation.rule(name).status, sorted(points.of(name))
                code = ",".join(node.then.get("authority", ()))
                wanted[measure, code, status, *keys] += 1
    shown = Counter(
        (each.measure, each.authority, each.status.value, *sorted(p.key for p in each.conditions))
        for each in graph.proposal.authority
    )
    if shown != wanted:
        names = [each[0] for each in (shown - wanted) + (wanted - shown)]
        yield fault("authority", graph.charge, names=names)


def _decided(derivation: Derivation) -> list[str]:
    """Return the measures and options that somebody has to decide on."""
    proposal = derivation.graph.proposal
    range_ = [each.id for each in proposal.measures.range]
    return list(dict.fromkeys([*range_, *(each.id for each in proposal.options)]))
