"""What a proposal relies on: nothing is missed, and every fall is assessed again."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inquiry.alone import alone, explained_alone
from engine.inquiry.answering import candidates
from engine.inquiry.brief import Brief
from engine.inquiry.change import changed
from engine.inquiry.reached import reached
from engine.inquiry.relies_on import relies_on
from engine.inquiry.remains import gravest, remains, stood, weight
from engine.model.assessment import Assessment
from engine.model.base import Words
from engine.model.case import Evidence, EvidenceKind, Judgement
from engine.model.change import Falls
from engine.model.relies_on import ChargeLeft, Loss, ReliesOn, Remains
from engine.model.rules import Rule
from engine.reports.select import only
from tests.assessment.world import rule_sets
from tests.inquiry.drawn import brief_of
from tests.inquiry.proposing import proposing, proposing_briefs
from tests.inquiry.village import village
from tests.village import FIVE

FEW = 10
"""Each example is assessed many times over."""
ALL = ("E1", "F1", "F2", "A1")


def said_of(found: Assessment, subject: str) -> list[object]:
    groups = (found.proposals, found.to_be_established, found.not_proposed)
    return [each for group in groups for each in group if each.subject.id == subject]


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_a_subject_alone_comes_to_what_it_comes_to_among_others(brief: Brief) -> None:
    for subject in candidates(brief.assessment):
        found = explained_alone(brief, alone(brief, subject))
        assert said_of(found, subject) == said_of(brief.assessment, subject)


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_what_remains_is_what_the_case_comes_to_without_the_piece(brief: Brief) -> None:
    for subject in _proposed(brief):
        for piece in relies_on(brief, brief.assessment, subject).pieces:
            without = changed(brief, [Falls(what=piece.id)])
            standing = without.bare.standing.get(subject, "not-proposed")
            assert piece.remains.standing == standing
            (left,) = piece.remains.charges
            assert (left.loss == "gone") == (standing != "proposed")


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_nothing_that_a_proposal_relies_on_is_left_out(brief: Brief) -> None:
    for subject in _proposed(brief):
        found = relies_on(brief, brief.assessment, subject)
        for what in set(ALL) - {each.id for each in found.pieces}:
            assert remains(brief, subject, stood(brief, subject), [what]).loss == "nothing"


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_nothing_is_lost_exactly_where_all_stands_as_it_was(brief: Brief) -> None:
    for subject in _proposed(brief):
        for piece in relies_on(brief, brief.assessment, subject).pieces:
            without = changed(brief, [Falls(what=piece.id)])
            same = _come_to(without, subject) == _come_to(brief, subject)
            assert (piece.remains.loss in ("nothing", "conditions")) == same


def _come_to(brief: Brief, subject: str) -> list[object]:
    return [reached(each) for each in brief.bare.verdicts.get(subject, ())]


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_what_carries_most_is_what_loses_most(brief: Brief) -> None:
    for subject in _proposed(brief):
        found = relies_on(brief, brief.assessment, subject)
        weights = {each.id: weight(each.remains) for each in found.pieces}
        others = [weights[each] for each in weights if each not in found.most]
        for each in found.most:
            assert any(weights[each])
            assert all(weights[each] > other for other in others)


@settings(max_examples=FEW)
@given(rule_sets(), proposing(), st.randoms(use_true_random=False))
def test_what_is_relied_on_does_not_depend_on_the_order_of_what_was_read(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...], random: Random
) -> None:
    order = list(judgements)
    random.shuffle(order)
    one, other = brief_of(rules, judgements), brief_of(rules, tuple(order))
    for subject in _proposed(one):
        assert relies_on(one, one.assessment, subject) == relies_on(
            other, other.assessment, subject
        )


def _proposed(brief: Brief) -> list[str]:
    return [who for who, standing in brief.bare.standing.items() if standing == "proposed"]


def asked(subject: str, brief: Brief | None = None) -> ReliesOn:
    brief = brief or village()
    return relies_on(brief, only(brief.assessment, subject), subject)


def losses(found: ReliesOn) -> dict[str, str]:
    return {each.id: each.remains.loss for each in found.pieces}


def test_two_findings_carry_each_other_and_one_alone_carries_all() -> None:
    assert losses(asked("p-deputy")) == {
        "E1": "gone", "F3": "terms", "F4": "terms",
        "A1": "gone", "A2": "gone", "A3": "nothing", "A4": "gone", "A5": "gone", "A6": "gone",
    }  # fmt: skip
    assert losses(asked("p-accountant"))["F4"] == "gone"


@pytest.mark.parametrize("subject", FIVE)
def test_with_all_that_is_assumed_nothing_of_the_shipped_proposals_remains(subject: str) -> None:
    found = asked(subject)
    assert found.doubtful == ("A1", "A2", "A3", "A4", "A5", "A6")
    assert found.together is not None
    assert (found.together.loss, found.together.standing) == ("gone", "to-be-established")
    assert "A3" not in found.most


def test_what_would_be_waited_for_was_known_before() -> None:
    remaining = next(each.remains for each in asked("p-deputy").pieces if each.id == "A4")
    assert {node.fact for node in remaining.charges[0].unknown} == {"finding.loss"}


def test_a_piece_that_tenures_or_duties_rest_on_is_marked() -> None:
    assert [each.id for each in asked("p-deputy").pieces if each.chain] == ["A3"]


def test_somebody_not_proposed_relies_on_nothing_here() -> None:
    found = asked("p-former-deputy")
    assert (found.ask, found.pieces, found.together) == ("why-not", (), None)


def two_pieces(origin: str, *, disputed: bool = False) -> Brief:
    """Return the shipped case with a second piece of evidence for all that rests on the first."""
    brief = village()
    case = brief.case
    report = Words(zh="审计报告", en="audit")
    source = Words(zh=origin, en=origin) if origin else case.evidence[0].origin
    second = Evidence(
        id="E2", title=report, kind=EvidenceKind.AUDIT, origin=source, disputed=disputed
    )
    update = {"evidence": (*case.evidence, second)}
    for name in ("findings", "judgements"):
        items = getattr(case, name)
        update[name] = tuple(
            each.model_copy(update={"evidence": ("E1", "E2")}) if each.evidence else each
            for each in items
        )
    return replace(brief, case=case.model_copy(update=update))


def test_of_two_pieces_from_one_source_neither_carries_it_alone_but_the_source_does() -> None:
    found = asked("p-accountant", two_pieces(""))
    assert (losses(found)["E1"], losses(found)["E2"]) == ("nothing", "nothing")
    (source,) = found.sources
    assert (source.pieces, source.remains.loss) == (("E1", "E2"), "gone")


def test_pieces_from_two_sources_stand_apart() -> None:
    found = asked("p-accountant", two_pieces("审计局"))
    assert [(each.pieces, each.remains.loss) for each in found.sources] == [
        (("E1",), "nothing"),
        (("E2",), "nothing"),
    ]


def test_a_disputed_piece_falls_with_what_is_assumed() -> None:
    found = asked("p-accountant", two_pieces("审计局", disputed=True))
    assert found.doubtful[0] == "E2"
    assert found.together is not None
    assert found.together.falls == found.doubtful


def left(*found: Loss) -> Remains:
    charges = tuple(
        ChargeLeft(
            charge=str(number), regulation="r", loss=loss, outcome="open", before=(), after=(),
            parts=(), unknown=(),
        )
        for number, loss in enumerate(found)
    )  # fmt: skip
    return Remains(falls=(), standing="proposed", loss=gravest(found), charges=charges)


def test_one_proposal_gone_weighs_more_than_any_that_only_move() -> None:
    assert weight(left("gone", "nothing")) > weight(left("lighter", "heavier"))
    assert weight(left("lighter", "nothing")) > weight(left("terms", "terms"))
    assert weight(left("terms", "nothing")) > weight(left("conditions", "conditions"))
    assert weight(left("heavier", "nothing")) == weight(left("nothing", "lighter"))


def test_the_gravest_loss_is_told_of_the_whole() -> None:
    assert left("conditions", "another-range", "terms").loss == "another-range"
    assert left("nothing").loss == "nothing"
