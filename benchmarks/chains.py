"""What the chain costs on organisations of a thousand to a million posts.

    python benchmarks/chains.py            the tables, as Markdown, to 100,000 posts
    python benchmarks/chains.py --full     a million posts as well: some 9 GB and ten minutes
    python benchmarks/chains.py --size N   one size alone, as JSON

Every size has a process of its own, so that its memory is its own. Models are made in memory, not
read: a file is bound to 4 MB, which is some ten thousand posts.
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
from dataclasses import dataclass, field, fields
from datetime import date
from functools import partial
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from benchmarks.machine import MIB, machine, peak, resident, seconds
from benchmarks.organisations import finding_in, organisation
from engine.chain.faults import extent, faults
from engine.chain.graph import Chain, build
from engine.chain.links import links
from engine.chain.walks import paths, slice_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.chain.edges import Edge
    from engine.model.case import Finding

SIZES = (1_000, 10_000, 100_000)
FULL = (*SIZES, 1_000_000)
LAPS = 101
DAY = date(2020, 3, 1)
DECIDED = date(2021, 3, 1)
TOP = "centre"
STEM = ("province1", "city1", "district1", "township1", "village0", "work")
BELOW = ".".join(STEM)
FORMS = {
    "posts": "{:,}",
    "edges": "{:,}",
    "models made, s": "{:,.1f}",
    "graph built, s": "{:,.2f}",
    "`chain check`, s": "{:,.1f}",
    "faults it found": "{:,}",
    "slice of a day, ms": "{:,.2f}",
    "memory a slice takes, KiB": "{:,.0f}",
    "ways from the top to a village on a day, ms": "{:,.1f}",
    "links of one finding, median, ms": "{:,.1f}",
    "links of one finding, slowest, ms": "{:,.1f}",
    "nodes looked at for them": "{:,}",
    "one full garbage collection, s": "{:,.2f}",
    "models, bytes a post": "{:,.0f}",
    "graph and indexes, bytes a post": "{:,.0f}",
    "peak memory, MiB": "{:,.0f}",
}
Found = dict[str, float]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Watched(Chain):
    """A chain that remembers which nodes were looked at."""

    seen: list[str] = field(default_factory=list)

    def into(self, node: str, *, but: str | None = None) -> list[Edge]:
        """Return the edges into a node, and remember it."""
        self.seen.append(node)
        return Chain.into(self, node, but=but)


def looked_at(chain: Chain, finding: Finding) -> list[str]:
    """Return the nodes that the links of a finding make the chain look at, one by one."""
    watched = Watched(*(getattr(chain, part.name) for part in fields(Chain)))
    links(watched, finding, DECIDED)
    return watched.seen


class Cost(NamedTuple):
    """What making something took, in seconds and in bytes that stay."""

    seconds: float
    held: int


def costing(make: Callable[[], T]) -> tuple[T, Cost]:
    """Make something, and return it with its cost."""
    held, start = resident(), perf_counter()
    made = make()
    return made, Cost(perf_counter() - start, resident() - held)


def measured(posts: int) -> Found:
    """Measure one size. The collector rests while the models are made: they are not the engine."""
    gc.disable()
    made, models = costing(partial(organisation, posts))
    gc.enable()
    chain, graph = costing(partial(build, made))
    numbers: tuple[float, ...] = (
        len(made.posts),
        chain.graph.number_of_edges(),
        models.seconds,
        graph.seconds,
        *_checked(chain),
        *_sliced(chain),
        *_linked(chain),
        seconds(gc.collect),
        models.held / len(made.posts),
        graph.held / len(made.posts),
        peak() / MIB,
    )
    return dict(zip(FORMS, numbers, strict=True))


def _checked(chain: Chain) -> tuple[float, int]:
    found, cost = costing(lambda: faults(chain, *extent(chain)))
    return cost.seconds, len(found)


def _sliced(chain: Chain) -> tuple[float, float, float]:
    _view, cost = costing(partial(slice_on, chain, DAY))
    ways = median(_laps(partial(paths, chain, TOP, BELOW, DAY), 9))
    return cost.seconds * 1000, cost.held / 1024, ways


def _linked(chain: Chain) -> tuple[float, float, int]:
    gc.collect()
    laps = _laps(partial(links, chain, finding_in(BELOW), DECIDED), LAPS)
    return median(laps), max(laps), len(looked_at(chain, finding_in(BELOW)))


def _laps(run: Callable[[], object], count: int) -> list[float]:
    """Return the milliseconds of each of some runs."""
    return [seconds(run) * 1000 for _ in range(count)]


def by_depth(posts: int) -> list[tuple[str, int, int, float]]:
    """Return, for findings ever deeper: where, how many links, nodes looked at, milliseconds."""
    chain = build(organisation(posts))
    units = [TOP, *(".".join(STEM[: depth + 1]) for depth in range(len(STEM)))]
    gc.collect()
    return [
        (
            unit.rpartition(".")[2].rstrip("0123456789"),
            len(links(chain, finding_in(unit), DECIDED)),
            len(looked_at(chain, finding_in(unit))),
            median(_laps(partial(links, chain, finding_in(unit), DECIDED), LAPS)),
        )
        for unit in units
    ]


def apart(posts: int) -> Found:
    """Measure one size in a process of its own."""
    command = [sys.executable, __file__, "--size", str(posts)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: Found = json.loads(run.stdout)
    return found


def sizes_table(sizes: tuple[int, ...]) -> None:
    """Print what each size costs, one column a size."""
    columns = [apart(posts) for posts in sizes]
    print("| measured |" + "".join(f" {posts:,} |" for posts in sizes))
    print("|---|" + "---:|" * len(sizes))
    for name, form in FORMS.items():
        print(f"| {name} |" + "".join(f" {form.format(found[name])} |" for found in columns))


def depth_table(posts: int) -> None:
    """Print what a finding costs by how deep it lies."""
    print("| the finding is at | links | nodes looked at | median, ms |\n|---|---:|---:|---:|")
    for where, found, nodes, taken in by_depth(posts):
        print(f"| {where} | {found} | {nodes} | {taken:.1f} |")


def main() -> None:
    """Print the tables, or one size as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", action="store_true", help="a million posts as well")
    parser.add_argument("--size", type=int, metavar="N", help="one size alone, as JSON")
    given = parser.parse_args()
    if given.size:
        print(json.dumps(measured(given.size)))
        return
    print(f"{machine()}. Links: medians of {LAPS} runs.\n")
    sizes_table(FULL if given.full else SIZES)
    print()
    depth_table(SIZES[1])


if __name__ == "__main__":
    main()
