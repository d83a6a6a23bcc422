"""The durable matcher held against the reference on many random packs and sheets."""

from __future__ import annotations

from random import Random

from engine.matchers.checked import CheckedMatcher
from engine.matchers.durable import DurableMatcher
from engine.matchers.plain import PlainMatcher
from tests.matchers.corpus import pack, run, sheets
from tests.matchers.coverage import Seen

STAGES = 3
CASES = 160


def fuzz(count: int, seed: int) -> Seen:
    """Match at least so many sheets; return what they exercised. Raises DisagreementError."""
    seen = Seen()
    with DurableMatcher() as durable:
        matcher = CheckedMatcher(durable, PlainMatcher())
        for number in range(-(-count // (STAGES * CASES))):
            rng = Random(f"{seed}-{number}")  # noqa: S311 - a seed gives the corpus again
            made = pack(rng, stages=STAGES)
            run(matcher, made, sheets(rng, made, CASES), seen)
    return seen
