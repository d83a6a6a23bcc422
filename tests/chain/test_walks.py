from __future__ import annotations

from datetime import date

import networkx as nx
import pytest

from engine.chain.walks import (
    MOST_PATHS,
    discipline_walks,
    leading_walks,
    may_hold,
    paths,
    slice_on,
    supervision_walks,
    surely_holds,
)
from engine.model.organisation import Tenure
from tests.chain.sample import TOWN, chain_of, duty, tenure, town, unit

CHAIN = chain_of(TOWN)
DAY = date(2020, 3, 1)


def test_a_slice_has_what_held_on_the_day_and_nothing_else() -> None:
    view = slice_on(CHAIN, DAY)
    assert view.has_edge("ce", "deputy")
    assert not view.has_edge("bo", "deputy")
    assert not view.has_edge("hu", "mayor")


def test_a_slice_copies_nothing() -> None:
    chain = chain_of(TOWN)
    view = slice_on(chain, DAY)
    assert nx.is_frozen(view)
    (kept,) = chain.graph.get_edge_data("ce", "deputy")
    chain.graph.add_edge("go", "deputy", key=kept)
    assert list(view.get_edge_data("go", "deputy")) == [kept]


def test_a_unit_is_in_the_slice_only_while_it_exists() -> None:
    units = [
        {**item, "to": "2019-12-31"} if item["id"] == "office" else item for item in TOWN["units"]
    ]
    chain = chain_of(town(units=units))
    assert "office" in slice_on(chain, date(2019, 12, 31))
    assert "office" not in slice_on(chain, date(2020, 1, 1))


@pytest.mark.parametrize(
    ("day", "sure", "perhaps"),
    [
        (date(2017, 12, 31), False, False),
        (date(2018, 6, 1), False, True),
        (date(2018, 12, 31), True, True),
        (date(2020, 2, 29), False, True),
        (date(2020, 3, 1), False, False),
    ],
)
def test_a_date_known_in_part_may_hold_before_it_surely_does(
    day: date,
    sure: bool,  # noqa: FBT001 - a column of the table above
    perhaps: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    held = Tenure.model_validate(tenure("a", "b", "2018", "2020-02"))
    assert surely_holds(held, day) is sure
    assert may_hold(held, day) is perhaps


def test_the_way_down_is_the_shortest_on_that_day() -> None:
    (way,) = paths(CHAIN, "an", "village", DAY)
    assert [step.edge for step in way] == ["holds", "heads", "leads", "oversees"]
    assert [step.target for step in way] == ["secretary", "town", "office", "village"]


def test_there_is_no_way_up_and_none_before_its_dates() -> None:
    assert paths(CHAIN, "village", "town", DAY) == ()
    assert paths(CHAIN, "ce", "office", date(2019, 12, 31)) == ()
    assert paths(CHAIN, "bo", "office", date(2019, 12, 31)) != ()


def test_what_is_not_in_the_chain_has_no_way() -> None:
    assert paths(CHAIN, "nobody", "village", DAY) == ()
    assert paths(CHAIN, "town", "town", DAY) == ()


def test_equally_short_ways_come_in_the_order_of_their_ids_and_end_at_twenty() -> None:
    between = [f"m{number:02}" for number in range(30)]
    units = [
        unit("top", "office", "city"),
        unit("end", "office", "village"),
        *(unit(key, "office", "district") for key in reversed(between)),
    ]
    duties = [
        duty(f"{key}-{side}", *ends)
        for key in between
        for side, ends in enumerate((("top", "leads", key), (key, "leads", "end")))
    ]
    chain = chain_of(town(units=units, posts=[], tenures=[], duties=duties))
    found = paths(chain, "top", "end", DAY)
    assert [way[0].target for way in found] == between[:MOST_PATHS]


def test_a_very_long_chain_does_not_exhaust_the_stack() -> None:
    keys = [f"u{number}" for number in range(3000)]
    units = [
        unit(key, "office", "village", above)
        for key, above in zip(keys, [None, *keys], strict=False)
    ]
    chain = chain_of(town(units=units, posts=[], tenures=[], duties=[]))
    (way,) = paths(chain, keys[0], keys[-1], DAY)
    assert len(way) == 2999


def test_a_circle_does_not_hold_up_the_search() -> None:
    duties = [*TOWN["duties"], duty("back", "village", "leads", "town")]
    (way,) = paths(chain_of(town(duties=duties)), "town", "village", DAY)
    assert len(way) == 2


def test_chain_1_goes_from_secretary_to_members_to_the_heads_of_what_they_run() -> None:
    assert [walk.nodes for walk in leading_walks(CHAIN, "town", date(2019, 3, 1))] == [
        ("secretary", "deputy", "office", "chief")
    ]
    (walk,) = leading_walks(CHAIN, "town", DAY)
    assert [step.edge for step in walk.steps] == ["heads", "member", "in-charge", "heads"]


def test_chain_1_ends_at_a_member_who_runs_nothing() -> None:
    duties = [item for item in TOWN["duties"] if item["id"] != "runs-office"]
    (walk,) = leading_walks(chain_of(town(duties=duties)), "town", DAY)
    assert walk.nodes == ("secretary", "deputy")


def test_chain_2_goes_from_the_discipline_organ_to_the_members_of_each_unit() -> None:
    assert {walk.nodes for walk in supervision_walks(CHAIN, "watch", DAY)} == {
        ("watch", "office", "chief"),
        ("watch", "town", "deputy"),
        ("watch", "town", "secretary"),
    }


def test_chains_2_and_3_begin_at_a_discipline_organ_only() -> None:
    assert supervision_walks(CHAIN, "office", DAY) == ()
    assert discipline_walks(CHAIN, "county", DAY) == ()


def test_chain_3_goes_through_the_lower_organ_to_the_committee_it_supervises() -> None:
    (walk,) = discipline_walks(CHAIN, "county-watch", DAY)
    assert walk.nodes == ("county-watch", "watch", "town")
    assert [step.edge for step in walk.steps] == ["leads", "supervises"]
