"""Does a rule hold where it did not? Told by the statuses of both, on sheets that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.logic.evaluate import conditions_of
from engine.logic.status import rule_status
from engine.model.values import Group, Status
from engine.workshop.cells.given import cells_of
from engine.workshop.cells.table import members_of, table_of
from engine.workshop.diff.sampled import sampled
from engine.workshop.diff.search import MOST_STATES, NEVER, Search, TooManyError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.rules import Rule
    from engine.model.rules_diff import Extent, WitnessKind
    from engine.model.values import Scalar
    from engine.rulebook.sheets import Fact
    from engine.workshop.cells.table import Table
    from engine.workshop.diff.search import Found, Pair, Sheet, Sides

_REACHING: tuple[WitnessKind, ...] = ("wider", "narrower")
_EXTENT: dict[WitnessKind, Extent] = {
    "wider": "wider",
    "narrower": "narrower",
    "otherwise": "otherwise",
}
_FAR = {Status.ESTABLISHED: 3, Status.CONDITIONAL: 2, Status.OPEN: 1}


class Shown(NamedTuple):
    """A sheet by the facts known on it, and what both rules come to there."""

    kind: WitnessKind
    facts: dict[str, Scalar]
    was: Status | None
    now: Status | None


class Compared(NamedTuple):
    """How far the conditions of a rule reach now, with a sheet for each direction."""

    extent: Extent
    shown: tuple[Shown, ...]


def compared(
    old: Rule | None, new: Rule | None, domains: Mapping[str, Fact], most: int = MOST_STATES
) -> Compared:
    """Return how the conditions of a rule compare with what they were; None is no rule at all.

    `equivalent` is only said where every sheet was looked at.
    """
    conditions = [each for rule in (old, new) if rule for each in conditions_of(rule)]
    table = table_of(conditions, domains)
    sides = _sides(table, old, domains), _sides(table, new, domains)
    whole = True
    try:
        found = Search(table, most).differing(*sides)
    except TooManyError:
        whole, found = False, sampled(table, *sides)
    members = tuple(members_of(conditions, domains))
    kinds = _kinds(found)
    shown = tuple(
        _replayed(_shown(table, kind, *_clearest(kind, found)), old, new, members) for kind in kinds
    )
    return Compared(_extent(kinds, whole=whole), shown)


def concluding(
    old: Rule, new: Rule, beside: Iterable[Rule], domains: Mapping[str, Fact]
) -> Shown | None:
    """Return a least sheet on which a rule holds before and after, and so do others beside it."""
    rules = (old, new, *beside)
    unless = tuple(rule.unless for rule in rules if rule.unless)
    joint = new.model_copy(
        update={
            "when": Group(kind="all", of=tuple(rule.when for rule in rules)),
            "unless": Group(kind="any", of=unless) if unless else None,
        }
    )
    found = [each for each in compared(None, joint, domains).shown if each.kind == "wider"]
    if not found or found[0].now is not Status.ESTABLISHED:
        return None
    members = members_of(conditions_of(joint), domains)
    established = Status.ESTABLISHED
    shown = Shown("concludes", found[0].facts, established, established)
    return _replayed(shown, old, new, members)


def _sides(table: Table, rule: Rule | None, domains: Mapping[str, Fact]) -> Sides:
    if rule is None:
        return NEVER
    when, *unless = (table.node(each, domains) for each in conditions_of(rule))
    return when, unless[0] if unless else NEVER[1]


def _kind(pair: Pair) -> WitnessKind:
    was, now = pair
    if was.concludes is now.concludes:
        return "otherwise"
    return "wider" if now.concludes else "narrower"


def _kinds(found: Found) -> tuple[WitnessKind, ...]:
    """Return the ways in which rules differ; one that reaches further needs no subtleties."""
    kinds = {_kind(pair) for pair in found}
    reaching = tuple(kind for kind in _REACHING if kind in kinds)
    return reaching or (("otherwise",) if kinds else ())


def _extent(kinds: tuple[WitnessKind, ...], *, whole: bool) -> Extent:
    if not kinds:
        return "equivalent" if whole else "not-found"
    if len(kinds) > 1:
        return "both"
    return _EXTENT[kinds[0]]


def _clearest(kind: WitnessKind, found: Found) -> tuple[Pair, Sheet]:
    """Return two statuses, one of them established if may be, and the least sheet with them."""
    of = [(pair, sheet) for pair, sheet in found.items() if _kind(pair) == kind]
    return min(of, key=lambda each: (*_obscure(each[0], each[1]), sorted(each[0])))


def _obscure(pair: Pair, sheet: Sheet) -> tuple[bool, int, int, Sheet]:
    return Status.ESTABLISHED not in pair, sheet.known, -_apart(pair), sheet


def _apart(pair: Pair) -> int:
    return abs(_FAR.get(pair[0], 0) - _FAR.get(pair[1], 0))


def _shown(table: Table, kind: WitnessKind, pair: Pair, sheet: Sheet) -> Shown:
    facts = {table.facts[fact]: table.values[fact][cell] for fact, cell in sheet.cells}
    return Shown(kind, facts, *pair)


def _replayed(shown: Shown, old: Rule | None, new: Rule | None, members: Iterable[str]) -> Shown:
    """Return a sheet with what both rules come to on it, as they are run."""
    cells = cells_of(dict.fromkeys(members) | shown.facts)
    was, now = (rule_status(rule, cells) if rule else None for rule in (old, new))
    assert (was or Status.NOT_MET, now or Status.NOT_MET) == (shown.was, shown.now)
    return shown._replace(was=was, now=now)
