"""What does the provision permit? A range on a ladder, or a set where the law has no order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.assessment.applicable import applies
from engine.assessment.stage import Placed, judge
from engine.logic.order import Range, heaviest_range, measures_of, range_of
from engine.logic.sheet import Cell, member
from engine.logic.slots import Slot, gather
from engine.model.measures import Concurrence
from engine.model.values import NO, YES, SheetKind, Stage, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.assessment.dossier import Dossier, Judged
    from engine.assessment.matching import Matcher
    from engine.logic.status import Outcome
    from engine.model.measures import Ladder
    from engine.model.rules import Pack

State = Literal["known", "unknown", "none", "conflict", "waiting"]


@dataclass(frozen=True, slots=True)
class Permitted:
    """The measures permitted on a charge, lightest first on a ladder.

    `waiting` are those that only unverified rules permit: never proposed. `otherwise` stand if
    conditional rules of a graver tier fall. `unread` and `yielding` are the rules of these two.
    """

    state: State
    ladder: Ladder | None = None
    codes: tuple[str, ...] = ()
    firm: bool = True
    by: tuple[Outcome, ...] = ()
    open: tuple[Outcome, ...] = ()
    waiting: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    unread: tuple[Outcome, ...] = ()
    yielding: tuple[Outcome, ...] = ()

    @property
    def truth(self) -> Truth:
        """Return whether anything is permitted: what waits for the text is undetermined."""
        return {"known": Truth.YES, "none": Truth.NO}.get(self.state, Truth.UNKNOWN)


NOTHING = Permitted("none")


def examine(dossiers: Sequence[Dossier], matcher: Matcher) -> list[Dossier]:
    """Return the dossiers with the measures permitted on each charge."""
    placed = [_sheets(dossier) for dossier in dossiers]
    return [_carry(dossier) for dossier in judge(Stage.MEASURE, dossiers, placed, matcher)]


def _sheets(dossier: Dossier) -> list[Placed]:
    if applies(dossier) is Truth.NO:
        return []
    return [Placed(dossier.id, dossier.charge_sheet())]


def permitted(dossier: Dossier) -> Permitted:
    """Return what the rules of the measure stage permit on a charge, before adjustment."""
    judged = dossier.of_charge(Stage.MEASURE)
    if judged is None:
        return NOTHING
    outcomes = judged.outcomes.values()
    ranged = gather("range", outcomes)
    found = _set(gather("measures", outcomes)) if ranged.state == "none" else None
    if found is not None:
        return found
    return _range(dossier.pack, ranged)


def _verified(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in outcomes if outcome.rule.provision.verified)


def _unverified(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(outcome for outcome in outcomes if not outcome.rule.provision.verified)


def _set(slot: Slot) -> Permitted:
    verified = _verified((*slot.by, *slot.otherwise))
    codes = _codes("measures", verified)
    unread = _unverified(slot.by)
    waiting = tuple(code for code in _codes("measures", unread) if code not in codes)
    state: State = "known" if codes else "waiting" if waiting else _empty(slot)
    firm = all(outcome.firm for outcome in verified or slot.out)
    return Permitted(state, None, codes, firm, verified, slot.open, waiting, unread=unread)


def _empty(slot: Slot) -> State:
    return "unknown" if slot.open else "none"


def _codes(name: str, outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for each in outcomes for code in each.rule.then[name]))


def _range(pack: Pack, slot: Slot) -> Permitted:
    """Return the range of the verified rules, or of those that unverified rules override."""
    by = _verified(slot.by) or _verified(slot.otherwise)
    ladder = _ladder(pack, (by or slot.by or slot.open)[:1])
    if ladder is None:
        return Permitted(_empty(slot), firm=slot.firm, open=slot.open)
    unread = _unverified(slot.by)
    waiting = _spanned(ladder, unread)
    if not by:
        return Permitted(
            "waiting" if waiting else "unknown", ladder, open=slot.open, waiting=waiting
        )
    span = _joined(pack, {range_of(ladder, each.rule.then["range"]) for each in by})
    if span is None:
        return Permitted("conflict", ladder, _spanned(ladder, by), firm=False, by=by)
    codes = measures_of(ladder, span)
    rest = _verified(each for each in slot.otherwise if each not in by)
    return Permitted(
        state="known",
        ladder=ladder,
        codes=codes,
        firm=all(each.firm for each in by),
        by=by,
        open=slot.open,
        waiting=tuple(code for code in waiting if code not in codes),
        otherwise=_spanned(ladder, rest),
        unread=unread,
        yielding=rest,
    )


def _ladder(pack: Pack, outcomes: Sequence[Outcome]) -> Ladder | None:
    for outcome in outcomes:
        low = outcome.rule.then["range"][0]
        return next(ladder for ladder in pack.ladders if low in ladder.measures)
    return None


def _spanned(ladder: Ladder, outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    spans = [range_of(ladder, each.rule.then["range"]) for each in outcomes]
    if not spans:
        return ()
    return measures_of(
        ladder, Range(min(span.low for span in spans), max(span.high for span in spans))
    )


def _joined(pack: Pack, spans: set[Range]) -> Range | None:
    if len(spans) == 1:
        return next(iter(spans))
    heavier = pack.combination.concurrence is Concurrence.HEAVIER_PROVISION
    return heaviest_range(spans) if heavier else None


def _carry(dossier: Dossier) -> Dossier:
    judged = dossier.of_charge(Stage.MEASURE)
    if judged is None:
        return dossier
    return dossier.with_charge(_cells(dossier, judged, permitted(dossier)))


def _cells(dossier: Dossier, judged: Judged, found: Permitted) -> Iterable[Cell]:
    behind = found.by if found.state == "known" else found.open
    sources = tuple(judged.conclusion(each.rule.id) for each in behind)
    if found.ladder is not None:
        ends = (found.codes[0], found.codes[-1]) if found.state == "known" else (None, None)
        yield _cell(judged, "range.low", ends[0], found, sources)
        yield _cell(judged, "range.high", ends[1], found, sources)
    for measure in dossier.pack.measures:
        value = (
            YES if measure.id in found.codes else NO if found.truth is not Truth.UNKNOWN else None
        )
        yield _cell(judged, member("measures", measure.id), value, found, sources)


def _cell(
    judged: Judged, fact: str, value: str | None, found: Permitted, sources: tuple[str, ...]
) -> Cell:
    return Cell(
        fact=fact,
        value=value,
        firm=value is not None and found.firm,
        basis="concluded",
        kind=SheetKind.CHARGE,
        of=judged.sheet.id,
        sources=sources,
    )
