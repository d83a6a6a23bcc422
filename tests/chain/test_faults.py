from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from engine.chain.faults import Fault, FaultCode, extent, faults
from engine.text.catalogue import table
from tests.chain.sample import TOWN, Data, chain_of, duty, post, tenure, town, unit
from tests.chain.test_link_laws import ORGANISATIONS

START, END = date(2019, 1, 1), date(2020, 12, 31)


def found(data: Data, code: FaultCode) -> list[Fault]:
    return [fault for fault in faults(chain_of(data), START, END) if fault.code is code]


def places(data: Data, code: FaultCode) -> list[tuple[str, ...]]:
    return [fault.where for fault in found(data, code)]


def test_units_that_lead_one_another_stand_in_a_circle_while_both_duties_last() -> None:
    back = duty("back", "office", "leads", "town", **{"from": "2019-06-01", "to": "2020-02-29"})
    (fault,) = found(town(duties=[*TOWN["duties"], back]), FaultCode.CYCLE)
    assert fault.where == ("office", "town")
    assert (fault.start, fault.end) == (date(2019, 6, 1), date(2020, 2, 29))


def test_duties_that_never_meet_in_time_make_no_circle() -> None:
    duties = [
        duty("down", "town", "leads", "office", to="2019-05-31"),
        duty("back", "office", "leads", "town", **{"from": "2019-06-01"}),
    ]
    units = [{**item, "parent": None} for item in TOWN["units"]]
    assert found(town(duties=duties, units=units), FaultCode.CYCLE) == []


def test_supervision_of_those_above_is_no_circle() -> None:
    assert found(TOWN, FaultCode.CYCLE) == []


def test_a_unit_that_leads_itself_is_a_circle() -> None:
    data = town(duties=[duty("self", "office", "leads", "office")])
    assert places(data, FaultCode.CYCLE) == [("office",)]


def test_two_heads_at_once_are_found_with_their_days() -> None:
    tenures = [*TOWN["tenures"], tenure("go", "chief", "2019-06-01")]
    (fault,) = found(town(tenures=tenures), FaultCode.TWO_HEADS)
    assert fault.where == ("office", "en", "go")
    assert (fault.start, fault.end) == (date(2019, 6, 1), date(2019, 6, 30))


def test_two_posts_of_secretary_in_one_unit_are_two_heads() -> None:
    posts = [*TOWN["posts"], post("other", "town", "secretary")]
    tenures = [*TOWN["tenures"], tenure("go", "other", "2020-01-01", "2020-01-02")]
    data = town(posts=posts, tenures=tenures)
    assert places(data, FaultCode.TWO_HEADS) == [("town", "an", "go")]


def test_who_stands_in_for_a_head_is_not_a_second_one() -> None:
    tenures = [*TOWN["tenures"], tenure("go", "secretary", "2019-06-01", manner="standing-in")]
    assert found(town(tenures=tenures), FaultCode.TWO_HEADS) == []


def test_heads_who_may_not_have_met_are_not_said_to_have() -> None:
    tenures = [tenure("an", "secretary", "2018", "2019-06"), tenure("go", "secretary", "2019-06")]
    assert found(town(tenures=tenures), FaultCode.TWO_HEADS) == []


def test_more_people_than_seats_are_too_many() -> None:
    tenures = [*TOWN["tenures"], tenure("go", "clerk", "2020-06-01", "2020-06-30")]
    (fault,) = found(town(tenures=tenures), FaultCode.TOO_MANY)
    assert (fault.where, fault.start) == (("clerk",), date(2020, 6, 1))
    seats = [{**item, "seats": 2} if item["id"] == "clerk" else item for item in TOWN["posts"]]
    assert found(town(tenures=tenures, posts=seats), FaultCode.TOO_MANY) == []


def test_one_person_twice_in_one_post_is_one_record_too_many() -> None:
    tenures = [*TOWN["tenures"], tenure("fu", "clerk", "2020-01-01", "2020-03-31")]
    (fault,) = found(town(tenures=tenures), FaultCode.HELD_TWICE)
    assert fault.where == ("clerk", "fu")
    assert fault.end == date(2020, 3, 31)


def test_a_tenure_without_a_start_and_one_outside_its_post_are_found() -> None:
    posts = [
        {**item, "from": "2020-01-01"} if item["id"] == "clerk" else item for item in TOWN["posts"]
    ]
    tenures = [*TOWN["tenures"][:-1], tenure("hu", "mayor", None)]
    data = town(posts=posts, tenures=tenures)
    assert places(data, FaultCode.NO_START) == [("mayor", "hu")]
    (fault,) = found(data, FaultCode.OUTSIDE_POST)
    assert (fault.start, fault.end) == (date(2019, 1, 1), date(2019, 12, 31))


