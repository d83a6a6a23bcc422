"""What rules are put through before they are published: one table, a line for each gate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from engine.model.mutation import VERDICTS
from engine.model.release import Gate
from engine.scenarios.run import Asked, NotRunError, run
from engine.workshop.checking.check import around, check
from engine.workshop.coverage.played import files_of
from engine.workshop.mutate.run import Request, mutate
from engine.workshop.mutate.telling import told
from engine.workshop.verify.run import verify

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MIN_KILL = 95
"""The percentage of altered rules that somebody has to notice, unless a place asks for another."""


def _unmarked(what: str, done: int, of: int) -> None:
    """Tell nobody how far it is."""


class Mutating(NamedTuple):
    """How rules are altered: what is kept of an earlier run, in how many processes, told to whom.

    `least` is the percentage that has to be noticed.
    """

    least: int = MIN_KILL
    journal: Path | None = None
    workers: int = 1
    mark: Callable[[str, int, int], None] = _unmarked


class Bench(NamedTuple):
    """What gates are run on: the files that are to be published, and the scenarios beside them."""

    rules: Path
    scenarios: Path
    mutating: Mutating = Mutating()


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


def mutated(bench: Bench) -> Result:
    """Return what is noticed of altered rules; too little of it, or of what holds, is no pass.

    That a scenario noticed something is not believed of a journal: it is played again.
    """
    how = bench.mutating
    files = tuple(files_of((bench.scenarios,)))
    request = Request(bench.rules, files, workers=how.workers, journal=how.journal, doubted=True)
    found = told(mutate(request, how.mark))
    verdicts = Counter(each.verdict for each in found.mutants)
    counts: dict[str, int] = {verdict: verdicts[verdict] for verdict in VERDICTS}
    counts |= {
        "least": how.least, "scenarios": found.scenarios or 0, "failed": len(found.failed),
    }  # fmt: skip
    enough = found.share.of > 0 and not found.share.below(how.least)
    return Result(enough and not found.failed, counts)


GATES: Mapping[Gate, Run] = {
    Gate.CHECK: checked,
    Gate.VERIFY: verified,
    Gate.SCENARIOS: scenarios,
    Gate.MUTATE: mutated,
}
"""Every gate, in the order they are run."""
