"""Recorded decisions on charges that come to something else, and whether they still stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from engine.model.decision import Decision
from engine.model.rules_diff import TouchedDecision
from engine.registry.reading import DECISIONS, bounded_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from engine.model.what_if import ChargeDifference, Stand


class Decided(NamedTuple):
    """The decisions beside a case by their files, and the files that hold none."""

    decisions: dict[str, Decision]
    unread: tuple[str, ...]


def decided(case_folder: Path, shown_from: Path) -> Decided:
    """Return the decisions recorded beside a case; files are named from a folder."""
    decisions: dict[str, Decision] = {}
    unread: list[str] = []
    for file in sorted((case_folder / DECISIONS).glob("*.json")):
        shown = file.relative_to(shown_from).as_posix()
        try:
            decisions[shown] = Decision.model_validate_json(bounded_bytes(file))
        except (ValidationError, OSError):
            unread.append(shown)
    return Decided(decisions, tuple(unread))


def touched(
    recorded: Decided, case: str, charges: Mapping[str, ChargeDifference]
) -> Iterator[TouchedDecision]:
    """Yield the decisions of a case on charges that come to something else now."""
    for file, decision in recorded.decisions.items():
        changed = charges.get(decision.charge.id)
        if changed is not None and decision.case == case:
            yield TouchedDecision(
                file=file,
                subject=decision.subject.id,
                name=decision.subject.name,
                charge=decision.charge.id,
                outcome=decision.outcome,
                on=decision.on,
                measures=tuple(each.label for each in decision.measures),
                permitted=_permitted(decision, changed.would_be),
            )


def _permitted(decision: Decision, stand: Stand | None) -> bool | None:
    """Whether all measures chosen may still be chosen; None where none was."""
    chosen = {each.id for each in decision.measures}
    if not chosen:
        return None
    if stand is None or stand.measures is None:
        return False
    options = {each.id for each in stand.options}
    return chosen <= options | {each.id for each in stand.measures.range}
