"""Derive the proposals of many drawn cases again from their leaves, and print what was checked.

    python benchmarks/check_many.py --cases 1000 --changes 1

With `--changes N` every kind of tampering is tried N times on each case with a proposal. Ends with
4 if an assessment is not sound or a change is not found: the seed gives the same cases again.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).parents[1]))  # the worlds live beside the tests

from engine.checker.check import check
from engine.checker.leaves import LEAVES
from engine.model.justification import FactNode
from tests.checker.drawn import assessed, proposing
from tests.checker.tampering import TAMPERINGS, tampered

if TYPE_CHECKING:
    from engine.model.assessment import Assessment
    from engine.model.rules import Rule
    from tests.checker.drawn import Judgements

INTEGRITY = 4


@dataclass
class Seen:
    """What was checked, and how long it took."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    assessing: float = 0.0
    checking: float = 0.0

    def check(self, assessment: Assessment) -> None:
        """Check one assessment."""
        started = perf_counter()
        self.faults += [str(fault) for fault in check(assessment)]
        self.checking += perf_counter() - started
        self.counts["cases"] += 1
        for proposal in assessment.proposals:
            nodes = proposal.justification.nodes.values()
            leaves = [node for node in nodes if isinstance(node, FactNode) and node.basis in LEAVES]
            self.counts["proposals"] += 1
            self.counts[proposal.status] += 1
            self.counts["leaves"] += len(leaves)

    def change(self, assessment: Assessment, changes: int) -> None:
        """Tamper with one assessment in every known way."""
        for name in TAMPERINGS:
            for number in range(changes):
                changed = tampered(assessment, name, number)
                if changed is not None:
                    self.counts["changes"] += 1
                    if not check(changed):
                        self.faults.append(f"not found: {name}, {number}")


def main() -> int:
    """Check many cases; print the counts, the time, and every fault."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=1000)
    parser.add_argument("--changes", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    seen = Seen()
    _run(seen, options.cases, options.changes, options.seed)
    print(", ".join(f"{count:,} {name}" for name, count in seen.counts.items()))
    print(f"assessed in {seen.assessing:.1f} s, checked in {seen.checking:.1f} s")
    print("\n".join(seen.faults[:20]) or "nothing differs")
    return INTEGRITY if seen.faults else 0


def _run(seen: Seen, cases: int, changes: int, chosen: int) -> None:
    @seed(chosen)
    @settings(
        max_examples=cases,
        deadline=None,
        phases=[Phase.generate],
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(proposing())
    def each(drawn: tuple[tuple[Rule, ...], Judgements]) -> None:
        started = perf_counter()
        assessment = assessed(*drawn)
        seen.assessing += perf_counter() - started
        seen.check(assessment)
        if assessment.proposals:
            seen.change(assessment, changes)

    each()


if __name__ == "__main__":
    sys.exit(main())
