"""The facts of a charge that could be otherwise, each with the values that make a difference.

Values that no test of the charge's rules tells apart stand for one another: of a number or a day
only the places around the thresholds are tried, of codes one of each kind.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.assessment.dossier import Law
from engine.logic.evaluate import conditions_of, holds, tests_in
from engine.logic.joint import candidates
from engine.model.structural import STRUCTURAL
from engine.model.values import NO, YES, Op, Scalar, Test
from engine.model.vocabulary import FactType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.assessment.dossier import Dossier
    from engine.logic.sheet import Cell
    from engine.model.rules import Pack, Rule
    from engine.model.vocabulary import FactSpec

Known = Literal["unknown", "assumed", "judged", "recorded"]


class Free(NamedTuple):
    """A fact that could be otherwise: the cell's key, whose it is, and the values to try.

    `known`: nobody has said · it is assumed · people judged it · the chain or a record gives it.
    """

    key: str
    fact: str
    of: str
    domain: tuple[Scalar, ...]
    value: Scalar | None
    known: Known
    assumptions: tuple[str, ...] = ()


Tests = dict[str, tuple[Test, ...]]


def tests_of(rules: Iterable[Rule]) -> Tests:
    """Return the tests that some rules make, by the fact they read."""
    found: dict[str, dict[Test, None]] = defaultdict(dict)
    for rule in rules:
        for test in chain.from_iterable(map(tests_in, conditions_of(rule))):
            found[test.fact][test] = None
    return {fact: tuple(tests) for fact, tests in found.items()}


class _Same:
    """Packs by identity: to compare what they hold would cost more than to read it anew."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.packs = packs

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.packs)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and tuple(map(id, self.packs)) == tuple(
            map(id, other.packs)
        )


def tests_on(dossier: Dossier) -> Tests:
    """Return the tests that the rules on a charge make, by the fact they read."""
    return _tests_on(_Same(tuple(law.pack for law in laws_on(dossier))))


@lru_cache(maxsize=64)
def _tests_on(same: _Same) -> Tests:
    return tests_of(rule for pack in same.packs for rule in pack.rules)


def laws_on(dossier: Dossier) -> tuple[Law, ...]:
    """Return the law of a charge, and the local policy on it."""
    return (Law(dossier.pack, dossier.draft.regulation), *dossier.draft.local)


def rules_on(dossier: Dossier) -> tuple[Rule, ...]:
    """Return every rule that can be read on a charge: of its pack, and of local policy on it."""
    return tuple(rule for law in laws_on(dossier) for rule in law.pack.rules)


def free(dossier: Dossier, vocabulary: Mapping[str, FactSpec]) -> tuple[Free, ...]:
    """Return every fact of a charge that some rule on it reads, in a fixed order.

    A charge whose stages have not run is meant: what they conclude is not free.
    """
    tests = tests_on(dossier)
    cells: dict[str, Cell] = {}
    for sheet in (dossier.charge, *dossier.by_link.values()):
        cells.update((cell.key, cell) for cell in sheet.values() if cell.fact in tests)
    found = (_free(cell, vocabulary, tests[cell.fact]) for _, cell in sorted(cells.items()))
    return tuple(each for each in found if len(each.domain) > 1)


def _free(cell: Cell, vocabulary: Mapping[str, FactSpec], tests: tuple[Test, ...]) -> Free:
    possible = _possible(cell.fact, vocabulary, tests)
    domain = representatives(possible, tests, cell.value)
    known = _known(cell)
    return Free(cell.key, cell.fact, cell.of, domain, cell.value, known, cell.assumptions)


def _known(cell: Cell) -> Known:
    if cell.value is None:
        return "unknown"
    if not cell.firm:
        return "assumed"
    return "recorded" if cell.basis == "structural" else "judged"


def _possible(
    fact: str, vocabulary: Mapping[str, FactSpec], tests: tuple[Test, ...]
) -> tuple[Scalar, ...]:
    """Return the values a fact may have; of a number or a day, those around the thresholds."""
    spec, built_in = vocabulary.get(fact), STRUCTURAL.get(fact)
    kind = spec.type if spec else built_in.type if built_in else None
    if kind is FactType.YES_NO:
        return (YES, NO)
    if kind is FactType.ONE_OF:
        return tuple(spec.values) if spec else built_in.domain if built_in else ()
    return tuple(candidates(tests, below_zero=False))


def representatives(
    possible: Iterable[Scalar], tests: Iterable[Test], present: Scalar | None
) -> tuple[Scalar, ...]:
    """Return one value of each kind that the tests tell apart; the present one for its own kind."""
    asked = [test for test in tests if test.op not in (Op.CONTAINS, Op.ONLY)]
    chosen: dict[tuple[bool, ...], Scalar] = {}
    for value in (*(() if present is None else (present,)), *possible):
        kind = tuple(holds(test.op, value, test.values) for test in asked)
        chosen.setdefault(kind, value)
    return tuple(chosen.values())
