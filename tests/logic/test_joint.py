"""Whether tests can hold together is exact: held against trying every value."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from engine.logic.evaluate import holds
from engine.logic.joint import candidates, together, values
from engine.model.values import Condition, Group, Op, Scalar, Test

CODES = ("a", "b", "c")
DAY = date(2020, 1, 1)
ORDERED = (Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN)
small = st.integers(-3, 6)


@st.composite
def number_tests(draw: st.DrawFn) -> list[Test]:
    made = []
    for _ in range(draw(st.integers(1, 5))):
        op = draw(st.sampled_from((*ORDERED, Op.IS, Op.NOT)))
        most = 1 if op in ORDERED else 3
        found: list[Scalar] = list(draw(st.lists(small, min_size=1, max_size=most)))
        made.append(Test(fact="n", op=op, values=tuple(found)))
    return made


@st.composite
def set_tests(draw: st.DrawFn) -> list[Condition]:
    made: list[Condition] = []
    for _ in range(draw(st.integers(1, 4))):
        op = draw(st.sampled_from((Op.CONTAINS, Op.ONLY, Op.NOT)))
        codes = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=3, unique=True))
        test = Test(fact="s", op=Op.CONTAINS if op is Op.NOT else op, values=tuple(codes))
        made.append(Group(kind="none", of=(test,)) if op is Op.NOT else test)
    return made


def passes(tests: list[Test], value: Scalar) -> bool:
    return all(holds(test.op, value, test.values) for test in tests)


def fits(part: Condition, held: set[Scalar]) -> bool:
    if isinstance(part, Group):
        return not any(fits(each, held) for each in part.of)
    some = bool(held & set(part.values))
    return some and (part.op is Op.CONTAINS or held <= set(part.values))


@given(number_tests())
def test_a_number_is_found_where_there_is_one(tests: list[Test]) -> None:
    found = values(tests, ())
    there = any(passes(tests, number) for number in range(-20, 21))
    assert (found is not None) is there
    assert found is None or passes(tests, found[0])


@given(number_tests())
def test_days_are_found_as_numbers_are(tests: list[Test]) -> None:
    ops = {Op.AT_LEAST: Op.AFTER, Op.MORE_THAN: Op.AFTER, Op.AT_MOST: Op.BEFORE}
    dated = [
        Test(
            fact="d",
            op=ops.get(test.op, Op.BEFORE if test.op is Op.LESS_THAN else test.op),
            values=tuple(DAY + timedelta(int(str(value))) for value in test.values),
        )
        for test in tests
    ]
    found = values(dated, ())
    there = any(passes(dated, DAY + timedelta(days)) for days in range(-20, 21))
    assert (found is not None) is there
    assert found is None or passes(dated, found[0])


@given(set_tests())
def test_a_set_is_found_where_there_is_one(parts: list[Condition]) -> None:
    sets = [set(found) for size in range(4) for found in combinations(CODES, size)]
    found = values(parts, CODES)
    assert (found is not None) is any(all(fits(part, set(each)) for part in parts) for each in sets)
    assert found is None or all(fits(part, set(found)) for part in parts)


def test_the_first_and_the_last_day_have_no_day_beyond() -> None:
    edge = [Test(fact="d", op=Op.AFTER, values=(date.max,))]
    assert values(edge, ()) is None
    assert candidates(edge) == [date.max - timedelta(1), date.max]


def test_facts_hold_together_one_by_one() -> None:
    yes = Test(fact="y", values=("yes",))
    no = Test(fact="y", values=("no",))
    more = Test(fact="n", op=Op.AT_LEAST, values=(5,))
    domains = {"y": ("yes", "no")}
    assert together([yes, more], domains) == {"y": ("yes",), "n": (5,)}
    assert together([yes, more, no], domains) is None
    assert together([], domains) == {}
