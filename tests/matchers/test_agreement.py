"""The matcher on durable_rules and the reference come to the same, whatever they are given."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.matchers.checked import CheckedMatcher
from engine.matchers.durable import DurableMatcher, available
from engine.matchers.plain import PlainMatcher
from tests.matchers.corpus import pack, run, sheets
from tests.matchers.fuzzing import fuzz

SHEETS = int(os.environ.get("WENZE_FUZZ_SHEETS", "20000"))
SEED = int(os.environ.get("WENZE_FUZZ_SEED", "20190901"))

if TYPE_CHECKING:
    from random import Random

pytestmark = pytest.mark.skipif(not available(), reason="durable_rules is not installed")


@given(rng=st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_matchers_agree_on_any_pack_that_hypothesis_can_think_of(rng: Random) -> None:
    made = pack(rng, stages=2, rules=3)
    with DurableMatcher() as durable:
        run(CheckedMatcher(durable, PlainMatcher()), made, sheets(rng, made, 3))


def test_matchers_agree_on_a_seeded_corpus_that_is_not_easy() -> None:
    seen = fuzz(SHEETS, SEED)
    assert seen.gaps() == []
