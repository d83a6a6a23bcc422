"""The justification graph: from a conclusion down to facts, evidence, findings and links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.assessment.beside import overriders
from engine.assessment.explain import leaves, trace
from engine.assessment.points import Concluded, Ground, cite, marks_of, of_source
from engine.model.base import Words
from engine.model.justification import (
    ConclusionNode,
    FactNode,
    FindingNode,
    Justification,
    LinkNode,
    Node,
)
from engine.text.catalogue import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.assessment.considerations import Favourable
    from engine.logic.sheet import Cell
    from engine.model.justification import EvidenceNode
    from engine.model.links import Link
    from engine.model.rules import Rule


@dataclass(frozen=True)
class Sources:
    """What explanations are drawn from: the ground, things by id, and what speaks for people."""

    ground: Ground
    links: Mapping[str, Link]
    findings: Mapping[str, FindingNode]
    evidence: Mapping[str, EvidenceNode]
    names: Mapping[str, Words]
    speaking_for: Favourable


def justify(sources: Sources, roots: Iterable[str], beside: Iterable[str] = ()) -> Justification:
    """Return the graph below some conclusions, facts or links, and below what is shown beside."""
    first = tuple(dict.fromkeys(roots))
    shown = tuple(name for name in dict.fromkeys(beside) if name not in first)
    nodes: dict[str, Node] = {}
    waiting = [*reversed(shown), *reversed(first)]
    while waiting:
        name = waiting.pop()
        if name in nodes:
            continue
        drawn = _node(sources, name)
        if drawn is not None:
            node, below = drawn
            nodes[name] = node
            waiting.extend(reversed(below))
            if isinstance(node, ConclusionNode):
                nodes |= _not_on_sheet(sources, node, below)
    return Justification(roots=first, nodes=nodes, beside=shown)


def _not_on_sheet(sources: Sources, read: ConclusionNode, names: Iterable[str]) -> dict[str, Node]:
    """Return the facts a rule reads that are not on its sheet: nobody has said anything of them."""
    return {
        name: FactNode(
            fact=name.rsplit("#", 1)[1],
            value=None,
            firm=False,
            sheet=read.sheet,
            of=read.of,
            basis="unrecorded",
        )
        for name in names
        if name not in sources.ground.cells and name not in sources.ground.outcomes
    }


Drawn = tuple["Node", list[str]]


def _node(sources: Sources, name: str) -> Drawn | None:
    if name in sources.ground.outcomes:
        return _conclusion(sources, name)
    if name in sources.links:
        return LinkNode(link=sources.links[name]), list(_of_path(sources.links[name]))
    if name in sources.findings:
        return sources.findings[name], list(sources.findings[name].evidence)
    if name in sources.evidence:
        return sources.evidence[name], []
    cell = sources.ground.cells.get(name)
    return None if cell is None else (fact_node(cell), list(_below(sources, cell)))


def _of_path(link: Link) -> Iterator[str]:
    for step in link.path:
        yield from step.evidence


def _conclusion(sources: Sources, name: str) -> Drawn:
    concluded = sources.ground.outcomes[name]
    when, unless = marks_of(sources.ground, concluded.judged, concluded.outcome.rule)
    below = [leaf.node for found in (when, unless) if found for leaf in leaves(found)]
    node = conclusion_node(sources, concluded)
    return node, [*below, *node.overriders]


def conclusion_node(sources: Sources, concluded: Concluded) -> ConclusionNode:
    """Return a rule's conclusion on a sheet, with its traces and its points."""
    outcome, judged = concluded.outcome, concluded.judged
    rule = outcome.rule
    name = judged.conclusion(rule.id)
    when, unless = marks_of(sources.ground, judged, rule)
    return ConclusionNode.model_construct(
        node="conclusion",
        stage=rule.stage.value,
        then=rule.then,
        rule=rule.id,
        title=rule.title,
        citation=cite(concluded.pack, concluded.regulation, rule.provision),
        verb=rule.verb,
        status=outcome.status,
        sheet=judged.sheet.kind,
        of=judged.sheet.id,
        because=_because(sources, rule, judged.about, judged.sheet.cells),
        conditions=of_source(sources.ground, name),
        when=trace(when),
        unless=trace(unless) if unless else None,
        overridden_by=(*outcome.yields_to, *outcome.pending),
        overriders=overriders(judged, outcome),
    )


def _because(sources: Sources, rule: Rule, about: str, cells: Mapping[str, Cell]) -> Words:
    words = {key: value for key, value in _details(sources, about, cells) if value is not None}
    return Words.made(
        zh=fill(rule.because.zh, {key: value.zh for key, value in words.items()}),
        en=fill(rule.because.en, {key: value.en for key, value in words.items()}),
    )


def _details(
    sources: Sources, about: str, cells: Mapping[str, Cell]
) -> Iterator[tuple[str, Words | None]]:
    kind = cells.get("subject.kind")
    yield "subject", sources.names.get(kind.of) if kind else None
    link = sources.links.get(about)
    if link is None:
        return
    finding = sources.findings[link.finding]
    breach = cells.get("conduct.breach")
    yield "post", sources.names.get(link.post or link.subject)
    yield "unit", sources.names.get(link.unit)
    yield "finding", finding.title
    yield "breach", _noted(breach) or finding.title
    yield "days", Words.model_validate(str(link.days[0]))
    yield "evidence", _listed(sources, finding.evidence)


def _noted(cell: Cell | None) -> Words | None:
    return cell.record.note if cell and cell.record else None


def _listed(sources: Sources, evidence: tuple[str, ...]) -> Words | None:
    titles = [sources.evidence[name].title for name in evidence if name in sources.evidence]
    if not titles:
        return None
    return Words.made(
        zh="、".join(title.zh for title in titles), en=", ".join(title.en for title in titles)
    )


def fact_node(cell: Cell) -> FactNode:
    """Return a cell as a node, with what is recorded of it."""
    record = cell.record
    return FactNode.model_construct(
        node="fact",
        fact=cell.fact,
        value=cell.value,
        firm=cell.firm,
        sheet=cell.kind,
        of=cell.of,
        basis=cell.basis,
        standing=record.status.value if record else None,
        evidence=record.evidence if record else (),
        judged_by=record.judged_by if record else None,
        on=str(record.on) if record and record.on else None,
        assumption=cell.assumptions[0] if cell.assumptions else None,
        note=record.note if record else None,
        from_=cell.sources,
        considered=cell.considered,
    )


def _below(sources: Sources, cell: Cell) -> Iterator[str]:
    yield from cell.sources
    yield from cell.considered
    if cell.record:
        yield from cell.record.evidence
    own = cell.of.partition("|")[2] or cell.of
    of, _, finding = cell.of.rpartition("@")
    if own in sources.links or own in sources.findings:
        yield own
    elif of and finding in sources.findings:
        yield finding
