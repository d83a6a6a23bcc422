"""The Accountability Regulations of 2016, article by article, and beside those of 2019."""

from __future__ import annotations

from typing import Any

import pytest

from engine.model.assessment import Assessment
from engine.model.values import Stage, Verb
from tests.law.accountability_scene import (
    NEW,
    OLD,
    REGULATION,
    UNDER_NEW,
    UNDER_OLD,
    Facts,
    alerts,
    assessed,
    authority,
    did,
    failure,
    grounds,
    measures,
    of,
    pack,
    pending,
    proposal,
    proposed_on,
    waiting,
)

ERROR = {
    "conduct.breach": "yes",
    "conduct.policies_not_carried_out": "yes",
    "conduct.major_error": "yes",
}
SERIOUS = failure(finding__serious_loss="yes", finding__adverse_effect="yes")
MEMBER = of("former", subject__party_leading_member="yes", subject__managed_by="peer-committee")
ERRED = {"subject": "former", "findings": ["F"], "facts": ERROR}
POOR = of("former", charge__duty_poorly_performed="yes")
MINOR = of("former", charge__failure_gravity="minor")
HELD = (MEMBER, ERRED, SERIOUS)
TOWN = (
    of("town", subject__committee_or_department="yes", subject__managed_by="peer-committee"),
    {"subject": "town", "findings": ["F"], "facts": ERROR},
    SERIOUS,
)
ORGANISATIONAL = {"suspension", "reassignment", "ordered-resignation", "removal", "demotion"}

CONSEQUENCE = {"finding.serious_consequence": "yes"}
ITEMS: dict[int, tuple[Facts, Facts]] = {
    1: (ERROR, {"finding.serious_loss": "yes", "finding.adverse_effect": "yes"}),
    2: ({"conduct.party_building_absent": "yes"}, {"finding.party_image_harmed": "yes"}),
    3: ({"conduct.strict_governance_poor": "yes"}, CONSEQUENCE),
    4: (
        {"conduct.discipline_building_lax": "yes", "conduct.violations_frequent": "yes"},
        {"finding.adverse_effect": "yes"},
    ),
    5: ({"conduct.corruption_unchecked": "yes"}, {"finding.wrongs_to_people_prominent": "yes"}),
    6: ({"conduct.unlisted_failure": "yes"}, {}),
}


def old(*judgements: dict[str, Any], **more: Any) -> Assessment:  # noqa: ANN401 - sections of a case
    return assessed(*judgements, period=UNDER_OLD, **more)


def under(item: int, **changed: str) -> Assessment:
    conduct, thresholds = ITEMS[item]
    done = {"conduct.breach": "yes"} | conduct
    done |= {name: value for name, value in changed.items() if name in done}
    return old(
        MEMBER,
        POOR,
        {"subject": "former", "findings": ["F"], "facts": done},
        *({"findings": ["F"], "facts": {k: changed.get(k, v)}} for k, v in thresholds.items()),
    )


# --- Article 4: whom it reaches -------------------------------------------------------------------


def test_a_leading_member_of_a_committee_is_reached() -> None:
    assert proposal(old(*HELD, POOR), "former")


def test_a_leading_cadre_who_leads_no_such_body_is_not_reached() -> None:
    cadre = of("former", subject__leading_cadre="yes", subject__party_leading_member="no")
    assert proposal(old(cadre, ERRED, SERIOUS, POOR), "former") is None


def test_whether_a_cadre_leads_such_a_body_is_asked() -> None:
    cadre = of("former", subject__leading_cadre="yes")
    found = old(cadre, ERRED, SERIOUS, POOR)
    assert proposal(found, "former") is None
    waiting_for = {point.fact for point in pending_of(found, "former")}
    assert "subject.party_leading_member" in waiting_for


def pending_of(found: Assessment, subject: str) -> Any:  # noqa: ANN401 - open points
    each = pending(found, subject)
    assert each is not None
    return each.conditions


def outcome(found: Assessment, subject: str) -> str:
    """Return what a subject that is not proposed comes to under these regulations."""
    open_ones = [each.charges for each in found.to_be_established if each.subject.id == subject]
    others = [each.charges for each in found.not_proposed if each.subject.id == subject]
    (charges,) = [*open_ones, *others]
    return next(each.outcome for each in charges if each.charge.regulation == REGULATION)


def test_a_branch_is_not_reached_and_a_committee_is() -> None:
    branch = of("town", subject__committee_or_department="no")
    assert outcome(old(branch, *TOWN[1:]), "town") == "not-reached"
    assert outcome(old(*TOWN), "town") != "not-reached"


# --- Article 5: who bears what --------------------------------------------------------------------


