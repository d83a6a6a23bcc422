"""What a word of a rule file names: a fact, a value of one, a rule, a measure, an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.rulebook.conditions import GROUPS, TERM
from engine.rulebook.shape import EXAMPLE_KEYS
from engine.rulebook.tongue.twins import either
from engine.workshop.editing.spot import block_at, said
from engine.workshop.editing.tongue import TESTS, in_condition, in_example
from engine.workshop.telling.lexis import MEASURED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.rulebook.gather import Version
    from engine.rulebook.sheets import Fact
    from engine.workshop.editing.bench import Bench
    from engine.workshop.editing.spot import Spot

Kind = Literal["fact", "value", "term", "rule", "measure", "code", "slot", "article", "check",
    "stage", "verb",
]  # fmt: skip

_DECLARING: dict[tuple[str, ...], Kind] = {
    ("rules", "id"): "rule",
    ("rules", "overrides"): "rule",
    ("vocabulary", "name"): "fact",
    ("tallies", "name"): "fact",
    ("tallies", "fact"): "fact",
    ("tables", "columns", "fact"): "fact",
    ("tables", "columns", "then"): "slot",
    ("terms", "name"): "term",
    ("measures", "id"): "measure",
    ("ladders", "measures"): "measure",
    ("ladders", "indivisible"): "measure",
    ("slots", "name"): "slot",
    ("invoked_by",): "fact",
    ("exceptions", "rule"): "rule",
    ("exceptions", "fact"): "fact",
    ("exceptions", "code"): "check",
    ("rules", "stage"): "stage",
    ("rules", "verb"): "verb",
    ("articles", "verbs"): "verb",
}


_CITED = re.compile(rf"[\s-]*({'|'.join(either('provision'))}):")


class Named(NamedTuple):
    """What is named, and for a value or a code of which fact or slot."""

    kind: Kind
    name: str
    of: str = ""


def named_at(
    spot: Spot, lines: Sequence[str], version: Version | None, bench: Bench
) -> Named | None:
    """Return what a word names, or None where it names nothing that can be looked up."""
    if not spot.word:
        return None
    facts = facts_of(version, bench)
    return _declared(spot, lines) or _read(spot, facts) or _concluded(spot)


def facts_of(version: Version | None, bench: Bench) -> Mapping[str, Fact]:
    """Return the facts that a file may read: those of its version, or all."""
    if version is not None:
        return version.facts
    return {name: fact for each in bench.gathered.versions for name, fact in each.facts.items()}


def fact_around(spot: Spot, facts: Mapping[str, Fact]) -> str:
    """Return the fact whose value or test stands at a spot, or nothing."""
    steps = [step for step in spot.keys if step not in TESTS]
    return steps[-1] if steps and steps[-1] in facts else ""


def _declared(spot: Spot, lines: Sequence[str]) -> Named | None:
    keys = spot.keys
    if not spot.key and keys in _DECLARING:
        return Named(_DECLARING[keys], spot.word)
    if keys[:1] == ("severity",) and spot.key and len(keys) == 1:
        return Named("check", spot.word)
    if keys[:1] == ("slots",) and keys[1:] == ("values",) and spot.key:
        return Named("code", spot.word, said(lines, *block_at(lines, spot.row), either("name")))
    if keys[:1] == ("vocabulary",) and keys[1:] == ("values",) and spot.key:
        return Named("value", spot.word, said(lines, *block_at(lines, spot.row), either("name")))
    return _article(spot, lines)


def _article(spot: Spot, lines: Sequence[str]) -> Named | None:
    """Return the article that a citation or an entry of the register is about."""
    numbers = ("article", "paragraph", "item")
    at = spot.keys if spot.key else spot.keys[:-1]
    step = spot.word if spot.key else (spot.keys or ("",))[-1]
    if step not in numbers or at[-1:] not in (("provision",), ("articles",)):
        return None
    start, end = _citing(lines, spot)
    if said(lines, start, end, either("regulation")):
        return None
    found = (said(lines, start, end, either(number)) for number in numbers)
    return Named("article", ".".join(each for each in found if each))


def _citing(lines: Sequence[str], spot: Spot) -> tuple[int, int]:
    """Return the lines of the citation at a spot."""
    if "{" in lines[spot.row]:
        return spot.row, spot.row + 1
    if spot.keys[:1] == ("articles",):
        return block_at(lines, spot.row)
    start = next(row for row in range(spot.row, -1, -1) if _CITED.match(lines[row]))
    return start, min(start + 8, spot.row + 3, len(lines))


def _read(spot: Spot, facts: Mapping[str, Fact]) -> Named | None:
    if not (in_condition(spot.keys) or in_example(spot.path)):
        return None
    if spot.key:
        if spot.word.startswith(TERM):
            return Named("term", spot.word)
        return Named("fact", spot.word) if spot.word in facts else None
    if in_example(spot.path) and spot.keys[2:3] and spot.keys[2] in EXAMPLE_KEYS:
        return None
    of = fact_around(spot, facts)
    return Named("value", spot.word, of) if of and spot.keys[-1] not in GROUPS else None


def _concluded(spot: Spot) -> Named | None:
    if spot.keys[:2] != ("rules", "then"):
        return None
    if spot.key:
        return Named("slot", spot.word)
    slot = spot.keys[-1]
    return Named("measure", spot.word) if slot in MEASURED else Named("code", spot.word, slot)
