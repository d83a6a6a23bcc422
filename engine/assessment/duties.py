"""The entries of duty lists that a case rests on: what findings failed, what ways are based on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from engine.assessment.points import cite
from engine.model.assessment import Duty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.assessment.prepare import Prepared
    from engine.model.rules import DutyEntry, Pack


def duties(prepared: Prepared) -> dict[str, Duty]:
    """Return the entries a result names, by id, as they stood last while a finding went on.

    The basis of a duty on a way may have been repealed before: it is shown as it stood last.
    """
    found: dict[str, Duty] = {}
    for name in sorted(set(_named(prepared))):
        entry = _entry(prepared, name)
        if entry is not None:
            found[name] = _duty(prepared, *entry)
    return found


def _named(prepared: Prepared) -> Iterator[str]:
    for finding in prepared.case.findings:
        yield from finding.duties
    for link in prepared.links:
        yield from (step.basis for step in link.path if step.basis is not None)


def _entry(prepared: Prepared, name: str) -> tuple[Pack, DutyEntry] | None:
    periods = [finding.period for finding in prepared.case.findings]
    first = min((period.start.earliest for period in periods), default=date.min)
    last = max((period.end.latest if period.end else date.max for period in periods), default=first)
    book = prepared.rulebook
    return book.duty(name, first, last) or book.duty(name, date.min, date.max)


def _duty(prepared: Prepared, pack: Pack, entry: DutyEntry) -> Duty:
    regulation = prepared.rulebook.regulation(pack.regulation)
    return Duty(
        title=entry.title,
        holder=entry.holder,
        responsibility=entry.responsibility,
        citation=cite(pack, regulation, entry.provision),
    )
