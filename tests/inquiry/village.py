"""The shipped case as a brief, read once."""

from __future__ import annotations

from functools import cache

from engine.inquiry.brief import Brief
from engine.matchers.plain import PlainMatcher
from tests.village import DIGESTS, inputs, rulebook


@cache
def village() -> Brief:
    return Brief(*inputs(), rulebook(), PlainMatcher(), DIGESTS)
