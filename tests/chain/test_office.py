from __future__ import annotations

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.chain.office import days_in_office, left, may_meet, office, predates, window
from engine.chain.spans import bounds, either, time_of
from engine.model.dates import PartialDate, Period
from engine.model.links import Office
from engine.model.organisation import Duty, DutyKind, Tenure

DAY = date(2020, 1, 1)
Stretch = tuple[int, int]


def partial(first: int, more: int) -> PartialDate:
    return PartialDate(
        earliest=DAY + timedelta(days=first), latest=DAY + timedelta(days=first + more)
    )


def partials(most: int = 2) -> st.SearchStrategy[PartialDate]:
    return st.builds(partial, st.integers(0, 8), st.integers(0, most))


def tenure(start: PartialDate | str | None, end: PartialDate | str | None) -> Tenure:
    return Tenure.model_validate({"person": "a", "post": "b", "from": start, "to": end})


def possible(ends: tuple[PartialDate, PartialDate]) -> bool:
    return ends[0].earliest <= ends[1].latest


ENDS = st.tuples(partials(), partials()).filter(possible)


def completions(ends: tuple[PartialDate, PartialDate]) -> list[Stretch]:
    """Return every way in which the two ends can have been."""
    start, end = (range((day.earliest - DAY).days, (day.latest - DAY).days + 1) for day in ends)
    return [(first, last) for first, last in product(start, end) if first <= last]


def naive(stretches: list[Stretch], period: Stretch) -> tuple[Office, int]:
    """Return what holds for known days, by looking at each."""
    held = {day for first, last in stretches for day in range(first, last + 1)}
    days = set(range(period[0], period[1] + 1))
    if not held & days:
        after = bool(held) and min(held) > period[1]
        return (Office.AFTER if after else Office.BEFORE), 0
    within = len(held & days)
    return (Office.THROUGHOUT if days <= held else Office.PARTLY), within


def judged(
    stretches: list[tuple[PartialDate, PartialDate]], ends: tuple[PartialDate, PartialDate]
) -> tuple[Office, tuple[int, int]]:
    over = window(Period(start=ends[0], end=ends[1]))
    time = either(time_of(tenure(*stretch)) for stretch in stretches)
    return office(time, over), days_in_office(time, over)


@given(st.lists(ENDS, min_size=1, max_size=2), ENDS)
def test_what_is_said_of_an_office_holds_however_the_dates_turn_out(
    stretches: list[tuple[PartialDate, PartialDate]], period: tuple[PartialDate, PartialDate]
) -> None:
    said, (least, most) = judged(stretches, period)
    every = [
        naive(list(held), days)
        for held in product(*map(completions, stretches))
        for days in completions(period)
    ]
    assert said is Office.UNKNOWN or {each for each, _ in every} == {said}
    assert least <= min(days for _, days in every)
    assert most == max(days for _, days in every)


def apart(ends: tuple[PartialDate, PartialDate]) -> bool:
    return ends[0].latest <= ends[1].earliest


@given(ENDS.filter(apart), ENDS)
def test_one_stretch_is_unknown_only_where_its_completions_differ(
    stretch: tuple[PartialDate, PartialDate], period: tuple[PartialDate, PartialDate]
) -> None:
    said, (least, _) = judged([stretch], period)
    every = [naive([held], days) for held in completions(stretch) for days in completions(period)]
    assert (said is Office.UNKNOWN) == (len({each for each, _ in every}) > 1)
    assert apart(period) is False or least == min(days for _, days in every)


KNOWN = st.tuples(partials(0), partials(0)).filter(possible)


@given(st.lists(KNOWN, min_size=1, max_size=4), KNOWN)
def test_known_days_are_counted_once_each(
    stretches: list[tuple[PartialDate, PartialDate]], period: tuple[PartialDate, PartialDate]
) -> None:
    said, days = judged(stretches, period)
    held = [completions(stretch)[0] for stretch in stretches]
    expected, within = naive(held, completions(period)[0])
    assert days == (within, within)
    assert said is expected