@pytest.mark.parametrize("subject", ["head", "former"])
def test_head_and_member_in_charge_bear_principal_responsibility(subject: str) -> None:
    found = old(
        of(subject, subject__party_leading_member="yes", charge__duty_poorly_performed="yes"),
        {"subject": subject, "findings": ["F"], "facts": ERROR},
        SERIOUS,
    )
    (borne,) = proposed_on(found, subject).responsibility
    assert borne.responsibility == ("principal-leader",)


@pytest.mark.parametrize("subject", ["head", "former", "member"])
def test_a_post_without_a_breach_of_ones_own_carries_nothing(subject: str) -> None:
    facts = ERROR | {"conduct.breach": "no", "conduct.took_part": "yes"}
    found = old(
        of(subject, subject__party_leading_member="yes", charge__duty_poorly_performed="yes"),
        {"subject": subject, "findings": ["F"], "facts": facts},
        SERIOUS,
    )
    assert proposal(found, subject) is None


def test_who_was_not_in_office_at_the_time_is_not_proposed() -> None:
    late = of("deputy", subject__party_leading_member="yes", charge__duty_poorly_performed="yes")
    found = old(late, {"subject": "deputy", "findings": ["F"], "facts": ERROR}, SERIOUS)
    assert proposal(found, "deputy") is None


# --- Article 6: the circumstances -----------------------------------------------------------------


@pytest.mark.parametrize("item", ITEMS)
def test_each_circumstance_with_its_threshold_leads_to_a_proposal(item: int) -> None:
    found = proposed_on(under(item), "former")
    assert [node.citation.provision.item for node in found.circumstances] == [item]


@pytest.mark.parametrize("item", ITEMS)
def test_all_items_but_the_first_wait_for_their_text(item: int) -> None:
    texts = [each for each in proposed_on(under(item), "former").conditions if each.kind == "text"]
    assert bool(texts) is (item != 1)


@pytest.mark.parametrize(
    ("item", "fact"),
    [(item, fact) for item, facts in ITEMS.items() for part in facts for fact in part],
)
def test_short_of_one_fact_no_circumstance_holds(item: int, fact: str) -> None:
    assert proposal(under(item, **{fact: "no"}), "former") is None


def test_the_residual_item_alone_wants_a_reason() -> None:
    assert "residual-clause-alone" in alerts(under(6))
    assert "residual-clause-alone" not in alerts(under(3))


# --- Article 7: the measures ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("charge", "permitted"),
    [
        ({"charge__duty_poorly_performed": "yes"}, {"circulated-criticism-person"}),
        ({"charge__failure_gravity": "minor"}, {"admonition"}),
        (
            {"charge__duty_poorly_performed": "yes", "charge__failure_gravity": "minor"},
            {"circulated-criticism-person", "admonition"},
        ),
        (
            {"charge__duty_poorly_performed": "yes", "charge__failure_gravity": "heavier"},
            {"circulated-criticism-person"},
        ),
    ],
)
def test_each_measure_on_a_cadre_shall_follow_on_its_own_condition(
    charge: Facts, permitted: set[str]
) -> None:
    found = proposed_on(old(*HELD, of("former", **charge)), "former")
    assert measures(found) == permitted
    assert found.measures.verbs == (Verb.SHALL,)


@pytest.mark.parametrize(
    "charge",
    [
        {"charge__duty_poorly_performed": "no", "charge__failure_gravity": "heavier"},
        {"charge__duty_poorly_performed": "no"},
        {"charge__failure_gravity": "unknown"},
    ],
)
def test_short_of_any_condition_no_measure_is_proposed(charge: Facts) -> None:
    assert proposal(old(*HELD, of("former", **charge)), "former") is None


def test_the_gravity_of_a_disciplinary_offence_does_not_stand_in_for_that_of_the_failure() -> None:
    assert proposal(old(*HELD, of("former", charge__gravity="minor")), "former") is None


@pytest.mark.parametrize(
    ("charge", "held_back"),
    [
        ({"charge__failure_gravity": "heavier", "charge__unfit_for_post": "yes"}, ORGANISATIONAL),
        ({"charge__failure_gravity": "heavier", "charge__unfit_for_post": "no"}, set()),
        ({"charge__failure_gravity": "minor", "charge__unfit_for_post": "yes"}, set()),
        (
            {"charge__failure_gravity": "grave", "charge__sanction_due": "yes"},
            {"disciplinary-sanction"},
        ),
        ({"charge__failure_gravity": "heavier", "charge__sanction_due": "yes"}, set()),
    ],
)
def test_graver_measures_wait_for_their_text_and_are_never_proposed(
    charge: Facts, held_back: set[str]
) -> None:
    found = proposed_on(old(*HELD, POOR, of("former", **charge)), "former")
    assert waiting(found) == held_back
    assert not measures(found) & held_back


