"""Whether the article that a rule cites is in the register, where its version has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.rulebook.folder import Entry
    from engine.workshop.desk import Desk

_ABSENT = "not-in-register"


def is_registered(entry: Entry, desk: Desk) -> bool:
    """Whether reading found the article of a rule; one it did not find is told there alone."""
    cited = entry.problem(_ABSENT, "provision", "article").location
    faults = desk.gathered.problems
    return not any(each.code == _ABSENT and each.location == cited for each in faults)
