"""Coverage from beginning to end: read the rules, see examples and scenarios, count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.coverage import Sources
from engine.scenarios.assessing import lexicon_of
from engine.workshop.coverage.examples import see_examples
from engine.workshop.coverage.played import Round, play_all
from engine.workshop.coverage.wanted import wanted
from engine.workshop.coverage.whole import Read, counted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engine.model.coverage import Coverage
    from engine.workshop.coverage.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: by and of which rules, from which files, in how many processes."""

    rules: Path
    files: tuple[Path, ...] = ()
    regulations: tuple[str, ...] = ()
    rule_ids: tuple[str, ...] = ()
    workers: int = 1


@dataclass(frozen=True, slots=True)
class Covered:
    """What was seen, and what it comes to when it is counted."""

    round: Round
    wanted: Wanted
    coverage: Coverage


def cover(request: Request, progress: Callable[[Round], None]) -> Covered:
    """Return what examples and scenarios have seen of rules.

    Raises UnreadableError for rules with faults, UnknownNameError for names that are none.
    """
    lexicon = lexicon_of(request.rules)
    asked = wanted(lexicon, request.regulations, request.rule_ids)
    found = Round()
    examples, failed = see_examples(lexicon.rulebook, found.seen)
    found.add(play_all(request.files, request.rules, request.workers, progress))
    sources = Sources(
        scenarios=found.scenarios,
        examples=examples,
        failed=tuple(found.failed),
        failed_examples=failed,
        refused=tuple(found.refused),
    )
    coverage = counted(Read.of(request.rules), found.seen, sources, asked)
    return Covered(found, asked, coverage)
