"""The justification of a proposal as a tree: conclusion, rule, facts, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.justification import (
    ConclusionNode,
    EvidenceNode,
    FactNode,
    FindingNode,
    LinkNode,
    Trace,
)
from engine.reports.blocks import Heading, Table, Tree, View
from engine.reports.entries import conditions, worded
from engine.reports.header import header
from engine.reports.law import span
from engine.reports.links import assumed, duty, tenure, way
from engine.reports.pending import alerts, not_proposed, to_be_established
from engine.reports.person import entries
from engine.reports.versions import side_by_side
from engine.reports.view import speaking
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.justification import Node
    from engine.model.proposal import Proposal
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def tree_view(
    assessment: Assessment, lang: Lang, *, who: str | None = None, full: bool = False
) -> View:
    """Return the justification of every proposal. Raises UnknownSubjectError."""
    v = speaking(assessment, lang, who=who, full=full)
    return View((*header(v), *trees(v), *_rest(v)))


def trees(v: Voice) -> Iterator[Block]:
    """Yield the justification of every proposal, each under the name of its subject."""
    for proposal in v.assessment.proposals:
        name = v.of(proposal.subject.name)
        number = v.subjects([proposal.subject.id])
        yield Heading(2, v.say("title:subject", number=number, name=name))
        yield _tree(v, proposal, v.short(proposal.charge.regulation))


def _tree(v: Voice, proposal: Proposal, name: str) -> Tree:
    said = {each.label: each for each in entries(v, proposal)}
    favouring = Tree(v.say("labelled", label=v.say("entry:for"), text=worded(v, said["for"])))
    verdict = v.say(f"verdict:{proposal.status}")
    text = v.say("verdict-range", verdict=verdict, range=span(v, proposal.measures)).strip()
    held = conditions(v, (point.key for point in proposal.conditions))
    label = v.say("entry:conditions")
    needed = [Tree(v.say("labelled", label=label, text=held))] if held else []
    seen: set[str] = set()
    first = dict.fromkeys(_spliced(proposal, proposal.justification.roots))
    roots: list[Tree] = []
    for root_name in first:
        root = None if root_name in seen else _node(v, proposal, root_name, seen)
        roots += [root] if root else []
    below = (favouring, *roots, *needed, *_beside(v, proposal))
    return Tree(v.say("labelled", label=name, text=text), below)


def _beside(v: Voice, proposal: Proposal) -> Iterator[Tree]:
    """Yield what the version set beside a proposal comes to, with its own justification."""
    told = [Tree(text) for text in side_by_side(v, proposal)]
    other = proposal.other_version
    if other is not None:
        shown, version = other.proposal, other.comparison.at_decision.isoformat()
        title = v.say("not-in-base-on", title=v.short(proposal.charge.regulation), days=version)
        own = [_tree(v, shown, title)] if shown else []
        yield Tree(v.say("entry:versions"), (*told, *own))


def _spliced(proposal: Proposal, names: Iterable[str]) -> Iterator[str]:
    """Yield names; a fact that only carries a conclusion gives way to the conclusion itself."""
    for name in names:
        node = proposal.justification.nodes.get(name)
        if isinstance(node, FactNode) and node.basis in ("concluded", "tally") and node.from_:
            yield from _spliced(proposal, node.from_)
        else:
            yield name


def _node(v: Voice, proposal: Proposal, name: str, seen: set[str]) -> Tree | None:
    node = proposal.justification.nodes.get(name)
    if node is None:
        return None
    text = node_text(v, name, node)
    if name in seen and isinstance(node, LinkNode | FindingNode):
        return None
    if name in seen and not isinstance(node, EvidenceNode):
        return Tree(text + v.say("see-above"))
    seen.add(name)
    own = set(_below(name, node))
    names = dict.fromkeys(_spliced(proposal, _below(name, node)))
    below = [_node(v, proposal, each, seen) for each in names if each in own or each not in seen]
    return Tree(text, (*(each for each in below if each), *_exceptions(v, node)))


def node_text(v: Voice, name: str, node: Node) -> str:
    """Return what a node of a justification says."""
    if isinstance(node, ConclusionNode):
        status = v.say(f"status:{node.status}")
        cited, title = v.cited(node.citation), v.of(node.title)
        return v.say("tree:conclusion", title=title, provision=cited, status=status)
    if isinstance(node, FactNode):
        return _fact(v, node)
    if isinstance(node, LinkNode):
        held = tenure(v, node.link)
        return v.joined([way(v, node.link), held]) + assumed(v, [node.link])
    if isinstance(node, FindingNode):
        mark = v.assumed([node.assumption])
        text = v.say("tree:finding", number=v.findings([name]), title=v.of(node.title), mark=mark)
        failed = v.joined(duty(v, each) for each in node.duties)
        return text + (v.say("tree:failed", duties=failed) if failed else "")
    return v.say("evidence-titled", number=v.evidence([name]), title=v.of(node.title))


def _fact(v: Voice, node: FactNode) -> str:
    text = v.say("fact", label=v.fact(node.fact), value=v.value(node.fact, node.value))
    standing = v.say(f"standing:{node.standing}") if node.standing else ""
    told = [standing, v.of(node.judged_by) if node.judged_by else "", node.on or ""]
    noted = [v.of(node.note)] if node.note else []
    details = v.listed([*(each for each in told if each), *noted])
    apart = v.say("in-brackets", text=details) if details else ""
    asked = v.asked([f"unknown:{node.fact}"]) if node.value is None else ""
    return text + apart + asked + v.assumed([node.assumption])


def _below(name: str, node: Node) -> Iterator[str]:
    if isinstance(node, ConclusionNode):
        yield from dict.fromkeys(_read(node.when))
    elif isinstance(node, FactNode):
        yield from node.from_
        yield from node.evidence
        if "#" in name and not node.from_:
            yield node.of
    elif isinstance(node, LinkNode):
        for step in node.link.path:
            yield from step.evidence
    elif isinstance(node, FindingNode):
        yield from node.evidence


def _read(trace: Trace) -> Iterator[str]:
    """Yield the facts that bear a condition: those that fail another alternative are left out."""
    if trace.kind == "test":
        yield from [trace.node] if trace.node else []
        return
    bearing = [part for part in trace.of if part.truth == trace.truth or trace.kind == "none"]
    for part in bearing or trace.of:
        yield from _read(part)


def _exceptions(v: Voice, node: Node) -> Iterator[Tree]:
    if isinstance(node, ConclusionNode) and node.unless is not None:
        read = list(dict.fromkeys(_tests(node.unless)))
        truth = say("structural", node.unless.truth, v.lang)
        facts = v.listed(v.fact(fact) for fact in read)
        yield Tree(v.say("tree:exceptions", facts=facts, truth=truth))


def _tests(trace: Trace) -> Iterator[str]:
    if trace.kind == "test" and trace.fact:
        yield trace.fact
    for part in trace.of:
        yield from _tests(part)


def _rest(v: Voice) -> Iterator[Block]:
    found = v.assessment
    for code, written, there in (
        ("to-be-established", to_be_established, found.to_be_established),
        ("not-proposed", not_proposed, found.not_proposed),
        ("alerts", alerts, found.alerts),
    ):
        if there:
            yield Heading(2, v.say(f"section:{code}"))
            yield from written(v)
    yield Table((), ((v.say("not-a-decision"),),))
