"""Which matcher serves where nobody chose one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from engine.matchers import durable
from engine.matchers.checked import CheckedMatcher
from engine.matchers.durable import DurableMatcher
from engine.matchers.plain import PlainMatcher

if TYPE_CHECKING:
    from engine.assessment.matching import Matcher

LAST_SERVED = (3, 12)
"""The last Python the library was made for."""


def default_matcher() -> Matcher:
    """Return durable_rules held against the reference, or the reference alone."""
    if durable.available():
        return CheckedMatcher(DurableMatcher(), PlainMatcher())
    return PlainMatcher()


def why_plain() -> str | None:
    """Return why the reference serves alone: `python-too-new`, `not-installed`, or None."""
    if durable.available():
        return None
    return "python-too-new" if sys.version_info[:2] > LAST_SERVED else "not-installed"
