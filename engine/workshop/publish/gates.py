"""What rules are put through before they are published: one table, a line for each gate."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from engine.model.release import Gate
from engine.scenarios.run import Asked, NotRunError, run
from engine.workshop.checking.check import around, check
from engine.workshop.verify.run import verify

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Bench(NamedTuple):
    """What gates are run on: the files that are to be published, and the scenarios beside them."""

    rules: Path
    scenarios: Path


class Result(NamedTuple):
    """Whether a gate was passed, what was counted, and what is said of a gate that broke down."""

    passed: bool
    counts: dict[str, int]
    said: str = ""


Run = Callable[[Bench], Result]


def checked(bench: Bench) -> Result:
    """Return what `wenze rules check` remarks on the rules; an error is no pass."""
    report = check(around(bench.rules))
    names = ("rules", "errors", "warnings", "notes", "excepted")
    counts = {name: getattr(report.counts, name) for name in names}
    return Result(report.usable and not report.counts.errors, counts)


def verified(bench: Bench) -> Result:
    """Return what is proven about the rules; an error, or something not decided, is no pass."""
    report = verify(bench.rules)
    names = ("rules", "errors", "warnings", "notes", "intended")
    counts = {name: getattr(report.counts, name) for name in names}
    counts["undecided"] = len(report.undecided)
    return Result(not report.counts.errors and not report.undecided, counts)


def scenarios(bench: Bench) -> Result:
    """Return what all scenarios come to under the rules; none at all is no pass."""
    try:
        found, _ = run(Asked((bench.scenarios,), rules=bench.rules), lambda _: None)
    except NotRunError as not_run:
        return Result(passed=False, counts={"run": 0}, said=str(not_run).strip())
    counts = {
        "run": len(found.scenarios), "failed": len(found.failed), "unreadable": len(found.refused),
    }  # fmt: skip
    return Result(found.sound and bool(found.scenarios), counts)


GATES: Mapping[Gate, Run | None] = {
    Gate.CHECK: checked,
    Gate.VERIFY: verified,
    Gate.SCENARIOS: scenarios,
    Gate.MUTATE: None,
}
"""Every gate, in the order they are run; None for one that this version does not have."""
