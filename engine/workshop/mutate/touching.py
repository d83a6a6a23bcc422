"""Which changes a scenario could notice: those whose rule comes to something else on its sheets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_read
from engine.logic.status import alone, rule_status
from engine.matchers.plain import PlainMatcher
from engine.model.values import Status
from engine.scenarios.direct import placed_in, play
from engine.scenarios.mentions import article_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from engine.logic.sheet import Cell, Sheet
    from engine.model.rules import Rule
    from engine.scenarios.lexicon import Lexicon
    from engine.workshop.coverage.seen import Known, RuleKey
    from engine.workshop.mutate.changes import Change

_OUT = (Status.NOT_MET, Status.EXCEPTED)
Changes = dict["RuleKey", tuple["Change", ...]]


@dataclass(slots=True)
class Touched:
    """The scenarios of some files that hold, by place: their length, and which changes touch each.

    `articles` are those that the tags of a scenario or of its file name.
    `failed` are those that do not hold, and files that cannot be read.
    """

    steps: dict[str, int] = field(default_factory=dict)
    changes: dict[str, set[str]] = field(default_factory=dict)
    articles: dict[str, set[int]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def add(self, other: Touched) -> None:
        """Take over what was found in other files."""
        self.steps |= other.steps
        self.changes |= other.changes
        self.articles |= other.articles
        self.failed += other.failed


class Touching:
    """Asks the reference matcher, and notes every change that can change what is asked of it.

    What one rule comes to on alike sheets is worked out once, whatever scenario asks.
    """

    name = "touching"

    def __init__(self, known: Known, changes: Changes) -> None:
        self._known, self._changes = known, changes
        self._seen: dict[RuleKey, dict[object, frozenset[str]]] = {}
        self.noted: set[str] = set()

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        """Return, per sheet and in its order, the status of each rule by id."""
        found = PlainMatcher().statuses(rules, sheets)
        for rule in rules:
            key = self._known.key(rule)
            if key is not None and key in self._changes:
                for sheet in sheets:
                    self.noted |= self._touched(key, rule, sheet.cells)
        return found

    def _touched(self, key: RuleKey, rule: Rule, cells: Mapping[str, Cell]) -> frozenset[str]:
        seen, alike = self._seen.setdefault(key, {}), _alike(rule, cells)
        if alike not in seen:
            found = (each.key for each in self._changes[key] if _touches(rule, each, cells))
            seen[alike] = frozenset(found)
        return seen[alike]


def _alike(rule: Rule, cells: Mapping[str, Cell]) -> object:
    """Return all that a rule, however altered, can read of a sheet."""
    facts = facts_read(rule)
    return frozenset(
        (name, cell.value, cell.firm)
        for name, cell in cells.items()
        if name in facts or name.partition("/")[0] in facts
    )


def _touches(rule: Rule, change: Change, cells: Mapping[str, Cell]) -> bool:
    was = rule_status(rule, cells)
    if not change.of_status or change.rule is None:
        return was not in _OUT
    now = rule_status(change.rule, cells)
    return (was, alone(rule, was, cells).firm) != (now, alone(change.rule, now, cells).firm)


def touched_in(file: Path, lexicon: Lexicon, touching: Touching) -> Touched:
    """Play the scenarios of a file, and return what may be noticed by which."""
    found = Touched()
    try:
        scenarios = list(placed_in(file))
    except ValueError:
        found.failed.append(file.as_posix())
        return found
    for each in scenarios:
        touching.noted = set()
        if play(each.scenario, lexicon, touching).failed is not None:
            found.failed.append(each.place)
            continue
        found.steps[each.place] = len(each.scenario.steps)
        found.changes[each.place] = touching.noted
        tags = each.scenario.tags | each.scenario.feature.tags
        found.articles[each.place] = {at for tag in tags if (at := article_of(tag)) is not None}
    return found
