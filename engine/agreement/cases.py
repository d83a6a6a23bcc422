"""Many cases, each with what was published on it: read, assessed and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.agreement.compare import compare
from engine.agreement.count import totals
from engine.assessment.labels import labels
from engine.assessment.pipeline import assess_bare
from engine.assessment.prepare import prepare
from engine.model.agreement import Agreement
from engine.model.unreadable import UnreadableError
from engine.rulebook.published import PUBLISHED_FILE, read_published
from engine.rulebook.read import case_files, in_order, read_inputs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from engine.assessment.bare import Bare
    from engine.assessment.matching import Matcher
    from engine.model.agreement import CaseAgreement
    from engine.model.base import Words
    from engine.model.case import Case
    from engine.model.organisation import Organisation
    from engine.model.problems import Problem
    from engine.model.published import Published
    from engine.model.rules import Rulebook


class Reported(NamedTuple):
    """A case and what was published on it."""

    organisation: Organisation
    case: Case
    published: Published


def read_reported(folder: Path, rulebook: Rulebook) -> Reported:
    """Return the case of a folder and what was published on it. Raises UnreadableError."""
    organisation, case = read_inputs(*case_files(folder, None), rulebook)
    published = read_published(folder / PUBLISHED_FILE, case, organisation, rulebook)
    return Reported(organisation, case, published)


def read_all(folders: Sequence[Path], rulebook: Rulebook) -> list[Reported]:
    """Return the cases of folders. Raises UnreadableError with what is wrong in any of them."""
    read: list[Reported] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            read.append(read_reported(folder, rulebook))
        except UnreadableError as unreadable:
            problems += unreadable.problems
    if problems:
        raise UnreadableError(in_order(problems))
    return read


def agreement(reported: Iterable[Reported], rulebook: Rulebook, matcher: Matcher) -> Agreement:
    """Return what the rules come to on every case, beside what was published."""
    worded: dict[str, Words] = {}
    cases: list[CaseAgreement] = []
    for each in reported:
        bare = assessed(each, rulebook, matcher)
        worded |= labels(bare.prepared)
        cases.append(compare(bare, each.published))
    asked = {fact for case in cases for fact in _asked(case)}
    return Agreement(
        cases=tuple(cases),
        totals=totals(cases),
        labels={fact: worded[fact] for fact in sorted(asked) if fact in worded},
    )


def assessed(reported: Reported, rulebook: Rulebook, matcher: Matcher) -> Bare:
    """Return what the rules come to on a case."""
    return assess_bare(prepare(reported.organisation, reported.case, rulebook), matcher)


def _asked(case: CaseAgreement) -> Iterable[str]:
    return (
        fact
        for subject in case.subjects
        for outcome in subject.outcomes
        for fact in outcome.answer.asks
    )