def test_before_and_after_but_never_within_is_before() -> None:
    stretches = [(partial(0, 0), partial(1, 0)), (partial(8, 0), partial(8, 0))]
    assert judged(stretches, (partial(4, 0), partial(5, 0)))[0] is Office.BEFORE


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2018", None, Office.THROUGHOUT),
        ("2018", "2019-12-31", Office.UNKNOWN),
        ("2015", "2018", Office.BEFORE),
        ("2019-06", None, Office.UNKNOWN),
    ],
)
def test_a_finding_without_an_end_may_have_ended_on_any_day(
    start: str, end: str | None, said: Office
) -> None:
    over = window(Period.model_validate({"from": "2019-06-01"}))
    assert over.days is None
    assert office(time_of(tenure(start, end)), over) is said


def test_a_period_known_to_the_month_has_no_length() -> None:
    assert window(Period.model_validate({"from": "2019-06", "to": "2019-07-01"})).days is None
    assert window(Period.model_validate({"from": "2019-06-30", "to": "2019-07-01"})).days == 2


@given(ENDS, ENDS)
def test_predates_holds_however_the_dates_turn_out(
    stretch: tuple[PartialDate, PartialDate], period: tuple[PartialDate, PartialDate]
) -> None:
    said = predates([bounds(tenure(*stretch))], window(Period(start=period[0], end=period[1])))
    every = {days[0] < held[0] for held in completions(stretch) for days in completions(period)}
    assert said == ("unknown" if len(every) > 1 else "yes" if every == {True} else "no")


def test_a_last_stretch_with_an_end_was_left() -> None:
    closed, still_open = bounds(tenure("2018", "2019")), bounds(tenure("2020", None))
    assert left([closed], date(2020, 6, 1)) == "yes"
    assert left([closed, still_open], date(2020, 6, 1)) == "unknown"
    assert left([closed, still_open], date(2021, 1, 1)) == "no"


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("2020-06-14", "yes"),
        ("2020-06-15", "no"),
        ("2020-09-30", "no"),
        (None, "no"),
        ("2020-05", "yes"),
        ("2020-06", "unknown"),
        ("2020", "unknown"),
        ("2021", "no"),
    ],
)
def test_who_is_in_office_on_the_day_of_decision_has_not_left(end: str | None, said: str) -> None:
    assert left([bounds(tenure("2018", end))], date(2020, 6, 15)) == said


def test_who_came_after_the_day_of_decision_has_not_left_either() -> None:
    assert left([bounds(tenure("2020-07-01", "2020-09-30"))], date(2020, 6, 1)) == "no"


def gone(held: tuple[Stretch, ...], on: int) -> bool:
    """Return whether somebody who held a post on these days had left it on a day."""
    ended = any(last < on for _, last in held)
    return ended and not any(first <= on <= last for first, last in held)


@given(st.lists(ENDS, min_size=1, max_size=3), st.integers(0, 10))
def test_who_has_left_holds_however_the_dates_turn_out(
    stretches: list[tuple[PartialDate, PartialDate]], day: int
) -> None:
    on = DAY + timedelta(days=day)
    said = left([bounds(tenure(*stretch)) for stretch in stretches], on)
    every = {gone(held, day) for held in product(*map(completions, stretches))}
    assert said == ("unknown" if len(every) > 1 else "yes" if every == {True} else "no")


def test_duty_and_tenure_that_never_meet_give_no_time() -> None:
    duty = Duty.model_validate(
        {"id": "d", "holder": "a", "kind": DutyKind.LEADS, "over": "b", "from": "2020-01-01"}
    )
    time = time_of(tenure("2018", "2019-12-31")) & time_of(duty)
    assert not time
    assert not may_meet(time, window(Period.model_validate({"from": "2019"})))
