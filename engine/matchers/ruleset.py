"""Rules as a ruleset without joins and without negation.

Each term of a rule's forms is one rule of the ruleset. The ruleset keeps to what the rule engine
does right: constants first, alternatives after them, few branches at each level.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from engine.logic.evaluate import Reading
from engine.logic.status import status_from
from engine.matchers.columns import Columns
from engine.matchers.faults import FaultError, LimitError
from engine.matchers.shapes import CERTAIN, FORMS, MOST_TERMS, parted, shapes_of
from engine.model.values import Status, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from engine.matchers.columns import Key
    from engine.matchers.shapes import Clause, Parted, Shape
    from engine.model.rules import Rule

MOST_COLUMNS = 240
"""Of some 250 properties a fact may have; three of them are ours."""

LEAF, FAN = 24, 16
"""64 branches may pass at once: 15 and 15 that wait above a leaf, and the 24 terms of the leaf."""

WARM = "$warm"
MARK = "t"
"""The property every sheet has, 1; each bucket asks that it is not the bucket's own number."""


class Entry(NamedTuple):
    """A rule with the forms of the parts of its `when` and its `unless`."""

    rule: str
    when: tuple[int, ...]
    unless: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Ruleset:
    """Rules by their first form, the columns they read, and the terms with the forms they serve."""

    entries: dict[int, Entry]
    columns: Columns
    shapes: tuple[Shape, ...]
    forms: tuple[tuple[int, ...], ...]

    @property
    def definition(self) -> str:
        """Return the ruleset as the rule engine reads it; rule `rN` is the term at place N."""
        return json.dumps({**dict(self._terms()), "warm": {"all": [{"w": {WARM: 1}}]}})

    def _terms(self) -> Iterator[tuple[str, object]]:
        for place, shape in enumerate(self.shapes):
            conditions = [*_buckets(place), *(_clause(clause) for clause in shape)]
            yield f"r{place}", {"all": [{"s": {"$and": conditions}}]}

    def statuses(
        self, as_value: AbstractSet[int], as_unknown: AbstractSet[int]
    ) -> dict[str, Status]:
        """Return the status of each rule by the terms that fired in both readings of a sheet."""
        values = self._fired(as_value)
        unknowns = values if as_unknown is as_value else self._fired(as_unknown)
        found = {entry.rule: Status.NOT_MET for entry in self.entries.values()}
        for form in values | unknowns:
            if form in self.entries:
                entry = self.entries[form]
                found[entry.rule] = _status(entry, values, unknowns)
        return found

    def _fired(self, places: Iterable[int]) -> set[int]:
        fired = {form for place in places for form in self.forms[place]}
        if any(form & CERTAIN and form - CERTAIN not in fired for form in fired):
            raise FaultError("certain-but-ruled-out")
        return fired


def compiled(rules: Sequence[Rule]) -> list[Ruleset]:
    """Return rules as rulesets, as few as the limits allow. Raises LimitError."""
    return [_ruleset(portion) for portion in portions([parted(rule) for rule in rules])]


def portions(rules: Sequence[Parted]) -> list[list[Parted]]:
    """Divide rules so that each portion is within the limits of a ruleset, in order."""
    found: list[list[Parted]] = []
    keys: set[Key] = set()
    count = MOST_TERMS + 1
    for rule in rules:
        _check_limits(rule)
        if count + rule.size > MOST_TERMS or len(keys | rule.keys) > MOST_COLUMNS:
            found.append([])
            count, keys = 0, set()
        found[-1].append(rule)
        count, keys = count + rule.size, keys | rule.keys
    return found


def _check_limits(rule: Parted) -> None:
    if rule.size > MOST_TERMS:
        raise LimitError("terms", rule.rule, rule.size, MOST_TERMS)
    if len(rule.keys) > MOST_COLUMNS:
        raise LimitError("columns", rule.rule, len(rule.keys), MOST_COLUMNS)


def _ruleset(rules: Sequence[Parted]) -> Ruleset:
    columns = Columns()
    found: dict[frozenset[Clause], list[int]] = {}
    entries: list[Entry] = []
    first = 0
    for rule in rules:
        for form, shape in shapes_of(rule, columns):
            found.setdefault(shape, []).append(first + form)
        entries.append(_entry(rule, first))
        first += FORMS * len(rule.parts)
    shapes = _arranged(found)
    forms = tuple(tuple(found[frozenset(shape)]) for shape in shapes)
    return Ruleset({entry.when[0]: entry for entry in entries}, columns, shapes, forms)


def _entry(rule: Parted, first: int) -> Entry:
    forms = tuple(range(first, first + FORMS * len(rule.parts), FORMS))
    return Entry(rule.rule, forms[: len(rule.when)], forms[len(rule.when) :])


def _arranged(shapes: Iterable[frozenset[Clause]]) -> tuple[Shape, ...]:
    """Put frequent clauses first and like terms beside each other, so that they share branches."""
    listed = list(shapes)
    frequency = Counter(clause for shape in listed for clause in shape)

    def rank(clause: Clause) -> tuple[bool, int, Clause]:
        return len(clause) > 1, -frequency[clause], clause

    ordered = [tuple(sorted(shape, key=rank)) for shape in listed]
    return tuple(sorted(ordered, key=lambda shape: [rank(clause) for clause in shape]))


def _buckets(place: int) -> list[dict[str, Any]]:
    """Return the conditions that lead to a term's leaf: each is always true."""
    leaf = place // LEAF
    return [
        {MARK: 1},
        {"$neq": {MARK: 1_000 + leaf // FAN}},
        {"$neq": {MARK: 2_000 + leaf}},
    ]


def _clause(clause: Clause) -> dict[str, Any]:
    alternatives = [
        {name: number} if operator == "$eq" else {operator: {name: number}}
        for operator, name, number in clause
    ]
    return alternatives[0] if len(alternatives) == 1 else {"$or": alternatives}


def _status(entry: Entry, values: AbstractSet[int], unknowns: AbstractSet[int]) -> Status:
    when = Reading(_truth(entry.when, values), _truth(entry.when, unknowns))
    unless = Reading(_truth(entry.unless, values), _truth(entry.unless, unknowns))
    return status_from(when, unless)


def _truth(forms: Sequence[int], fired: AbstractSet[int]) -> Truth:
    """Return the truth of the least true part; without any part there is no condition."""
    return min((_truth_of(form, fired) for form in forms), default=Truth.NO)


def _truth_of(form: int, fired: AbstractSet[int]) -> Truth:
    if form + CERTAIN in fired:
        return Truth.YES
    return Truth.UNKNOWN if form in fired else Truth.NO
