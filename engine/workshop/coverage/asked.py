"""What coverage asks to be seen of a rule: only what can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.coverage import SIGHTS
from engine.model.values import Status
from engine.workshop.coverage.reading import tests_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.coverage import Sight
    from engine.model.rules import Rule
    from engine.model.values import Test

ALWAYS_KNOWN = frozenset(
    {
        "case.organ_kind",
        "case.organ_level",
        "subject.kind",
        "subject.verdict",
        "finding.sources",
        "finding.disputed_only",
        "link.relation",
        "link.responsibility",
        "link.own_duty",
        "link.levels",
        "link.verdict",
        "link.duty_cited",
        "option.kind",
        "option.measure",
        "option.family",
        "charge.findings",
        "relation.to",
    }
)
"""The structural facts that the engine always knows."""

NEVER_NO = frozenset({"subject.reply_recorded", "link.warned"})
"""The structural facts of which a missing record says nothing: they are yes or unknown."""


def outcomes_asked(rule: Rule, *, overridden: bool) -> Iterator[Status]:
    """Yield what a rule has to be seen to come to.

    One whose text is not verified concludes with a condition at best. With a condition is asked
    for where the rule itself can lead to it: by its exception, its text or what overrides it.
    """
    if rule.provision.verified:
        yield Status.ESTABLISHED
    if rule.unless is not None or overridden or not rule.provision.verified:
        yield Status.CONDITIONAL
    if any("unknown" in sights_asked(test) for test in tests_of(rule.when)):
        yield Status.OPEN
    yield Status.NOT_MET
    if rule.unless is not None:
        yield Status.EXCEPTED
    if overridden:
        yield Status.DEFEATED


def sights_asked(test: Test) -> tuple[Sight, ...]:
    """Return what has to be seen of a test."""
    apart = {"unknown"} if test.fact in ALWAYS_KNOWN else set()
    apart |= {"no"} if test.fact in NEVER_NO else set()
    return tuple(sight for sight in SIGHTS if sight not in apart)
