"""Whatever the files say, a command ends with one of its codes, in time, and harms nothing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile.attempts import ATTEMPTS, attempt

TRIES = {
    "propose": 25,
    "rules": 40,
    "chain": 60,
    "recusal": 30,
    "unverified": 30,
    "decide": 12,
    "procedure": 15,
    "what-if": 15,
    "minutes": 25,
    "check-assessment": 12,
    "agreement": 25,
}
"""About half a minute on a small machine; `make fuzz` goes on for an hour."""


@pytest.mark.parametrize("name", ATTEMPTS)
def test_no_change_to_a_file_breaks_a_command(name: str) -> None:
    @settings(max_examples=TRIES[name])
    @given(seed=st.integers(0, 2**32))
    def holds(seed: int) -> None:
        with TemporaryDirectory() as folder:
            args, _, harm = attempt(name, seed, Path(folder))
        assert harm == [], args

    holds()


@pytest.mark.parametrize("name", ATTEMPTS)
def test_attempts_are_not_all_turned_away_at_the_door(name: str) -> None:
    codes = set()
    for seed in range(40):
        with TemporaryDirectory() as folder:
            codes.add(attempt(name, seed, Path(folder))[1].code)
        if len(codes) > 1:
            return
    pytest.fail(f"every attempt ended with {codes}")
