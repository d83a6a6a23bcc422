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
