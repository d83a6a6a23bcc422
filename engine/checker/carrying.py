"""Does the law apply, and do the links that a proposal names carry it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.faults import Fault, differs, fault, lacks
from engine.checker.graph import tests
from engine.checker.kleene import WORDS, YES, Pair, least, most
from engine.checker.tallies import about, breach, carries, circumstances, on_link
from engine.model.justification import ConclusionNode, FactNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.checker.derive import Derivation
    from engine.checker.points import Points
    from engine.model.proposal import Attributed


def reached(derivation: Derivation) -> Pair:
    """Return whether the law applies to the subject and some named link carries."""
    applies = derivation.test(f"{derivation.graph.charge}#applies", "is", ("yes",))
    return least([applies, most(carries(derivation, link) for link in named(derivation))])


def named(derivation: Derivation) -> list[str]:
    """Return the links through which responsibility is attributed."""
    return [each.link for each in derivation.graph.proposal.responsibility]


def roots(derivation: Derivation) -> Iterator[str]:
    """Yield what the links of a proposal put among its roots, and that the law applies."""
    for link in named(derivation):
        found = derivation.graph.link(link)
        yield on_link(derivation, link, "responsibility")
        for name, pair in circumstances(derivation, link).items():
            if pair.value == YES:
                yield name
        if found is not None:
            yield f"{found.finding}#finding.established"
        yield link
    yield f"{derivation.graph.charge}#applies"


def carrying(derivation: Derivation, points: Points) -> Iterator[Fault]:
    """Yield what is wrong with the links of a proposal and what they carry."""
    graph = derivation.graph
    applies = derivation.cell(f"{graph.charge}#applies").value
    if applies != "yes":
        yield fault("not-applicable", graph.charge, derived=applies)
    yield from lacks("carrying", graph.charge, named(derivation), _bearing(derivation))
    for each in graph.proposal.responsibility:
        yield from _attributed(derivation, points, each)
    findings = tuple(dict.fromkeys(each.finding for each in graph.proposal.responsibility))
    yield from differs("findings", graph.charge, graph.proposal.charge.findings, findings)
    yield from _circumstances(derivation)


def _bearing(derivation: Derivation) -> Iterator[str]:
    """Yield every link of the graph that carries."""
    facts = (about(derivation, name) for name, _ in derivation.graph.of(FactNode))
    for link in dict.fromkeys(filter(None, facts)):
        if derivation.graph.link(link) and carries(derivation, link).value == YES:
            yield link


def _attributed(derivation: Derivation, points: Points, each: Attributed) -> Iterator[Fault]:
    graph, link = derivation.graph, derivation.graph.link(each.link)
    if link is None:
        yield fault("no-node", graph.charge, name=each.link)
        return
    yield from differs("link-finding", each.link, each.finding, link.finding)
    yield from differs("link-four", each.link, each.four, link.responsibility.value)
    pair = derivation.test(breach(link.subject, link.finding), "is", ("yes",))
    if pair.value != YES:
        yield fault("no-breach", each.link, derived=WORDS[pair.value])
    name = on_link(derivation, each.link, "responsibility")
    cell, fact = derivation.cell(name), graph.fact(name)
    yield from differs("responsibility", each.link, each.responsibility, (cell.value,))
    status = "established" if cell.firm else "conditional"
    yield from differs("responsibility-status", each.link, each.status, status)
    behind = fact.from_ if fact else ()
    yield from differs("responsibility-from", each.link, each.conclusions, behind)
    yield from _reads_breach(derivation, each.link, behind, breach(link.subject, link.finding))
    keys = {point.key for point in each.conditions}
    yield from lacks("points", each.link, keys, points.of(name))


def _reads_breach(
    derivation: Derivation, link: str, names: Iterable[str], wanted: str
) -> Iterator[Fault]:
    """Yield the rules that gave a responsibility without asking for an own breach."""
    for name in names:
        node = derivation.graph.conclusion(name)
        if node is not None and wanted not in {test.node for test in tests(node.when)}:
            yield fault("breach-not-read", link, name=name)


def _circumstances(derivation: Derivation) -> Iterator[Fault]:
    """Yield the circumstances shown that are not those concluded on the links."""
    graph = derivation.graph
    sheets = {f"{graph.charge}|{link}" for link in named(derivation)}
    concluded = {
        node.rule
        for name, node in graph.of(ConclusionNode)
        if node.stage == "qualify" and node.of in sheets and derivation.rule(name).concludes
    }
    shown = graph.proposal.circumstances
    yield from lacks("circumstances", graph.charge, [each.rule for each in shown], concluded)
    for each in shown:
        if graph.node(f"{each.of}>{each.rule}") != each:
            yield fault("copy", graph.charge, name=f"{each.of}>{each.rule}")
