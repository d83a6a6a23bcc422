"""A charge with the facts of it that a plan may set, and how far a plan is from what is so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.assessment.dossier import Dossier
    from engine.inquiry.free import Free
    from engine.logic.sheet import Cells
    from engine.model.rules import Rule
    from engine.model.values import Scalar

Plan = dict[str, "Scalar"]
"""Values by the keys of cells; a fact that already has the value it needs is not named."""

_WHOLE = 1000
_COST = {"unknown": _WHOLE, "assumed": _WHOLE, "judged": 5 * _WHOLE, "recorded": 20 * _WHOLE}
_SPOKEN_OF = 4
Plans = dict[tuple[int, str], tuple[Plan, ...]]
"""Plans by rule and link; rules by what they are, for ids repeat across packs."""


@dataclass(frozen=True)
class Room:
    """A charge before its stages, and the facts of it that a plan may set.

    `said` are the facts that the case speaks of, of whomever; `readers` counts the rules that read
    a fact. `only` is the one rule of its stage that a plan may use and `at` the one link, if there
    are such; `through` the fact through which it goes where it could go through several.
    """

    dossier: Dossier
    free: Mapping[str, Free]
    said: frozenset[str] = frozenset()
    readers: Mapping[str, int] = field(default_factory=dict)
    only: Rule | None = None
    at: str = ""
    through: str = ""
    known: Plans = field(default_factory=dict)
    sheets: dict[str, Cells] = field(default_factory=dict)
    costs: dict[str, int] = field(default_factory=dict)

    @property
    def links(self) -> tuple[str, ...]:
        """Return the links through which a plan may carry the charge."""
        return (self.at,) if self.at else tuple(self.dossier.by_link)

    def cells(self, link: str) -> Cells:
        """Return the cells that rules read on a link, or on the charge where there is no link."""
        if link not in self.sheets:
            self.sheets[link] = {**self.dossier.charge, **self.dossier.by_link.get(link, {})}
        return self.sheets[link]

    def cost(self, plan: Plan) -> int:
        """Return how far a plan is from what is so: the sum over its facts, in thousandths."""
        return sum(map(self._costs().__getitem__, plan))

    def cost_of(self, key: str) -> int:
        """Return what one fact of a plan costs, in thousandths of a fact that nobody has said."""
        return self._costs()[key]

    def _costs(self) -> dict[str, int]:
        if not self.costs:
            costs = {key: _COST[each.known] + self._strange(key) for key, each in self.free.items()}
            self.costs.update(costs)
        return self.costs

    def rank(self, plan: Plan) -> tuple[int, int, int]:
        """Return how near a plan is, nearest first.

        First what is recorded or judged and would have to be otherwise; then how much of the case
        and of the law turns on its facts, on the average, so that a catch-all is not called nearest
        for being short; then its cost.
        """
        settled = sum(_COST[self.free[key].known] - _WHOLE for key in plan)
        average = sum(map(self._strange, plan)) // max(len(plan), 1)
        return settled, average, self.cost(plan)

    def _strange(self, key: str) -> int:
        """Return how little turns on a fact: less where the case or many rules speak of it."""
        fact = self.free[key].fact
        return _WHOLE // (1 + self.readers.get(fact, 0) + _SPOKEN_OF * (fact in self.said))
