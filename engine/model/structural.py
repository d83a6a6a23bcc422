"""The facts the engine itself puts on sheets; their labels stand in `text/structural.py`."""

from __future__ import annotations

from enum import StrEnum  # noqa: TC003 - members are read at run time
from typing import NamedTuple

from engine.model.case import Party
from engine.model.links import Office, Relation, Responsibility4
from engine.model.organisation import Level, Manner, UnitKind
from engine.model.values import SheetKind
from engine.model.vocabulary import FactType

YES_NO = ("yes", "no")


class Structural(NamedTuple):
    """A structural fact: where it stands, its type and the codes it may take."""

    on: SheetKind
    type: FactType
    domain: tuple[str, ...] = ()


def _codes(enum: type[StrEnum]) -> tuple[str, ...]:
    return tuple(member.value for member in enum)


def _one_of(on: SheetKind, *domain: str) -> Structural:
    return Structural(on, FactType.ONE_OF, domain)


def _yes_no(on: SheetKind) -> Structural:
    return Structural(on, FactType.YES_NO, YES_NO)


_VERDICTS = ("proposed", "to-be-established", "not-proposed")
_OFFICE = tuple(code for code in _codes(Office) if code != Office.UNKNOWN)

AFTER_VERDICTS: dict[str, Structural] = {
    "subject.verdict": _one_of(SheetKind.SUBJECT, *_VERDICTS),
    "subject.above_proposed": _yes_no(SheetKind.SUBJECT),
    "subject.below_proposed": _yes_no(SheetKind.SUBJECT),
    "subject.shares_post_with_proposed": _yes_no(SheetKind.SUBJECT),
    "subject.member_of_proposed": _yes_no(SheetKind.SUBJECT),
    "subject.whole_unit_proposed": _yes_no(SheetKind.SUBJECT),
    "subject.same_range_other_gravity": _yes_no(SheetKind.SUBJECT),
    "subject.same_range_other_contribution": _yes_no(SheetKind.SUBJECT),
    "subject.same_range_other_relation": _yes_no(SheetKind.SUBJECT),
    "subject.other_range_same_facts": _yes_no(SheetKind.SUBJECT),
    "link.verdict": _one_of(SheetKind.LINK, *_VERDICTS),
    "link.duty_cited": _yes_no(SheetKind.LINK),
    "link.breach_described": _yes_no(SheetKind.LINK),
    "link.breach_sources": Structural(SheetKind.LINK, FactType.INTEGER),
    "link.breach_disputed_only": _yes_no(SheetKind.LINK),
    "finding.all_posts_proposed": _yes_no(SheetKind.FINDING),
}
"""The facts that follow from what subjects came to: only safeguards read them."""

STRUCTURAL: dict[str, Structural] = {
    "case.organ_kind": _one_of(SheetKind.CASE, *_codes(UnitKind)),
    "case.organ_level": _one_of(SheetKind.CASE, *_codes(Level)),
    "subject.kind": _one_of(SheetKind.SUBJECT, "person", "organisation"),
    "subject.organisation_kind": _one_of(SheetKind.SUBJECT, *_codes(UnitKind)),
    "subject.level": _one_of(SheetKind.SUBJECT, *_codes(Level)),
    "subject.reply_recorded": _yes_no(SheetKind.SUBJECT),
    "finding.established": _yes_no(SheetKind.FINDING),
    "finding.sources": Structural(SheetKind.FINDING, FactType.INTEGER),
    "finding.disputed_only": _yes_no(SheetKind.FINDING),
    "link.relation": _one_of(SheetKind.LINK, *_codes(Relation)),
    "link.responsibility": _one_of(SheetKind.LINK, *_codes(Responsibility4)),
    "link.own_duty": _yes_no(SheetKind.LINK),
    "link.in_office": _one_of(SheetKind.LINK, *_OFFICE),
    "link.days": Structural(SheetKind.LINK, FactType.INTEGER),
    "link.levels": Structural(SheetKind.LINK, FactType.INTEGER),
    "link.manner": _one_of(SheetKind.LINK, *_codes(Manner)),
    "link.predates_tenure": _yes_no(SheetKind.LINK),
    "link.left_since": _yes_no(SheetKind.LINK),
    "link.decision_role": _one_of(SheetKind.LINK, "joined", "reserved", "objected", "absent"),
    "link.reported_upward": _one_of(SheetKind.LINK, "answered", "unanswered"),
    "link.warned": _yes_no(SheetKind.LINK),
    "option.kind": _one_of(SheetKind.OPTION, "measure", "option"),
    "option.measure": Structural(SheetKind.OPTION, FactType.ONE_OF),
    "option.family": Structural(SheetKind.OPTION, FactType.ONE_OF),
    "charge.findings": Structural(SheetKind.CHARGE, FactType.INTEGER),
    "applies": _yes_no(SheetKind.CHARGE),
    "circumstance": Structural(SheetKind.LINK, FactType.ONE_OF),
    "responsibility": Structural(SheetKind.LINK, FactType.ONE_OF),
    "measures": Structural(SheetKind.CHARGE, FactType.ONE_OF),
    "range.low": Structural(SheetKind.CHARGE, FactType.ONE_OF),
    "range.high": Structural(SheetKind.CHARGE, FactType.ONE_OF),
    "lean": _one_of(SheetKind.CHARGE, "lenient", "mitigated", "severe", "aggravated"),
    **AFTER_VERDICTS,
    "relation.to": _one_of(SheetKind.RELATION, *_codes(Party)),
}
"""Every structural fact. An empty domain is filled from the pack that reads it.

`circumstance`, `responsibility` (as read on a charge) and `measures` are families: `contains` and
`only` read their members.
"""

FAMILIES = ("circumstance", "responsibility", "measures", "lean")
CONDUCT_BREACH = "conduct.breach"
