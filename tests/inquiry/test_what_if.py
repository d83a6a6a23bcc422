"""What would be otherwise of the shipped case."""

from __future__ import annotations

from dataclasses import replace

from engine.inquiry.change import changed
from engine.inquiry.suppose import changes_asked
from engine.inquiry.what_if import what_if
from engine.model.case import ChargeStatement, Judgement, Standing
from engine.model.change import SetFact
from engine.model.values import SheetKind
from engine.model.what_if import ChargeDifference, SubjectDifference, WhatIf
from tests.inquiry.village import village
from tests.village import FIVE

VILLAGE = village()
DISCIPLINE = "disciplinary-regulation"


def supposed(*facts: str, falls: tuple[str, ...] = (), tenures: tuple[str, ...] = ()) -> WhatIf:
    return what_if(VILLAGE, changes_asked(VILLAGE, facts, falls, tenures))


def of(found: WhatIf, subject: str) -> SubjectDifference:
    return next(each for each in found.differences.subjects if each.subject.id == subject)


def under(found: SubjectDifference, regulation: str) -> ChargeDifference:
    return next(each for each in found.charges if each.charge.regulation == regulation)


def test_a_graver_loss_moves_the_range_of_the_five_and_nothing_of_the_others() -> None:
    found = supposed("finding.loss=major")
    assert {each.subject.id for each in found.differences.subjects} == set(FIVE)
    assert found.differences.unchanged == 9
    for subject in FIVE:
        charge = under(of(found, subject), DISCIPLINE)
        assert charge.was is not None
        assert charge.would_be is not None
        assert charge.was.measures is not None
        assert charge.would_be.measures is not None
        assert [each.id for each in charge.was.measures.range] == ["warning", "serious-warning"]
        assert "warning" not in {each.id for each in charge.would_be.measures.range}
        assert [point.key for point in charge.lost] == ["assumption:A4"]
        assert "measures" in charge.differing
        assert "authority" in charge.differing


def test_what_the_case_now_says_stands_beside_what_is_supposed() -> None:
    found = supposed("F1:finding.loss=major", "p-deputy@F1:conduct.breach=no")
    (loss,), (breach,) = (each.now for each in found.supposed)
    assert (loss.of, loss.value, loss.assumption) == ("F1", "larger", "A4")
    assert (breach.value, breach.assumption) == (None, None)


def test_without_own_breach_a_proposal_falls_with_the_fact_that_keeps_it_out() -> None:
    found = of(supposed("p-deputy:conduct.breach=no"), "p-deputy")
    assert (found.was.verdict, found.would_be.verdict) == ("proposed", "not-proposed")
    assert len(found.was.ranges) == 1
    assert found.would_be.ranges == ()
    charge = under(found, DISCIPLINE)
    assert charge.would_be is not None
    assert charge.would_be.outcome == "not-met"
    assert {"outcome", "measures", "provisions", "reasons"} <= set(charge.differing)


def test_an_answered_condition_is_lost_and_a_new_one_gained() -> None:
    found = supposed(falls=("A2",))
    charge = under(of(found, "p-deputy"), DISCIPLINE)
    assert "unknown:subject.party_member" in {point.key for point in charge.gained}
    assert "assumption:A2" in {point.key for point in charge.lost}


def test_a_condition_that_stays_for_other_findings_names_those_that_go() -> None:
    found = supposed("p-discipline-secretary@F3:conduct.breach=yes")
    charge = under(of(found, "p-discipline-secretary"), DISCIPLINE)
    (lost,) = charge.lost
    assert lost.key == "unknown:conduct.breach"
    assert lost.scopes == ("p-discipline-secretary@F3",)
    assert charge.gained == ()


def test_a_tenure_over_the_whole_period_takes_away_what_spoke_for_the_person() -> None:
    found = supposed(tenures=("p-deputy@deputy-director=2019-10-01..",))
    charge = under(of(found, "p-deputy"), DISCIPLINE)
    assert charge.differing == ("favouring", "chain")
    assert charge.was is not None
    assert charge.would_be is not None
    assert len(charge.was.favouring) > len(charge.would_be.favouring) == 0
    (now,) = found.supposed[0].now
    assert now.value == "2020-01-01..2020-07-12"


def test_somebody_to_whom_nothing_led_is_told_as_new() -> None:
    held = tuple(each for each in VILLAGE.organisation.tenures if each.person != "p-next-deputy")
    judged = tuple(each for each in VILLAGE.case.judgements if each.subject != "p-next-deputy")
    brief = replace(
        VILLAGE,
        organisation=VILLAGE.organisation.model_copy(update={"tenures": held}),
        case=VILLAGE.case.model_copy(update={"judgements": judged}),
    )
    asked = changes_asked(brief, [], [], ["p-next-deputy@deputy-director=2019..2020"])
    found = of(what_if(brief, asked), "p-next-deputy")
    assert found.was.verdict == "not-considered"
    assert found.would_be.verdict == "to-be-established"
    assert all(charge.was is None for charge in found.charges)


def test_evidence_set_aside_leaves_nobody_proposed() -> None:
    found = supposed(falls=("E1",))
    assert {of(found, each).would_be.verdict for each in FIVE} == {"to-be-established"}
    assert found.differences.alerts_lost


def test_the_case_itself_stays_as_it_is_written() -> None:
    before = VILLAGE.case.model_dump_json()
    supposed("finding.loss=major", falls=("F3",))
    assert VILLAGE.case.model_dump_json() == before


def test_a_fact_judged_of_one_charge_gives_way_to_what_is_supposed_of_the_subject() -> None:
    charge = ChargeStatement(id="c1", subject="p-deputy", findings=("F3",))
    name = next(
        spec.name
        for spec in VILLAGE.vocabulary.values()
        if spec.on is SheetKind.CHARGE and spec.domain == ("yes", "no")
    )
    judged = Judgement(
        subject="p-deputy", charge="c1", facts={name: "no"}, status=Standing.ESTABLISHED
    )
    case = VILLAGE.case.model_copy(
        update={"charges": (charge,), "judgements": (*VILLAGE.case.judgements, judged)}
    )
    brief = replace(VILLAGE, case=case)
    then = changed(brief, [SetFact(fact=name, value="yes", subject="p-deputy")])
    cells = [
        dossier.charge[name].value
        for dossier in then.bare.prepared.dossiers
        if dossier.draft.subject == "p-deputy"
    ]
    assert cells
    assert set(cells) == {"yes"}
