"""What people have to settle before a conclusion stands without condition, by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.chain_facts import assumptions_of
from engine.checker.kleene import NO, UNKNOWN, YES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.checker.derive import Derivation
    from engine.model.justification import Citation, ConclusionNode, FactNode, Trace

Keys = frozenset[str]


class Points:
    """The keys behind facts and conclusions of one derivation."""

    def __init__(self, derivation: Derivation) -> None:
        self.derivation = derivation
        self._known: dict[str, Keys] = {}

    def behind(self, names: Iterable[str]) -> Keys:
        """Return the keys behind some facts and conclusions."""
        return frozenset(key for name in names for key in self.of(name))

    def of(self, name: str) -> Keys:
        """Return the keys behind a fact or a conclusion; what is neither has none."""
        if name not in self._known:
            self._known[name] = frozenset(self._of(name))
        return self._known[name]

    def _of(self, name: str) -> Iterator[str]:
        graph = self.derivation.graph
        conclusion, fact = graph.conclusion(name), graph.fact(name)
        if conclusion is not None:
            yield from self._of_conclusion(name, conclusion)
        elif fact is not None:
            yield from self._of_fact(name, fact)

    def _of_fact(self, name: str, fact: FactNode) -> Iterator[str]:
        cell = self.derivation.cell(name)
        if cell.value is None and not fact.from_:
            yield f"unknown:{fact.fact}"
        elif not cell.firm:
            for assumed in assumptions_of(self.derivation.graph, fact):
                yield f"assumption:{assumed}"
            yield from self.behind(fact.from_)
            if cell.value is None and any(self._concludes(each) for each in fact.from_):
                yield f"conflict:{fact.fact}"

    def _concludes(self, name: str) -> bool:
        known = self.derivation.graph.conclusion(name) is not None
        return known and self.derivation.rule(name).concludes

    def _of_conclusion(self, name: str, node: ConclusionNode) -> Iterator[str]:
        for part in (node.when, node.unless):
            yield from self.behind(self._deciding(part) if part else ())
        ruled = self.derivation.rule(name)
        if ruled.concludes and not node.citation.provision.verified:
            yield of_text(node.citation)
        if ruled.concludes:
            yield from self.behind(self._undetermined(node))

    def _undetermined(self, node: ConclusionNode) -> Iterator[str]:
        """Yield the overriders that would take the conclusion away if they stood."""
        for name in node.overriders:
            if self.derivation.rule(name).status in ("open", "conditional"):
                yield name

    def _deciding(self, trace: Trace) -> Iterator[str]:
        """Yield the facts, unknown or conditional, that a truth hangs on."""
        pair = self.derivation.read(trace)
        if pair.value != UNKNOWN and pair.firm:
            return
        if trace.kind == "test":
            yield trace.node or ""
            return
        for part in trace.of:
            if self._bears(trace.kind, pair.value, part):
                yield from self._deciding(part)

    def _bears(self, kind: str, truth: int, part: Trace) -> bool:
        """Whether a part decides a group: all do where all had to agree, else those that settle."""
        inner = -truth if kind == "none" else truth
        agreeing = YES if kind == "all" else NO
        if inner == agreeing and truth != UNKNOWN:
            return True
        return self.derivation.read(part).value == inner


def of_text(citation: Citation) -> str:
    """Return the key of a provision nobody has compared with its text."""
    at = citation.provision
    place = "-".join(str(each) for each in (at.article, at.paragraph, at.item) if each is not None)
    source = citation.short.en if at.regulation else f"{citation.regulation}/{citation.version}"
    return f"text:{source}:{place}"
