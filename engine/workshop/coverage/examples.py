"""See the examples beside the rules: each is a sheet of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.workshop.checking.examples import cells_of
from engine.workshop.coverage.reading import readings, status
from engine.workshop.coverage.seen import RuleKey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Pack, Rule, Rulebook
    from engine.workshop.coverage.seen import Seen


def see_examples(rulebook: Rulebook, seen: Seen) -> tuple[int, tuple[str, ...]]:
    """Note what every example comes to; return how many there are, and those that say otherwise."""
    failed, count = [], 0
    for pack, rule in _rules(rulebook):
        for number, example in enumerate(rule.examples, start=1):
            source = f"{pack.key}:{rule.id}#{number}"
            found = readings(rule, cells_of(rule, example))
            seen.read(RuleKey(pack.key, rule.id), found, source)
            count += 1
            if status(rule, found) is not example.expect:
                failed.append(source)
    return count, tuple(failed)


def _rules(rulebook: Rulebook) -> Iterator[tuple[Pack, Rule]]:
    for pack in rulebook.packs:
        for rule in pack.rules:
            yield pack, rule
