"""What a ruleset asks for a rule: forms, terms and clauses of comparisons with constants.

A rule has four forms: its `when` and its `unless`, each as what is not ruled out and as what is
certain. A form is any of some terms, a term all of some clauses, a clause any of some comparisons
of one column. The forms of a rule give back the truth of both its conditions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.normal import terms
from engine.matchers.columns import Columns, column_key, holds_truths, truth_key
from engine.matchers.faults import LimitError
from engine.model.values import Op, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.logic.normal import Atom, Term
    from engine.matchers.columns import Key
    from engine.model.rules import Rule
    from engine.model.values import Test

MOST_BRANCHES = 12
"""Alternatives side by side in one term: the library has room for 14."""

FORMS = 4
WHEN, UNLESS, CERTAIN = 0, 2, 1
"""A rule's forms count from `FORMS` times its place."""

Alternative = tuple[str, str, int]
Clause = tuple[Alternative, ...]
Shape = tuple[Clause, ...]

COMPARISONS: dict[Op, str] = {
    Op.NOT: "$neq",
    Op.AT_LEAST: "$gte",
    Op.MORE_THAN: "$gt",
    Op.AT_MOST: "$lte",
    Op.LESS_THAN: "$lt",
    Op.BEFORE: "$lt",
    Op.AFTER: "$gt",
}


def shapes_of(rule: Rule, columns: Columns) -> Iterator[tuple[int, frozenset[Clause]]]:
    """Return the forms of a rule with the clauses of each of their terms. Raises LimitError."""
    for part, condition in ((WHEN, rule.when), (UNLESS, rule.unless)):
        for term in terms(condition) if condition is not None else ():
            for bound in (0, CERTAIN):
                try:
                    shape = _shape(term, columns, bound)
                except LimitError as error:
                    raise LimitError(error.code, rule.id, error.size, error.most) from None
                yield part + bound, shape


def _shape(term: Term, columns: Columns, bound: int) -> frozenset[Clause]:
    """Return what a term asks: all of some clauses, each any of some comparisons with constants."""
    clauses: list[Clause] = []
    for atom in term:
        asked = _clauses(atom, columns, bound)
        if sum(len(clause) > 1 for clause in (*clauses, *asked)) > MOST_BRANCHES:
            asked = [_of_truth(atom, columns, bound)]
        clauses.extend(asked)
    return frozenset(clauses)


def _clauses(atom: Atom, columns: Columns, bound: int) -> list[Clause]:
    """Return what an atom asks; what is not ruled out may also be unknown."""
    if holds_truths(column_key(atom.test)):
        return [_of_truth(atom, columns, bound)]
    column = columns.of(atom.test)
    certain = _certain(atom.test, columns, column.known)
    if bound == CERTAIN:
        return certain
    return [(*clause, ("$eq", column.unknown, 1)) for clause in certain]


def _of_truth(atom: Atom, columns: Columns, bound: int) -> Clause:
    known = columns.truth_of(atom.test).known
    if bound == CERTAIN:
        return (("$eq", known, int(Truth.YES if atom.holds else Truth.NO)),)
    return (("$gte" if atom.holds else "$lte", known, int(Truth.UNKNOWN)),)


def _certain(test: Test, columns: Columns, known: str) -> list[Clause]:
    numbers = list(dict.fromkeys(columns.number(value) for value in test.values))
    if test.op is Op.IS:
        return [tuple(("$eq", known, number) for number in numbers)]
    if test.op is Op.NOT:
        return [(("$neq", known, number),) for number in numbers]
    return [((COMPARISONS[test.op], known, numbers[0]),)]


def keys_of(listed: Iterable[Term]) -> Iterator[Key]:
    """Return the keys of the columns that terms may need."""
    for term in listed:
        crowded = sum(len(atom.test.values) for atom in term) > MOST_BRANCHES
        for atom in term:
            yield column_key(atom.test)
            if crowded:
                yield truth_key(atom.test)
