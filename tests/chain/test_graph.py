from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from engine.chain.graph import build
from engine.model.organisation import Organisation
from tests.chain.sample import TOWN, chain_of, tenure, town


@pytest.fixture(params=[True, False], ids=["collecting", "not collecting"])
def collecting(request: pytest.FixtureRequest) -> Iterator[bool]:
    before = gc.isenabled()
    wanted = bool(request.param)
    (gc.enable if wanted else gc.disable)()
    yield wanted
    (gc.enable if before else gc.disable)()


def test_a_tenure_written_down_twice_is_two_edges() -> None:
    twice = [tenure("an", "secretary", "2019"), tenure("an", "secretary", "2019")]
    one, other = chain_of(town(tenures=twice)).into("secretary")
    assert one.record == other.record
    assert one != other


def test_neither_nodes_nor_edges_bear_attributes() -> None:
    graph = chain_of(TOWN).graph
    assert not any(bears for _, bears in graph.nodes(data=True))
    assert not any(bears for _, _, bears in graph.edges(data=True))


def test_building_leaves_the_collector_as_it_was(*, collecting: bool) -> None:
    build(Organisation.model_validate(TOWN))
    assert gc.isenabled() is collecting


def test_building_that_fails_leaves_the_collector_as_it_was(
    *, collecting: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("engine.chain.graph.stands")
    with pytest.raises(NameError):
        build(Organisation.model_validate(TOWN))
    assert gc.isenabled() is collecting
