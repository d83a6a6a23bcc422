"""Who stands above whom on the way to a finding."""

from __future__ import annotations

import pytest

from engine.assessment.heights import (
    Place,
    above_proposed,
    bearing,
    below_proposed,
    member_of_proposed,
    place,
    shares_post,
    stands_above,
)
from engine.model.links import Link, Office, Relation, Responsibility4, Step
from engine.model.organisation import Level

PARENTS = {"village": "office", "office": "party", "party": None, "bureau": "party"}


def at(
    unit: str, *, rank: int = 1, way: tuple[str, ...] = (), heads: bool = False,
    executes: bool = False,
) -> Place:  # fmt: skip
    return Place(rank, unit, frozenset(way), heads, executes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (at("party", rank=2), at("village", rank=0, heads=True)),
        (at("office"), at("office", executes=True)),
        (at("bureau"), at("office", executes=True)),
        (at("office", heads=True), at("office")),
        (at("bureau", way=("office",)), at("office")),
        (at("party"), at("office", heads=True)),
    ],
    ids=["level", "the work", "the work elsewhere", "the head", "the way", "the parent"],
)
def test_one_stands_above_another_and_not_the_other_way_round(one: Place, other: Place) -> None:
    assert stands_above(one, other, PARENTS)
    assert not stands_above(other, one, PARENTS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (at("office"), at("office")),
        (at("office", executes=True), at("bureau", executes=True)),
        (at("office"), at("bureau")),
        (at("office", heads=True), at("bureau")),
    ],
    ids=["one unit", "both do the work", "units side by side", "head of another unit"],
)
def test_places_side_by_side_stand_above_neither(one: Place, other: Place) -> None:
    assert not stands_above(one, other, PARENTS)
    assert not stands_above(other, one, PARENTS)


def test_units_above_each_other_in_a_ring_end_the_search() -> None:
    assert not stands_above(at("c"), at("a"), {"a": "b", "b": "a"})


def link(
    subject: str,
    relation: Relation = Relation.HEAD,
    *,
    finding: str = "F1",
    post: str | None = "post",
    unit: str = "party",
    level: Level = Level.TOWNSHIP,
) -> Link:
    return Link(
        id=f"{subject}@{finding}/{relation}/{post}",
        subject=subject,
        kind="person" if post else "organisation",
        finding=finding,
        relation=relation,
        responsibility=Responsibility4.NONE,
        own_duty=True,
        post=post,
        unit=unit,
        level=level,
        levels=0,
        in_office=Office.THROUGHOUT,
        days=(1, 1),
        period_days=1,
        stretches=(),
        predates_tenure="no",
        left_since="no",
        path=(Step(edge="leads", source=unit, target="village"),),
    )


def test_a_place_knows_its_way_beyond_its_own_unit() -> None:
    assert place(link("a")) == at("party", way=("village",), heads=True)


CLERK = link("clerk", Relation.EXECUTING, post="clerk-post", unit="office")
HEAD = link("head")


def test_a_head_stands_above_a_clerk_proposed_and_the_clerk_below_a_head_proposed() -> None:
    assert above_proposed([HEAD], bearing([CLERK]), PARENTS)
    assert below_proposed([CLERK], bearing([HEAD]), PARENTS)
    assert not below_proposed([HEAD], bearing([CLERK]), PARENTS)


def test_only_somebody_else_on_the_same_finding_counts() -> None:
    elsewhere = link("clerk", Relation.EXECUTING, finding="F2", post="clerk-post", unit="office")
    own = link("head", Relation.EXECUTING, post="clerk-post", unit="office")
    assert not above_proposed([HEAD], bearing([elsewhere]), PARENTS)
    assert not above_proposed([HEAD], bearing([own]), PARENTS)


def test_two_holders_of_one_post_share_it_on_one_finding_only() -> None:
    later = link("later", finding="F2")
    assert shares_post([link("former")], [HEAD])
    assert not shares_post([later], [HEAD])
    assert not shares_post([HEAD], [HEAD])


PARTY = link("party", Relation.LEADING_GROUP, post=None)


@pytest.mark.parametrize(
    ("mine", "member"),
    [
        (link("secretary", Relation.HEAD), True),
        (link("deputy", Relation.MEMBER), True),
        (link("staff", Relation.EXECUTING), False),
        (link("other", Relation.HEAD, unit="office"), False),
        (link("later", Relation.HEAD, finding="F2"), False),
        (link("party", Relation.LEADING_GROUP, post=None), False),
    ],
    ids=["head", "member", "staff", "another unit", "another finding", "the organisation itself"],
)
def test_members_of_a_leading_group_belong_to_an_organisation_proposed(
    mine: Link, *, member: bool
) -> None:
    assert member_of_proposed([mine], [PARTY]) is member
