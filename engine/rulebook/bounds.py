"""How many faults a reading looks for: past that, somebody should mend the first ones first."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.problems import Problem

MOST_FAULTS = 100


def first_faults(problems: Iterable[Problem]) -> list[Problem]:
    """Return as many faults as are told at once; the others are not even looked for."""
    return list(islice(problems, MOST_FAULTS))
