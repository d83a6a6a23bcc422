"""Is everybody held who could be?"""

from __future__ import annotations

import pytest

from engine.assessment.breadth import served_in, whole_unit
from engine.model.dates import Period
from engine.model.organisation import Organisation, Tenure
from tests.assessment.world import organisation

PERIOD = Period.model_validate({"from": "2019-01-01", "to": "2019-12-31"})


def tenure(person: str, start: str | None = None, end: str | None = None) -> Tenure:
    days = {key: day for key, day in (("from", start), ("to", end)) if day}
    return Tenure.model_validate({"person": person, "post": "post", **days})


@pytest.mark.parametrize(
    ("tenures", "proposed", "expected"),
    [
        ([tenure("a"), tenure("b")], {"a", "b"}, "yes"),
        ([tenure("a"), tenure("b")], {"a"}, "no"),
        ([tenure("a")], {"a"}, "no"),
        ([tenure("a"), tenure("a")], {"a"}, "no"),
        ([tenure("a"), tenure("b"), tenure("c", "2020-01-01")], {"a", "b"}, "yes"),
        ([tenure("a"), tenure("b"), tenure("c", "2019-12-31")], {"a", "b"}, "no"),
        ([tenure("a"), tenure("b"), tenure("c", None, "2018-12-31")], {"a", "b"}, "yes"),
        ([tenure("a"), tenure("b"), tenure("c", None, "2019-01-01")], {"a", "b"}, "no"),
        ([tenure("a"), tenure("b"), tenure("c", None, "2019")], {"a", "b"}, "no"),
        ([tenure("a"), tenure("b", None, "2019"), tenure("c", "2019")], {"a", "b", "c"}, "yes"),
    ],
    ids=[
        "all", "not one of them", "one alone", "one person twice", "one who came later",
        "one who came on the last day", "one who left before", "one who left on the first day",
        "one who left in the year", "partial days that all meet the period",
    ],
)  # fmt: skip
def test_a_unit_is_whole_if_all_who_served_are_proposed(
    tenures: list[Tenure], proposed: set[str], expected: str
) -> None:
    assert whole_unit(tenures, PERIOD, proposed) == expected


def test_with_partial_days_it_may_not_be_known_who_served() -> None:
    within = Period.model_validate({"from": "2019-06-01", "to": "2019-06-30"})
    found = [tenure("a"), tenure("b"), tenure("c", "2019")]
    assert whole_unit(found, within, {"a", "b"}) is None
    assert whole_unit(found, within, {"a", "b", "c"}) is None
    assert whole_unit(found, within, {"a"}) == "no"


def test_an_open_period_goes_on() -> None:
    open_ = Period.model_validate({"from": "2019-01-01"})
    assert whole_unit([tenure("a"), tenure("b", "2030-01-01")], open_, {"a"}) == "no"


def test_people_dealt_with_elsewhere_are_not_among_those_who_served() -> None:
    small: Organisation = organisation()
    everybody = {each.person for each in served_in(small, ())["town"]}
    assert everybody == {"secretary", "former", "deputy"}
    assert {each.person for each in served_in(small, {"former"})["town"]} == everybody - {"former"}
