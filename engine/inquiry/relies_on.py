"""What does a proposal rely on? Its evidence, findings and assumptions, and what each carries."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.inquiry.answering import answering, candidates
from engine.inquiry.remains import remains, stood, weight
from engine.model.case import Standing
from engine.model.justification import EvidenceNode, FactNode, FindingNode, LinkNode
from engine.model.relies_on import Piece, ReliesOn, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from engine.inquiry.brief import Brief
    from engine.model.assessment import Assessment
    from engine.model.base import Words
    from engine.model.justification import Node
    from engine.model.links import Step
    from engine.model.proposal import Proposal
    from engine.model.relies_on import Remains

    Lost = Callable[[Sequence[str]], Remains]


def relies_on(brief: Brief, part: Assessment, subject: str) -> ReliesOn:
    """Return what the proposals on a subject rely on.

    `part` is what the assessment of the case says of the subject; texts are taken from it. Which
    piece carries most is told by what is lost if it falls alone (`remains.weight`). Raises KeyError
    for anybody who is no candidate, TooManyLinksError as an assessment does.
    """
    standing, view = candidates(part)[subject]
    found = ReliesOn(
        case=part.case,
        digests=part.digests,
        subject=view,
        standing=standing,
        ask="why-not" if answering(standing) == "why-not" else None,
        names=part.names,
        labels=part.labels,
    )
    return found if found.ask else found.model_copy(update=_relied(brief, part, subject))


def _relied(brief: Brief, part: Assessment, subject: str) -> dict[str, object]:
    before = stood(brief, subject)

    def lost(falls: Sequence[str]) -> Remains:
        return remains(brief, subject, before, falls)

    proposals = before.assessment.proposals
    pieces = tuple(_pieces(brief, part, proposals, lost))
    doubtful = tuple(each.id for each in pieces if _doubtful(each))
    return {
        "pieces": pieces,
        "doubtful": doubtful,
        "together": lost(doubtful) if doubtful else None,
        "most": tuple(_most(pieces)),
        "sources": tuple(_sources(pieces, lost)),
        "unnamed": len(_assumed(proposals) - {each.id for each in brief.case.assumptions}),
    }


def _doubtful(piece: Piece) -> bool:
    return piece.disputed or piece.kind == "assumption"


def _pieces(
    brief: Brief, part: Assessment, proposals: Iterable[Proposal], lost: Lost
) -> Iterator[Piece]:
    """Yield evidence, then findings, then assumptions, each in the order of the case."""
    nodes = {name: node for each in proposals for name, node in _nodes(each)}
    for item in brief.case.evidence:
        if isinstance(nodes.get(item.id), EvidenceNode):
            node = part.evidence[item.id]
            yield Piece(
                id=item.id,
                kind="evidence",
                text=node.title,
                origin=node.origin,
                disputed=node.disputed,
                chain=any(item.id in _shown_by(each) for each in nodes.values()),
                remains=lost([item.id]),
            )
    for finding in brief.case.findings:
        if isinstance(nodes.get(finding.id), FindingNode):
            yield Piece(
                id=finding.id,
                kind="finding",
                text=part.findings[finding.id].title,
                disputed=finding.status is Standing.DISPUTED,
                assumed=finding.assumed,
                remains=lost([finding.id]),
            )
    yield from _assumptions(part, proposals, nodes.values(), lost)


def _assumptions(
    part: Assessment, proposals: Iterable[Proposal], nodes: Iterable[Node], lost: Lost
) -> Iterator[Piece]:
    known = _assumed(proposals)
    links = {step.assumption for node in nodes for step in _path(node) if step.assumed}
    for item in part.assumptions:
        if item.id in known:
            yield Piece(
                id=item.id,
                kind="assumption",
                text=item.text,
                assumed=True,
                chain=item.id in links,
                remains=lost([item.id]),
            )


def _nodes(proposal: Proposal) -> Iterable[tuple[str, Node]]:
    """Return all of a justification: what is excepted beside the roots stands again if that falls.

    So a piece that only the exception rests on carries the proposal too.
    """
    return proposal.justification.nodes.items()


def _assumed(proposals: Iterable[Proposal]) -> set[str]:
    """Return the assumptions that some proposals stand on, or are conditional on."""
    found: set[str | None] = set()
    for proposal in proposals:
        found |= {point.assumption for point in proposal.conditions}
        for _, node in _nodes(proposal):
            found |= {step.assumption for step in _path(node) if step.assumed}
            if isinstance(node, FactNode | FindingNode):
                found.add(node.assumption)
    return {each for each in found if each is not None}


def _path(node: Node) -> tuple[Step, ...]:
    return node.link.path if isinstance(node, LinkNode) else ()


def _shown_by(node: Node) -> set[str]:
    """Return the evidence of the tenures and duties on a way."""
    return {piece for step in _path(node) for piece in step.evidence}


def _most(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield the pieces whose fall alone costs most; none if none costs anything."""
    heaviest = max((weight(each.remains) for each in pieces), default=())
    if any(heaviest):
        yield from (each.id for each in pieces if weight(each.remains) == heaviest)


def _sources(pieces: Iterable[Piece], lost: Lost) -> Iterator[Source]:
    """Yield the sources with their pieces of evidence; one without origin is its own source."""
    found: dict[Words, list[Piece]] = defaultdict(list)
    for each in pieces:
        if each.kind == "evidence":
            found[each.origin or each.text].append(each)
    for origin, group in found.items():
        ids = tuple(each.id for each in group)
        alone = group[0].remains if len(group) == 1 else lost(ids)
        yield Source(origin=origin, pieces=ids, remains=alone)
