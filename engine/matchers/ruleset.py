"""Rules as a ruleset without joins and without negation.

Each term of a rule's forms is one rule of the ruleset. The ruleset keeps to what the rule engine
does right: constants first, alternatives after them, few branches at each level.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.logic.evaluate import Reading
from engine.logic.normal import terms, width
from engine.logic.status import status_from
from engine.matchers.columns import Columns
from engine.matchers.faults import FaultError, LimitError
from engine.matchers.shapes import CERTAIN, FORMS, UNLESS, WHEN, keys_of, shapes_of
from engine.model.values import Status, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from engine.matchers.columns import Key
    from engine.matchers.shapes import Clause, Shape
    from engine.model.rules import Rule
    from engine.model.values import Condition

MOST_TERMS = 4_095
"""4,096 rules in a ruleset, one of which warms it up."""

MOST_COLUMNS = 240
"""Of some 250 properties a fact may have; three of them are ours."""

LEAF, FAN = 24, 16
"""64 branches may pass at once: 15 and 15 that wait above a leaf, and the 24 terms of the leaf."""

WARM = "$warm"
MARK = "t"
"""The property every sheet has, 1; each bucket asks that it is not the bucket's own number."""


@dataclass(frozen=True, slots=True)
class Ruleset:
    """The ids of some rules, the columns they read, and the terms that stand for their forms."""

    names: tuple[str, ...]
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
        found = dict.fromkeys(self.names, Status.NOT_MET)
        for form in values | unknowns:
            if form % FORMS == WHEN:
                found[self.names[form // FORMS]] = _status(form, values, unknowns)
        return found

    def _fired(self, places: Iterable[int]) -> set[int]:
        fired = {form for place in places for form in self.forms[place]}
        if any(form & CERTAIN and form - CERTAIN not in fired for form in fired):
            raise FaultError("certain-but-ruled-out")
        return fired


def compiled(rules: Sequence[Rule]) -> list[Ruleset]:
    """Return rules as rulesets, as few as the limits allow. Raises LimitError."""
    return [_ruleset(portion) for portion in portions(rules)]


def portions(rules: Sequence[Rule]) -> list[tuple[Rule, ...]]:
    """Part rules so that each part is within the limits of a ruleset, in order."""
    parts: list[list[Rule]] = []
    keys: set[Key] = set()
    count = MOST_TERMS + 1
    for rule in rules:
        size, read = _size(rule), _keys(rule)
        if count + size > MOST_TERMS or len(keys | read) > MOST_COLUMNS:
            parts.append([])
            count, keys = 0, set()
        parts[-1].append(rule)
        count, keys = count + size, keys | read
    return [tuple(part) for part in parts]


def _size(rule: Rule) -> int:
    """Return how many terms the forms of a rule have at most."""
    size = 2 * sum(width(condition) for condition in _conditions(rule))
    if size > MOST_TERMS:
        raise LimitError("terms", rule.id, size, MOST_TERMS)
    return size


def _keys(rule: Rule) -> set[Key]:
    """Return the keys of the columns a rule may need."""
    keys = {key for condition in _conditions(rule) for key in keys_of(terms(condition))}
    if len(keys) > MOST_COLUMNS:
        raise LimitError("columns", rule.id, len(keys), MOST_COLUMNS)
    return keys


def _conditions(rule: Rule) -> list[Condition]:
    return [condition for condition in (rule.when, rule.unless) if condition is not None]


def _ruleset(rules: tuple[Rule, ...]) -> Ruleset:
    columns = Columns()
    found: dict[frozenset[Clause], list[int]] = {}
    for place, rule in enumerate(rules):
        for form, shape in shapes_of(rule, columns):
            found.setdefault(shape, []).append(place * FORMS + form)
    shapes = _arranged(found)
    forms = tuple(tuple(found[frozenset(shape)]) for shape in shapes)
    return Ruleset(tuple(rule.id for rule in rules), columns, shapes, forms)


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


def _status(first: int, values: AbstractSet[int], unknowns: AbstractSet[int]) -> Status:
    """Return the status of the rule whose forms count from `first`."""
    when = Reading(_truth(first + WHEN, values), _truth(first + WHEN, unknowns))
    unless = Reading(_truth(first + UNLESS, values), _truth(first + UNLESS, unknowns))
    return status_from(when, unless)


def _truth(form: int, fired: AbstractSet[int]) -> Truth:
    if form + CERTAIN in fired:
        return Truth.YES
    return Truth.UNKNOWN if form in fired else Truth.NO
