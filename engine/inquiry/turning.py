"""Turn the open facts of a charge, one at a time, in completions of all the others."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.explain import deciding, mark
from engine.inquiry.free import rules_on, tests_on
from engine.inquiry.nearest import readers
from engine.inquiry.plan import bearing
from engine.inquiry.reached import Reached, reached
from engine.inquiry.room import Room
from engine.inquiry.trial import tried
from engine.logic.evaluate import conditions_of, holds, read
from engine.model.values import NO, SheetKind, Stage, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher
    from engine.assessment.verdicts import Standing
    from engine.inquiry.free import Free, Tests
    from engine.logic.sheet import Cells
    from engine.model.rules import Rule
    from engine.model.values import Scalar

ALL_TRIED = 4096
DRAWN = 600
AT_ONCE = 128
_SEED = 20201201
_MAY_TURN = ("responsibility", "measures", "range.", "lean")


class Turn(NamedTuple):
    """A fact that matters: the rule through which it was seen to, and the parts that change."""

    rule: Rule | None
    parts: frozenset[str]


@dataclass
class Matters:
    """The open facts of a charge: those that turn it, and those of which it is not decided.

    `hinged` are those on which some rule that may yet conclude hangs; no other can turn anything.
    `standing` is what the charge comes to with all of them unknown.
    """

    charge: str
    open: Mapping[str, Free]
    turns: dict[str, list[Turn]] = field(default_factory=dict)
    hinged: frozenset[str] = frozenset()
    undecided: frozenset[str] = frozenset()
    standing: Standing = "to-be-established"


def quiet(dossier: Dossier, variables: Mapping[str, Free]) -> dict[str, Scalar]:
    """Return, for each open fact, the value that the fewest tests ask for."""
    tests = tests_on(dossier)
    return {key: _quietest(each, tests) for key, each in variables.items()}


def _quietest(each: Free, tests: Tests) -> Scalar:
    def asked_for(value: Scalar) -> tuple[int, bool]:
        wanted = [holds(test.op, value, test.values) for test in tests[each.fact]]
        return sum(wanted), value != NO

    return min(each.domain, key=asked_for)


def standing_cells(whole: Dossier) -> dict[str, Cells]:
    """Return, by link, and for the charge without one, what no completion makes otherwise.

    `whole` is the charge with its open facts unknown, after its stages. What one rule gives until
    another does is not among it: a responsibility, measures, leans.
    """
    own = {"": {}, **whole.by_link}
    return {
        link: {
            name: cell
            for name, cell in {**whole.charge, **cells}.items()
            if not name.startswith(_MAY_TURN)
        }
        for link, cells in own.items()
    }


def live(whole: Dossier, standing: Mapping[str, Cells]) -> Iterator[tuple[Rule, str]]:
    """Yield the rules that some completion may yet let conclude, with the link of each.

    A rule is out if the standing cells make its condition fail, or its exception hold beyond doubt.
    """
    for rule in rules_on(whole):
        if rule.stage is not Stage.SAFEGUARD:
            links = tuple(whole.by_link) if rule.sheet is SheetKind.LINK else ("",)
            yield from ((rule, link) for link in links if not _out(rule, standing[link]))


def _out(rule: Rule, cells: Cells) -> bool:
    if read(rule.when, cells).as_value is Truth.NO:
        return True
    return rule.unless is not None and read(rule.unless, cells).as_unknown is Truth.YES


@dataclass
class Turning:
    """The completions tried on one charge.

    `dossier` is the charge with all open before its stages, `standing` what stands after them
    whatever is open; `quiet` is where each completion starts from, `firsts` are the facts asked
    about.
    """

    dossier: Dossier
    standing: Mapping[str, Cells]
    matcher: Matcher
    found: Matters
    quiet: dict[str, Scalar]
    firsts: frozenset[str]

    def by_rules(self, live: Iterable[tuple[Rule, str]]) -> None:
        """Turn each fact in a completion under which a rule that reads it bears."""
        room = Room(self.dossier, self.found.open, readers=readers(self.dossier))
        for rule, link in live:
            self.through(room, rule, link, self.left(self.read(rule, link)))
            for key in self.left(self.read(rule, link)):
                self.through(replace(room, through=key, known={}), rule, link, [key])

    def through(self, room: Room, rule: Rule, link: str, left: list[str]) -> None:
        """Turn facts in the completions under which a rule bears, as long as any is left."""
        for plan in bearing(room, rule, link) if left else ():
            if not plan or any(key in plan for key in left):
                left = self.turned({**self.quiet, **plan}, left, rule)

    def left(self, keys: Iterable[str]) -> list[str]:
        """Return the facts among some that were not turned, the first of each place."""
        return [key for key in keys if key in self.firsts and key not in self.found.turns]

    def read(self, rule: Rule, link: str) -> Iterator[str]:
        """Yield the open facts that a rule on a link, or on the charge, hangs on."""
        for condition in conditions_of(rule):
            hinges = deciding(mark(condition, self.standing[link], ""))
            yield from (leaf.node for leaf in hinges if leaf.node in self.found.open)

    def turned(
        self, completion: Mapping[str, Scalar], keys: Sequence[str], rule: Rule | None
    ) -> list[str]:
        """Turn facts in a completion one at a time; return those that changed nothing."""
        others = [
            (key, {**completion, key: value})
            for key in keys
            for value in self.found.open[key].domain
            if value != completion[key]
        ]
        first, *rest = self.results([completion, *(values for _, values in others)])
        for (key, _), result in zip(others, rest, strict=True):
            if result != first:
                turn = Turn(rule, changed_parts(first, result))
                self.found.turns.setdefault(key, []).append(turn)
        return [key for key in keys if key not in self.found.turns]

    def results(self, completions: Sequence[Mapping[str, Scalar]]) -> list[Reached]:
        """Return what the charge comes to under some completions; few are held at a time."""
        return [
            reached(each)
            for at in range(0, len(completions), AT_ONCE)
            for each in tried(self.dossier, completions[at : at + AT_ONCE], self.matcher)
        ]

    def by_completions(self) -> None:
        """Try what no rule turned: in every completion, or in some drawn at random."""
        asked = sorted(self.found.hinged)
        left = self.left(asked)
        if not left:
            return
        if prod(len(self.found.open[key].domain) for key in asked) <= ALL_TRIED:
            self.by_all(asked, left)
            return
        dice = random.Random(_SEED)  # noqa: S311 - places to look at, not a secret
        for _ in range(DRAWN // (len(left) + 1)):
            drawn = {key: dice.choice(self.found.open[key].domain) for key in asked}
            left = self.turned({**self.quiet, **drawn}, left, None)
        self.found.undecided = frozenset(left)

    def by_all(self, asked: Sequence[str], left: Sequence[str]) -> None:
        """Settle some facts in all completions of the facts that live rules read."""
        domains = [self.found.open[key].domain for key in asked]
        completions = [dict(zip(asked, values, strict=True)) for values in product(*domains)]
        results = self.results([{**self.quiet, **each} for each in completions])
        for key in left:
            alike: dict[tuple[Scalar, ...], Reached] = {}
            for completion, result in zip(completions, results, strict=True):
                rest = tuple(value for name, value in completion.items() if name != key)
                first = alike.setdefault(rest, result)
                if result != first:
                    turn = Turn(None, changed_parts(first, result))
                    self.found.turns.setdefault(key, []).append(turn)
                    break


def changed_parts(one: Reached, other: Reached) -> frozenset[str]:
    """Return the names of the parts in which two results differ."""
    return frozenset(name for name in Reached._fields if getattr(one, name) != getattr(other, name))
