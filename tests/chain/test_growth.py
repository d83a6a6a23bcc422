from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar

from benchmarks.organisations import finding_in, organisation
from engine.chain.graph import Chain, build
from engine.chain.links import links

if TYPE_CHECKING:
    from engine.chain.edges import Edge
    from engine.model.organisation import Organisation


class Counting(Chain):
    """A chain that remembers which nodes were looked at."""

    looked_at: ClassVar[list[str]] = []

    def into(self, node: str, *, but: str | None = None) -> list[Edge]:
        self.looked_at.append(node)
        return super().into(node, but=but)


@cache
def made(posts: int) -> Organisation:
    return organisation(posts)


def nodes_looked_at(posts: int) -> list[str]:
    chain = build(made(posts))
    counting = Counting(
        chain.organisation, chain.graph, chain.units, chain.posts, chain.people, chain.wider
    )
    Counting.looked_at.clear()
    assert links(counting, finding_in())
    return list(Counting.looked_at)


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
