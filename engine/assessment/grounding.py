"""What the own breach on a link stands on: words, evidence, a duty that somebody wrote down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.structure import sources_of
from engine.model.structural import CONDUCT_BREACH
from engine.model.values import NO, YES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.logic.sheet import Cell
    from engine.model.case import Case, Evidence, Judgement
    from engine.model.links import Link
    from engine.model.values import Scalar


def breach_facts(case: Case, cells: Mapping[str, Cell]) -> Iterator[tuple[str, Scalar | None]]:
    """Yield what the judgement on the own breach says and shows; unknown where there is none."""
    breach = cells.get(CONDUCT_BREACH)
    record = breach.record if breach else None
    pieces = _pieces(case, record) if record else []
    disputed = bool(pieces) and all(piece.disputed for piece in pieces)
    yield "link.breach_described", _if(record, YES if record and record.note else NO)
    yield "link.breach_sources", _if(record, sources_of(pieces))
    yield "link.breach_disputed_only", _if(record, YES if disputed else NO)


def _pieces(case: Case, record: Judgement) -> list[Evidence]:
    return [piece for piece in case.evidence if piece.id in record.evidence]


def _if(record: Judgement | None, value: Scalar) -> Scalar | None:
    return value if record else None


def duty_cited(case: Case, link: Link) -> bool:
    """Whether the finding, or a duty on the way, names the entry of a duty list."""
    failed = any(item.id == link.finding and item.duties for item in case.findings)
    return failed or any(step.basis is not None for step in link.path)
