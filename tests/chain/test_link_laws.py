from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.chain.graph import Chain
from engine.chain.links import links
from tests.chain.sample import DECIDED, Data, chain_of, duty, finding, post, tenure, unit

if TYPE_CHECKING:
    from engine.model.links import Link

KINDS = ("leads", "oversees", "supervises", "in-charge")
UNITS = [f"u{number}" for number in range(5)]
SORTS = ("party-organisation", "discipline-organ", "office", "party-organisation", "government")
DAYS = st.sampled_from([None, "2018", "2019-10", "2020-01-15", "2021"])


def organisation(parents: list[int | None], duties: list[Data], tenures: list[Data]) -> Data:
    return {
        "schema": "organisation.v1",
        "id": "o",
        "title": "o",
        "areas": [{"id": "money", "name": "m"}, {"id": "roads", "name": "r"}],
        "units": [
            unit(key, sort, "township", None if parent is None else UNITS[parent])
            for key, sort, parent in zip(UNITS, SORTS, parents, strict=True)
        ],
        "posts": [
            *(post(f"head-{key}", key, "head", group=True) for key in UNITS),
            *(post(f"member-{key}", key, "member", group=True) for key in UNITS),
        ],
        "people": [{"id": f"p{number}", "name": "p"} for number in range(10)],
        "tenures": tenures,
        "duties": [{**item, "id": f"d{number}"} for number, item in enumerate(duties)],
    }


PARENTS = st.lists(st.none() | st.integers(0, 4), min_size=5, max_size=5)
HOLDERS = [*UNITS, *(f"head-{key}" for key in UNITS), *(f"member-{key}" for key in UNITS)]
AREAS = st.sampled_from([[], ["money"], ["roads"]])


def duties_of(days: st.SearchStrategy[str | None]) -> st.SearchStrategy[list[Data]]:
    def made(holder: str, kind: str, over: str, areas: list[str], start: str | None) -> Data:
        return duty("d", holder, kind, over, *areas, **{"from": start})

    one = st.builds(
        made,
        st.sampled_from(HOLDERS),
        st.sampled_from([*KINDS, "executes", "liaises"]),
        st.sampled_from(UNITS),
        AREAS,
        days,
    )
    return st.lists(one, max_size=9)


TENURES = st.lists(
    st.builds(
        tenure,
        st.integers(0, 9).map(lambda number: f"p{number}"),
        st.sampled_from(HOLDERS[5:]),
        DAYS,
    ),
    max_size=10,
)
ORGANISATIONS = st.builds(organisation, PARENTS, duties_of(DAYS), TENURES)
ALWAYS_THERE = [tenure(f"p{number}", key, "2010") for number, key in enumerate(HOLDERS[5:])]
TIMELESS = st.builds(organisation, PARENTS, duties_of(st.none()), st.just(ALWAYS_THERE))
ABOUT = finding("u0", "money")


def found_in(data: Data) -> tuple[Link, ...]:
    return links(chain_of(data), ABOUT, DECIDED)


@given(ORGANISATIONS)
def test_every_path_runs_without_a_break_down_to_the_unit_of_the_finding(data: Data) -> None:
    for link in found_in(data):
        steps = link.path
        assert all(one.target == two.source for one, two in pairwise(steps))
        assert link.subject == (steps[0].source if steps else "u0")
        assert (steps[-1].target if steps else link.unit) == "u0"
        assert len({step.source for step in steps}) == len(steps)


@given(ORGANISATIONS, st.randoms())
def test_the_order_in_which_a_file_is_written_never_matters(data: Data, chance: Any) -> None:  # noqa: ANN401 - hypothesis names no type for it
    mixed = {
        key: chance.sample(value, len(value)) if isinstance(value, list) else value
        for key, value in data.items()
    }
    assert found_in(mixed) == found_in(data)


@given(ORGANISATIONS)
def test_a_duty_of_ones_own_needs_no_parent_on_the_way(data: Data) -> None:
    for link in found_in(data):
        if link.own_duty:
            assert "parent" not in [step.edge for step in link.path]
            assert all(not step.areas or "money" in step.areas for step in link.path)


@given(ORGANISATIONS)
def test_days_never_pass_those_of_the_period(data: Data) -> None:
    for link in found_in(data):
        least, most = link.days
        assert link.period_days == 267
        assert 0 <= least <= most <= 267
        assert (link.in_office == "throughout") == (least == 267)
        assert (most == 0) == (link.in_office in ("before", "after"))


def _carries(kind: str, areas: tuple[str, ...], *, first: bool) -> bool:
    """Say again, without the engine, which edges between units the walk goes up."""
    if kind in ("parent", "leads"):
        return True
    covered = not areas or "money" in areas
    return covered and (first or kind in KINDS)


def by_brute_force(chain: Chain) -> set[tuple[str, str]]:
    """Return subjects with their post or unit, by asking whether any way leads down at all."""
    up: nx.DiGraph[str] = nx.DiGraph()
    up.add_nodes_from(UNITS)
    edges = [edge for _, _, edge in chain.graph.edges(keys=True)]
    for edge in edges:
        if {edge.source, edge.target} <= set(UNITS) and _carries(
            edge.kind, edge.areas, first=edge.target == "u0"
        ):
            up.add_edge(edge.target, edge.source)
    above = {"u0", *nx.descendants(up, "u0")}
    found = {(key, key) for key in above if SORTS[UNITS.index(key)].endswith(("tion", "organ"))}
    for edge in edges:
        to_post = edge.source in chain.posts and edge.target in above
        if to_post and (edge.kind in ("heads", "member") or _touches(edge.kind, edge.areas)):
            found |= {(item.source, edge.source) for item in chain.into(edge.source)}
    return found


def _touches(kind: str, areas: tuple[str, ...]) -> bool:
    return kind != "serves" and (not areas or "money" in areas)


@given(TIMELESS)
@settings(max_examples=150)
def test_a_link_is_found_exactly_where_any_way_leads_down(data: Data) -> None:
    chain = chain_of(data)
    found = {(link.subject, link.post or link.unit) for link in links(chain, ABOUT, DECIDED)}
    assert found == by_brute_force(chain)


@given(TIMELESS, st.data())
def test_without_a_duty_exactly_the_links_fail_whose_every_way_used_it(
    data: Data, choice: st.DataObject
) -> None:
    kept = list(data["duties"])
    if kept:
        kept.remove(choice.draw(st.sampled_from(kept)))
    fewer = {**data, "duties": kept}
    chain = chain_of(fewer)
    remaining = {(link.subject, link.post or link.unit) for link in links(chain, ABOUT, DECIDED)}
    before = {(link.subject, link.post or link.unit) for link in found_in(data)}
    assert remaining == by_brute_force(chain) <= before


def test_units_that_lead_one_another_in_a_circle_end_the_walk() -> None:
    circle = [duty("d", key, "leads", UNITS[number - 1]) for number, key in enumerate(UNITS)]
    data = organisation([1, 2, 3, 4, 0], circle, ALWAYS_THERE)
    assert {link.unit for link in found_in(data)} == set(UNITS)


def test_a_unit_that_leads_itself_ends_the_walk() -> None:
    data = organisation([None] * 5, [duty("d", "u0", "leads", "u0")], ALWAYS_THERE)
    assert {link.unit for link in found_in(data)} == {"u0"}
