"""The numbers by which a report refers to things, the same in every part and format of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.assessment import Assessment
    from engine.model.justification import Citation

Name = TypeVar("Name")

_TWO = 2


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers from one, by the id or key of what they stand for; alerts by rule and provision."""

    assumptions: Mapping[str, int]
    questions: Mapping[str, int]
    texts: Mapping[str, int]
    evidence: Mapping[str, int]
    findings: Mapping[str, int]
    subjects: Mapping[str, int]
    alerts: Mapping[tuple[str, Citation], int]


def numbers(assessment: Assessment) -> Numbers:
    """Return the numbers of all that an assessment speaks of, in its own order."""
    asked = [each for each in assessment.questions if each.kind != "assumption"]
    return Numbers(
        assumptions=_numbered(item.id for item in assessment.assumptions),
        questions=_numbered(each.key for each in asked if each.kind != "text"),
        texts=_numbered(each.key for each in asked if each.kind == "text"),
        evidence=_numbered(assessment.evidence),
        findings=_numbered(assessment.findings),
        subjects=_numbered(_subjects(assessment)),
        alerts=_numbered((each.rule, each.citation) for each in assessment.alerts),
    )


def _subjects(assessment: Assessment) -> Iterator[str]:
    yield from (each.subject.id for each in assessment.proposals)
    yield from (each.subject.id for each in assessment.to_be_established)
    yield from (each.subject.id for each in assessment.not_proposed)


def _numbered(names: Iterable[Name]) -> dict[Name, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(names), start=1)}


def runs(found: Iterable[int]) -> list[tuple[int, int]]:
    """Return numbers as runs from a first to a last: 1 2 3 5 6 is (1, 3), (5, 5), (6, 6)."""
    made: list[list[int]] = []
    for number in sorted(set(found)):
        if made and made[-1][-1] == number - 1:
            made[-1].append(number)
        else:
            made.append([number])
    return [run for each in made for run in _ends(each)]


def _ends(run: list[int]) -> list[tuple[int, int]]:
    """Return a run of three or more by its ends; two numbers are simply listed."""
    if len(run) > _TWO:
        return [(run[0], run[-1])]
    return [(number, number) for number in run]
