"""See scenarios: play them with a matcher that notes what it is asked."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING

from engine.matchers.plain import PlainMatcher
from engine.model.coverage import FailedScenario
from engine.scenarios.assessing import lexicon_of
from engine.scenarios.direct import placed_in, play
from engine.workshop.coverage.seen import Known, Recording, Seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from engine.assessment.verdicts import Verdict
    from engine.model.proposal import Proposal
    from engine.scenarios.assessing import Found
    from engine.scenarios.direct import Played


@dataclass(slots=True)
class Round:
    """What the scenarios of some files have seen, how many they are and which of them failed."""

    seen: Seen = field(default_factory=Seen)
    scenarios: int = 0
    failed: list[FailedScenario] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def add(self, other: Round) -> None:
        """Take over another round."""
        self.seen.add(other.seen)
        self.scenarios += other.scenarios
        self.failed += other.failed
        self.refused += other.refused


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files of scenarios that paths name, each once, in order."""
    found = (sorted(path.rglob("*.feature")) if path.is_dir() else [path] for path in paths)
    return list(dict.fromkeys(file for files in found for file in files))


def play_all(
    files: Iterable[Path], rules: Path, workers: int, progress: Callable[[Round], None]
) -> Round:
    """Play the scenarios of files by the rules of a folder, in so many processes."""
    whole = Round()
    for each in _rounds(list(files), rules, workers):
        progress(each)
        whole.add(each)
    return whole


def _rounds(files: list[Path], rules: Path, workers: int) -> Iterator[Round]:
    if workers == 1 or len(files) == 1:
        for file in files:
            yield play_file(file, rules)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(play_file, files, [rules] * len(files))


@cache
def known_of(rules: Path) -> Known:
    """Return the rules of a folder, read once. Raises UnreadableError."""
    return Known(lexicon_of(rules).rulebook)


def play_file(file: Path, rules: Path) -> Round:
    """Play the scenarios of a file, and return what they have seen."""
    found, lexicon, known = Round(), lexicon_of(rules), known_of(rules)
    try:
        scenarios = list(placed_in(file))
    except ValueError:
        found.refused.append(file.as_posix())
        return found
    for each in scenarios:
        matcher = Recording(PlainMatcher(), known, found.seen, each.place)
        _see(play(each.scenario, lexicon, matcher), each.place, known, found)
    return found


def _see(played: Played, source: str, known: Known, found: Round) -> None:
    """Note what a scenario came to; what it came to before it failed counts."""
    found.scenarios += 1
    if played.failed is not None:
        name, line = played.scenario.name, played.failed
        found.failed.append(FailedScenario(source=source, name=name, line=line))
    for each in played.world.came_to:
        note(each, known, found.seen, source)


def note(found: Found, known: Known, seen: Seen, source: str) -> None:
    """Note what charges came to: rules beside their overriders, links and what is proposed."""
    for verdict in verdicts(found):
        dossier = verdict.dossier
        if dossier is None or dossier.pack.key not in known.packs:
            continue
        for link in dossier.links:
            seen.links[link.relation.value].add(source)
        for judged in dossier.judged:
            for outcome in judged.outcomes.values():
                seen.settle(known, outcome, source)
    for proposal in _proposals(found):
        _offered(proposal, seen, source)


def verdicts(found: Found) -> Iterator[Verdict]:
    """Yield what every charge came to, and under another version where one is set beside it."""
    for each in (one for of_subject in found.bare.verdicts.values() for one in of_subject):
        yield each
        if each.other is not None:
            yield each.other


def _proposals(found: Found) -> Iterator[Proposal]:
    for each in found.assessment.proposals:
        yield each
        if each.other_version and each.other_version.proposal:
            yield each.other_version.proposal


def _offered(proposal: Proposal, seen: Seen, source: str) -> None:
    pack = f"{proposal.charge.regulation}/{proposal.charge.version}"
    measures = proposal.measures
    for offered in (*measures.range, *measures.waiting):
        seen.offered[pack, offered.id].add(source)
    for option in proposal.options:
        seen.options[pack, option.id].add(source)
