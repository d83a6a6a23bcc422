"""An override between rules that never hold together comes to nothing; any other is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.workshop.mutate.bench import bench_of
from engine.workshop.mutate.overriding import never_gives_way

RULES = Path(__file__).parents[3] / "rules"
LAW = "administrative-sanctions-law/2020-07-01"


@pytest.mark.parametrize(
    ("over", "under", "nothing"),
    [
        # one charge has one gravity, so the grave and the heavier range never hold together
        ("art-28-1-grave-range", "art-28-1-heavier-range", True),
        # the plain range asks for no gravity
        ("art-28-1-grave-range", "art-28-1-range", False),
        # it is the only one that the rule overrides, and tells it as the graver tier
        ("art-29-1-grave-range", "art-29-1-range", False),
    ],
)
def test_an_override_that_can_never_apply_is_equivalent(
    over: str, under: str, *, nothing: bool
) -> None:
    every = bench_of(RULES).every.values()
    (each,) = (
        it
        for it in every
        if (it.key.pack, it.key.rule) == (LAW, over)
        and it.change.operator == "drop-override"
        and it.change.was == under
    )
    assert never_gives_way(each.rule, each.change, each.edition) is nothing
