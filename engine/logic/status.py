"""What a rule comes to on a sheet, alone and beside the rules that override it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from engine.logic.evaluate import Reading, read
from engine.model.values import Status, Truth

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.logic.sheet import Cell
    from engine.model.rules import Rule

NEVER = Reading(Truth.NO, Truth.NO)


def status_of(when: Truth, unless: Truth) -> Status:
    """Return the status a rule has by its `when` and `unless` (the table of the architecture)."""
    if when is Truth.NO:
        return Status.NOT_MET
    if unless is Truth.YES:
        return Status.EXCEPTED
    if when is Truth.UNKNOWN:
        return Status.OPEN
    return Status.CONDITIONAL if unless is Truth.UNKNOWN else Status.ESTABLISHED


def joint(as_value: Status, as_unknown: Status) -> Status:
    """Join a status taken with conditional facts read as values and read as unknown.

    Where they differ and either concludes, the conclusion is conditional; where neither does, the
    reading as values stands (`docs/decisions/003-assumptions-are-conditions.md`).
    """
    if as_value is as_unknown:
        return as_value
    if as_value.concludes or as_unknown.concludes:
        return Status.CONDITIONAL
    return as_value


def status_from(when: Reading, unless: Reading) -> Status:
    """Return the joint status by the readings of `when` and `unless`."""
    return joint(
        status_of(when.as_value, unless.as_value),
        status_of(when.as_unknown, unless.as_unknown),
    )


def rule_status(rule: Rule, cells: Mapping[str, Cell]) -> Status:
    """Return what a rule comes to on the cells of a sheet; overrides are not considered."""
    unless = NEVER if rule.unless is None else read(rule.unless, cells)
    return status_from(read(rule.when, cells), unless)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A rule's status beside the rules that override it.

    `firm` says that nothing conditional decides it. `yields_to` names overriders that conclude (the
    rule stands again if they fall), `pending` those that are open.
    """

    rule: Rule
    status: Status
    firm: bool
    yields_to: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()


def settle(rules: Sequence[Rule], alone: Mapping[str, Outcome]) -> dict[str, Outcome]:
    """Apply the overrides among rules to what each comes to alone.

    An established overrider defeats; a conditional or open one makes the defeated rule conditional;
    a defeated rule defeats nothing. Returns the outcomes in the order of `rules`.
    """
    return settle_together(rules, [alone])[0]


def settle_together(
    rules: Sequence[Rule], sheets: Sequence[Mapping[str, Outcome]]
) -> list[dict[str, Outcome]]:
    """Apply overrides among rules on sheets that ask one question: a rule overrides on all of them.

    Takes what each rule comes to alone, sheet by sheet, and returns the outcomes likewise.
    """
    if not any(rule.overrides for rule in rules):
        return [dict(each) for each in sheets]
    over: dict[str, set[str]] = {rule.id: set() for rule in rules}
    for rule in rules:
        for target in rule.overrides:
            over[target].add(rule.id)
    settled: list[dict[str, Outcome]] = [{} for _ in sheets]
    for rule_id in TopologicalSorter(over).static_order():
        overriders = [found[name] for name in sorted(over[rule_id]) for found in settled]
        for found, alone in zip(settled, sheets, strict=True):
            found[rule_id] = _beside(alone[rule_id], overriders)
    return [{rule.id: found[rule.id] for rule in rules} for found in settled]


def _beside(alone: Outcome, overriders: Sequence[Outcome]) -> Outcome:
    if not alone.status.concludes:
        return alone
    defeaters = _named(overriders, Status.ESTABLISHED)
    if defeaters:
        return replace(alone, status=Status.DEFEATED, firm=True, yields_to=defeaters)
    yields_to = _named(overriders, Status.CONDITIONAL)
    pending = tuple(name for name in _named(overriders, Status.OPEN) if name not in yields_to)
    if not yields_to and not pending:
        return alone
    status = Status.CONDITIONAL
    return replace(alone, status=status, firm=False, yields_to=yields_to, pending=pending)


def _named(outcomes: Sequence[Outcome], status: Status) -> tuple[str, ...]:
    found = (outcome.rule.id for outcome in outcomes if outcome.status is status)
    return tuple(dict.fromkeys(found))


def alone(rule: Rule, status: Status, cells: Mapping[str, Cell]) -> Outcome:
    """Return what a rule comes to alone, given its status.

    What a rule whose provision was not verified concludes is conditional.
    """
    if status.concludes:
        firm = status is Status.ESTABLISHED and rule.provision.verified
        return Outcome(rule, Status.ESTABLISHED if firm else Status.CONDITIONAL, firm)
    return Outcome(rule, status, firm=status is not Status.OPEN and _firmly_out(rule, cells))


def _firmly_out(rule: Rule, cells: Mapping[str, Cell]) -> bool:
    if read(rule.when, cells).as_unknown is Truth.NO:
        return True
    return rule.unless is not None and read(rule.unless, cells).as_unknown is Truth.YES
