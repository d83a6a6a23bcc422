from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.logic.evaluate import combine, read, read_test
from engine.logic.normal import Atom, factors, terms, width
from engine.model.values import Group, Op, Test
from tests.matchers.corpus import pack, sheets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.logic.evaluate import Reading
    from engine.logic.normal import Term
    from engine.logic.sheet import Cell
    from engine.model.values import Condition

A, B, C = (Test(fact=name, values=("yes",)) for name in "abc")


def worth(listed: tuple[Term, ...], cells: Mapping[str, Cell]) -> Reading:
    return combine(
        "any", [combine("all", [_atom(each, cells) for each in term]) for term in listed]
    )


def _atom(atom: Atom, cells: Mapping[str, Cell]) -> Reading:
    reading = read_test(atom.test, cells)
    return reading if atom.holds else combine("none", [reading])


@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_terms_of_a_condition_are_as_true_as_the_condition(rng: Random) -> None:
    made = pack(rng, stages=1, rules=4)
    listed = [rule.when for rules in made.rules.values() for rule in rules]
    conditions = [each for each in listed if max(width(each), width(each, negated=True)) < 500]
    for sheet in sheets(rng, made, 3):
        for condition in conditions:
            reading = read(condition, sheet.cells)
            assert worth(terms(condition), sheet.cells) == reading
            opposite = worth(terms(condition, negated=True), sheet.cells)
            assert opposite == combine("none", [reading])


@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_width_of_a_condition_bounds_its_terms(rng: Random) -> None:
    for rules in pack(rng, stages=1, rules=4).rules.values():
        for condition in (rule.when for rule in rules if width(rule.when) < 500):
            assert len(terms(condition)) <= width(condition)


@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_least_true_factor_of_a_condition_is_as_true_as_the_condition(rng: Random) -> None:
    made = pack(rng, stages=1, rules=4)
    for sheet in sheets(rng, made, 3):
        for rule in (rule for rules in made.rules.values() for rule in rules):
            found = [
                combine("none" if negated else "all", [read(factor, sheet.cells)])
                for factor, negated in factors(rule.when)
            ]
            assert combine("all", found) == read(rule.when, sheet.cells)


def test_factors_are_parted_through_all_and_through_the_opposite_of_any() -> None:
    condition = _all(_all(A, _any(B, C)), Group(kind="none", of=(A, B)))
    assert factors(condition) == ((A, False), (_any(B, C), False), (A, True), (B, True))


def test_all_of_alternatives_distributes() -> None:
    condition = _all(_any(A, B), C)
    assert terms(condition) == ((Atom(A), Atom(C)), (Atom(B), Atom(C)))


def test_a_condition_and_its_opposite_are_never_cancelled() -> None:
    opposite = Test(fact="a", op=Op.NOT, values=("yes",))
    none = Group(kind="none", of=(A,))
    assert terms(_all(A, none)) == ((Atom(A), Atom(opposite)),)
    assert terms(_any(A, none)) == ((Atom(A),), (Atom(opposite),))


def test_what_is_said_twice_is_kept_once() -> None:
    assert terms(_all(A, B, A)) == ((Atom(A), Atom(B)),)
    assert terms(_any(A, A)) == ((Atom(A),),)


def test_nothing_is_true_of_all_and_of_none_and_false_of_any() -> None:
    assert terms(_all()) == terms(Group(kind="none", of=())) == ((),)
    assert terms(_any()) == ()


def _all(*parts: Condition) -> Group:
    return Group(kind="all", of=parts)


def _any(*parts: Condition) -> Group:
    return Group(kind="any", of=parts)
