"""What an explained assessment costs, on the shipped case.

    python benchmarks/propose.py            the table, as Markdown
    python benchmarks/propose.py --profile  where explained assessments spend their time
    python benchmarks/propose.py --memory N so many explained assessments, memory flat

Explained is `assess`, with every justification; bare is the same sheets through the same matcher
without any; both begin with what was read from the files. Cold is the command as a person runs it,
against an interpreter that only imports the libraries it cannot do without.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.machine import BYTES_PER_UNIT, MIB, machine, peak, seconds, watch
from engine.assessment.pipeline import assess, assess_bare
from engine.assessment.prepare import prepare
from engine.matchers.durable import DurableMatcher, available
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Digests
from engine.rulebook.packs import read_rulebook
from engine.rulebook.read import case_files, read_inputs

if TYPE_CHECKING:
    from engine.assessment.matching import Matcher
    from engine.model.case import Case
    from engine.model.organisation import Organisation
    from engine.model.rules import Rulebook

ROOT = Path(__file__).parents[1]
CASE = ROOT / "examples" / "village-cashier"
DIGESTS = Digests(case="", organisation="", rules="", engine="")
COLD = [sys.executable, str(ROOT / "cli.py"), "propose", str(CASE)]
IMPORTS = [sys.executable, "-c", "import pydantic, networkx, click"]


class Input(NamedTuple):
    """What an assessment starts from."""

    organisation: Organisation
    case: Case
    rulebook: Rulebook


class Timing(NamedTuple):
    """Medians in seconds, each from the values that were read."""

    explained: float
    bare: float


def shipped() -> Input:
    """Read the shipped case and rules."""
    rulebook = read_rulebook(ROOT / "rules")
    organisation, case = read_inputs(*case_files(CASE, None), rulebook)
    return Input(organisation, case, rulebook)


def timed(given: Input, matcher: Matcher, rounds: int) -> Timing:
    """Return medians; explained and bare take turns, so that both see the same machine."""
    assess(*given, matcher, DIGESTS)
    found = [
        Timing(
            explained=seconds(lambda: assess(*given, matcher, DIGESTS)),
            bare=seconds(lambda: assess_bare(prepare(*given), matcher)),
        )
        for _ in range(rounds)
    ]
    return Timing(*(median(column) for column in zip(*found, strict=True)))


def cold(command: list[str], rounds: int) -> float:
    """Return the median wall time of a command in a process of its own."""
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}

    def run() -> None:
        subprocess.run(command, check=True, capture_output=True, env=environment)

    run()
    return median(seconds(run) for _ in range(rounds))


def peak_of(command: list[str]) -> float:
    """Return the peak memory of a command in MiB."""
    asker = (
        "import resource, subprocess, sys;"
        "subprocess.run(sys.argv[1:], check=True, capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    asked = subprocess.run(
        [sys.executable, "-c", asker, *command], check=True, capture_output=True, text=True
    )
    return int(asked.stdout) * BYTES_PER_UNIT / MIB


def rows(rounds: int, cold_rounds: int) -> list[tuple[str, str, str]]:
    """Measure, and return what was measured, the number, and the aim."""
    given = shipped()
    matchers: list[Matcher] = [PlainMatcher()]
    if available():
        matchers.append(DurableMatcher())
    table = []
    for matcher in matchers:
        found = timed(given, matcher, rounds)
        name = matcher.name
        table += [
            (f"explained assessments a second, {name}", f"{1 / found.explained:.1f}", ""),
            (f"bare assessments a second, {name}", f"{1 / found.bare:.1f}", ""),
            (f"explained to bare, {name}", f"{found.explained / found.bare:.2f}", "at most 2"),
        ]
    propose, imports = cold(COLD, cold_rounds), cold(IMPORTS, cold_rounds)
    return [
        *table,
        ("cold `wenze propose`", f"{propose * 1000:.0f} ms", ""),
        ("cold imports alone", f"{imports * 1000:.0f} ms", ""),
        ("propose to imports", f"{propose / imports:.2f}", "at most 3"),
        ("peak memory of `wenze propose`", f"{peak_of(COLD):.0f} MiB", ""),
        ("peak memory of this benchmark", f"{peak() / MIB:.0f} MiB", ""),
    ]


def profile(given: Input, rounds: int) -> None:
    """Print where explained assessments spend their time."""
    matcher = PlainMatcher()
    assess(*given, matcher, DIGESTS)
    with cProfile.Profile() as found:
        for _ in range(rounds):
            assess(*given, matcher, DIGESTS)
    pstats.Stats(found).strip_dirs().sort_stats("tottime").print_stats(25)


def memory(given: Input, count: int) -> None:
    """Assess so many times in one process; fail if memory grows after the first tenth."""
    matcher: Matcher = DurableMatcher() if available() else PlainMatcher()
    watch("explained assessments", count, lambda _: assess(*given, matcher, DIGESTS))


def main() -> None:
    """Print the table, the profile, or the memory held."""
    parser = argparse.ArgumentParser(description="What an explained assessment costs.")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--cold-rounds", type=int, default=7)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--memory", type=int, metavar="N", help="assess N times, watching memory")
    asked = parser.parse_args()
    if asked.profile:
        profile(shipped(), asked.rounds)
        return
    if asked.memory:
        memory(shipped(), asked.memory)
        return
    print(f"{machine()}. Medians of {asked.rounds} runs, {asked.cold_rounds} cold ones.\n")
    print("| measured | result | aim |\n|---|---:|---|")
    for name, number, aim in rows(asked.rounds, asked.cold_rounds):
        print(f"| {name} | {number} | {aim} |")


if __name__ == "__main__":
    main()
