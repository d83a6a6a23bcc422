"""The justification of one proposal as a graph: nodes by name, and what each refers to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from engine.model.justification import ConclusionNode, FactNode, FindingNode, LinkNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.justification import EvidenceNode, Node, Trace
    from engine.model.links import Link
    from engine.model.proposal import Proposal

    Kind = type[ConclusionNode | FactNode | LinkNode | EvidenceNode | FindingNode]

N = TypeVar("N", ConclusionNode, FactNode, LinkNode, FindingNode)


@dataclass(frozen=True)
class Graph:
    """A proposal with its nodes."""

    proposal: Proposal

    @property
    def charge(self) -> str:
        """Return the id of the charge."""
        return self.proposal.charge.id

    def node(self, name: str | None) -> Node | None:
        """Return a node, if it is there."""
        return self.proposal.justification.nodes.get(name or "")

    def fact(self, name: str | None) -> FactNode | None:
        """Return a fact, if it is there."""
        found = self.node(name)
        return found if isinstance(found, FactNode) else None

    def conclusion(self, name: str | None) -> ConclusionNode | None:
        """Return a conclusion, if it is there."""
        found = self.node(name)
        return found if isinstance(found, ConclusionNode) else None

    def link(self, name: str) -> Link | None:
        """Return a link, if it is there."""
        found = self.node(name)
        return found.link if isinstance(found, LinkNode) else None

    def one_question(self, sheet: str, other: str) -> bool:
        """Whether two sheets ask one question: the same sheet, or two links to one finding."""
        links = [self.link(each.partition("|")[2]) for each in (sheet, other)]
        findings = {link.finding if link else None for link in links}
        return sheet == other or (len(findings) == 1 and None not in findings)

    def finding(self, name: str) -> FindingNode | None:
        """Return a finding, if it is there."""
        found = self.node(name)
        return found if isinstance(found, FindingNode) else None

    def of(self, kind: type[N]) -> Iterator[tuple[str, N]]:
        """Yield the nodes of a kind with their names."""
        for name, node in self.proposal.justification.nodes.items():
            if isinstance(node, kind):
                yield name, node

    def every_conclusion(self) -> Iterator[tuple[str, ConclusionNode]]:
        """Yield all conclusions."""
        yield from self.of(ConclusionNode)

    def concluded(self, stage: str) -> Iterator[tuple[str, ConclusionNode]]:
        """Yield the conclusions of a stage on the charge itself."""
        return self.of_sheet(stage, self.charge)

    def of_sheet(self, stage: str, sheet: str) -> Iterator[tuple[str, ConclusionNode]]:
        """Yield the conclusions of a stage on a sheet."""
        for name, node in self.of(ConclusionNode):
            if node.stage == stage and node.of == sheet:
                yield name, node


def tests(trace: Trace | None) -> Iterator[Trace]:
    """Yield the tests of a condition."""
    if trace is None:
        return
    if trace.kind == "test":
        yield trace
    for part in trace.of:
        yield from tests(part)


def read_by(node: ConclusionNode) -> list[str]:
    """Return the names of the facts that a rule read."""
    return [each.node or "" for part in (node.when, node.unless) for each in tests(part)]


def below(name: str, node: Node) -> list[str]:
    """Return the names of all that a node refers to."""
    if isinstance(node, ConclusionNode):
        return [*read_by(node), *node.overriders]
    if isinstance(node, LinkNode):
        return [piece for step in node.link.path for piece in step.evidence]
    if isinstance(node, FindingNode):
        return list(node.evidence)
    if isinstance(node, FactNode):
        return [*node.from_, *node.considered, *node.evidence, *(_about(name, node))]
    return []


def _about(name: str, node: FactNode) -> Iterator[str]:
    """Yield the link or the finding that a fact may be about."""
    of = name.removesuffix(f"#{node.fact}")
    yield of.partition("|")[2] or of
    yield of.rpartition("@")[2]
