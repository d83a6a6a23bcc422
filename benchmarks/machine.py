"""What the benchmarks run on and how they measure it: in words, in seconds, in memory."""

from __future__ import annotations

import os
import platform
import resource
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MIB = 2**20
GROWTH_MIB = 8
BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1024


def machine() -> str:
    """Describe the machine in words."""
    cores = os.cpu_count() or 1
    noun = "core" if cores == 1 else "cores"
    kind = f"{platform.system()} on {platform.machine()}"
    return f"{kind}, {cores} {noun}, Python {platform.python_version()}; one core is used"


def seconds(run: Callable[[], object]) -> float:
    """Return the wall time of one run."""
    start = perf_counter()
    run()
    return perf_counter() - start


def resident() -> int:
    """Return the bytes of memory this process holds (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()


def peak() -> int:
    """Return the most bytes of memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * BYTES_PER_UNIT


def watch(what: str, count: int, once: Callable[[int], object]) -> None:
    """Do something many times, print the memory held, and fail if it grows after the first tenth.

    Raises SystemExit where it grew.
    """
    step = max(count // 10, 1)
    held: list[float] = []
    print(f"| {what} | memory |\n|---:|---:|")
    for number in range(1, count + 1):
        once(number)
        if number % step == 0:
            held.append(resident() / MIB)
            print(f"| {number:,} | {held[-1]:.1f} MiB |", flush=True)
    if held[-1] - held[0] > GROWTH_MIB:
        sys.exit(f"memory grew by more than {GROWTH_MIB} MiB")
