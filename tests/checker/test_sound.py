"""What the engine makes is what the checker derives, without a line of code in common."""

from __future__ import annotations

from hypothesis import given

from engine.checker.check import check
from engine.model.assessment import Assessment
from engine.model.case import Standing
from engine.model.rules import Rule
from tests.assessment.world import judgement_sets, rule_sets
from tests.checker.drawn import Judgements, assessed, proposing
from tests.village import assessed as of_village
from tests.village import shipped, with_findings, without_assumption


def test_the_shipped_case_is_sound() -> None:
    assert shipped().proposals
    assert check(shipped()) == ()


def test_an_assessment_read_back_from_its_file_is_as_sound() -> None:
    text = shipped().model_dump_json(by_alias=True)
    assert check(Assessment.model_validate_json(text)) == ()


def test_the_shipped_case_is_sound_without_each_of_its_assumptions() -> None:
    for name in ("A2", "A3", "A5", "A6"):
        assert check(of_village(without_assumption(name))) == ()


def test_the_shipped_case_is_sound_while_nothing_is_established() -> None:
    assert check(of_village(with_findings(Standing.ALLEGED))) == ()


@given(rule_sets(), judgement_sets())
def test_every_drawn_assessment_is_sound(rules: tuple[Rule, ...], judgements: Judgements) -> None:
    assert check(assessed(rules, judgements)) == ()


@given(proposing())
def test_drawn_proposals_are_sound(drawn: tuple[tuple[Rule, ...], Judgements]) -> None:
    assert check(assessed(*drawn)) == ()
