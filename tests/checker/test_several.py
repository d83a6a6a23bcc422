"""What several violations come to together is derived again, and any change to it is found."""

from __future__ import annotations

import pytest

from engine.checker.check import check
from engine.model.assessment import Assessment
from engine.model.measures import Merge
from engine.model.offered import Combined, IfSeveral, Measures, Together
from tests.law.test_administrative import two

LONGER = Together(count=2, least=6, most=49)


def changed(number: int, **fields: object) -> Assessment:
    """Return the assessment with something of the measures of one proposal changed."""
    found = two()
    proposals = list(found.proposals)
    measures: Measures = proposals[number].measures.model_copy(update=fields)
    proposals[number] = proposals[number].model_copy(update={"measures": measures})
    return found.model_copy(update={"proposals": tuple(proposals)})


def several() -> int:
    return next(n for n, each in enumerate(two().proposals) if each.measures.if_several)


def table() -> tuple[IfSeveral, ...]:
    return two().proposals[several()].measures.if_several


def codes(found: Assessment) -> set[str]:
    return {each.code for each in check(found)}


def test_what_the_engine_made_is_what_follows() -> None:
    assert check(two()) == ()
    assert len(table()) == 3


@pytest.mark.parametrize("number", range(3))
def test_a_row_left_out_is_found(number: int) -> None:
    left = (*table()[:number], *table()[number + 1 :])
    assert "if-several" in codes(changed(several(), if_several=left))


@pytest.mark.parametrize("together", [None, LONGER])
def test_a_period_left_out_or_made_longer_is_found(together: Together | None) -> None:
    first = table()[0].model_copy(update={"together": together})
    assert "if-several" in codes(changed(several(), if_several=(first, *table()[1:])))


def test_a_grade_raised_is_found() -> None:
    first = table()[0].model_copy(update={"then": table()[1].due})
    assert "if-several" in codes(changed(several(), if_several=(first, *table()[1:])))


def test_that_two_proposals_are_combined_in_two_ways_is_found() -> None:
    updates: tuple[dict[str, object], ...] = ({"code": Merge.HIGHEST_PLUS_ONE}, {"cap_months": 60})
    for update in updates:
        combined = tuple(
            _merged(each, update) for each in two().proposals[several()].measures.combined
        )
        assert "merging" in codes(changed(several(), combined=combined))


def _merged(each: Combined, update: dict[str, object]) -> Combined:
    return each.model_copy(update=update) if each.kind == "merge" else each


def test_a_table_told_of_one_violation_alone_is_found() -> None:
    found = two()
    alone = found.model_copy(update={"proposals": found.proposals[:1]})
    assert "if-several" in codes(alone)
