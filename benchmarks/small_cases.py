"""Memory over very many assessments of small drawn cases in one process.

`python -m benchmarks.small_cases --count 100000`; `--explained` draws every justification too.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from benchmarks.machine import machine, watch
from engine.assessment.pipeline import assess, assess_bare
from engine.assessment.prepare import Prepared, prepare
from engine.matchers.choice import default_matcher
from engine.model.assessment import Digests
from tests.assessment.world import case, judgement_sets, organisation, rule_sets, rulebook

if TYPE_CHECKING:
    from engine.model.case import Judgement
    from engine.model.rules import Rule

WORLDS = 10
DIGESTS = Digests(case="", organisation="", rules="", engine="")


def worlds() -> list[Prepared]:
    """Return some small cases, always the same."""
    drawn: list[Prepared] = []

    @settings(
        max_examples=WORLDS,
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(rule_sets(), judgement_sets())
    def draw(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> None:
        drawn.append(prepare(organisation(), case(judgements), rulebook(rules)))

    draw()
    return drawn


def main() -> None:
    """Assess small cases over and over, through the default matcher."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--explained", action="store_true")
    asked = parser.parse_args()
    cases, matcher = worlds(), default_matcher()

    def once(number: int) -> object:
        drawn = cases[number % len(cases)]
        if asked.explained:
            inputs = drawn.organisation, drawn.case, drawn.rulebook
            return assess(*inputs, matcher, DIGESTS)
        return assess_bare(drawn, matcher)

    print(f"{machine()}. Matcher: {matcher.name}, each status held against plain.\n")
    watch("assessments of small cases", asked.count, once)


if __name__ == "__main__":
    main()
