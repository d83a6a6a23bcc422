from __future__ import annotations

from itertools import product
from math import prod

import pytest
from hypothesis import given, settings

from engine.inquiry.brief import Brief
from engine.inquiry.change import ChangeError, changed
from engine.inquiry.free import free
from engine.inquiry.nearest import TENURE
from engine.inquiry.trial import tried
from engine.inquiry.why_not import wanted, why_not
from engine.model.change import SetFact
from engine.model.values import SheetKind, Stage
from engine.model.why_not import NearCondition, Nearest, WhyNot
from tests.assessment.world import every, judgement, rule, yes
from tests.inquiry.drawn import brief_of, briefs
from tests.inquiry.village import village

SAMPLE = 12
AT_ONCE, MOST = 128, 4096
ADJUSTING = ("for.charge-1", "for.charge-2", "against.charge-2")
"""Facts of the drawn rules that only adjust: no proposal turns on them."""


def unproposed(brief: Brief) -> list[str]:
    return [who for who, standing in brief.bare.standing.items() if standing != "proposed"]


def missing(way: Nearest) -> list[NearCondition]:
    return [each for each in way.conditions if each.state != "holds"]


def settling(each: NearCondition) -> SetFact:
    """Return the statement in the case file that a listed condition asks for."""
    subject, _, finding = each.of.partition("@")
    on_finding = each.sheet is SheetKind.FINDING
    return SetFact(
        fact=each.fact,
        value=str(each.required),
        subject=None if on_finding else subject.partition("/")[0],
        findings=(each.of,) if on_finding else (finding,) if finding else (),
    )


@settings(max_examples=SAMPLE)
@given(briefs)
def test_completing_what_is_listed_in_the_case_file_brings_the_proposal(brief: Brief) -> None:
    for who in unproposed(brief):
        answer = why_not(brief, who)
        for way in answer.nearest:
            if any(each.fact in TENURE for each in missing(way)):
                continue
            after = changed(brief, [settling(each) for each in missing(way)])
            assert after.bare.standing[who] == "proposed"


@settings(max_examples=SAMPLE)
@given(briefs)
def test_unknown_and_not_established_always_list_something_that_is_not_so(brief: Brief) -> None:
    for who in unproposed(brief):
        answer = why_not(brief, who)
        if answer.verdict in ("unknown", "not-established"):
            assert answer.nearest
        for way in answer.nearest:
            assert missing(way)
            known = {each.state for each in missing(way)}
            assert ("fails" not in known) or way.verdict != "unknown"


@settings(max_examples=3)
@given(briefs)
def test_no_provision_is_said_only_where_no_completion_at_all_proposes(brief: Brief) -> None:
    for who in unproposed(brief):
        if why_not(brief, who).nearest:
            continue
        for dossier in brief.bare.prepared.dossiers:
            if dossier.draft.subject == who:
                facts = [
                    each
                    for each in free(dossier, brief.vocabulary)
                    if (each.fact in brief.vocabulary or each.fact in TENURE)
                    and each.fact not in ADJUSTING
                ]
                domains = product(*(each.domain for each in facts))
                if prod(len(each.domain) for each in facts) > MOST:
                    continue
                keys = [each.key for each in facts]
                every = [dict(zip(keys, values, strict=True)) for values in domains]
                for at in range(0, len(every), AT_ONCE):
                    found = tried(dossier, every[at : at + AT_ONCE], brief.matcher)
                    assert all(each.outcome != "proposed" for each in found)


@settings(max_examples=SAMPLE)
@given(briefs)
def test_the_answer_does_not_depend_on_the_order_of_the_case_file(brief: Brief) -> None:
    turned = brief.case.model_copy(
        update={
            "judgements": brief.case.judgements[::-1],
            "assumptions": brief.case.assumptions[::-1],
        }
    )
    other = Brief(brief.organisation, turned, brief.rulebook, brief.matcher, brief.digests)
    for who in unproposed(brief):
        assert why_not(brief, who) == why_not(other, who)


def test_an_exception_that_holds_excludes() -> None:
    excepted = (
        rule("reach", Stage.APPLICABLE, yes("against.member"), {"applies": ("yes",)}),
        rule("borne", Stage.ATTRIBUTE, yes("conduct.breach"), {"responsibility": ("direct",)}),
        rule(
            "qualify-c1",
            Stage.QUALIFY,
            yes("against.link-1"),
            {"circumstance": ("c1",)},
            unless=yes("against.link-2"),
        ),
        rule("range", Stage.MEASURE, every(yes("against.member")), {"range": ("g1", "g2")}),
    )
    facts = {"conduct.breach": "yes", "against.link-1": "yes", "against.link-2": "yes"}
    said = (
        judgement({"subject": "clerk", "facts": {"against.member": "yes"}}),
        judgement({"subject": "clerk", "findings": ["F1"], "facts": facts}),
        judgement({"subject": "clerk", "findings": ["F2"], "facts": {"conduct.breach": "no"}}),
    )
    answer = why_not(brief_of(excepted, said), "clerk")
    assert answer.verdict == "excluded"
    assert [each.key for each in missing(answer.nearest[0])] == ["clerk@F1#against.link-2"]


def village_answer(who: str, **asked: str | None) -> WhyNot:
    brief = village()
    return why_not(brief, who, wanted(brief, who, asked.get("measure"), asked.get("rule")))


def test_the_secretary_waits_for_a_breach_nobody_looked_into() -> None:
    answer = village_answer("p-subdistrict-secretary")
    assert answer.verdict == "unknown"
    assert [each.charge.regulation for each in answer.nearest][:2] == [
        "accountability-regulation",
        "disciplinary-regulation",
    ]
    assert [each.id for each in answer.nearest[1].then.measures] == ["warning", "serious-warning"]
    assert {each.fact for each in missing(answer.nearest[1])} >= {"conduct.breach"}


def test_who_came_after_the_period_has_an_ended_edge_and_is_not_called_unknown() -> None:
    answer = village_answer("p-next-deputy")
    assert answer.verdict == "not-established"
    failed = [each.fact for each in answer.nearest[0].conditions if each.state == "fails"]
    assert failed == ["link.in_office"]


def test_a_measure_beyond_the_range_names_what_would_open_it() -> None:
    answer = village_answer("p-deputy", measure="撤销党内职务")
    assert answer.asked is not None
    assert answer.asked.id == "removal-from-party-posts"
    assert "finding.loss" in {each.fact for each in missing(answer.nearest[0])}


def test_a_rule_is_asked_for_by_its_id() -> None:
    answer = village_answer("p-deputy", rule="art-121-1-major")
    assert {each.fact for each in missing(answer.nearest[0])} == {"finding.loss"}


def test_a_word_that_no_law_knows_is_refused_with_the_nearest() -> None:
    with pytest.raises(ChangeError) as refused:
        village_answer("p-deputy", measure="removal-from-party-post")
    assert refused.value.nearest[0] == "removal-from-party-posts"


def test_nothing_is_listed_for_a_charge_that_is_proposed_already() -> None:
    answer = village_answer("p-deputy")
    proposed = [each.charge.regulation for each in answer.beyond if each.outcome == "proposed"]
    assert proposed == ["disciplinary-regulation"]
    assert "disciplinary-regulation" not in {each.charge.regulation for each in answer.nearest}
