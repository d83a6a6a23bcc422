"""Laws of the counting: no share passes what was decided, and nothing is counted twice or lost."""

from __future__ import annotations

from hypothesis import given

from engine.agreement.answer import REASONS
from engine.agreement.count import proposed, totals, within
from engine.model.agreement import CaseAgreement, Reason, Share, Totals, Why
from tests.agreement.drawn import CASES


def shares(found: Totals) -> list[Share]:
    return [
        found.proposed,
        found.proposed_on_facts,
        found.within,
        found.within_on_facts,
        *(each.within for each in found.regimes),
    ]


@given(CASES)
def test_a_share_is_never_more_than_was_decided_nor_that_more_than_the_whole(
    cases: list[CaseAgreement],
) -> None:
    for share in shares(totals(cases)):
        assert 0 <= share.part <= share.decided <= share.whole


@given(CASES)
def test_every_subject_comes_to_one_thing(cases: list[CaseAgreement]) -> None:
    found = totals(cases)
    out = sum(each.whither == "not-considered" for case in cases for each in case.subjects)
    standing = (found.proposed.part, found.to_be_established, found.no_law, found.not_proposed)
    assert sum(standing) + out == found.subjects
    assert found.considered == found.subjects - out


@given(CASES)
def test_every_outcome_is_within_or_in_one_of_three_classes(cases: list[CaseAgreement]) -> None:
    found = totals(cases)
    assert set(found.reasons) <= set(Reason)
    assert sum(found.reasons.values()) + found.whys.get(Why.WITHIN, 0) == found.outcomes
    for reason, count in found.reasons.items():
        assert count == sum(n for why, n in found.whys.items() if REASONS.get(why) is reason)


@given(CASES)
def test_the_law_that_is_missing_is_told_for_every_outcome_that_waits_for_it(
    cases: list[CaseAgreement],
) -> None:
    found = totals(cases)
    assert sum(each.outcomes for each in found.missing) == found.whys.get(Why.NO_PACK, 0)


@given(CASES)
def test_one_more_undecided_subject_never_raises_a_share(cases: list[CaseAgreement]) -> None:
    subjects = [each for case in cases for each in case.subjects]
    for one in subjects[:1]:
        undecided = one.model_copy(update={"whither": "to-be-established"})
        more = proposed([*subjects, undecided])
        before = proposed(subjects)
        assert (more.part, more.decided) == (before.part, before.decided)
        assert more.whole == before.whole + 1


@given(CASES)
def test_the_order_of_cases_changes_no_number(cases: list[CaseAgreement]) -> None:
    assert totals(cases) == totals(cases[::-1])


def test_nothing_at_all_comes_to_nothing() -> None:
    assert within([]) == Share(part=0, decided=0, whole=0)
    assert totals([]).reasons == {}


def test_every_way_to_miss_belongs_to_one_class() -> None:
    assert set(REASONS) == set(Why) - {Why.WITHIN}
