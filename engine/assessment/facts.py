"""The facts that people judged, as cells by what they are about."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from engine.logic.sheet import Cell, Cells
from engine.model.case import Standing
from engine.model.values import NO, YES, Scalar, SheetKind
from engine.model.vocabulary import FactType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.case import Case, Judgement
    from engine.model.vocabulary import FactSpec


@dataclass(frozen=True, slots=True)
class Facts:
    """Judged facts by what they are about.

    `conduct` holds a subject on a finding; `charges` a subject's charges, all of them or one by id.
    """

    case: Cells = field(default_factory=dict)
    findings: dict[str, Cells] = field(default_factory=lambda: defaultdict(dict))
    subjects: dict[str, Cells] = field(default_factory=lambda: defaultdict(dict))
    conduct: dict[tuple[str, str], Cells] = field(default_factory=lambda: defaultdict(dict))
    charges: dict[tuple[str, str | None], Cells] = field(default_factory=lambda: defaultdict(dict))
    reviewers: dict[str, Cells] = field(default_factory=lambda: defaultdict(dict))


def judged_facts(case: Case, vocabulary: Mapping[str, FactSpec]) -> Facts:
    """Return every judged fact of a case. The reader has checked names, values and scopes."""
    facts = Facts()
    owners = {charge.id: charge.subject for charge in case.charges}
    for judgement in case.judgements:
        for name, raw in judgement.facts.items():
            spec = vocabulary[name]
            for cells, of in _places(facts, judgement, spec.on, owners):
                cells[name] = _cell(judgement, spec, raw, of)
    return facts


def unrecorded(specs: Iterable[FactSpec], on: SheetKind, of: str) -> Cells:
    """Return a cell for every judged fact of a kind of sheet: nobody has said, so it is unknown."""
    return {
        spec.name: Cell(spec.name, None, firm=False, basis="unrecorded", kind=on, of=of)
        for spec in specs
        if spec.on is on
    }


def _places(
    facts: Facts, judgement: Judgement, on: SheetKind, owners: Mapping[str, str]
) -> Iterator[tuple[Cells, str]]:
    """Yield the cells that a judgement fills; a charge alone says whose it is."""
    subject = judgement.subject or owners.get(judgement.charge or "", "")
    if on is SheetKind.CASE:
        yield facts.case, "case"
    elif on is SheetKind.SUBJECT:
        yield facts.subjects[subject], subject
    elif on is SheetKind.REVIEWER:
        yield facts.reviewers[judgement.reviewer or ""], judgement.reviewer or ""
    elif on is SheetKind.CHARGE:
        yield facts.charges[subject, judgement.charge], judgement.charge or subject
    else:
        for finding in judgement.findings:
            if on is SheetKind.FINDING:
                yield facts.findings[finding], finding
            else:
                yield facts.conduct[subject, finding], f"{subject}@{finding}"


def _cell(judgement: Judgement, spec: FactSpec, raw: str | int, of: str) -> Cell:
    value = settled(judgement.status, spec, raw)
    return Cell(
        fact=spec.name,
        value=value,
        firm=value is not None and not judgement.assumed,
        basis="judged",
        kind=spec.on,
        of=of,
        assumptions=assumption_names(judgement.assumption, f"{of}#{spec.name}")
        if judgement.assumed
        else (),
        record=judgement,
    )


def assumption_names(named: str | None, otherwise: str) -> tuple[str, ...]:
    """Return the assumption a thing names, or a name made from the thing itself."""
    return (named or otherwise,)


def settled(status: Standing, spec: FactSpec, raw: str | int) -> Scalar | None:
    """Return the value if established, its opposite if refuted and there is one, else unknown."""
    value = None if raw == "unknown" else _typed(spec, raw)
    if status is Standing.ESTABLISHED:
        return value
    if status is Standing.REFUTED and spec.type is FactType.YES_NO and value == YES:
        return NO
    return None


def _typed(spec: FactSpec, raw: str | int) -> Scalar:
    return date.fromisoformat(str(raw)) if spec.type is FactType.DATE else raw
