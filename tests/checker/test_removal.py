"""A leaf taken away: what rests on it falls, weakens, or stands on another recorded support."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given

from engine.assessment.bare import Bare
from engine.assessment.verdicts import Verdict
from engine.checker.removal import effects, statuses, without
from engine.model.justification import FactNode
from engine.model.proposal import Proposal
from engine.model.rules import Rule
from tests.checker.drawn import Judgements, assessed, bare, proposing
from tests.village import shipped

Drawn = tuple[tuple[Rule, ...], Judgements]


def leaves(proposal: Proposal) -> Iterator[tuple[str, FactNode]]:
    for name, node in proposal.justification.nodes.items():
        if isinstance(node, FactNode) and node.basis == "judged" and node.value is not None:
            yield name, node


def forgotten(judgements: Judgements, leaf: FactNode) -> Judgements:
    """Return the judgements without one fact."""
    subject, _, finding = leaf.of.partition("@")
    kept = []
    for item in judgements:
        facts = dict(item.facts)
        if (item.subject, item.findings) == (subject, (finding,) if finding else ()):
            facts.pop(leaf.fact, None)
        kept.append(item.model_copy(update={"facts": facts}))
    return tuple(item for item in kept if item.facts)


def concluded(found: Bare) -> dict[str, str]:
    dossiers = [each.dossier for some in found.verdicts.values() for each in some if each.dossier]
    return {
        judged.conclusion(name): outcome.status.value
        for dossier in dossiers
        for judged in dossier.judged
        for name, outcome in judged.outcomes.items()
    }


def verdict(found: Bare, proposal: Proposal) -> Verdict:
    some = found.verdicts[proposal.subject.id]
    return next(each for each in some if each.draft.id == proposal.charge.id)


@given(proposing())
def test_each_conclusion_becomes_what_assessing_without_the_fact_makes_of_it(drawn: Drawn) -> None:
    rules, judgements = drawn
    for proposal in assessed(rules, judgements).proposals:
        for name, leaf in leaves(proposal):
            anew = concluded(bare(rules, forgotten(judgements, leaf)))
            derived = statuses(proposal, name)
            assert {each: derived[each] for each in derived if each in anew} == {
                each: anew[each] for each in derived if each in anew
            }


@given(proposing())
def test_a_proposal_falls_if_and_only_if_it_is_not_made_without_the_fact(drawn: Drawn) -> None:
    rules, judgements = drawn
    for proposal in assessed(rules, judgements).proposals:
        for name, leaf in leaves(proposal):
            anew = verdict(bare(rules, forgotten(judgements, leaf)), proposal)
            effect = without(proposal, name)
            assert (effect == "falls") is (anew.outcome != "proposed")
            if effect == "stands" and anew.permitted:
                measures = tuple(each.id for each in proposal.measures.range)
                assert anew.permitted.codes == measures


def test_without_an_own_breach_every_shipped_proposal_on_one_finding_falls() -> None:
    alone = [each for each in shipped().proposals if len(each.charge.findings) == 1]
    assert alone
    for proposal in alone:
        leaf = f"{proposal.subject.id}@{proposal.charge.findings[0]}#conduct.breach"
        assert without(proposal, leaf) == "falls"


def test_with_two_findings_a_proposal_stands_on_the_other_one() -> None:
    proposal = next(each for each in shipped().proposals if len(each.charge.findings) == 2)
    leaf = f"{proposal.subject.id}@{proposal.charge.findings[0]}#conduct.breach"
    lost = {name for name, effect in effects(proposal, leaf).items() if effect == "falls"}
    assert without(proposal, leaf) == "stands"
    assert lost
    assert not lost & set(proposal.justification.roots)


def test_a_fact_that_no_conclusion_hangs_on_changes_nothing() -> None:
    for proposal in shipped().proposals:
        before = statuses(proposal)
        unrecorded = [
            name
            for name, node in proposal.justification.nodes.items()
            if isinstance(node, FactNode) and node.basis == "unrecorded"
        ]
        assert unrecorded
        assert statuses(proposal, *unrecorded) == before
