"""Charges drawn up: which findings of a subject form one violation, under which law."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.dossier import Draft, Law
from engine.assessment.invoked import invoking
from engine.assessment.law import Days, choose, in_force_points, points, recorded
from engine.model.provision import Regime
from engine.model.rules import Uncovered
from engine.model.values import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.case import Case, ChargeStatement
    from engine.model.links import Link
    from engine.model.measures import Reach
    from engine.model.rules import Pack, Regulation, Rulebook


class Violation(NamedTuple):
    """What counts as one violation of a subject. `statement` is the human word on it, if any."""

    id: str
    findings: tuple[str, ...]
    statement: ChargeStatement | None

    @property
    def one(self) -> bool:
        """Whether it is surely one: people said so, or there is one finding."""
        return self.statement is not None or len(self.findings) == 1


def draw_up(case: Case, links: Sequence[Link], rulebook: Rulebook) -> list[Draft]:
    """Return a draft per subject, violation and regulation that charges such subjects.

    Unless people stated otherwise all findings of a subject are one violation.
    """
    law = charging(rulebook)
    by_subject: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in links:
        by_subject[link.subject, link.kind].add(link.finding)
    drafts = [
        _draft(case, law, subject, violation._replace(findings=invoked), regulation)
        for (subject, kind), findings in sorted(by_subject.items())
        for violation in _violations(case, subject, findings)
        for regulation in _reaching(rulebook, kind)
        if (invoked := invoking(case, regulation, subject, violation.findings))
    ]
    return sorted(filter(_told, drafts), key=lambda draft: draft.id)


def _told(draft: Draft) -> bool:
    """Whether a charge is drawn up: not where the acts are another regulation's matter."""
    of = draft.regulation
    uncovered = of.earlier_acts if draft.law.last < of.first_in_force else of.later_acts
    return draft.pack is not None or uncovered is Uncovered.MISSING


def charging(rulebook: Rulebook) -> Rulebook:
    """Return a rulebook without the versions that do not say whom they reach.

    A version that holds other matters charges nobody; local policy narrows what others permit.
    """
    locals_ = {each.id for each in rulebook.regulations if each.regime is Regime.LOCAL}
    kept = (
        pack for pack in rulebook.packs if pack.regulation in locals_ or pack.of(Stage.APPLICABLE)
    )
    return rulebook.model_copy(update={"packs": tuple(kept)})


def _reaching(rulebook: Rulebook, kind: str) -> Iterator[Regulation]:
    for regulation in rulebook.regulations:
        reach: tuple[Reach, ...] = regulation.subjects
        if regulation.regime.charges and kind in reach:
            yield regulation


def _violations(case: Case, subject: str, findings: set[str]) -> Iterator[Violation]:
    order = [finding.id for finding in case.findings]
    left = set(findings)
    for statement in case.charges:
        mine = findings.intersection(statement.findings)
        if statement.subject == subject and mine:
            left -= mine
            yield Violation(statement.id, tuple(sorted(mine, key=order.index)), statement)
    if left:
        yield Violation("1", tuple(sorted(left, key=order.index)), None)


def _draft(
    case: Case, rulebook: Rulebook, subject: str, violation: Violation, regulation: Regulation
) -> Draft:
    stated = violation.statement.versions.get(regulation.id) if violation.statement else None
    days = _days(case, violation)
    chosen = choose(rulebook, regulation.id, days, stated)
    draft = Draft(
        id=f"{subject}/{violation.id}/{regulation.id}",
        subject=subject,
        violation=violation.id,
        stated=violation.one,
        findings=violation.findings,
        regulation=regulation,
        pack=chosen.pack,
        law=recorded(chosen, regulation, days, stated),
        points=tuple(points(chosen, regulation)),
        local=tuple(_local(rulebook, chosen.pack, days)) if chosen.pack else (),
    )
    if chosen.beside is None:
        return draft
    local = _local(rulebook, chosen.beside, days)
    return replace(draft, other=_beside(draft, chosen.beside, local))


def _beside(draft: Draft, pack: Pack, local: Iterable[Law]) -> Draft:
    """Return the same charge under another version, as a charge of its own."""
    named = f"{draft.id}@{pack.version}"
    asked = tuple(in_force_points(pack))
    return replace(draft, id=named, pack=pack, points=asked, local=tuple(local))


def _local(rulebook: Rulebook, pack: Pack, days: Days) -> Iterator[Law]:
    """Yield the local policy on a version that was in force when the violation ended and now."""
    for regulation in rulebook.regulations:
        if regulation.regime is not Regime.LOCAL:
            continue
        asked = (days.first, days.last, days.decided)
        found = [rulebook.governing(regulation.id, day) for day in asked]
        policy = found[0]
        if policy is not None and all(each is policy for each in found):
            over = policy.narrows
            if over and (over.regulation, over.version) == (pack.regulation, pack.version):
                yield Law(policy, regulation)


def _days(case: Case, violation: Violation) -> Days:
    """Return the first and the last day on which a violation can have ended.

    One that still goes on ends with the decision, or with the earlier one that closed the case.
    Where nobody has said that several findings are one violation, it may be the end of any.
    """
    judged = case.closed_on or case.decided_on
    ends = [finding.period.end for finding in case.findings if finding.id in violation.findings]
    firsts = [min(end.earliest, judged) if end else judged for end in ends]
    lasts = [min(end.latest, judged) if end else judged for end in ends]
    first = max(firsts) if violation.one else min(firsts)
    return Days(first, max(lasts), case.decided_on, case.closed_on, violation.findings)
