"""Play scenarios without pytest: the same steps, for many rulebooks in turn."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.matchers.plain import PlainMatcher
from engine.scenarios.assessing import InvalidWorldError
from engine.scenarios.catalogue import matches
from engine.scenarios.doing import DOING, Told
from engine.scenarios.feature import read_feature, spoken
from engine.scenarios.rooms import ROOMS
from engine.scenarios.slip import SlipError, UnmetError
from engine.scenarios.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_bdd.parser import Scenario

    from engine.assessment.matching import Matcher
    from engine.scenarios.lexicon import Lexicon

assert ROOMS


@dataclass(frozen=True, slots=True)
class Played:
    """A scenario that was played: its world, and the line it failed in, if it did."""

    scenario: Scenario
    world: World
    failed: int | None


def scenarios_of(folder: Path) -> Iterator[Scenario]:
    """Yield the scenarios of a folder, each row of an outline by itself.

    Raises ValueError for a file that cannot be read.
    """
    for file in sorted(folder.rglob("*.feature")):
        yield from scenarios_in(file)


def scenarios_in(file: Path) -> Iterator[Scenario]:
    """Yield the scenarios of a file likewise. Raises ValueError for one that cannot be read."""
    feature, problems = read_feature(file)
    if feature is None:
        raise ValueError(problems)
    for template in feature.scenarios.values():
        rows = [row for each in template.examples for row in each.as_contexts()]
        yield from (template.render(row) for row in rows or [{}])


@dataclass(frozen=True, slots=True)
class Placed:
    """A scenario by its place: its file and line, and its row from the second on."""

    place: str
    scenario: Scenario


def placed_in(file: Path) -> Iterator[Placed]:
    """Yield the scenarios of a file by their place. Raises ValueError if it cannot be read."""
    rows: Counter[int] = Counter()
    for scenario in scenarios_in(file):
        rows[scenario.line_number] += 1
        row, place = rows[scenario.line_number], f"{file.as_posix()}:{scenario.line_number}"
        yield Placed(place if row == 1 else f"{place}#{row}", scenario)


def play(scenario: Scenario, lexicon: Lexicon, matcher: Matcher | None = None) -> Played:
    """Play a scenario by some rules; one matcher alone is asked, if none is named the reference."""
    home = Path(scenario.feature.filename).parent
    lang = spoken(scenario.feature)
    world = World(lexicon, home, lang=lang, matcher=matcher or PlainMatcher())
    for step in scenario.steps:
        try:
            (match,) = matches(step.name, step.type)
            table = step.datatable.raw() if step.datatable else None
            world.taking(match.step.code)
            DOING[match.step.code](world, Told(match.told, table))
        except (ValueError, UnmetError, SlipError, InvalidWorldError):
            return Played(scenario, world, step.line_number)
    return Played(scenario, world, None)
