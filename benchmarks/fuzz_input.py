"""Change the shipped files at random and run every command on them until the time is up.

    python benchmarks/fuzz_input.py --seconds 3600

Ends with 1 if an input broke something: the command, the seed and what broke are printed, and
`--only NAME --seed SEED --seconds 0` tries it again.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import SystemRandom
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))  # the attempts live beside the tests

from tests.hostile.attempts import ATTEMPTS, attempt

BROKEN = 1


def main() -> int:
    """Fuzz; print the seed, what broke, and how often each command ended how."""
    given = _arguments()
    print(f"seed {given.seed}", flush=True)
    started, seed, ended, harmed = perf_counter(), given.seed, Counter[str](), 0
    while True:
        for name in given.only or ATTEMPTS:
            with TemporaryDirectory() as folder:
                args, result, harm = attempt(name, seed, Path(folder))
            ended[f"{name}: {result.code!s}"] += 1
            if harm:
                harmed += 1
                print(f"{name} {seed} {args!a}\n" + "\n".join(harm), flush=True)
        seed += 1
        if perf_counter() - started > given.seconds:
            break
    for kind, count in sorted(ended.items()):
        print(f"{count:8,}  {kind}")
    print(f"{ended.total():,} inputs, {harmed} broke something")
    return BROKEN if harmed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**9))
    parser.add_argument("--only", action="append", choices=list(ATTEMPTS))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
