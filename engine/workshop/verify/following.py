"""Findings that follow from a rule that never holds: with that rule mended they are gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from engine.model.values import Group, Stage
from engine.workshop.verify.findings.rule_never_fires import CODE
from engine.workshop.verify.proofs import Proofs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.model.problems import Location
    from engine.workshop.desk import Written
    from engine.workshop.verify.findings import Finder
    from engine.workshop.verify.found import Found
    from engine.workshop.verify.law import Law
    from engine.workshop.verify.near import Near


class Key(NamedTuple):
    """What a finding is known by when the rules are looked at anew."""

    code: str
    place: Location
    rules: tuple[str, ...]


def key_of(finder: Finder, found: Found) -> Key:
    """Return what a finding is known by."""
    return Key(finder.code, found.problem.location, found.rules)


def following(law: Law, findings: Sequence[tuple[Finder, Found]]) -> Mapping[Key, str]:
    """Return, by finding, the rule that never holds and whose mending does away with it.

    Stage by stage such a rule is made to hold, and what was found is looked for again.
    """
    causes: dict[Key, str] = {}
    left = {key_of(*each) for each in findings}
    finders = list(dict.fromkeys(finder for finder, _ in findings))
    for finder, dead in sorted(findings, key=lambda each: _stage(law, each[1])):
        own = key_of(finder, dead)
        if finder.code != CODE or own in causes or dead.near is None or len(left) == 1:
            continue
        law = _mended(law, dead.rules[0], dead.near)
        gone = left - set(_found(law, finders))
        causes |= dict.fromkeys(gone - {own}, dead.rules[0])
        left -= gone
    return causes


def _stage(law: Law, found: Found) -> int:
    rule = law.written.get(found.rules[0]) if found.rules else None
    return list(Stage).index(rule.rule.stage) if rule else len(Stage)


def _found(law: Law, finders: Iterable[Finder]) -> Iterator[Key]:
    proofs = Proofs(law)
    return (key_of(finder, each) for finder in finders for each in finder.find(proofs))


def _mended(law: Law, rule: str, near: Near) -> Law:
    """Return a version with a rule that holds on the sheet nearest to it."""
    return replace(law, own=tuple(_holding(each, rule, near) for each in law.own))


def _holding(written: Written, rule: str, near: Near) -> Written:
    found = written.rule
    if found.id == rule:
        changes: dict[str, object] = {"when": Group(kind="all", of=near.kept), "unless": None}
    else:
        changes = {"overrides": tuple(each for each in found.overrides if each != rule)}
    return replace(written, rule=found.model_copy(update=changes))
