"""What each question costs, on a case with 200 rules, 30 subjects and 40 unknown facts.

    python benchmarks/questions.py

Each is asked of a case that was assessed already; the ratio is to one bare assessment of the same
case in the same run, taking turns.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.machine import machine, seconds
from benchmarks.question_case import RULES, SUBJECTS, UNKNOWN, brief
from engine.assessment.pipeline import assess_bare
from engine.inquiry.compare import compare
from engine.inquiry.flip import flips
from engine.inquiry.missing import missing
from engine.inquiry.relies_on import relies_on
from engine.inquiry.what_if import what_if
from engine.inquiry.why import why
from engine.inquiry.why_not import why_not
from engine.model.change import SetFact
from engine.reports.select import only

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.inquiry.brief import Brief

ROUNDS = 5
MEMBER = "against.member"
LONG = 5.0
"""Seconds after which a question is asked once more only."""


class Timing(NamedTuple):
    """A question, the median seconds it took, and those of a bare assessment beside it."""

    question: str
    asked: float
    bare: float


def questions(case: Brief) -> dict[str, Callable[[], object]]:
    """Return each question, ready to be asked."""
    standing = case.bare.standing
    proposed = [who for who, each in standing.items() if each == "proposed"]
    other = next(who for who, each in standing.items() if each != "proposed")
    one, two = proposed[:2]
    first, second = only(case.assessment, one), only(case.assessment, two)
    return {
        "why": lambda: why(first, one),
        "why-not": lambda: why_not(case, other),
        "flip": lambda: flips(case, one),
        "relies-on": lambda: relies_on(case, first, one),
        "missing": lambda: missing(case),
        "what-if": lambda: what_if(case, (SetFact(fact=MEMBER, value="no", subject=one),)),
        "compare": lambda: compare(case, first, second),
    }


def timed(case: Brief) -> list[Timing]:
    """Return medians; each question and a bare assessment take turns."""
    prepared = case.bare.prepared
    case.assessment  # noqa: B018 - worked out before anything is timed
    found = []
    for name, ask in questions(case).items():
        first = seconds(ask)
        pairs = [
            (seconds(ask), seconds(lambda: assess_bare(prepared, case.matcher)))
            for _ in range(ROUNDS if first < LONG else 1)
        ]
        found.append(Timing(name, *(median(column) for column in zip(*pairs, strict=True))))
    return found


def main() -> None:
    """Print the table, as Markdown."""
    print(f"{machine()}. {RULES} rules, {SUBJECTS} subjects, {UNKNOWN} unknown facts; plain.\n")
    print("| question | ms | of one bare assessment | aim |\n|---|---:|---:|---|")
    for each in timed(brief()):
        aim = "within a second" if each.question == "missing" else ""
        print(
            f"| {each.question} | {each.asked * 1000:.0f} | {each.asked / each.bare:.1f} | {aim} |"
        )


if __name__ == "__main__":
    main()
