"""What every charge of an assessment comes to, and by what two such may differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.justification import ConclusionNode, LinkNode
from engine.model.provision import row_of
from engine.model.what_if import OtherStand, Stand

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from engine.model.assessment import Assessment
    from engine.model.justification import Citation, FactNode, Justification
    from engine.model.links import Link
    from engine.model.offered import Measures, MeasureView, Offered
    from engine.model.proposal import Charge, Consideration, Miss, OpenCharge, Proposal, Subject
    from engine.model.what_if import Aspect, Verdict


class Standing(NamedTuple):
    """A subject with its verdict and what each of its charges comes to, by the charge's id."""

    subject: Subject
    verdict: Verdict
    charges: dict[str, tuple[Charge, Stand]]


def standings(found: Assessment) -> dict[str, Standing]:
    """Return every subject of an assessment by id, in its order."""
    made: dict[str, Standing] = {}
    for proposal in found.proposals:
        held = made.setdefault(
            proposal.subject.id, Standing(proposal.subject, "proposed", _open(proposal.also_open))
        )
        held.charges[proposal.charge.id] = proposal.charge, _proposed(proposal)
    for pending in found.to_be_established:
        charges = _open(pending.charges, pending.links)
        made[pending.subject.id] = Standing(pending.subject, "to-be-established", charges)
    for other in found.not_proposed:
        charges = _open(other.charges, other.links)
        made[other.subject.id] = Standing(other.subject, "not-proposed", charges)
    return made


def _open(
    charges: Iterable[OpenCharge], links: Iterable[Link] = ()
) -> dict[str, tuple[Charge, Stand]]:
    return {
        each.charge.id: (
            each.charge,
            Stand(
                outcome=each.outcome,
                version=each.charge.version,
                conditions=each.conditions,
                misses=each.misses,
                links=tuple(link for link in links if link.finding in each.charge.findings),
            ),
        )
        for each in charges
    }


def _proposed(proposal: Proposal) -> Stand:
    nodes = proposal.justification.nodes
    carried = (nodes.get(each.link) for each in proposal.responsibility)
    return Stand(
        outcome="proposed",
        status=proposal.status,
        version=proposal.charge.version,
        responsibility=proposal.responsibility,
        measures=proposal.measures,
        options=proposal.options,
        favouring=tuple(each for each in proposal.favouring if each.truth == "yes"),
        burdening=tuple(each for each in proposal.burdening if each.truth == "yes"),
        authority=proposal.authority,
        undecided=tuple(each.measure for each in proposal.authority_open),
        provisions=tuple(_provisions(proposal.justification)),
        conditions=proposal.conditions,
        links=tuple(dict.fromkeys(node.link for node in carried if isinstance(node, LinkNode))),
        other_version=_other(proposal),
    )


def _provisions(graph: Justification) -> Iterator[Citation]:
    """Yield the provisions whose conclusions a proposal stands on, each once."""
    waiting, seen = list(reversed(graph.roots)), set[str]()
    cited: dict[Hashable, Citation] = {}
    while waiting:
        name = waiting.pop()
        node = graph.nodes.get(name)
        if node is None or name in seen:
            continue
        seen.add(name)
        if isinstance(node, ConclusionNode):
            if node.status.concludes:
                cited.setdefault(_cited(node.citation), node.citation)
            waiting.extend(_read(node, graph))
        elif node.node == "fact":
            waiting.extend(node.from_)
    yield from cited.values()


def _read(node: ConclusionNode, graph: Justification) -> Iterator[str]:
    """Yield the facts that a conclusion reads."""
    traces = [each for each in (node.when, node.unless) if each is not None]
    while traces:
        trace = traces.pop()
        traces.extend(trace.of)
        if trace.node is not None and trace.node in graph.nodes:
            yield trace.node


def _other(proposal: Proposal) -> OtherStand | None:
    beside = proposal.other_version
    if beside is None:
        return None
    other = beside.proposal
    return OtherStand(
        standing=beside.comparison.standing,
        recommended=beside.comparison.recommended,
        outcome=beside.charge.outcome if beside.charge else "proposed",
        measures=_codes(other.measures.range) if other else (),
    )


def _cited(citation: Citation) -> Hashable:
    at = citation.provision
    return citation.regulation, citation.version, at.article, at.paragraph, at.item, row_of(at)


def _codes(views: Iterable[MeasureView]) -> tuple[str, ...]:
    return tuple(each.id for each in views)


def _measures(found: Measures | None) -> Hashable:
    if found is None:
        return None
    ends = (found.range, found.statutory, found.base, found.otherwise, found.waiting)
    return found.kind, *map(_offered, ends)


def _offered(views: Iterable[Offered]) -> Hashable:
    return tuple(
        (each.id, frozenset((by.verb, _cited(by.citation)) for by in each.by)) for each in views
    )


def _weighed(each: Consideration) -> Hashable:
    return each.fact, each.rule, each.finding, each.text.zh, each.effects, each.options


def decisive(misses: Iterable[Miss]) -> dict[tuple[str, str], FactNode]:
    """Return the recorded facts that keep a charge out, by name and by what they are of.

    Which rule came nearest where facts are unknown is no part of it: what is awaited says more.
    """
    return {
        (node.fact, node.of): node
        for miss in misses
        for node in miss.failed
        if node.basis in ("judged", "structural")
    }


def _seen(misses: Iterable[Miss]) -> Hashable:
    return frozenset((*key, node.value) for key, node in decisive(misses).items())


def _linked(link: Link) -> Hashable:
    where = link.finding, link.post, link.unit, link.relation, link.responsibility, link.own_duty
    return where, link.in_office, link.days, link.stretches


_KEYS: dict[Aspect, Callable[[Stand], Hashable]] = {
    "favouring": lambda it: frozenset(map(_weighed, it.favouring)),
    "outcome": lambda it: (it.outcome, it.status),
    "version": lambda it: it.version,
    "responsibility": lambda it: frozenset(
        (each.finding, each.four, each.responsibility, tuple(word.en for word in each.otherwise))
        for each in it.responsibility
    ),
    "measures": lambda it: _measures(it.measures),
    "options": lambda it: frozenset(
        (each.id, each.verb, _cited(each.citation)) for each in it.options
    ),
    "burdening": lambda it: frozenset(map(_weighed, it.burdening)),
    "authority": lambda it: (
        frozenset((each.measure, each.authority, each.verb) for each in it.authority),
        frozenset(it.undecided),
    ),
    "chain": lambda it: frozenset(map(_linked, it.links)),
    "provisions": lambda it: frozenset(map(_cited, it.provisions)),
    "reasons": lambda it: _seen(it.misses),
    "conditions": lambda it: frozenset(
        (each.key, frozenset(each.scopes)) for each in it.conditions
    ),
    "other-version": lambda it: it.other_version,
}
"""What is compared of each aspect; how a thing came to be known is left out."""


def differing(was: Stand | None, would_be: Stand | None) -> tuple[Aspect, ...]:
    """Return in what two stands differ, in a fixed order; none on both sides differ in nothing."""
    one, other = was or Stand(outcome="none"), would_be or Stand(outcome="none")
    return tuple(
        aspect
        for aspect, key in _KEYS.items()
        if key(one) != key(other) and (aspect != "chain" or _alike(one, other))
    )


def _alike(one: Stand, other: Stand) -> bool:
    """Whether the links of two stands are of one kind: of proposals those that carry them."""
    proposed = [each.outcome == "proposed" for each in (one, other)]
    return proposed[0] == proposed[1] and bool(one.links and other.links)