@pytest.mark.parametrize(
    "charge",
    [
        {"charge__duty_poorly_performed": "yes", "charge__failure_gravity": "minor"},
        {"charge__duty_poorly_performed": "yes", "charge__failure_gravity": "heavier"},
        {"charge__grave_breach_of_discipline": "yes", "charge__cannot_correct_itself": "yes"},
    ],
)
def test_nothing_is_proposed_on_an_organisation_before_the_text_is_compared(charge: Facts) -> None:
    assert outcome(old(*TOWN, of("town", **charge)), "town") == "waiting"


def test_an_organisation_short_of_every_condition_is_not_proposed() -> None:
    none = of(
        "town",
        charge__duty_poorly_performed="no",
        charge__grave_breach_of_discipline="no",
    )
    assert outcome(old(*TOWN, none), "town") == "not-met"


# --- Article 8: who decides -----------------------------------------------------------------------


def test_a_discipline_organ_may_itself_take_the_two_lighter_measures() -> None:
    found = proposed_on(old(*HELD, POOR, MINOR), "former")
    assert authority(found) == {
        "circulated-criticism-person": "organ-itself",
        "admonition": "organ-itself",
    }
    assert {each.verb for each in found.authority} == {Verb.MAY}


def test_the_committee_that_manages_the_cadre_decides_itself() -> None:
    found = proposed_on(old(*HELD, POOR, handled_by="county"), "former")
    assert authority(found) == {"circulated-criticism-person": "decide"}


def test_a_cadre_managed_elsewhere_is_decided_on_elsewhere() -> None:
    elsewhere = of(
        "former", subject__party_leading_member="yes", subject__managed_by="lower-committee"
    )
    found = proposed_on(old(elsewhere, ERRED, SERIOUS, POOR), "former")
    assert authority(found) == {"circulated-criticism-person": "competent-organisation"}


# --- Article 10: leaving office -------------------------------------------------------------------


GONE = (
    failure(finding__serious_consequence="yes"),
    did("former", conduct__vile_nature="yes"),
)


def test_leaving_office_is_no_bar_where_the_failure_is_vile_and_serious() -> None:
    assert alerts(old(*HELD, POOR, *GONE))["leaving-no-bar"].subjects == ("former",)


@pytest.mark.parametrize("missing", range(len(GONE)))
def test_short_of_nature_or_consequence_leaving_is_not_spoken_of(missing: int) -> None:
    found = old(*HELD, POOR, *(each for at, each in enumerate(GONE) if at != missing))
    assert "leaving-no-bar" not in alerts(found)


def test_having_left_is_never_a_ground() -> None:
    innocent = {"subject": "former", "findings": ["F"], "facts": ERROR | {"conduct.breach": "no"}}
    found = old(MEMBER, innocent, SERIOUS, POOR, *GONE)
    assert proposal(found, "former") is None
    assert "leaving-no-bar" not in alerts(found)


# --- what this version does not have --------------------------------------------------------------


RELIEF = of(
    "former",
    charge__reform_error="yes",
    charge__wrong_collective_decision="yes",
    charge__objected_on_record="yes",
    charge__duties_performed="yes",
    charge__unforeseeable_cause="yes",
    charge__superior_wrong_decision="yes",
    charge__correction_refused="yes",
)
LEANING = of(
    "former",
    charge__remedied="yes",
    charge__cooperated="yes",
    charge__took_responsibility="yes",
    charge__instructions_ignored="yes",
    charge__obstructed_inquiry="yes",
)


def test_nothing_is_leaned_exempted_or_excepted() -> None:
    assert not pack(OLD).of(Stage.ADJUST)
    assert not pack(OLD).operators
    found = proposed_on(old(*HELD, POOR, MINOR, RELIEF, LEANING), "former")
    assert not found.options
    assert not grounds(found)
    assert measures(found) == {"circulated-criticism-person", "admonition"}


def test_what_is_recorded_for_a_person_is_told_although_no_article_weighs_it() -> None:
    found = proposed_on(old(*HELD, POOR, RELIEF, LEANING), "former")
    told = {each.fact for each in found.favouring if each.truth == "yes"}
    assert told >= {"charge.remedied", "charge.objected_on_record", "charge.correction_refused"}
    assert not found.burdening


def test_what_only_a_later_article_weighs_is_not_asked_for() -> None:
    found = proposed_on(old(*HELD, POOR), "former")
    assert "charge.reform_error" not in {each.fact for each in found.favouring}


