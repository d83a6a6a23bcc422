"""Links against an oracle that looks at every way and every day."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.chain.links import links
from engine.model.links import Office, Relation
from tests.chain.sample import (
    DECIDED,
    TOWN,
    Data,
    chain_of,
    duty,
    finding,
    links_in,
    post,
    tenure,
    town,
    unit,
    without,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.links import Link

FIRST = date(2020, 1, 1)
DAYS = frozenset(range(10))
PERIOD = frozenset(range(3, 7))
Way = tuple[str, bool, frozenset[int]]
UNITS = ("u0", "u1", "u2", "u3")


def written(number: int) -> str:
    return (FIRST + timedelta(days=number)).isoformat()


def dates(start: int, more: int) -> dict[str, str]:
    return {"from": written(start), "to": written(min(start + more, 9))}


SPANS = st.builds(dates, st.integers(0, 9), st.integers(0, 9))
DUTIES = st.lists(
    st.builds(
        lambda holder, kind, over, span: duty("d", holder, kind, over, **span),
        st.sampled_from([*UNITS, "h1", "h2", "h3"]),
        st.sampled_from(["leads", "supervises"]),
        st.sampled_from(UNITS),
        SPANS,
    ),
    min_size=2,
    max_size=9,
)
TENURES = st.lists(
    st.builds(
        lambda person, held, span: tenure(person, held, span["from"], span["to"]),
        st.sampled_from(["p", "q"]),
        st.sampled_from(["h1", "h2", "h3"]),
        SPANS,
    ),
    min_size=1,
    max_size=4,
)
PARENTS = st.sampled_from([None, *UNITS[1:]])


def organisation(parent: str | None, duties: list[Data], tenures: list[Data]) -> Data:
    return {
        "schema": "organisation.v1",
        "id": "o",
        "title": "o",
        "units": [
            unit(key, "office", "township", parent if key == "u0" else None) for key in UNITS
        ],
        "posts": [post(f"h{key[1]}", key, "head") for key in UNITS[1:]],
        "people": [{"id": key, "name": key} for key in "pq"],
        "tenures": tenures,
        "duties": [{**item, "id": f"d{number}"} for number, item in enumerate(duties)],
    }


def days_of(record: Data) -> frozenset[int]:
    start, end = (date.fromisoformat(record[side]) for side in ("from", "to"))
    return frozenset(range((start - FIRST).days, (end - FIRST).days + 1))


def ways(
    data: Data, at: str, passed: tuple[str, ...]
) -> Iterator[tuple[str, bool, frozenset[int]]]:
    """Return every way up from a unit: where it ends, by duties alone or not, on which days."""
    yield at, True, DAYS
    edges = [(item["holder"], True, days_of(item)) for item in data["duties"] if item["over"] == at]
    edges += [
        (item["parent"], False, DAYS)
        for item in data["units"]
        if item["id"] == at and item["parent"]
    ]
    for above, own, days in edges:
        if above in UNITS and above not in (*passed, at):
            for end, covered, more in ways(data, above, (*passed, at)):
                yield end, covered and own, more & days


def expected(data: Data) -> dict[tuple[str, str, Relation], tuple[bool, frozenset[int]]]:
    """Return, by person, post and relation, own duty and the days of the ways that are as good."""
    days: dict[Any, dict[bool, frozenset[int]]] = defaultdict(lambda: defaultdict(frozenset))
    for end, covered, open_on in ways(data, "u0", ()):
        stands = [(f"h{end[1]}", Relation.HEAD, DAYS)] if end != "u0" else []
        stands += [
            (item["holder"], Relation.DIRECTLY_IN_CHARGE, days_of(item))
            for item in data["duties"]
            if item["over"] == end and item["holder"] not in UNITS
        ]
        for held, relation, there in stands:
            for item in data["tenures"]:
                if item["post"] == held:
                    key = (item["person"], held, relation)
                    days[key][covered] |= open_on & there & days_of(item)
    return {key: chosen for key, by in days.items() if (chosen := _choose(by))[1]}


def _choose(by: dict[bool, frozenset[int]]) -> tuple[bool, frozenset[int]]:
    own, other = by[True], by[False]
    takes_other = not own or (not own & PERIOD and bool(other & PERIOD))
    return (False, other) if takes_other else (True, own)


def says(link: Link) -> tuple[bool, int, bool, bool]:
    throughout = link.in_office is Office.THROUGHOUT
    outside = link.in_office in (Office.BEFORE, Office.AFTER)
    return link.own_duty, link.days[0], throughout, outside


@given(st.builds(organisation, PARENTS, DUTIES, TENURES))
@settings(max_examples=300)
def test_a_link_has_the_days_of_all_ways_that_are_as_good(data: Data) -> None:
    about = finding("u0", "money", written(3), written(6))
    found = links(chain_of(data), about, DECIDED)
    assert {(link.subject, link.post, link.relation): says(link) for link in found} == {
        key: (own, len(days & PERIOD), days >= PERIOD, not days & PERIOD)
        for key, (own, days) in expected(data).items()
    }


def test_a_way_that_was_rebuilt_within_the_period_loses_nobody() -> None:
    """First the town led the village itself; later the office oversaw it."""
    duties = [
        *without("oversees"),
        duty("oversees", "office", "oversees", "village", "money", **{"from": "2020-01-01"}),
        duty("direct", "town", "leads", "village", to="2019-12-31"),
    ]
    tenures = [
        tenure("bo", "secretary", "2018-01-01", "2020-01-31"),
        tenure("an", "secretary", "2020-02-01"),
    ]
    found = links_in(town(duties=duties, tenures=tenures))
    assert found["bo", "head"].days == (85 + 31, 85 + 31)
    assert found["an", "head"].days == (151, 151)
    assert found["town", "leading-group"].in_office is Office.THROUGHOUT


def test_who_came_after_a_duty_ended_keeps_the_structural_link() -> None:
    units = [
        {**item, "parent": "town"} if item["id"] == "village" else item for item in TOWN["units"]
    ]
    duties = [duty("direct", "town", "leads", "village", to="2019-12-31")]
    tenures = [tenure("an", "secretary", "2020-01-01")]
    found = links_in(town(units=units, duties=duties, tenures=tenures))
    assert not found["an", "head"].own_duty
    assert found["an", "head"].days == (182, 182)


def test_a_head_reached_through_a_parent_has_no_duty_by_a_post_in_charge_elsewhere() -> None:
    units = [
        {**item, "parent": "town"} if item["id"] == "village" else item for item in TOWN["units"]
    ]
    duties = [duty("direct", "secretary", "in-charge", "village")]
    found = links_in(town(units=units, duties=duties))
    assert found["an", "directly-in-charge"].own_duty
    assert not found["an", "head"].own_duty
    duties = [duty("direct", "deputy", "in-charge", "village")]
    assert not links_in(town(units=units, duties=duties))["ce", "member"].own_duty
