"""Laws of what-if on drawn packs and cases."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from engine.inquiry.brief import Brief
from engine.inquiry.change import changed
from engine.inquiry.what_if import differences, what_if
from engine.model.case import Standing
from engine.model.change import Change, Falls, Serves, SetFact
from engine.model.what_if import ChargeDifference, Differences, SubjectDifference
from tests.assessment.world import (
    CHARGE_FACTS,
    FINDINGS,
    LINK_FACTS,
    PEOPLE,
    SUBJECT_FACTS,
)
from tests.inquiry.drawn import briefs

people = st.sampled_from(PEOPLE)
values = st.sampled_from(["yes", "no", "unknown"])
conduct = st.builds(
    SetFact,
    fact=st.sampled_from(LINK_FACTS),
    value=values,
    subject=people,
    findings=st.sampled_from([(name,) for name in FINDINGS]),
)
status = st.builds(
    SetFact, fact=st.sampled_from((*CHARGE_FACTS, *SUBJECT_FACTS)), value=values, subject=people
)
sets = st.one_of(conduct, status)
falls = st.builds(Falls, what=st.sampled_from([*FINDINGS, "E1", "A1"]))
days = st.one_of(st.none(), st.sampled_from(["2016", "2018-09", "2019-06-01", "2020-01-01"]))
tenures = st.builds(
    lambda person, post, ends: Serves.model_validate(
        {"person": person, "post": post, "start": ends[0], "end": ends[1]}
    ),
    people,
    st.sampled_from(["secretary-post", "deputy-post", "clerk-post"]),
    st.tuples(days, days).filter(lambda ends: (ends[0] or "") <= (ends[1] or "~")),
)
changes = st.one_of(sets, falls, tenures)


def mirrored(found: Differences) -> Differences:
    return found.model_copy(
        update={
            "subjects": tuple(map(_subject, found.subjects)),
            "alerts_gained": found.alerts_lost,
            "alerts_lost": found.alerts_gained,
        }
    )


def _subject(found: SubjectDifference) -> SubjectDifference:
    charges = tuple(map(_charge, found.charges))
    update = {"was": found.would_be, "would_be": found.was, "charges": charges}
    return found.model_copy(update=update)


def _charge(found: ChargeDifference) -> ChargeDifference:
    return found.model_copy(
        update={
            "was": found.would_be,
            "would_be": found.was,
            "gained": found.lost,
            "lost": found.gained,
        }
    )


def between(one: Brief, other: Brief) -> Differences:
    return differences(one.assessment, other.assessment)


@given(briefs)
def test_a_what_if_without_change_is_empty(brief: Brief) -> None:
    found = what_if(brief, ()).differences
    assert found.subjects == ()
    assert found.alerts_gained == found.alerts_lost == ()
    assert found == between(brief, brief)


@given(briefs, changes)
def test_going_back_differs_in_the_mirror_of_going(brief: Brief, change: Change) -> None:
    then = changed(brief, [change])
    back, there = between(then, brief), mirrored(between(brief, then))
    assert _told(back) == _told(there)


def _told(found: Differences) -> dict[str, object]:
    """Return all that is told but how a subject or a charge is described: as it was is as known."""
    left = found.model_dump(exclude={"subjects": {"__all__": {"subject", "charges"}}})
    subjects = {
        each.subject.id: {
            charge.charge.id: charge.model_dump(exclude={"charge"}) for charge in each.charges
        }
        for each in found.subjects
    }
    sides = {each.subject.id: (each.was, each.would_be) for each in found.subjects}
    return {**left, "subjects": subjects, "sides": sides}


@given(briefs, sets, sets)
def test_the_order_of_independent_changes_is_irrelevant(
    brief: Brief, one: SetFact, other: SetFact
) -> None:
    assume((one.fact, one.subject, one.findings) != (other.fact, other.subject, other.findings))
    first = what_if(brief, (one, other)).differences
    assert what_if(brief, (other, one)).differences == first


@given(briefs, st.data())
def test_supposing_what_is_established_changes_nothing(brief: Brief, data: st.DataObject) -> None:
    judged = [
        SetFact(fact=fact, value=value, subject=each.subject, findings=each.findings)
        for each in brief.case.judgements
        if each.status is Standing.ESTABLISHED and not each.assumed
        for fact, value in each.facts.items()
    ]
    assume(judged)
    found = what_if(brief, (data.draw(st.sampled_from(judged)),)).differences
    assert found.subjects == ()
    assert found.alerts_gained == found.alerts_lost == ()


@given(briefs, sets, values)
def test_what_is_supposed_last_of_a_fact_is_what_counts(
    brief: Brief, change: SetFact, before: str
) -> None:
    first = change.model_copy(update={"value": before})
    assert between(brief, changed(brief, [first, change])) == between(
        brief, changed(brief, [change])
    )


@given(briefs, changes)
def test_who_is_not_named_comes_to_the_same(brief: Brief, change: Change) -> None:
    then = changed(brief, [change]).assessment
    found = differences(brief.assessment, then)
    named = {each.subject.id for each in found.subjects}
    for before, after in (
        (brief.assessment.proposals, then.proposals),
        (brief.assessment.to_be_established, then.to_be_established),
        (brief.assessment.not_proposed, then.not_proposed),
    ):
        left = {each.subject.id for each in before} - named
        assert left == {each.subject.id for each in after} - named


@given(briefs, changes)
def test_what_differs_is_told_with_both_sides(brief: Brief, change: Change) -> None:
    for subject in what_if(brief, (change,)).differences.subjects:
        assert subject.charges or subject.was.verdict != subject.would_be.verdict
        for charge in subject.charges:
            assert charge.differing
            assert charge.was != charge.would_be


def test_some_changes_of_the_drawn_world_make_a_difference() -> None:
    """The laws above would hold of a comparison that sees nothing."""
    seen = 0

    @given(briefs, changes)
    def survey(brief: Brief, change: Change) -> None:
        nonlocal seen
        seen += bool(what_if(brief, (change,)).differences.subjects)

    survey()
    assert seen
