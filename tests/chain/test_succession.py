"""Units renamed or merged: who answered then, on which days, and how the way reads."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from engine.chain.edges import BECAME, SUCCEEDS
from engine.chain.fault import FaultCode
from engine.chain.faults import faults
from engine.chain.graph import Chain, build
from engine.chain.links import links
from engine.chain.office import window
from engine.chain.spans import FIRST, LAST, Span, Time
from engine.chain.succession import stood_within
from engine.cli.chain import command
from engine.model.case import Finding
from engine.model.dates import Period
from engine.model.links import Link, Office
from engine.model.organisation import Organisation
from tests.chain.sample import DECIDED, Data, duty, post, tenure, unit

PEOPLE = ("old-head", "new-head", "chief", "overseer")
UNITS: list[Data] = [
    unit("town", "party-organisation", "township"),
    unit("old-oversight", "office", "township", "town", to="2019-06-30"),
    unit("oversight", "office", "township", "town", **{"from": "2019-07-01"},
         succeeds=["old-oversight"]),
    unit("old-office", "office", "township", "town", to="2019-12-31"),
    unit("office", "office", "township", "town", **{"from": "2020-01-01"},
         succeeds=["old-office"]),
]  # fmt: skip
POSTS: list[Data] = [
    post("secretary", "town", "secretary"),
    post("old-director", "old-office", "head"),
    post("director", "office", "head"),
    post("old-watcher", "old-oversight", "head"),
    post("watcher", "oversight", "head"),
]
TENURES: list[Data] = [
    tenure("chief", "secretary", "2010-01-01"),
    tenure("old-head", "old-director", "2015-01-01"),
    tenure("new-head", "director", "2020-01-01"),
    tenure("overseer", "old-watcher", "2015-01-01", "2019-06-30"),
    tenure("overseer", "watcher", "2019-07-01"),
]
DUTIES: list[Data] = [duty("d1", "oversight", "oversees", "office")]


def chain_with(**changes: list[Data]) -> Chain:
    data = {
        "schema": "organisation.v1",
        "id": "town",
        "title": "town",
        "areas": [{"id": "files", "name": "files"}],
        "units": UNITS,
        "posts": POSTS,
        "people": [{"id": name, "name": name} for name in PEOPLE],
        "tenures": TENURES,
        "duties": DUTIES,
        **changes,
    }
    return build(Organisation.model_validate(data))


def linked(unit_id: str, start: str, end: str, chain: Chain | None = None) -> dict[str, Link]:
    """Return the links of a finding, by subject and post."""
    finding = Finding.model_validate(
        {
            "id": "F1",
            "title": "F1",
            "unit": unit_id,
            "area": "files",
            "period": {"from": start, "to": end},
            "status": "established",
        }
    )
    found = links(chain or chain_with(), finding, DECIDED)
    return {f"{each.subject}/{each.post}": each for each in found}


def edges(link: Link) -> list[str]:
    return [step.edge for step in link.path]


def test_a_finding_of_before_the_rename_links_those_of_the_unit_of_then() -> None:
    found = linked("office", "2018-01-01", "2018-06-30")
    head = found["old-head/old-director"]
    assert head.in_office is Office.THROUGHOUT
    assert edges(head) == ["holds", "heads", BECAME]
    assert (head.unit, head.levels, head.own_duty) == ("old-office", 0, True)
    assert found["new-head/director"].in_office is Office.AFTER


def test_the_way_says_until_when_the_unit_of_then_was_there() -> None:
    step = linked("office", "2018-01-01", "2018-06-30")["old-head/old-director"].path[-1]
    assert (step.source, step.target, step.end) == ("old-office", "office", "2019-12-31")


def test_a_finding_written_at_the_unit_of_then_does_not_reach_its_successor() -> None:
    found = linked("old-office", "2018-01-01", "2018-06-30")
    assert found["old-head/old-director"].in_office is Office.THROUGHOUT
    assert "new-head/director" not in found


def test_a_finding_over_the_rename_links_both_each_for_its_days() -> None:
    for at in ("office", "old-office"):
        found = linked(at, "2019-12-01", "2020-01-31")
        assert found["old-head/old-director"].days == (31, 31)
        assert found["new-head/director"].days == (31, 31)
    assert edges(found["new-head/director"]) == ["holds", "heads", SUCCEEDS]


def test_a_tenure_without_an_end_ends_with_its_unit() -> None:
    head = linked("office", "2018-01-01", "2020-06-30")["old-head/old-director"]
    assert head.in_office is Office.PARTLY
    assert head.stretches == (("2015-01-01", "2019-12-31"),)


def test_who_goes_on_in_the_same_office_of_the_successor_has_neither_left_nor_come_new() -> None:
    went_on = tenure("old-head", "director", "2020-01-01")
    chain = chain_with(tenures=[*TENURES[:2], went_on])
    before = linked("office", "2018-01-01", "2018-06-30", chain)["old-head/old-director"]
    assert before.left_since == "no"
    over = linked("office", "2019-12-01", "2020-06-30", chain)["old-head/director"]
    assert (over.predates_tenure, over.in_office) == ("no", Office.PARTLY)


def test_who_ended_with_the_unit_has_left_and_who_followed_came_to_what_was_there() -> None:
    found = linked("office", "2019-12-01", "2020-06-30")
    assert found["old-head/old-director"].left_since == "yes"
    assert found["new-head/director"].predates_tenure == "yes"


def test_a_superior_that_was_renamed_answers_as_of_then_and_is_no_level_of_its_own() -> None:
    found = linked("office", "2018-01-01", "2018-06-30")
    watcher = found["overseer/old-watcher"]
    assert edges(watcher) == ["holds", "heads", BECAME, "oversees"]
    assert (watcher.in_office, watcher.levels, watcher.own_duty) == (Office.THROUGHOUT, 0, True)
    assert found["chief/secretary"].levels == 0


def test_a_unit_merged_into_one_beside_it_answers_for_nothing_of_that_one() -> None:
    units = [{**each} for each in UNITS]
    units[-1] = unit("office", "office", "township", "town", succeeds=["old-office"])
    chain = chain_with(units=units)
    assert "old-head/old-director" not in linked("office", "2018-01-01", "2018-06-30", chain)
    after = linked("old-office", "2020-02-01", "2020-02-28", chain)
    assert after["new-head/director"].in_office is Office.THROUGHOUT


def test_a_unit_renamed_twice_is_reached_in_one_step() -> None:
    third = unit("bureau", "office", "township", "town", **{"from": "2022-01-01"},
                 succeeds=["office"])  # fmt: skip
    units = [*UNITS[:-1], {**UNITS[-1], "to": "2021-12-31"}, third]
    found = linked("bureau", "2018-01-01", "2018-06-30", chain_with(units=units))
    assert edges(found["old-head/old-director"]) == ["holds", "heads", BECAME]


@pytest.mark.parametrize("unit_id", ["office", "old-office"])
def test_a_unit_or_one_that_stood_for_it_is_there_in_the_whole_of_time(unit_id: str) -> None:
    units = chain_with().units
    for start, end in (("2012", "2013"), ("2023", "2024")):
        period = Period.model_validate({"from": start, "to": end})
        assert stood_within(units, units[unit_id], window(period))


def test_a_unit_without_a_successor_is_not_there_after_its_end() -> None:
    ended = unit("gone", "office", "township", "town", to="2010-12-31")
    units = chain_with(units=[*UNITS, ended]).units
    period = Period.model_validate({"from": "2012", "to": "2013"})
    assert not stood_within(units, units["gone"], window(period))


def codes(chain: Chain) -> dict[FaultCode, tuple[str, ...]]:
    found = faults(chain, date(2010, 1, 1), date(2024, 1, 1))
    return {fault.code: fault.where for fault in found}


def test_a_chain_with_renames_has_no_fault_but_the_tenure_that_outlives_its_unit() -> None:
    found = codes(chain_with())
    assert found.pop(FaultCode.OUTSIDE_UNIT) == ("old-director", "old-head")
    assert set(found) <= {FaultCode.UNRECORDED}


def test_a_successor_is_nobody_above() -> None:
    units = [unit("town", "party-organisation", "township"), unit("lone", "office", "village"),
             unit("new", "office", "village", succeeds=["lone"])]  # fmt: skip
    chain = chain_with(units=units, posts=[], tenures=[], duties=[])
    found = faults(chain, date(2010, 1, 1), date(2024, 1, 1))
    assert {fault.where[0] for fault in found if fault.code is FaultCode.ORPHAN} >= {"lone", "new"}


def test_a_unit_that_is_succeeded_and_never_ended_is_a_fault() -> None:
    units = [{**each, "to": None} if each["id"] == "old-office" else each for each in UNITS]
    assert codes(chain_with(units=units))[FaultCode.NOT_ENDED] == ("old-office", "office")


def test_days_between_two_units_are_a_fault() -> None:
    changed = {"old-office": {"to": "2019-10-31"}}
    units = [{**each, **changed.get(each["id"], {})} for each in UNITS]
    found = faults(chain_with(units=units), date(2010, 1, 1), date(2024, 1, 1))
    between = next(fault for fault in found if fault.code is FaultCode.BETWEEN_UNITS)
    assert (between.start, between.end) == (date(2019, 11, 1), date(2019, 12, 31))


SPANS = st.lists(
    st.tuples(st.integers(1, 40), st.integers(0, 9)).map(lambda at: Span(at[0], at[0] + at[1])),
    max_size=4,
).map(tuple)


@given(SPANS, SPANS)
def test_taking_away_leaves_the_days_of_one_and_not_of_the_other(
    one: tuple[Span, ...], other: tuple[Span, ...]
) -> None:
    def days(spans: tuple[Span, ...]) -> set[int]:
        return {day for span in spans for day in range(span.first, span.last + 1)}

    left = Time(one, one) - Time(other, other)
    assert days(left.sure) == days(left.maybe) == days(one) - days(other)


def test_what_may_have_held_takes_away_from_what_is_sure() -> None:
    whole, perhaps = (Span(FIRST, LAST),), (Span(5, 9),)
    left = Time(whole, whole) - Time((), perhaps)
    assert left.maybe == whole
    assert left.sure == (Span(FIRST, 4), Span(10, LAST))


def test_the_chain_of_a_day_shows_what_a_unit_succeeds(tmp_path: Path) -> None:
    file = tmp_path / "organisation.yaml"
    data = chain_with().organisation.model_dump(mode="json", by_alias=True)
    file.write_text(json.dumps(data), encoding="utf-8")
    asked = ["show", str(file), "--on", "2021-01-01", "--lang", "en"]
    shown = CliRunner().invoke(command, asked)
    assert shown.exit_code == 0, shown.output
    assert "office (succeeds old-office)" in shown.stdout
    found = json.loads(CliRunner().invoke(command, [*asked, "--format", "json"]).stdout)
    assert {unit["id"]: unit["succeeds"] for unit in found["units"]} == {
        "town": [], "office": ["old-office"], "oversight": ["old-oversight"],
    }  # fmt: skip
