"""Everything derived again from the leaves: facts and conclusions, whatever is recorded above."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.checker import slots, tallies
from engine.checker.kleene import NEVER, NO, OPEN, UNKNOWN, YES, Pair, join, told
from engine.checker.ladder import Ladder
from engine.checker.passes import passes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.checker.graph import Graph
    from engine.model.justification import ConclusionNode, FactNode, Trace, Value

CONCLUDES = ("established", "conditional")


class Cell(NamedTuple):
    """The value of a fact, None if unknown, and whether nothing conditional decides it."""

    value: Value
    firm: bool


class Ruled(NamedTuple):
    """What a rule comes to, whether firmly, and which overriders made it so."""

    status: str
    firm: bool
    overridden_by: tuple[str, ...] = ()
    yields: bool = False

    @property
    def concludes(self) -> bool:
        """Whether its conclusion stands, with or without conditions."""
        return self.status in CONCLUDES


BLANK = Cell(None, firm=False)
NOTHING = Ruled("open", firm=False)


class Derivation:
    """What follows from the leaves of a graph, some of them read as unknown."""

    def __init__(self, graph: Graph, removed: Iterable[str] = ()) -> None:
        self.graph = graph
        self.ladder = Ladder(graph.proposal.measures.order, graph.proposal.measures.indivisible)
        self._removed = frozenset(removed)
        self._cells: dict[str, Cell] = {}
        self._rules: dict[str, Ruled] = {}

    def cell(self, name: str | None) -> Cell:
        """Return a fact as it follows from the leaves; what is not there is unknown."""
        node = self.graph.fact(name)
        if node is None or name is None or name in self._removed:
            return BLANK
        if name not in self._cells:
            self._cells[name] = BLANK  # what would rest on itself rests on nothing
            self._cells[name] = self._cell(node)
        return self._cells[name]

    def _cell(self, node: FactNode) -> Cell:
        if node.basis == "tally":
            found = tallies.tallied(self, node)
            value = {YES: "yes", NO: "no"}.get(found.value)
            return Cell(value, firm=value is not None and found.firm)
        if node.basis == "concluded":
            return Cell(*slots.filled(self, node))
        return Cell(node.value, node.firm)

    def test(self, name: str | None, op: str, required: tuple[object, ...]) -> Pair:
        """Return both readings of one test of one fact."""
        cell = self.cell(name)
        if cell.value is None:
            return OPEN
        return told(holds=passes(op, cell.value, required), firm=cell.firm)

    def read(self, trace: Trace) -> Pair:
        """Return both readings of a condition."""
        if trace.kind == "test":
            return self.test(trace.node, trace.op or "is", trace.required)
        return join(trace.kind, [self.read(part) for part in trace.of])

    def rule(self, name: str) -> Ruled:
        """Return what a rule comes to; one that is not there is open."""
        node = self.graph.conclusion(name)
        if node is None:
            return NOTHING
        if name not in self._rules:
            self._rules[name] = NOTHING
            self._rules[name] = self._beside(node, self._alone(node))
        return self._rules[name]

    def _alone(self, node: ConclusionNode) -> Ruled:
        when = self.read(node.when)
        unless = self.read(node.unless) if node.unless else NEVER
        status = joint(status_of(when.value, unless.value), status_of(when.sure, unless.sure))
        if status in CONCLUDES:
            firm = status == "established" and node.citation.provision.verified
            return Ruled("established" if firm else "conditional", firm)
        out = when.sure == NO or unless.sure == YES
        return Ruled(status, firm=status != "open" and out)

    def _beside(self, node: ConclusionNode, alone: Ruled) -> Ruled:
        if not alone.concludes:
            return alone
        over = [(self._id(name), self.rule(name).status) for name in node.overriders]
        if defeaters := _named(over, "established"):
            return Ruled("defeated", firm=True, overridden_by=defeaters, yields=True)
        yields_to = _named(over, "conditional")
        pending = tuple(name for name in _named(over, "open") if name not in yields_to)
        if not yields_to and not pending:
            return alone
        over_it = (*yields_to, *pending)
        return Ruled("conditional", firm=False, overridden_by=over_it, yields=bool(yields_to))

    def _id(self, name: str) -> str:
        node = self.graph.conclusion(name)
        return node.rule if node else name


def _named(over: list[tuple[str, str]], status: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name, each in sorted(over) if each == status))


def status_of(when: int, unless: int) -> str:
    """Return a status by the table: no `when`, an exception, an open `when`, an open exception."""
    if when == NO:
        return "not-met"
    if unless == YES:
        return "excepted"
    if when == UNKNOWN:
        return "open"
    return "conditional" if unless == UNKNOWN else "established"


def joint(value: str, sure: str) -> str:
    """Return one status for both readings: where they differ and one concludes, conditional."""
    if value != sure and (value in CONCLUDES or sure in CONCLUDES):
        return "conditional"
    return value
