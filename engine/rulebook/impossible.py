"""Values that no sheet has together, as people declare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.rulebook.conditions import Reader
from engine.rulebook.sheets import declared, structural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.problems import Problem
    from engine.model.values import Condition
    from engine.rulebook.folder import Folder
    from engine.rulebook.sheets import Fact

IMPOSSIBLE = "impossible"


def impossible_in(
    folder: Folder,
    facts: Mapping[str, Fact],
    terms: Mapping[str, Condition],
    problems: list[Problem],
) -> tuple[Condition, ...]:
    """Return what a folder declares impossible; what is wrong with it is added to problems."""
    found = []
    for entry in folder.sections[IMPOSSIBLE]:
        reader = Reader(entry.document, facts, terms)
        found.append(reader.all_of((*entry.path, "when"), entry.item.when))
        problems += reader.problems
    return tuple(found)


def shared_impossible(folder: Folder, problems: list[Problem]) -> tuple[Condition, ...]:
    """Return what is declared impossible for all versions, over the facts that all share."""
    facts = {spec.name: declared(spec) for spec in folder.items("vocabulary")}
    return impossible_in(folder, facts | structural((), ()), {}, problems)