def test_where_an_article_weighs_a_fact_it_is_told_once_with_the_article() -> None:
    charged = (*BOTH, RELIEF, LEANING)
    found = proposed_on(assessed(*charged, period=UNDER_NEW), "former")
    assert "art-18-1" in {each.rule for each in found.favouring}
    assert "charge.remedied" not in {each.fact for each in found.favouring}


def test_no_alert_of_a_later_article_is_raised() -> None:
    later = {each.then["alert"] for each in pack(NEW).of(Stage.SAFEGUARD)}
    earlier = {each.then["alert"] for each in pack(OLD).of(Stage.SAFEGUARD)}
    shifted = of("former", subject__shifted_downward="yes", subject__under_formal_review="yes")
    found = old(*HELD, POOR, shifted, *TOWN)
    assert not {(code,) for code in alerts(found)} & (later - earlier)


# --- the same facts under both versions -----------------------------------------------------------


BOTH = (
    of(
        "former",
        subject__leading_cadre="yes",
        subject__party_leading_member="yes",
        subject__managed_by="peer-committee",
    ),
    did(
        "former",
        conduct__breach="yes",
        conduct__discipline_building_lax="yes",
        conduct__violations_frequent="yes",
    ),
    failure(finding__adverse_effect="yes"),
    of("former", charge__duty_poorly_performed="yes", charge__failure_gravity="heavier"),
)


def test_admonition_asks_for_minor_gravity_only_under_the_earlier_version() -> None:
    before = proposed_on(old(*BOTH), "former")
    after = proposed_on(assessed(*BOTH, period=UNDER_NEW), "former")
    assert measures(before) == {"circulated-criticism-person"}
    assert measures(after) == {"circulated-criticism-person", "admonition"}
    assert (before.measures.verbs, after.measures.verbs) == ((Verb.SHALL,), (Verb.MAY,))


def test_approval_of_the_committee_is_needed_only_under_the_later_version() -> None:
    before = authority(proposed_on(old(*BOTH), "former"))
    after = authority(proposed_on(assessed(*BOTH, period=UNDER_NEW), "former"))
    assert before["circulated-criticism-person"] == "organ-itself"
    assert after["circulated-criticism-person"] == "decide-with-approval"


def test_only_the_later_version_asks_a_member_who_took_part_for_the_duties() -> None:
    part = (
        of("member", subject__leading_cadre="yes", subject__party_leading_member="yes"),
        of("member", charge__duty_poorly_performed="yes"),
        did(
            "member",
            conduct__breach="yes",
            conduct__took_part="yes",
            conduct__discipline_building_lax="yes",
            conduct__violations_frequent="yes",
        ),
        failure(finding__adverse_effect="yes"),
    )
    (borne,) = proposed_on(old(*part), "member").responsibility
    assert borne.responsibility == ("significant-leader",)
    after = assessed(*part, period=UNDER_NEW)
    assert proposal(after, "member") is None
    asked = {point.fact for point in pending_of(after, "member")}
    assert "conduct.within_duties" in asked


def test_a_cadre_outside_the_named_bodies_is_reached_only_by_the_later_version() -> None:
    cadre = of("former", subject__leading_cadre="yes", subject__party_leading_member="no")
    assert outcome(old(cadre, *BOTH[1:]), "former") == "not-reached"
    assert proposal(assessed(cadre, *BOTH[1:], period=UNDER_NEW), "former")


@pytest.mark.parametrize(
    ("last", "version"),
    [("2016-07-07", None), ("2016-07-08", OLD), ("2019-08-31", OLD), ("2019-09-01", NEW)],
)
def test_the_last_day_of_the_failure_finds_the_version(last: str, version: str | None) -> None:
    found = assessed(*BOTH, period={"from": "2016-01-01", "to": last})
    (law,) = [each for each in found.law if each.regulation == REGULATION]
    assert (law.version.isoformat() if law.version else None) == version


def test_people_may_choose_the_later_version_for_an_earlier_failure() -> None:
    chosen = {"id": "c", "subject": "former", "findings": ["F"], "versions": {REGULATION: NEW}}
    found = proposed_on(old(*BOTH, charges=[chosen]), "former")
    assert found.charge.version
    assert found.charge.version.isoformat() == NEW
    assert measures(found) == {"circulated-criticism-person", "admonition"}


def test_unless_people_choose_the_version_is_a_condition() -> None:
    kinds = {point.kind for point in proposed_on(old(*BOTH), "former").conditions}
    assert "version" in kinds


# --- the pack as a whole --------------------------------------------------------------------------


def test_the_register_holds_all_thirteen_articles() -> None:
    assert {each.article for each in pack(OLD).articles} == set(range(1, 14))


def test_a_fact_of_both_versions_is_declared_once() -> None:
    own = [{spec.name for spec in pack(version).vocabulary} for version in (OLD, NEW)]
    assert not own[0] & own[1]
