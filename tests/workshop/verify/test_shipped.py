"""The shipped rules: everything holds, or is meant so and said why."""

from __future__ import annotations

from pathlib import Path

from engine.workshop.verify.run import verify

RULES = Path(__file__).parents[3] / "rules"


def test_nothing_is_found_in_the_shipped_rules_that_is_not_meant_so() -> None:
    report = verify(RULES)
    assert [(each.version, each.code, each.wrong.en) for each in report.findings] == []
    assert report.undecided == ()
    assert report.counts.intended > 0
