"""What a proof finds: where it is written, which rules it is about, and a sheet that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from engine.model.problems import Problem
    from engine.workshop.verify.near import Near
    from engine.workshop.verify.proofs import Sheet


class Found(NamedTuple):
    """A finding; one that is not `certain` was found, and could not be replayed or proven whole.

    `sheet` is None where it is about all sheets and none shows it more than another; `near` is what
    a rule that never holds lacks on it.
    """

    problem: Problem
    rules: tuple[str, ...]
    sheet: Sheet | None
    certain: bool = True
    near: Near | None = None
