"""Numbers and numerals, as reports print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.reports.numbers import runs
from engine.reports.numerals import chinese


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (37, "三十七"),
        (101, "一百零一"),
        (110, "一百一十"),
        (121, "一百二十一"),
        (1005, "一千零五"),
    ],
)
def test_articles_are_numbered_as_chinese_texts_number_them(number: int, said: str) -> None:
    assert chinese(number) == said


@given(st.sets(st.integers(min_value=1, max_value=200)))
def test_runs_hold_the_same_numbers_and_join_three_or_more(found: set[int]) -> None:
    made = runs(found)
    told = [number for first, last in made for number in range(first, last + 1)]
    assert told == sorted(found)
    assert all(last - first != 1 for first, last in made)
