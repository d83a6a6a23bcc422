"""A tiny rulebook with three scenarios, and what they have seen of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.model.coverage import RuleCoverage
from engine.workshop.coverage.cover import Covered, Request, cover

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.coverage import Count

HOME = Path(__file__).parent
RULES, FEATURES = HOME / "rules", HOME / "features"
FEATURE = FEATURES / "tiny.feature"


@cache
def covered() -> Covered:
    return cover(Request(RULES, (FEATURE,)), lambda _: None)


def rule(name: str) -> RuleCoverage:
    return next(each for each in covered().coverage.rules if each.id == name)


def seen(counts: Mapping[Any, Count]) -> dict[str, int]:
    return {str(name): count.seen for name, count in counts.items()}