def test_a_post_is_vacant_after_somebody_left_it_and_unrecorded_before_anybody_came() -> None:
    (vacant, deputy) = found(TOWN, FaultCode.VACANT)
    assert (vacant.where, vacant.start, vacant.end) == (("chief",), date(2019, 7, 1), END)
    assert (deputy.where, deputy.start) == (("deputy",), date(2020, 7, 13))
    (mayor,) = found(TOWN, FaultCode.UNRECORDED)
    assert (mayor.where, mayor.start, mayor.end) == (("mayor",), START, date(2020, 7, 12))


def test_a_post_nobody_ever_held_is_unrecorded_throughout() -> None:
    (fault,) = [
        each
        for each in found(town(tenures=TOWN["tenures"][1:]), FaultCode.UNRECORDED)
        if each.where == ("secretary",)
    ]
    assert (fault.start, fault.end) == (START, END)


def test_a_person_without_a_post_is_found() -> None:
    assert places(town(tenures=TOWN["tenures"][1:]), FaultCode.NO_POST) == [("an",)]


def test_a_unit_with_nobody_above_is_an_orphan_unless_it_is_the_highest() -> None:
    units = [*TOWN["units"], unit("lost", "office", "township")]
    assert places(town(units=units), FaultCode.ORPHAN) == [("lost",)]
    assert places(TOWN, FaultCode.ORPHAN) == []


def test_the_highest_unit_is_an_orphan_when_nothing_binds_it_to_any_other() -> None:
    units = [*TOWN["units"], unit("alone", "office", "district")]
    assert places(town(units=units), FaultCode.ORPHAN) == [("alone",)]


def test_a_unit_without_posts_and_one_without_a_head_are_told_apart() -> None:
    posts = [item for item in TOWN["posts"] if item["id"] != "chief"]
    tenures = [item for item in TOWN["tenures"] if item["post"] != "chief"]
    data = town(posts=posts, tenures=tenures)
    assert places(data, FaultCode.NO_HEAD) == [("office",)]
    assert places(data, FaultCode.EMPTY_UNIT) == [("county",), ("county-watch",)]


def test_a_duty_is_unheld_when_nobody_was_in_office_during_it() -> None:
    duties = [
        duty("empty", "county", "leads", "town"),
        duty("late", "chief", "in-charge", "village", **{"from": "2019-07-01"}),
        duty("held", "chief", "in-charge", "village", **{"from": "2019-06-30"}),
        duty("gone", "county", "leads", "town", to="2018"),
    ]
    data = town(duties=duties)
    assert places(data, FaultCode.DUTY_UNHELD) == [("empty", "county"), ("late", "chief")]


def test_nothing_is_wrong_with_a_unit_whose_head_is_in_office() -> None:
    whole = town(
        units=[unit("town", "party-organisation", "township")],
        posts=[post("secretary", "town", "secretary")],
        people=[{"id": "an", "name": "an"}],
        tenures=[tenure("an", "secretary", "2018-01-01")],
        duties=[],
    )
    assert faults(chain_of(whole), START, END) == ()


def test_the_extent_is_from_the_first_to_the_last_day_mentioned() -> None:
    assert extent(chain_of(TOWN)) == (date(2015, 1, 1), date(2020, 7, 13))


def test_an_organisation_without_dates_has_the_widest_extent() -> None:
    assert extent(chain_of(town(tenures=[]))) == (date.min, date.max)
    fault = faults(chain_of(town(tenures=[])), date.min, date.max)[0]
    assert (fault.start, fault.end) == (None, None)


@given(ORGANISATIONS)
def test_faults_do_not_depend_on_the_order_of_the_file(data: Data) -> None:
    turned = {key: value[::-1] if isinstance(value, list) else value for key, value in data.items()}
    assert faults(chain_of(turned), START, END) == faults(chain_of(data), START, END)


@given(ORGANISATIONS)
def test_days_of_a_fault_lie_within_those_looked_at(data: Data) -> None:
    for fault in faults(chain_of(data), START, END):
        assert fault.start is None or fault.end is None or START <= fault.start <= fault.end <= END


@pytest.mark.parametrize("code", FaultCode)
def test_every_fault_has_words(code: FaultCode) -> None:
    assert f"fault:{code}" in table("chain")
