from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from benchmarks.chains import looked_at
from benchmarks.organisations import finding_in, organisation
from engine.chain.graph import build

if TYPE_CHECKING:
    from engine.model.organisation import Organisation


@cache
def made(posts: int) -> Organisation:
    return organisation(posts)


def nodes_looked_at(posts: int) -> list[str]:
    return looked_at(build(made(posts)), finding_in())


def test_ten_times_the_organisation_costs_not_one_more_node() -> None:
    few, many = nodes_looked_at(2_000), nodes_looked_at(20_000)
    assert len(made(20_000).posts) > 9 * len(made(2_000).posts)
    assert few == many
    assert len(few) < 200


def test_an_organisation_has_the_posts_asked_for_and_is_the_same_for_the_same_seed() -> None:
    assert 2_000 <= len(made(2_000).posts) < 2_300
    assert organisation(200, seed=1) == organisation(200, seed=1)
    assert organisation(200, seed=1) != organisation(200, seed=2)


def test_the_ids_of_an_organisation_are_its_own() -> None:
    of = made(2_000)
    ids = [node.id for nodes in (of.units, of.posts, of.people) for node in nodes]
    assert len(set(ids)) == len(ids)
