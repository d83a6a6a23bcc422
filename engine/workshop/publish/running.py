"""Running the gates: the slow ones only if nothing failed so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.model.release import Gate, GateOutcome
from engine.workshop.publish.gates import Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.workshop.publish.gates import Bench, Run

SLOW = frozenset({Gate.SCENARIOS, Gate.MUTATE})
"""Gates that take minutes, or an hour."""

Progress = Callable[[Gate, Result | None], None]
"""Is told of a gate that it begins, and what came of it."""


class GateError(Exception):
    """Gates were not passed; `not_run` are those that were not run because of it."""

    def __init__(self, failed: Mapping[Gate, Result], not_run: tuple[Gate, ...]) -> None:
        super().__init__()
        self.failed, self.not_run = failed, not_run


def run_gates(
    gates: Mapping[Gate, Run], left_out: Iterable[Gate], bench: Bench, progress: Progress
) -> dict[Gate, Result]:
    """Return what came of each gate that is not left out. Raises GateError if one was not passed.

    All quick gates are run, and what failed of them is told together.
    """
    wanted = [gate for gate in gates if gate not in set(left_out)]
    results: dict[Gate, Result] = {}
    for gate in sorted(wanted, key=SLOW.__contains__):
        if gate in SLOW and not all(result.passed for result in results.values()):
            break
        progress(gate, None)
        results[gate] = gates[gate](bench)
        progress(gate, results[gate])
    failed = {gate: result for gate, result in results.items() if not result.passed}
    if failed:
        raise GateError(failed, tuple(gate for gate in wanted if gate not in results))
    return results


def outcome(
    gate: Gate, results: Mapping[Gate, Result], left_out: Mapping[Gate, str]
) -> GateOutcome:
    """Return what a manifest says of a gate."""
    if gate in left_out:
        return GateOutcome(gate=gate, outcome="left-out", reason=left_out[gate])
    return GateOutcome(gate=gate, outcome="passed", counts=results[gate].counts)
