"""What scenarios cost: the start of a run, and each scenario after it.

    python benchmarks/scenarios.py          the table, as Markdown

The start is a run of one scenario that only fails to find its step, against pytest with an empty
test in the same environment; both sides take turns. The rate is that of scenarios of ours played in
this process by one matcher, the rules being read; `wenze test` asks twice more.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.machine import machine, seconds
from engine.scenarios.assessing import lexicon_of
from engine.scenarios.direct import play, scenarios_of

ROOT = Path(__file__).parents[1]
FEATURES = ROOT / "features" / "accountability-2019"
ROUNDS = 5
EMPTY = "def test_empty():\n    pass\n"
STEPLESS = "Feature: none\n  Scenario: none\n    Given nothing\n"


def started(folder: str, name: str, text: str) -> float:
    """Return the seconds of a run of pytest over one file."""
    Path(folder, name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", name]
    return seconds(lambda: subprocess.run(command, cwd=folder, capture_output=True, check=False))


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as bare, TemporaryDirectory() as ours:
        turns = [
            (started(bare, "test_empty.py", EMPTY), started(ours, "none.feature", STEPLESS))
            for _ in range(ROUNDS)
        ]
    empty, one = (median(side) for side in zip(*turns, strict=True))
    lexicon = lexicon_of(ROOT / "rules")
    scenarios = list(scenarios_of(FEATURES))
    taken = seconds(lambda: [play(each, lexicon) for each in scenarios])
    print(f"{machine()}; {len(scenarios)} scenarios, {ROUNDS} starts, medians.\n")
    print("| measured | result |\n|---|---:|")
    print(f"| start of pytest, an empty test | {empty:.2f} s |")
    print(f"| start of pytest, a file of scenarios | {one:.2f} s |")
    print(f"| the one to the other | {one / empty:.2f} |")
    print(f"| scenarios a second, one matcher | {len(scenarios) / taken:.1f} |")


if __name__ == "__main__":
    main()
