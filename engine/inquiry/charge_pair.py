"""Two charges that answer each other: what differs, what of it decides, what would equal them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.offered import measure_view
from engine.inquiry.equal import fewest
from engine.inquiry.exchange import SIDES, Exchange
from engine.inquiry.pairs import link_pairs
from engine.inquiry.rule_pairs import rule_pairs
from engine.inquiry.treated import treated
from engine.model.compare import ChargePair, Equalised, FactPair, Held, LinkPair, Treatment
from engine.model.values import SheetKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from engine.assessment.dossier import Dossier
    from engine.assessment.verdicts import Verdict
    from engine.inquiry.brief import Brief
    from engine.inquiry.pairs import CellPair
    from engine.logic.sheet import Cell
    from engine.model.compare import RulePair, Side
    from engine.model.links import Link
    from engine.model.proposal import Proposal


class Both(NamedTuple):
    """Two charges before their stages, with the verdicts by charge and the proposals on either."""

    brief: Brief
    x: Dossier
    y: Dossier
    verdicts: Mapping[str, Verdict]
    proposals: Sequence[Proposal]


def charge_pair(both: Both) -> ChargePair:
    """Return two charges side by side."""
    exchange = Exchange(both.x, both.y, both.brief.matcher)
    differing = tuple(_differing(exchange))
    alike = tuple(_alike(exchange))
    one, other = both.verdicts[both.x.id], both.verdicts[both.y.id]
    names = [each.fact for each in differing]
    return ChargePair(
        regulation=both.x.draft.regulation.id,
        title=both.x.pack.title,
        versions=(both.x.pack.version, both.y.pack.version),
        x=_treatment(one, both.proposals),
        y=_treatment(other, both.proposals),
        same=exchange.now["x"] == exchange.now["y"],
        differing=differing,
        alike=tuple(each for each in alike if _known(each)),
        unasked=tuple(each.fact for each in alike if each.read and not _known(each)),
        links=tuple(_links(exchange)),
        rules=tuple(_rules(one, other, both.proposals, names)),
        equal=tuple(_equal(exchange, differing)),
    )


def _treatment(verdict: Verdict, proposals: Iterable[Proposal]) -> Treatment:
    found = treated(verdict)
    own = (each.status for each in proposals if each.charge.id == verdict.draft.id)
    pack = verdict.dossier.pack if verdict.dossier else None
    return Treatment(
        outcome=verdict.outcome,
        status=next(own, None),
        responsibility=tuple(sorted(found.responsibility)),
        measures=tuple(measure_view(pack, code) for code in found.measures if pack),
        beside=tuple(measure_view(pack, code) for code in sorted(found.beside) if pack),
        leans=tuple(sorted(found.leans)),
        powers=tuple(sorted(f"{measure}={power}" for measure, power in found.powers)),
    )


def _differing(exchange: Exchange) -> Iterator[FactPair]:
    """Yield the facts that differ, each with whose treatment hangs on it."""
    facts = [fact for fact, pairs in exchange.facts.items() if any(each.differs for each in pairs)]
    single = [(fact,) for fact in facts]
    changed = {
        side: [found != exchange.now[side] for found in exchange.given(side, single)]
        for side in SIDES
    }
    for at, fact in enumerate(facts):
        yield _fact(exchange, fact, tuple(side for side in SIDES if changed[side][at]))


def _alike(exchange: Exchange) -> Iterator[FactPair]:
    for fact, pairs in exchange.facts.items():
        if not any(each.differs for each in pairs):
            yield _fact(exchange, fact, ())


def _known(pair: FactPair) -> bool:
    return any(each.value is not None for each in pair.x)


def _fact(exchange: Exchange, fact: str, decides: tuple[Side, ...]) -> FactPair:
    pairs = exchange.facts[fact]
    return FactPair(
        fact=fact,
        x=_held(pair.x for pair in pairs),
        y=_held(pair.y for pair in pairs),
        recorded=_recorded(pairs),
        read=fact in exchange.read or bool(decides),
        decides=decides,
    )


def _held(cells: Iterable[Cell]) -> tuple[Held, ...]:
    return tuple(dict.fromkeys(map(_of, cells)))


def _of(cell: Cell) -> Held:
    """Return the value of a cell, with the finding it is about as its name has it."""
    on = {SheetKind.FINDING: cell.of, SheetKind.LINK: cell.of.rpartition("@")[2]}
    finding = on.get(cell.kind, "").partition("/")[0]
    assumption = cell.assumptions[0] if cell.assumptions else None
    return Held(finding=finding or None, value=cell.value, assumption=assumption)


def _recorded(pairs: Sequence[CellPair]) -> bool:
    return any("structural" in (pair.x.basis, pair.y.basis) for pair in pairs)


def _links(exchange: Exchange) -> Iterator[LinkPair]:
    for x, y in link_pairs(exchange.x, exchange.y):
        yield LinkPair(x=x, y=y, decides=_decided_by(exchange, x, y))


def _decided_by(exchange: Exchange, x: Link | None, y: Link | None) -> tuple[Side, ...]:
    """Return whose treatment changes without a link that has no counterpart."""
    if x is not None and y is not None:
        return ()
    side: Side = "y" if x is None else "x"
    link = y if x is None else x
    if link is None or exchange.without(side, link.id) == exchange.now[side]:
        return ()
    return (side,)


def _rules(
    one: Verdict, other: Verdict, proposals: Sequence[Proposal], differing: Sequence[str]
) -> Iterator[RulePair]:
    if one.dossier is not None and other.dossier is not None:
        yield from rule_pairs(one.dossier, other.dossier, proposals, differing)


def _equal(exchange: Exchange, differing: Sequence[FactPair]) -> Iterator[Equalised]:
    """Yield, for each of two that are treated differently, what would treat it as the other."""
    if exchange.now["x"] == exchange.now["y"]:
        return
    read = [each for each in differing if each.read]
    tiers = [[each.fact for each in read if _tier(each) == tier] for tier in _TIERS]
    for side in SIDES[::-1]:
        found = fewest(tiers, _equals(exchange, side))
        if found is not None:
            yield Equalised(side=side, facts=found.facts, smallest=found.smallest)


def _tier(pair: FactPair) -> str:
    """Return what kind of fact it is: of the conduct, of the person, or from the chain."""
    if pair.recorded:
        return "recorded"
    return "person" if pair.x[0].finding is None and pair.fact.startswith("subject.") else "conduct"


_TIERS = ("conduct", "person", "recorded")


def _equals(exchange: Exchange, side: Side) -> Callable[[Sequence[tuple[str, ...]]], list[bool]]:
    other = exchange.now["x" if side == "y" else "y"]
    return lambda sets: [found == other for found in exchange.given(side, sets)]
