"""A place in the template as somebody types there: a cursor in a piece of its text."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from engine.rulebook.gather import Version
from engine.workshop.editing.bench import Bench, bench
from engine.workshop.editing.meaning import Named, named_at
from engine.workshop.editing.offering import Offer, Place, offers
from engine.workshop.editing.spot import Spot, spot_at
from tests.workshop.template import TEMPLATE, VERSION

CURSOR = "‸"


class At(NamedTuple):
    file: str
    lines: list[str]
    spot: Spot
    version: Version | None

    @property
    def named(self) -> Named | None:
        return named_at(self.spot, self.lines, self.version, sample())

    @property
    def offered(self) -> list[Offer]:
        place = Place(self.spot, self.lines, sample().tongue(self.file), self.version)
        return offers(place, sample())

    @property
    def words(self) -> list[str]:
        return [each.name for each in self.offered]


@cache
def sample() -> Bench:
    return bench(TEMPLATE)


def article(number: int) -> str:
    return str(TEMPLATE / VERSION / f"article-0{number}.yaml")


def typed(file: str, old: str, new: str) -> At:
    """Put a text with a cursor in the place of another, the first of its kind."""
    text = Path(file).read_text(encoding="utf-8")
    assert old in text
    before, after = text.replace(old, new, 1).split(CURSOR)
    lines, row = (before + after).split("\n"), before.count("\n")
    spot = spot_at(lines, row, len(before.split("\n")[-1]))
    return At(file, lines, sample().tongue(file).english(spot), sample().version_of(file))
