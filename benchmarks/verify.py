"""How long it takes to prove what hundreds of rules come to together.

    python benchmarks/verify.py [--rules N] [--repeat N]

The shipped rules, and one version of that many rules: circumstances, each with measures in three
tiers, responsibilities, and what makes them lighter or heavier.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.machine import machine
from engine.rulebook.gather import gather
from engine.workshop.verify.run import verify
from tests.workshop.verify.seeding import VERSION, seeded

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.verify import VerifyReport

ROOT = Path(__file__).parents[1]
PER_CIRCUMSTANCE = 5


def large(folder: Path, rules: int) -> Path:
    """Write one version with that many rules, and return its rules folder."""
    codes = [f"c{number}" for number in range(rules // PER_CIRCUMSTANCE)]
    slot = {"name": "circumstance", "kind": "set", "values": {each: each for each in codes}}
    facts = [
        {"name": f"conduct.{each}", "on": "link", "type": "yes-no", "label": each} for each in codes
    ]
    gone = [{"id": each, "gone": "gone"} for each in ("art-1-kept", "art-1-small", "art-1-lost")]
    gone += [{"id": each, "gone": "gone"} for each in ("art-3-base", "art-3-graver")]
    unread = [{"name": each, "gone": "gone"} for each in ("finding.loss", "finding.amount")]
    borne = [
        {"id": f"art-2-{each}", "when": {"conduct.breach": "yes", "link.relation": relations}}
        for each, relations in (
            ("direct", ["executing", "member"]),
            ("leader", ["head", "directly-in-charge"]),
            ("deputy", ["standing-in", "liaising"]),
        )
    ]
    ruled = [rule for number, code in enumerate(codes) for rule in _rules(number, code)]
    defect = {
        "slots": [slot],
        "own": facts,
        "vocabulary": unread,
        "rules": [*gone, *borne, *ruled],
        "pack": {"combination": {"concurrence": "heavier-provision"}},
    }
    return seeded(defect, folder)


def _rules(number: int, code: str) -> list[dict[str, object]]:
    """Return the rules of one circumstance: who falls under it, three tiers, a ground beside."""
    given: dict[str, object] = {"circumstance": code}
    tiers = (
        ({"charge.days_late": {"less_than": 10}}, ["light", "middle"]),
        ({"charge.days_late": {"at_least": 10, "less_than": 30}}, ["middle", "middle"]),
        ({"charge.days_late": {"at_least": 30}}, ["middle", "heavy"]),
    )
    met = {"finding.established": "yes", f"conduct.{code}": "yes"}
    found: list[dict[str, object]] = [
        {"id": f"q-{code}", "when": met, "then": {"circumstance": code}},
        {
            "id": f"a-{code}",
            "stage": "adjust",
            "verb": "may",
            "when": {**given, "charge.repaid": "yes"},
            "then": {"lean": "lenient" if number % 2 else "mitigated"},
        },
    ]
    for tier, (more, span) in enumerate(tiers):
        when = {**given, "responsibility": ["direct", "leader"], **more}
        found.append(
            {"id": f"m-{code}-{tier}", "stage": "measure", "when": when, "then": {"range": span}}
        )
    return found


def timed(folder: Path, repeat: int) -> str:
    """Return a row: versions and rules, what was found, seconds of reading and of proving."""
    reading = min(_seconds(lambda: gather(folder)) for _ in range(repeat))
    whole = [_verified(folder) for _ in range(repeat)]
    seconds = min(taken for taken, _ in whole) - reading
    report = whole[0][1]
    counts = report.counts
    found = counts.errors + counts.warnings + counts.notes
    return (
        f"| {counts.versions} | {counts.rules} | {found} | {len(report.undecided)} "
        f"| {reading:.1f} s | {seconds:.1f} s |"
    )


def _verified(folder: Path) -> tuple[float, VerifyReport]:
    before = process_time()
    report = verify(folder)
    return process_time() - before, report


def _seconds(run: Callable[[], object]) -> float:
    before = process_time()
    run()
    return process_time() - before


def main() -> None:
    """Print a row for the shipped rules and one for a version of many rules."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rules", type=int, default=500)
    parser.add_argument("--repeat", type=int, default=1)
    asked = parser.parse_args()
    print(f"{machine()}.\n")
    print("| versions | rules | found | not decided | reading | proving |")
    print("|---:|---:|---:|---:|---:|---:|")
    print(timed(ROOT / "rules", asked.repeat))
    with TemporaryDirectory() as folder:
        print(timed(large(Path(folder), asked.rules), asked.repeat))
        assert (Path(folder) / VERSION).is_dir()


if __name__ == "__main__":
    main()
