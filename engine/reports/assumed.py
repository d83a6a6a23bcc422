"""What is assumed, in the words of the case, or for one subject in the facts themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.justification import FactNode
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import AssumptionView
    from engine.reports.voice import Voice


def resting(v: Voice, item: AssumptionView) -> str:
    """Return the text of an assumption.

    On a sheet for one subject a text that speaks of others gives way to the facts that rest on it.
    """
    text = v.of(item.text)
    if not v.alone or say("report", "another-person", v.lang) not in text:
        return text
    return v.joined(_facts(v, item.id)) or text


def _facts(v: Voice, assumption: str) -> Iterator[str]:
    for proposal in v.assessment.proposals:
        for node in proposal.justification.nodes.values():
            if isinstance(node, FactNode) and node.assumption == assumption:
                yield v.say("fact", label=v.fact(node.fact), value=v.value(node.fact, node.value))
    found = v.assessment
    charges = [
        *(charge for pending in found.to_be_established for charge in pending.charges),
        *(charge for other in found.not_proposed for charge in other.charges),
    ]
    for miss in (miss for charge in charges for miss in charge.misses):
        for fact in (*miss.failed, *miss.unknown):
            if fact.assumption == assumption:
                yield v.say("fact", label=v.fact(fact.fact), value=v.value(fact.fact, fact.value))
