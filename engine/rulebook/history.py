"""What a case says of earlier measures and of steps taken, held against the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.case import RecordKind
from engine.rulebook.bounds import first_faults
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.case import Case
    from engine.model.priors import Prior
    from engine.model.problems import Problem
    from engine.model.provision import Regime
    from engine.model.rules import Rulebook
    from engine.rulebook.document import Document, Path


def history_problems(case: Case, document: Document, rulebook: Rulebook) -> list[Problem]:
    """Return what earlier measures and recorded steps get wrong about a rulebook."""
    return [
        *first_faults(_priors(case, document, rulebook)),
        *first_faults(_steps(case, document, rulebook)),
    ]


def _priors(case: Case, document: Document, rulebook: Rulebook) -> Iterator[Problem]:
    for index, prior in enumerate(case.priors):
        path = ("priors", index)
        yield from _measure(document, path, prior, _measures(rulebook, prior.regime))
        yield from _days(document, path, prior)


def _measures(rulebook: Rulebook, regime: Regime) -> list[str]:
    regulations = {each.id for each in rulebook.regulations if each.regime is regime}
    packs = (pack for pack in rulebook.packs if pack.regulation in regulations)
    return list(dict.fromkeys(measure.id for pack in packs for measure in pack.measures))


def _measure(document: Document, path: Path, prior: Prior, known: list[str]) -> Iterator[Problem]:
    """Yield a problem for a measure of which neither the regime nor the case says the period."""
    described = prior.label is not None and (prior.months or prior.until)
    if prior.measure in known or described:
        return
    code = "unknown-prior" if known else "prior-outside"
    near = nearest(prior.measure, known)
    details = {"name": shown(prior.measure), "regime": prior.regime.value}
    yield document.problem(code, (*path, "measure"), *near, **details)


def _days(document: Document, path: Path, prior: Prior) -> Iterator[Problem]:
    ends = {"restored": prior.restored.latest if prior.restored else None, "until": prior.until}
    for key, end in ends.items():
        if prior.effective is not None and end is not None and end < prior.effective.earliest:
            details = {"start": str(prior.effective), "end": str(getattr(prior, key))}
            yield document.problem("reversed-period", (*path, key), **details)


def _steps(case: Case, document: Document, rulebook: Rulebook) -> Iterator[Problem]:
    known = {step.id for pack in rulebook.packs for step in pack.procedure}
    for index, record in enumerate(case.records):
        path = ("records", index)
        if record.kind is not RecordKind.STEP:
            if record.step is not None:
                yield document.key_problem("step-of-other-kind", (*path, "step"))
        elif record.step is None:
            yield document.problem("missing-key", path, key="step")
        elif record.step not in known:
            near = nearest(record.step, known)
            yield document.problem("unknown-step", (*path, "step"), *near, name=shown(record.step))
