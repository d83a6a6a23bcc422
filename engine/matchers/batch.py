"""Work in batches in processes of their own, so that a crash loses one batch and not the run.

The C library under a matcher can take its process with it. Each process works on one batch at a
time; if it dies, the batch is done once more in a fresh process with the reference, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from engine.matchers.choice import default_matcher
from engine.matchers.plain import PlainMatcher

if TYPE_CHECKING:
    from engine.assessment.matching import Matcher
    from engine.logic.sheet import Sheet
    from engine.model.rules import Rule
    from engine.model.values import Status

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[["Matcher", Sequence[Item]], list[Result]]
"""What is done with a batch; a function that processes can send each other."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How work is spread: how many processes, how many items in a batch, which matchers."""

    processes: int = 1
    size: int = 200
    first: Callable[[], Matcher] = default_matcher
    reference: Callable[[], Matcher] = PlainMatcher


@dataclass(frozen=True, slots=True)
class Batch(Generic[Result]):
    """What a batch came to: where it starts, its results, the matcher, whether a process died."""

    start: int
    results: list[Result]
    matcher: str
    crashed: bool = False


def in_batches(
    work: Work[Item, Result], items: Sequence[Item], plan: Plan | None = None
) -> list[Batch[Result]]:
    """Do work on items in batches, in their order. Raises what the work raises.

    A batch that kills its process on the reference too raises BrokenProcessPool.
    """
    plan = plan or Plan()
    waiting = [items[start : start + plan.size] for start in range(0, len(items), plan.size)]
    queue = list(enumerate(waiting))[::-1]
    lanes = [_Lane(work, plan) for _ in range(min(plan.processes, len(queue)))]
    done: dict[int, Batch[Result]] = {}
    try:
        running = {lane.start(*queue.pop()): lane for lane in lanes}
        while running:
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                lane = running.pop(future)
                done[lane.number] = lane.batch(future)
                if queue:
                    running[lane.start(*queue.pop())] = lane
    finally:
        for lane in lanes:
            lane.close()
    return [done[number] for number in range(len(waiting))]


def match_batches(
    rules: Sequence[Rule], sheets: Sequence[Sheet], plan: Plan | None = None
) -> list[Batch[dict[str, Status]]]:
    """Match rules against sheets in batches."""
    return in_batches(partial(_match, tuple(rules)), sheets, plan)


def _match(
    rules: Sequence[Rule], matcher: Matcher, sheets: Sequence[Sheet]
) -> list[dict[str, Status]]:
    return matcher.statuses(rules, sheets)


@dataclass(slots=True)
class _Lane(Generic[Item, Result]):
    """A process, replaced when it dies, and the batch it works on."""

    work: Work[Item, Result]
    plan: Plan
    number: int = 0
    items: Sequence[Item] = ()
    pool: ProcessPoolExecutor | None = field(default=None)

    def start(self, number: int, items: Sequence[Item]) -> Future[tuple[str, list[Result]]]:
        """Give the process a batch."""
        self.number, self.items = number, items
        self.pool = self.pool or _process(self.work, self.plan.first)
        return self.pool.submit(_run, items)

    def batch(self, future: Future[tuple[str, list[Result]]]) -> Batch[Result]:
        """Return what the batch came to, done once more on the reference if the process died."""
        start = self.number * self.plan.size
        try:
            name, results = future.result()
        except BrokenProcessPool:
            self.close()
            with _process(self.work, self.plan.reference) as pool:
                name, results = pool.submit(_run, self.items).result()
            return Batch(start, results, name, crashed=True)
        return Batch(start, results, name)

    def close(self) -> None:
        """End the process."""
        if self.pool is not None:
            self.pool.shutdown(cancel_futures=True)
            self.pool = None


def _process(work: Work[Item, Result], matcher: Callable[[], Matcher]) -> ProcessPoolExecutor:
    # spawned, not forked: the library's state must not be shared
    return ProcessPoolExecutor(1, get_context("spawn"), _prepare, (work, matcher))


_prepared: dict[str, Any] = {}
"""In a process that works: its work and its matcher, kept so that rules are compiled once."""


def _prepare(work: Work[Item, Result], matcher: Callable[[], Matcher]) -> None:
    _prepared.update(work=work, matcher=matcher())


def _run(items: Sequence[Item]) -> tuple[str, list[Any]]:
    matcher: Matcher = _prepared["matcher"]
    return matcher.name, _prepared["work"](matcher, items)
