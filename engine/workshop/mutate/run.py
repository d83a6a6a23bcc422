"""Mutation from beginning to end: examples first, then the scenarios that could notice."""

from __future__ import annotations

import random
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from multiprocessing import get_context
from signal import SIG_DFL, SIGINT, signal
from typing import TYPE_CHECKING, Any

from engine.workshop.coverage.wanted import wanted
from engine.workshop.mutate.alone import noticing, same, sound
from engine.workshop.mutate.bench import Attempt, attempts, bench_of, touch
from engine.workshop.mutate.journal import Journal, Round, digest_of
from engine.workshop.mutate.playing import Tried
from engine.workshop.mutate.touching import Touched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from engine.model.mutation import Verdict
    from engine.workshop.mutate.bench import Altered, Bench


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked: of which rules, by which scenarios, how many mutants, in how many processes.

    `sample` mutants are drawn with `seed`; none: all. `journal` is where a run is kept. Where it is
    `doubted`, a scenario that it says noticed a mutant is played again, as a hint which to play
    first; survivors are believed, which harms nobody but who kept it.
    """

    rules: Path
    files: tuple[Path, ...] = ()
    regulations: tuple[str, ...] = ()
    rule_ids: tuple[str, ...] = ()
    sample: int | None = None
    seed: int = 0
    workers: int = 1
    journal: Path | None = None
    doubted: bool = False


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a mutant, by what, and how many scenarios were played for it, if any were."""

    verdict: Verdict
    by: str | None = None
    tried: int | None = None


@dataclass
class Mutated:
    """All mutants that were asked for, and what became of them."""

    bench: Bench
    fates: dict[str, Fate]
    left: int = 0
    resumed: int = 0
    scenarios: int | None = None
    failed: list[str] = field(default_factory=list)


def mutate(request: Request, progress: Callable[[str, int, int], None]) -> Mutated:
    """Alter rules one by one, and return what notices it.

    `progress` is told what is done (`files`, `mutants`), and how much of how much.
    Raises UnreadableError for rules with faults, UnknownNameError for names that are none.
    """
    bench = bench_of(request.rules)
    chosen, left = _chosen(request, bench)
    found = Mutated(bench, {}, left)
    for key in chosen:
        fate = by_itself(bench.every[key])
        if fate is not None:
            found.fates[key] = fate
    found.failed += _unsound(bench, chosen)
    _by_scenarios(request, found, [key for key in chosen if key not in found.fates], progress)
    found.fates = {key: found.fates[key] for key in chosen}
    return found


def _chosen(request: Request, bench: Bench) -> tuple[list[str], int]:
    asked = wanted(bench.lexicon, request.regulations, request.rule_ids)
    keys = [
        key
        for key, each in bench.every.items()
        if asked.regulation(each.edition.pack) and asked.rule(each.rule.id)
    ]
    if request.sample is None or request.sample >= len(keys):
        return keys, 0
    drawn = set(random.Random(request.seed).sample(keys, request.sample))  # noqa: S311 - a sample
    return [key for key in keys if key in drawn], len(keys) - len(drawn)


def by_itself(each: Altered) -> Fate | None:
    """Return what becomes of a mutant without any scenario; None if that is not decided."""
    if each.change.refused:
        return Fate("refused")
    number = noticing(each.rule, each.change)
    if number is not None:
        return Fate("example", f"{each.key.pack}:{each.key.rule}#{number}")
    return Fate("equivalent") if same(each.rule, each.change, each.edition) else None


def _unsound(bench: Bench, chosen: Iterable[str]) -> Iterator[str]:
    rules = {bench.every[key].key: bench.every[key].rule for key in chosen}
    for key, rule in rules.items():
        for number, example in enumerate(rule.examples, start=1):
            if not sound(rule, example):
                yield f"{key.pack}:{key.rule}#{number}"


def _by_scenarios(
    request: Request,
    found: Mutated,
    keys: list[str],
    progress: Callable[[str, int, int], None],
) -> None:
    digest = digest_of(found.bench.lexicon.rulebook.digest, request.files)
    journal = Journal(request.journal, digest)
    hints = {key: it.by for key, it in journal.known.items() if it.by and request.doubted}
    asked = {key: hints.get(key) for key in keys if key in hints or key not in journal.known}
    found.resumed = len(keys) - len(asked)
    if request.files and keys and (asked or journal.round is None or request.doubted):
        with _pool(request) as mapped:
            _tried(request, found, (asked, journal), mapped, progress)
    elif journal.round is not None:
        found.scenarios = journal.round.scenarios
        found.failed += journal.round.failed
    nothing = Tried(None, 0 if request.files else None)
    for key in keys:
        tried = journal.known.get(key, nothing) if request.files else nothing
        found.fates[key] = Fate("scenario" if tried.by else "survived", tried.by, tried.played)


def _tried(
    request: Request,
    found: Mutated,
    work: tuple[dict[str, str | None], Journal],
    mapped: Callable[..., Iterator[Any]],
    progress: Callable[[str, int, int], None],
) -> None:
    (asked, journal), rules = work, request.rules
    touched = Touched()
    progress("mutants", 0, len(asked))
    tasks = [(rules, file, frozenset(asked)) for file in request.files]
    for number, of_file in enumerate(mapped(touch, tasks), start=1):
        touched.add(of_file)
        progress("files", number, len(tasks))
    found.scenarios = len(touched.steps)
    found.failed += touched.failed
    journal.looked_through(Round(found.scenarios, tuple(touched.failed)))
    wanted = [(rules, tuple(of_rule)) for of_rule in _attempts(found.bench, asked, touched)]
    done = 0
    for of_rule in mapped(attempts, wanted):
        for key, tried in of_rule.items():
            journal.add(key, tried)
            done += 1
            progress("mutants", done, len(asked))


def _attempts(
    bench: Bench, asked: Mapping[str, str | None], touched: Touched
) -> Iterator[list[Attempt]]:
    """Yield, rule by rule, every change with the scenarios that may notice it, and with its hint.

    Those that name the article of the rule come first, then the shortest.
    """
    may: dict[str, list[str]] = {key: [] for key in sorted(asked)}
    for place in sorted(touched.steps, key=lambda each: (touched.steps[each], each)):
        for key in touched.changes[place]:
            may[key].append(place)
    for _, keys in groupby(may, key=lambda key: bench.every[key].key):
        of_rule = list(keys)
        article = bench.every[of_rule[0]].rule.provision.article
        named = {place for place, articles in touched.articles.items() if article in articles}
        yield [
            Attempt(key, tuple(sorted(may[key], key=lambda place: place not in named)), asked[key])
            for key in of_rule
        ]


@contextmanager
def _pool(request: Request) -> Iterator[Callable[..., Iterator[Any]]]:
    """Give what applies a function to each of some arguments, in their order."""
    if request.workers == 1:
        yield lambda function, tasks: (function(*task) for task in tasks)
        return
    spawning = get_context("spawn")
    with ProcessPoolExecutor(request.workers, spawning, _breaking_off) as pool:
        yield lambda function, tasks: pool.map(function, *zip(*tasks, strict=True))


def _breaking_off() -> None:
    """Let a process end at once, and silently, where the whole is broken off."""
    signal(SIGINT, SIG_DFL)
