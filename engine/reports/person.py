"""What a report says of one subject that is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.justification import ConclusionNode, FactNode, LinkNode
from engine.reports.entries import CONDITIONS, UNASKED, Entry
from engine.reports.grounds import Pool, grounds, not_asked, speaking_for
from engine.reports.law import basis, combination, influence, options, permitted
from engine.reports.links import chains, four
from engine.reports.shown import Shown, shown, together
from engine.reports.versions import open_outcome, side_by_side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.links import Link
    from engine.model.proposal import Proposal
    from engine.reports.voice import Voice

BREACH = "conduct.breach"


def entries(v: Voice, proposal: Proposal, pool: Pool | None = None) -> list[Entry]:
    """Return all that is said of a proposal; what speaks for the subject comes first.

    In the pool is what stands behind a ground for all whom the report names together.
    """
    links = links_of(proposal)
    own = [node.citation for node in proposal.circumstances]
    found = {
        "for": speaking_for(v, proposal.favouring, links),
        UNASKED: not_asked(v, proposal.favouring),
        "facts": facts(v, proposal),
        "chain": [chains(v, links)],
        "responsibility": [] if v.brief else [responsibility(v, proposal)],
        "basis": basis(v, proposal),
        "range": [*permitted(v, proposal), *combined(v, proposal)],
        "options": options(v, proposal),
        "influence": [] if v.brief else influence(v, proposal),
        "versions": side_by_side(v, proposal),
        "lighter": grounds(v, proposal.favouring, own, pool or {}),
        "heavier": grounds(v, proposal.burdening, own, pool or {}),
        "other": others(v, proposal),
        CONDITIONS: (point.key for point in proposal.conditions),
    }
    made = [Entry(label, tuple(dict.fromkeys(items))) for label, items in found.items()]
    return [each for each in made if each.items or each.label in ("for", "lighter", "heavier")]


def combined(v: Voice, proposal: Proposal) -> Iterator[str]:
    """Yield how the pack combines, unless it is folded."""
    if not v.brief:
        yield from combination(v, proposal.measures)


def links_of(proposal: Proposal) -> list[Link]:
    """Return the links that carry a proposal."""
    nodes = proposal.justification.nodes
    found = (nodes.get(each.link) for each in proposal.responsibility)
    return [node.link for node in found if isinstance(node, LinkNode)]


def facts(v: Voice, proposal: Proposal) -> list[str]:
    """Return the own breach on each finding, with what shows it."""
    return together(v, [_breach(v, proposal, each) for each in proposal.charge.findings])


def _breach(v: Voice, proposal: Proposal, finding: str) -> Shown:
    node = proposal.justification.nodes.get(f"{proposal.subject.id}@{finding}#{BREACH}")
    whole = v.assessment.findings[finding]
    number = v.findings([finding])
    if not isinstance(node, FactNode):
        text = v.say("finding", number=number, title=v.of(whole.title))
        return shown(v, text, whole.standing, whole.evidence, v.assumed([whole.assumption]))
    text = v.say("finding", number=number, title=v.of(node.note or whole.title))
    if v.brief and (node.standing, node.evidence) == (whole.standing, whole.evidence):
        return Shown(text, "", "", v.assumed([node.assumption]))
    standing = node.standing or whole.standing
    return shown(v, text, standing, node.evidence, v.assumed([node.assumption]))


def responsibility(v: Voice, proposal: Proposal) -> str:
    """Return which responsibility is borne, by which provision, and what else it might be."""
    found = proposal.responsibility
    labels = v.listed(v.of(label) for each in found for label in each.label)
    other = v.listed(v.of(label) for each in found for label in each.otherwise)
    points = [point for each in found for point in each.conditions]
    nodes = (proposal.justification.nodes.get(name) for each in found for name in each.conclusions)
    cited = [v.article(node.citation) for node in nodes if isinstance(node, ConclusionNode)]
    article = v.say("in-brackets", text=v.listed(cited)) if cited and not v.brief else ""
    return v.say(
        "responsibility-or" if other else "responsibility",
        four=four(v, links_of(proposal)),
        label=labels,
        article=article,
        mark=v.assumed_in(points),
        other=other,
        questions=v.asked_in(points),
    )


def borne(v: Voice, proposal: Proposal) -> str:
    """Return the responsibility in short, for the overview."""
    found = proposal.responsibility
    text = v.listed(v.of(label) for each in found for label in each.label)
    other = v.listed(v.of(label) for each in found for label in each.otherwise)
    points = [point for each in found for point in each.conditions]
    asked = v.say("or-else", other=other, questions=v.asked_in(points)) if other else ""
    return text + asked + v.assumed_in(points)


def others(v: Voice, proposal: Proposal) -> Iterator[str]:
    """Yield what the other regulations come to, unless the overview or the head says it."""
    for each in () if v.brief else proposal.also_open:
        if each.outcome != "no-law":
            short = v.short(each.charge.regulation)
            yield v.say("other", short=short, text=open_outcome(v, each))
