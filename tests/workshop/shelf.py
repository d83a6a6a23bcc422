"""The shipped rules and the small sample on desks, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from engine.rulebook import packs
from engine.workshop.desk import Desk
from engine.workshop.lookup.wordbook import Wordbook
from tests.rulebook.corpus import GOOD
from tests.village import ROOT

RULES = ROOT / "rules"
SAMPLE = GOOD / "rules"


@cache
def words(folder: Path = RULES) -> Wordbook:
    read = vars(packs)["gather"]  # the shipped rules are read once for all tests of a process
    return Wordbook(Desk(read(folder)))
