"""What a ruleset asks for a rule: parts, forms, terms, clauses, comparisons with constants.

The `when` and the `unless` of a rule have one part or several; a part has two forms, what is not
ruled out and what is certain, which give back its truth. A form is any of some terms, a term all of
some clauses, a clause any of some comparisons of one column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.logic.normal import factors, terms, width
from engine.matchers.columns import Columns, column_key, holds_truths, truth_key
from engine.matchers.faults import LimitError
from engine.model.values import Op, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.logic.normal import Atom, Term
    from engine.matchers.columns import Key
    from engine.model.rules import Rule
    from engine.model.values import Condition, Test

MOST_BRANCHES = 12
"""Alternatives side by side in one term: the library has room for 14."""

MOST_TERMS = 4_095
"""4,096 rules in a ruleset, one of which warms it up."""

NARROW = 16
"""A condition with more terms is matched in parts, whose number is a sum and not a product."""

FORMS, CERTAIN = 2, 1
"""A part has two forms: what is not ruled out, and beside it what is certain."""

Part = tuple["Term", ...]
Alternative = tuple[str, str, int]
Clause = tuple[Alternative, ...]
Shape = tuple[Clause, ...]

COMPARISONS: dict[Op, str] = {
    Op.AT_LEAST: "$gte",
    Op.MORE_THAN: "$gt",
    Op.AT_MOST: "$lte",
    Op.LESS_THAN: "$lt",
    Op.BEFORE: "$lt",
    Op.AFTER: "$gt",
}


class Parted(NamedTuple):
    """A rule, its `when` and its `unless` in parts: each is as true as its least true part."""

    rule: str
    when: tuple[Part, ...]
    unless: tuple[Part, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the parts of `when`, then those of `unless`."""
        return (*self.when, *self.unless)

    @property
    def size(self) -> int:
        """Return how many terms a ruleset needs for it."""
        return FORMS * sum(len(part) for part in self.parts)

    @property
    def keys(self) -> set[Key]:
        """Return the keys of the columns it may need."""
        return {key for part in self.parts for term in part for key in _keys(term)}


def parted(rule: Rule) -> Parted:
    """Return a rule in parts. Raises LimitError for one with too many alternatives."""
    unless = () if rule.unless is None else _parts(rule.id, rule.unless)
    return Parted(rule.id, _parts(rule.id, rule.when), unless)


def _parts(rule: str, condition: Condition) -> tuple[Part, ...]:
    """Keep a narrow condition whole; of a wide one, set each factor with alternatives apart."""
    if width(condition) <= NARROW:
        return (terms(condition),)
    simple: list[Term] = []
    apart: list[Part] = []
    for factor, negated in factors(condition):
        size = width(factor, negated=negated)
        if size > MOST_TERMS // FORMS:
            raise LimitError("terms", rule, size, MOST_TERMS // FORMS)
        part = terms(factor, negated=negated)
        if len(part) == 1:
            simple.append(part[0])
        else:
            apart.append(part)
    common: Part = (tuple(dict.fromkeys(atom for term in simple for atom in term)),)
    return (common, *apart)


def shapes_of(rule: Parted, columns: Columns) -> Iterator[tuple[int, frozenset[Clause]]]:
    """Return the terms of a rule, each with the form it belongs to. Raises LimitError.

    Forms count from 0: those of the part at place N are `FORMS * N` and the certain one after it.
    """
    for place, part in enumerate(rule.parts):
        for term in part:
            for bound in (0, CERTAIN):
                try:
                    shape = _shape(term, columns, bound)
                except LimitError as error:
                    raise LimitError(error.code, rule.rule, error.size, error.most) from None
                yield FORMS * place + bound, shape


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


def _keys(term: Term) -> Iterator[Key]:
    crowded = sum(len(atom.test.values) for atom in term) > MOST_BRANCHES
    for atom in term:
        yield column_key(atom.test)
        if crowded:
            yield truth_key(atom.test)
