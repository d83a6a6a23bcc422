"""Hold durable_rules against the reference on random packs and sheets, and print what was tried.

    python benchmarks/fuzz_matchers.py --sheets 1000000

Ends with 1 if the corpus left a status or a reading of an operator untried, with 4 if the matchers
disagree: the seed printed first gives the same corpus again.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from random import SystemRandom
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))  # the corpus lives beside the tests

from engine.matchers.durable import available
from engine.matchers.faults import DisagreementError
from tests.matchers.fuzzing import fuzz

UNTRIED, NOT_INSTALLED, DISAGREE = 1, 2, 4


def main() -> int:
    """Fuzz; print the seed, the counts, and what was left untried."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sheets", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**9))
    given = parser.parse_args()
    if not available():
        print("durable_rules is not installed: there is nothing to hold against the reference")
        return NOT_INSTALLED
    print(f"seed {given.seed}", flush=True)
    started = perf_counter()
    try:
        seen = fuzz(given.sheets, given.seed)
    except DisagreementError as error:
        print(f"disagreement on sheet {error.sheet}, rule {error.rule}: {error.statuses}")
        return DISAGREE
    print(seen.table())
    print(f"\n{given.sheets:,} sheets, 0 disagreements, {perf_counter() - started:.0f} s")
    gaps = seen.gaps()
    print("\n".join(f"never tried: {gap}" for gap in gaps) or "nothing was left untried")
    return UNTRIED if gaps else 0


if __name__ == "__main__":
    sys.exit(main())
