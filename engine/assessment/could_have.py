"""The rules that could have given a subject something: what each came to, and what decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.explain import Mark, blockers, leaves
from engine.assessment.points import Ground, cite, marks_of
from engine.logic.evaluate import conditions_of, tests_in
from engine.logic.sheet import member
from engine.model.values import Op, Scalar, Status, Test

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.assessment.dossier import Dossier, Judged
    from engine.logic.status import Outcome
    from engine.model.justification import Citation
    from engine.model.rules import Rule


class Deciding(NamedTuple):
    """A test that decided a rule: what the fact is, None if unknown, and what the rule asks."""

    test: Test
    value: Scalar | None


class CouldHave(NamedTuple):
    """A rule on the sheet where it came nearest; without `deciding` it concluded."""

    rule: Rule
    citation: Citation
    status: Status
    deciding: tuple[Deciding, ...]

    @property
    def distance(self) -> tuple[bool, int, int]:
        """Return how far the rule was from concluding: failed tests weigh more than unknown."""
        failed = sum(each.value is not None for each in self.deciding)
        return not self.status.concludes, failed, len(self.deciding)


def could_have(found: Ground, dossier: Dossier) -> tuple[CouldHave, ...]:
    """Return every rule of a charge's pack, by stage, nearest to concluding first."""
    nearest: dict[str, CouldHave] = {}
    for each in _every(found, dossier):
        known = nearest.get(each.rule.id)
        if known is None or each.distance < known.distance:
            nearest[each.rule.id] = each
    stages = list(dict.fromkeys(judged.stage for judged in dossier.judged))
    return tuple(
        sorted(
            nearest.values(),
            key=lambda each: (stages.index(each.rule.stage), each.distance, each.rule.id),
        )
    )


def _every(found: Ground, dossier: Dossier) -> Iterator[CouldHave]:
    for judged in dossier.judged:
        for outcome in judged.outcomes.values():
            yield CouldHave(
                outcome.rule,
                cite(dossier.pack, dossier.draft.regulation, outcome.rule.provision),
                outcome.status,
                tuple(_deciding(found, judged, outcome)),
            )


def _deciding(found: Ground, judged: Judged, outcome: Outcome) -> Iterator[Deciding]:
    """Yield what kept a rule from concluding: what failed, then what is unknown."""
    if outcome.status.concludes:
        return
    when, unless = marks_of(found, judged, outcome.rule)
    failed, unknown = blockers(when)
    if outcome.status is Status.EXCEPTED and unless is not None:
        failed = [*leaves(unless), *failed]
    families = {
        member(test.fact, str(code)): test
        for test in _families(outcome.rule)
        for code in test.values
    }
    seen: set[Test] = set()
    for leaf in (*failed, *unknown):
        if not isinstance(leaf.condition, Test):
            continue
        test = families.get(leaf.condition.fact, leaf.condition)
        if test not in seen:
            seen.add(test)
            yield Deciding(test, _value(judged, leaf))


def _families(rule: Rule) -> Iterator[Test]:
    """Yield the tests of a rule that ask whether a set holds any of several codes."""
    for condition in conditions_of(rule):
        yield from (test for test in tests_in(condition) if test.op is Op.CONTAINS)


def _value(judged: Judged, leaf: Mark) -> Scalar | None:
    cell = judged.sheet.cells.get(leaf.node.rsplit("#", 1)[-1])
    return cell.value if cell else None
