"""Ranges on a ladder, as the checker reckons them."""

from __future__ import annotations

import pytest

from engine.checker.ladder import Ladder

LADDER = Ladder(("warning", "serious", "removal", "probation", "expulsion"), ("expulsion",))


@pytest.mark.parametrize(
    ("codes", "operators", "caps", "moved"),
    [
        (("serious", "removal"), (), (), ("serious", "removal")),
        (("serious", "removal"), ("within",), (), ("serious", "removal")),
        (("serious",), ("one-grade-below",), (), ("warning", "serious")),
        (("warning",), ("one-grade-below",), (), ("warning",)),
        (("expulsion",), ("one-grade-below",), (), ("expulsion",)),
        (("serious",), ("one-grade-above",), (), ("serious", "removal")),
        (("probation", "expulsion"), (), ("removal",), ("removal",)),
        (
            ("serious",),
            ("one-grade-below", "one-grade-above"),
            ("serious",),
            ("warning", "serious"),
        ),
    ],
)
def test_grounds_open_a_range_by_one_grade_and_caps_bring_both_ends_down(
    codes: tuple[str, ...],
    operators: tuple[str, ...],
    caps: tuple[str, ...],
    moved: tuple[str, ...],
) -> None:
    assert LADDER.moved(codes, operators, caps) == moved


def test_the_heaviest_range_is_exceeded_at_neither_end() -> None:
    light, heavy = ("warning", "serious"), ("serious", "removal")
    assert LADDER.heaviest([light, heavy]) == heavy
    assert LADDER.heaviest([("warning", "removal"), ("serious", "serious")]) is None


def test_a_measure_that_is_not_on_the_ladder_has_no_place() -> None:
    assert LADDER.heaviest([("warning", "elsewhere")]) is None
    assert LADDER.spanned([()]) == ()
