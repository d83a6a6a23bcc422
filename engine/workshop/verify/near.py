"""The sheet that comes nearest to what a rule asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Group

if TYPE_CHECKING:
    from engine.model.rules import Rule
    from engine.model.values import Condition
    from engine.workshop.verify.proofs import Proofs, Sheet


def nearest(proofs: Proofs, rule: Rule) -> Sheet | None:
    """Return a sheet on which as many parts of a rule's condition hold as can, taken in order."""
    parts = rule.when.of if isinstance(rule.when, Group) and rule.when.kind == "all" else ()
    kept: list[Condition] = []
    for part in parts:
        if proofs.met(rule.stage, Group(kind="all", of=(*kept, part))) is not None:
            kept.append(part)
    return proofs.met(rule.stage, Group(kind="all", of=tuple(kept)))
