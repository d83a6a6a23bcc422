"""Findings that follow from another one: with what that is about mended, they are gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from engine.model.values import Group, Stage
from engine.model.verify import Cause
from engine.workshop.verify.findings.impossible_too_wide import CODE as WIDE
from engine.workshop.verify.findings.rule_never_fires import CODE as NEVER
from engine.workshop.verify.proofs import Proofs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.model.problems import Location
    from engine.workshop.desk import Written
    from engine.workshop.verify.findings import Finder
    from engine.workshop.verify.found import Found
    from engine.workshop.verify.law import Law
    from engine.workshop.verify.near import Near

ROOTS = (WIDE, NEVER)
"""What other findings may follow from."""


class Key(NamedTuple):
    """What a finding is known by when the rules are looked at anew."""

    code: str
    place: Location
    rules: tuple[str, ...]


def key_of(finder: Finder, found: Found) -> Key:
    """Return what a finding is known by."""
    return Key(finder.code, found.problem.location, found.rules)


def following(law: Law, findings: Sequence[tuple[Finder, Found]]) -> Mapping[Key, Cause]:
    """Return, by finding, what it follows from: a declaration, or a rule that never holds.

    First what is declared impossible and rules out too much is dropped, then, stage by stage, what
    never holds is made to hold; each time what was found is looked for again.
    """
    causes: dict[Key, Cause] = {}
    left = {key_of(*each) for each in findings}
    finders = list(dict.fromkeys(finder for finder, _ in findings))
    for finder, found in sorted(findings, key=lambda each: _order(law, *each)):
        own = key_of(finder, found)
        if finder.code not in ROOTS or own in causes or found.near is None or len(left) == 1:
            continue
        law = _mended(law, found, found.near)
        gone = left - set(_found(law, finders))
        cause = Cause(code=finder.code, rule=next(iter(found.rules), None))
        causes |= dict.fromkeys(gone - {own}, cause)
        left -= gone
    return causes


def _order(law: Law, finder: Finder, found: Found) -> tuple[bool, int]:
    rule = law.written.get(found.rules[0]) if found.rules else None
    return finder.code != WIDE, list(Stage).index(rule.rule.stage) if rule else len(Stage)


def _found(law: Law, finders: Iterable[Finder]) -> Iterator[Key]:
    proofs = Proofs(law)
    return (key_of(finder, each) for finder in finders for each in finder.find(proofs))


def _mended(law: Law, found: Found, near: Near) -> Law:
    """Return a version without what a finding is about: a rule holds on the sheet nearest to it."""
    if found.problem.code == WIDE:
        kept = tuple(each for each in law.impossible if each not in near.barred)
        return replace(law, impossible=kept)
    return replace(law, own=tuple(_holding(each, found.rules[0], near) for each in law.own))


def _holding(written: Written, rule: str, near: Near) -> Written:
    found = written.rule
    if found.id == rule:
        changes: dict[str, object] = {"when": Group(kind="all", of=near.kept), "unless": None}
    else:
        changes = {"overrides": tuple(each for each in found.overrides if each != rule)}
    return replace(written, rule=found.model_copy(update=changes))
