"""Names that lead to each other in a ring: each ring is told once, its members in order."""

from __future__ import annotations

import pytest

from engine.rulebook.rings import rings


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ({"a": ["b"], "b": []}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"base": ["y"], "y": ["graver"], "graver": ["base"]}, [("base", "y", "graver")]),
        ({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, [("a", "b"), ("c", "b")]),
        ({"in": ["a"], "a": ["b"], "b": ["a", "elsewhere"]}, [("a", "b")]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["a"], "d": ["a"]}, [("a", "c"), ("b", "d", "a")]),
    ],
)
def test_rings_are_told_once_and_in_order(
    after: dict[str, list[str]], found: list[tuple[str, ...]]
) -> None:
    assert list(rings(after)) == found
