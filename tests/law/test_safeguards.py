"""What must be explained in writing before a discussion, each on a case that just calls for it.

Beside each stands a case that just does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from engine.checker.check import check
from engine.model.assessment import Assessment
from engine.model.case import Case, Evidence, EvidenceKind, Judgement, Record
from engine.model.organisation import Organisation
from tests.village import assessed, changed, inputs, shipped

Judgements = tuple[Judgement, ...]
SETTLED = {"status": "established", "evidence": ["E1"]}


def judged(subject: str | None = None, findings: Iterable[str] = (), **facts: str) -> Judgement:
    """Return an established judgement; `conduct__breach` stands for `conduct.breach`."""
    named = {name.replace("__", "."): value for name, value in facts.items()}
    fields: dict[str, Any] = {**SETTLED, "findings": tuple(findings), "facts": named}
    if subject is not None:
        fields["subject"] = subject
    return Judgement.model_validate(fields)


def shipped_judgements() -> Judgements:
    return inputs()[1].judgements


def without(subject: str) -> Judgements:
    """Return the judgements without those on the conduct of a subject."""
    return tuple(
        item for item in shipped_judgements() if not (item.subject == subject and item.findings)
    )


def each_breach(change: Callable[[Judgement], dict[str, Any]], of: str) -> Judgements:
    """Return the judgements with that on the own breach of a subject changed."""
    return tuple(
        item.model_copy(update=change(item))
        if item.subject == of and "conduct.breach" in item.facts
        else item
        for item in shipped_judgements()
    )


def noted(case: Case | None = None, organisation: Organisation | None = None) -> Assessment:
    """Assess, and hold the result to the checker."""
    found = assessed(case, organisation)
    assert check(found) == ()
    return found


def whom(found: Assessment, code: str) -> set[str]:
    return {who for alert in found.alerts if alert.code == code for who in alert.subjects}


def on(found: Assessment, code: str) -> set[str]:
    return {finding for alert in found.alerts if alert.code == code for finding in alert.findings}


def test_the_shipped_case_calls_for_these_notes_and_no_other() -> None:
    assert {alert.code for alert in shipped().alerts} == {
        "single-source",
        "no-reply",
        "higher-not-examined",
        "same-post-differently",
        "duty-without-source",
        "whole-unit",
        "tenure-not-covering",
        "same-range-other-contribution",
        "same-range-other-relation",
    }


def test_notes_forbid_nothing_and_change_no_verdict() -> None:
    quiet = changed(records=())
    assert [each.subject.id for each in noted(quiet).proposals] == [
        each.subject.id for each in shipped().proposals
    ]


# --- facts, evidence, basis ---------------------------------------------------------------------


def test_a_breach_that_nobody_described_is_noted() -> None:
    found = noted(changed(judgements=each_breach(lambda _: {"note": None}, "p-accountant")))
    assert whom(found, "breach-not-described") == {"p-accountant"}


def test_a_breach_that_is_described_is_not_noted() -> None:
    assert whom(shipped(), "breach-not-described") == set()


E2 = Evidence.model_validate({"id": "E2", "title": "accounts", "kind": EvidenceKind.AUDIT})


def with_disputed(*evidence: str) -> Case:
    """Return the case with its report disputed and an audit beside it, for the accountant."""
    case = inputs()[1]
    report = case.evidence[0].model_copy(update={"disputed": True})
    judgements = each_breach(lambda _: {"evidence": evidence}, "p-accountant")
    return changed(evidence=(report, E2), judgements=judgements)


def test_a_breach_on_disputed_evidence_only_is_noted() -> None:
    found = noted(with_disputed("E1"))
    assert "p-accountant" in whom(found, "breach-disputed")


def test_a_breach_with_one_undisputed_piece_is_not_noted() -> None:
    found = noted(with_disputed("E1", "E2"))
    assert "p-accountant" not in whom(found, "breach-disputed")


def test_a_breach_for_which_no_evidence_is_listed_is_noted() -> None:
    found = noted(changed(judgements=each_breach(lambda _: {"evidence": ()}, "p-accountant")))
    assert whom(found, "breach-without-evidence") == {"p-accountant"}
    assert whom(found, "breach-disputed") == set()


def test_a_breach_for_which_evidence_is_listed_is_not_noted() -> None:
    assert whom(shipped(), "breach-without-evidence") == set()


def test_a_finding_on_disputed_evidence_only_is_noted_and_not_beside_a_clean_piece() -> None:
    assert on(noted(with_disputed("E1")), "disputed-evidence") == {"F1", "F2", "F3", "F4"}
    case = with_disputed("E1")
    findings = tuple(
        item.model_copy(update={"evidence": ("E1", "E2")}) if item.id == "F1" else item
        for item in case.findings
    )
    assert on(noted(case.model_copy(update={"findings": findings})), "disputed-evidence") == {
        "F2",
        "F3",
        "F4",
    }


def test_a_duty_without_a_source_is_noted() -> None:
    assert on(shipped(), "duty-without-source") == {"F1", "F3", "F4"}
    assert "p-supervisory-director" not in whom(shipped(), "duty-without-source")


def test_a_duty_whose_entry_the_finding_or_the_way_names_is_not_noted() -> None:
    organisation, case = inputs()
    findings = tuple(
        item.model_copy(update={"duties": ("village-organic-law-art-30",)})
        if item.id == "F1"
        else item
        for item in case.findings
    )
    duties = tuple(
        item.model_copy(update={"basis": "responsibility-system-art-6-3"})
        if item.id == "d-deputy-assets"
        else item
        for item in organisation.duties
    )
    based = organisation.model_copy(update={"duties": duties})
    found = noted(changed(findings=findings), based)
    assert whom(found, "duty-without-source") == {"p-rural-economy-head", "p-accountant"}


# --- responsibility and procedure ---------------------------------------------------------------

SECRETARY = (
    judged(
        "p-subdistrict-secretary",
        ["F3"],
        conduct__breach="yes",
        conduct__negligent="yes",
        conduct__deployment_poor="yes",
        conduct__leadership="direct",
        conduct__directly_managed="yes",
    ),
)


def test_whoever_did_the_work_below_somebody_proposed_and_was_not_examined_is_noted() -> None:
    left = without("p-rural-economy-head")
    found = noted(changed(judgements=(*left, *SECRETARY)))
    assert "p-subdistrict-secretary" in {each.subject.id for each in found.proposals}
    assert "p-rural-economy-head" in whom(found, "lower-not-examined")


def test_whoever_was_examined_below_somebody_proposed_is_not_noted() -> None:
    cleared = judged("p-rural-economy-head", ["F3"], conduct__breach="no")
    found = noted(changed(judgements=(*without("p-rural-economy-head"), cleared, *SECRETARY)))
    assert "p-rural-economy-head" in {each.subject.id for each in found.not_proposed}
    assert "p-rural-economy-head" not in whom(found, "lower-not-examined")


def test_a_party_organisation_is_not_said_to_have_done_the_work_below() -> None:
    found = noted(changed(judgements=(*shipped_judgements(), *SECRETARY)))
    assert "village-party" not in whom(found, "lower-not-examined")


def test_a_head_in_charge_who_was_not_examined_above_somebody_proposed_is_noted() -> None:
    assert {"p-former-deputy", "subdistrict-party"} <= whom(shipped(), "higher-not-examined")


def test_nobody_is_noted_above_where_nobody_is_proposed_below() -> None:
    alone = tuple(
        item
        for item in shipped_judgements()
        if not item.findings or item.subject in (None, "p-village-secretary")
    )
    found = noted(changed(judgements=alone))
    assert "p-former-deputy" not in whom(found, "higher-not-examined")
    assert "p-subdistrict-secretary" in whom(found, "higher-not-examined")


GROUP = (
    judged(findings=["F3"], finding__adverse_effect="yes"),
    judged(
        "subdistrict-party", ["F3"], conduct__breach="yes", conduct__infringement_tolerated="yes"
    ),
)


def test_a_member_of_an_organisation_proposed_who_was_not_examined_is_noted() -> None:
    found = noted(changed(judgements=(*shipped_judgements(), *GROUP)))
    assert "subdistrict-party" in {each.subject.id for each in found.proposals}
    assert whom(found, "members-not-examined") == {"p-subdistrict-secretary"}
    assert whom(found, "members-to-examine") == {"subdistrict-party"}


def test_a_member_of_an_organisation_proposed_who_was_examined_is_not_noted() -> None:
    cleared = judged("p-subdistrict-secretary", ["F1", "F2", "F3", "F4"], conduct__breach="no")
    found = noted(changed(judgements=(*shipped_judgements(), *GROUP, cleared)))
    assert whom(found, "members-not-examined") == set()


def test_a_reply_on_record_takes_the_note_away() -> None:
    reply = {"id": "R1", "kind": "reply", "on": "2020-11-01", "title": "reply"}
    record = Record.model_validate({**reply, "by": ["p-accountant"]})
    assert "p-accountant" in whom(shipped(), "no-reply")
    assert "p-accountant" not in whom(noted(changed(records=(record,))), "no-reply")


# --- breadth --------------------------------------------------------------------------------------


def test_everybody_of_a_unit_is_noted() -> None:
    assert whom(shipped(), "whole-unit") == {"p-rural-economy-head", "p-accountant"}


def test_a_unit_of_which_one_is_not_proposed_is_not_noted() -> None:
    found = noted(changed(judgements=without("p-rural-economy-head")))
    assert whom(found, "whole-unit") == set()


def report(answered: str) -> Case:
    fields = {"id": "R1", "kind": "report", "on": "2020-03", "title": "report", "findings": ["F3"]}
    acting = {"by": ["p-deputy"], "to": ["subdistrict-party"], "answered": answered}
    return changed(records=(Record.model_validate({**fields, **acting}),))


def test_somebody_proposed_who_reported_and_was_not_answered_is_noted() -> None:
    found = noted(report("no"))
    assert (whom(found, "report-unanswered"), on(found, "report-unanswered")) == (
        {"p-deputy"},
        {"F3"},
    )


@pytest.mark.parametrize("answered", ["yes", "unknown"])
def test_somebody_who_was_answered_or_of_whom_it_is_not_known_is_not_noted(answered: str) -> None:
    assert whom(noted(report(answered)), "report-unanswered") == set()


def in_office_from(day: str) -> Organisation:
    organisation = inputs()[0]
    tenures = tuple(
        type(item).model_validate({**item.model_dump(by_alias=True), "from": day})
        if item.person == "p-deputy"
        else item
        for item in organisation.tenures
    )
    return organisation.model_copy(update={"tenures": tenures})


def test_a_tenure_that_covers_a_part_of_the_period_is_noted() -> None:
    assert whom(shipped(), "tenure-not-covering") == {"p-deputy"}
    assert whom(noted(None, in_office_from("2019-10-09")), "tenure-not-covering") == {"p-deputy"}


def test_a_tenure_that_covers_the_period_is_not_noted() -> None:
    assert whom(noted(None, in_office_from("2019-10-08")), "tenure-not-covering") == set()


# --- proportion -----------------------------------------------------------------------------------


def test_the_same_range_for_another_part_in_it_is_noted() -> None:
    assert "p-deputy" in whom(shipped(), "same-range-other-contribution")


def test_the_same_range_for_the_same_part_in_it_is_not_noted() -> None:
    decisive = tuple(
        item.model_copy(update={"facts": {**item.facts, "conduct.contribution": "decisive"}})
        if "conduct.contribution" in item.facts
        else item
        for item in shipped_judgements()
    )
    found = noted(changed(judgements=decisive))
    assert whom(found, "same-range-other-contribution") == set()
    assert whom(found, "same-range-other-relation")


def gravity(one: str, other: str) -> Case:
    more = (
        judged("p-accountant", charge__gravity=one),
        judged("p-rural-economy-head", charge__gravity=other),
    )
    return changed(judgements=(*shipped_judgements(), *more))


def test_the_same_range_on_another_gravity_is_noted() -> None:
    found = noted(gravity("minor", "heavier"))
    assert whom(found, "same-range-other-gravity") == {"p-accountant", "p-rural-economy-head"}


def test_the_same_range_on_the_same_gravity_is_not_noted() -> None:
    assert whom(noted(gravity("minor", "minor")), "same-range-other-gravity") == set()


def two_deputies(unfit: str, harm: str) -> Case:
    """Return the case with both deputies proposed as leading cadres; one is unfit for the post."""
    conduct = {"conduct__breach": "yes", "conduct__infringement_tolerated": "yes"}
    more = (
        judged(findings=["F3", "F4"], finding__adverse_effect="yes"),
        judged("p-former-deputy", ["F3", "F4"], **conduct, conduct__contribution="partial",
               conduct__leadership="direct"),
        judged("p-deputy", charge__harm="heavier", charge__unfit_for_post="yes"),
        judged("p-former-deputy", charge__harm=harm, charge__unfit_for_post=unfit),
    )  # fmt: skip
    return changed(judgements=(*shipped_judgements(), *more))


BOTH = {"p-deputy", "p-former-deputy"}


def test_another_range_on_the_same_facts_is_noted() -> None:
    found = noted(two_deputies(unfit="no", harm="heavier"))
    assert whom(found, "other-range-same-facts") == BOTH


@pytest.mark.parametrize(("unfit", "harm"), [("yes", "heavier"), ("no", "ordinary")])
def test_the_same_range_or_other_facts_are_not_noted(unfit: str, harm: str) -> None:
    found = noted(two_deputies(unfit=unfit, harm=harm))
    assert {each.subject.id for each in found.proposals} >= BOTH
    assert whom(found, "other-range-same-facts") == set()


# --- the residual item ----------------------------------------------------------------------------

CONSEQUENCES = ("adverse_effect", "serious_consequence", "serious_loss", "serious_damage")


def residual(adverse: str) -> Case:
    consequences = {f"finding__{name}": "no" for name in CONSEQUENCES}
    more = (
        judged(findings=["F3"], **{**consequences, "finding__adverse_effect": adverse},
               finding__accident="none"),
        judged("p-former-deputy", ["F3"], conduct__breach="yes", conduct__other_failure="yes",
               conduct__infringement_tolerated="yes"),
        judged("p-former-deputy", ["F4"], conduct__breach="no"),
    )  # fmt: skip
    return changed(judgements=(*shipped_judgements(), *more))


def test_a_charge_under_the_residual_item_alone_is_noted() -> None:
    found = noted(residual("no"))
    assert whom(found, "residual-clause-alone") == {"p-former-deputy"}


def test_a_charge_under_another_item_too_is_not_noted() -> None:
    found = noted(residual("yes"))
    assert "p-former-deputy" in {each.subject.id for each in found.proposals}
    assert whom(found, "residual-clause-alone") == set()
