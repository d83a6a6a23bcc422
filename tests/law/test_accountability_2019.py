"""The Accountability Regulations as revised in 2019, article by article, on one failure."""

from __future__ import annotations

from typing import Any

import pytest

from engine.model.assessment import Assessment
from engine.model.base import Lang
from engine.model.justification import Citation
from engine.model.measures import Lean
from engine.model.proposal import Proposal
from engine.model.values import Stage, Status, Verb
from engine.reports.formats import render
from tests.law.accountability_scene import (
    NEW,
    UNDER_NEW,
    Facts,
    alerts,
    assessed,
    authority,
    did,
    failure,
    in_case,
    leaning,
    measures,
    of,
    pack,
    pending,
    proposal,
    proposed_on,
)

CADRE = of("former", subject__leading_cadre="yes", subject__managed_by="peer-committee")
BREACH = did("former", conduct__breach="yes", conduct__infringement_tolerated="yes")
VILE = failure(finding__adverse_effect="yes")
HELD = (CADRE, BREACH, VILE)
TOWN = (
    of("town", subject__managed_by="peer-committee"),
    did("town", conduct__breach="yes", conduct__infringement_tolerated="yes"),
    VILE,
)
BASE = {"circulated-criticism-person", "admonition"}
ORGANISATIONAL = {"suspension", "reassignment", "ordered-resignation", "removal", "demotion"}

LOSS_AND_EFFECT = {"finding.serious_loss": "yes", "finding.adverse_effect": "yes"}
EFFECT = {"finding.adverse_effect": "yes"}
CONSEQUENCE = {"finding.serious_consequence": "yes"}
ITEMS: dict[int, tuple[Facts, Facts]] = {
    1: (
        {"conduct.party_leadership_weakened": "yes", "conduct.major_deviation": "yes"},
        LOSS_AND_EFFECT,
    ),
    2: ({"conduct.political_building_poor": "yes"}, CONSEQUENCE),
    3: ({"conduct.ideological_building_absent": "yes"}, CONSEQUENCE),
    4: ({"conduct.organisational_building_weak": "yes"}, EFFECT),
    5: ({"conduct.work_style_slack": "yes"}, CONSEQUENCE),
    6: ({"conduct.discipline_building_lax": "yes", "conduct.violations_frequent": "yes"}, EFFECT),
    7: ({"conduct.anticorruption_irresolute": "yes"}, EFFECT),
    8: ({"conduct.undetected_or_unhandled": "yes"}, CONSEQUENCE),
    9: (
        {"conduct.management_poor": "yes"},
        {"finding.accident": "public-safety", "finding.loss": "major"},
    ),
    10: ({"conduct.livelihood_inaction": "yes"}, EFFECT),
    11: ({"conduct.other_failure": "yes"}, {}),
}
COMPARED = (1, 2, 9, 10)
"""The items whose text has been compared."""

NO: dict[str, str] = {"finding.accident": "none", "finding.loss": "larger"}
"""What a fact that is not a matter of yes and no comes to when it falls short."""


def new(*judgements: dict[str, Any], **more: Any) -> Assessment:  # noqa: ANN401 - sections of a case
    return assessed(*judgements, period=UNDER_NEW, **more)


def under(item: int, **changed: str) -> Assessment:
    conduct, thresholds = ITEMS[item]
    done = {"conduct.breach": "yes"} | conduct
    return new(
        CADRE,
        {"subject": "former", "findings": ["F"], "facts": done | _of(done, changed)},
        *({"findings": ["F"], "facts": {k: changed.get(k, v)}} for k, v in thresholds.items()),
    )


def _of(facts: Facts, changed: Facts) -> Facts:
    return {name: value for name, value in changed.items() if name in facts}


# --- Article 5: whom it reaches -------------------------------------------------------------------


def test_a_leading_cadre_is_reached() -> None:
    assert proposal(new(*HELD), "former")


def test_ordinary_staff_are_not_reached_whatever_they_did() -> None:
    staff = of("former", subject__leading_cadre="no")
    assert proposal(new(staff, BREACH, VILE), "former") is None


def test_a_cadre_whose_status_nobody_settled_is_to_be_established() -> None:
    found = new(BREACH, VILE)
    assert proposal(found, "former") is None
    assert pending(found, "former")


# --- Article 6: who bears what --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("subject", "responsibility"),
    [("head", "principal-leader"), ("former", "principal-leader"), ("town", "overall")],
)
def test_group_head_and_member_in_charge_bear_what_the_article_says(
    subject: str, responsibility: str
) -> None:
    found = new(
        of(subject, subject__leading_cadre="yes"),
        did(subject, conduct__breach="yes", conduct__infringement_tolerated="yes"),
        VILE,
    )
    (borne,) = proposed_on(found, subject).responsibility
    assert borne.responsibility == (responsibility,)


def test_a_member_who_took_part_bears_significant_responsibility_within_the_duties() -> None:
    part = did(
        "member",
        conduct__breach="yes",
        conduct__infringement_tolerated="yes",
        conduct__within_duties="yes",
        conduct__took_part="yes",
    )
    found = new(of("member", subject__leading_cadre="yes"), part, VILE)
    (borne,) = proposed_on(found, "member").responsibility
    assert borne.responsibility == ("significant-leader",)


@pytest.mark.parametrize("subject", ["head", "former", "member"])
def test_a_post_without_a_breach_of_ones_own_carries_nothing(subject: str) -> None:
    innocent = did(subject, conduct__breach="no", conduct__infringement_tolerated="yes")
    found = new(of(subject, subject__leading_cadre="yes"), innocent, VILE)
    assert proposal(found, subject) is None


def test_who_took_office_after_the_failure_is_not_proposed() -> None:
    after = {"from": "2019-10-01", "to": "2020-12-31"}
    cadre = of("deputy", subject__leading_cadre="yes")
    breach = did("deputy", conduct__breach="yes", conduct__infringement_tolerated="yes")
    assert proposal(assessed(cadre, breach, VILE, period=after), "deputy") is None
    assert proposal(new(cadre, breach, VILE), "deputy")


def test_where_an_organisation_is_held_its_members_are_to_be_examined() -> None:
    alert = alerts(new(*TOWN))["members-to-examine"]
    assert alert.subjects == ("town",)
    assert alert.status is Status.ESTABLISHED
    assert "members-to-examine" not in alerts(new(*HELD))


def test_shifting_responsibility_downwards_is_told_even_of_one_not_proposed() -> None:
    cadre = of("head", subject__leading_cadre="yes", subject__shifted_downward="yes")
    found = new(cadre)
    assert proposal(found, "head") is None
    assert alerts(found)["shifted-downward"].subjects == ("head",)


@pytest.mark.parametrize(
    "just_missing",
    [
        {"subject__leading_cadre": "no", "subject__shifted_downward": "yes"},
        {"subject__leading_cadre": "yes", "subject__shifted_downward": "no"},
        {"subject__leading_cadre": "yes"},
    ],
)
def test_no_shifting_is_told_of_others(just_missing: Facts) -> None:
    assert "shifted-downward" not in alerts(new(of("head", **just_missing)))


# --- Article 7: the circumstances -----------------------------------------------------------------


@pytest.mark.parametrize("item", ITEMS)
def test_each_circumstance_with_its_threshold_leads_to_a_proposal(item: int) -> None:
    found = proposed_on(under(item), "former")
    assert [each.provision.item for each in _cited(found.circumstances)] == [item]


def _cited(nodes: Any) -> list[Any]:  # noqa: ANN401 - conclusion nodes
    return [node.citation for node in nodes]


@pytest.mark.parametrize("item", ITEMS)
def test_an_item_whose_text_was_not_compared_is_a_condition(item: int) -> None:
    found = proposed_on(under(item), "former")
    texts = [point for point in found.conditions if point.kind == "text"]
    assert bool(texts) is (item not in COMPARED)


@pytest.mark.parametrize(
    ("item", "fact"),
    [(item, fact) for item, facts in ITEMS.items() for part in facts for fact in part],
)
def test_short_of_one_fact_no_circumstance_holds(item: int, fact: str) -> None:
    assert proposal(under(item, **{fact: NO.get(fact, "no")}), "former") is None


@pytest.mark.parametrize("item", ITEMS)
def test_no_circumstance_holds_without_a_breach(item: int) -> None:
    assert proposal(under(item, **{"conduct.breach": "no"}), "former") is None


def test_the_residual_item_alone_wants_a_reason() -> None:
    assert alerts(under(11))["residual-clause-alone"].status is Status.CONDITIONAL
    assert "residual-clause-alone" not in alerts(under(10))
    with_another = new(*HELD, did("former", conduct__other_failure="yes"))
    assert "residual-clause-alone" not in alerts(with_another)


# --- Article 8: the measures ----------------------------------------------------------------------


def test_the_base_measures_on_a_cadre_carry_the_may_of_their_paragraph() -> None:
    found = proposed_on(new(*HELD), "former")
    assert measures(found) == BASE
    assert found.measures.verbs == (Verb.MAY,)
    assert found.measures.kind == "set"


def test_the_base_measures_on_an_organisation_carry_the_may_of_their_paragraph() -> None:
    found = proposed_on(new(*TOWN), "town")
    assert measures(found) == {"written-review", "circulated-criticism"}
    assert found.measures.verbs == (Verb.MAY,)


@pytest.mark.parametrize(
    ("rule", "verb", "place"),
    [
        ("art-8-organisation", Verb.MAY, (8, 1, None)),
        ("art-8-reorganisation", Verb.SHALL, (8, 1, 3)),
        ("art-8-cadre", Verb.MAY, (8, 2, None)),
        ("art-8-organisational", Verb.SHALL, (8, 2, 3)),
        ("art-8-discipline", Verb.IS_GIVEN, (8, 2, 4)),
        ("art-12-committee", Verb.SHALL, (12, 1, None)),
        ("art-12-cadre", Verb.MAY, (12, 3, None)),
        ("art-12-recommend", Verb.IS_GIVEN, (12, 3, None)),
    ],
)
def test_a_rule_has_the_verb_of_its_place_in_the_text(
    rule: str, verb: Verb, place: tuple[int, int, int | None]
) -> None:
    found = next(each for each in pack(NEW).rules if each.id == rule)
    at = found.provision
    assert (found.verb, (at.article, at.paragraph, at.item)) == (verb, place)
    assert at.verified


@pytest.mark.parametrize(
    ("charge", "more"),
    [
        ({"charge__harm": "heavier", "charge__unfit_for_post": "yes"}, ORGANISATIONAL),
        ({"charge__harm": "heavier", "charge__unfit_for_post": "no"}, set()),
        ({"charge__harm": "ordinary", "charge__unfit_for_post": "yes"}, set()),
        ({"charge__unfit_for_post": "yes"}, set()),
        ({"charge__harm": "severe", "charge__sanction_due": "yes"}, {"disciplinary-sanction"}),
        ({"charge__harm": "severe", "charge__sanction_due": "no"}, set()),
        ({"charge__harm": "heavier", "charge__sanction_due": "yes"}, set()),
    ],
)
def test_graver_measures_need_their_own_conditions(charge: Facts, more: set[str]) -> None:
    assert measures(proposed_on(new(*HELD, of("former", **charge)), "former")) == BASE | more


def name_of(citation: Citation) -> str:
    at = citation.provision
    return ".".join(str(part) for part in (at.article, at.paragraph, at.item) if part)


def permissions(found: Proposal) -> dict[str, list[tuple[Verb, str]]]:
    """Return, for each measure offered, the verbs of the rules that permit it, and where."""
    return {
        each.id: [(by.verb, name_of(by.citation)) for by in each.by]
        for each in found.measures.range
    }


def test_each_measure_on_a_cadre_has_the_verb_of_its_own_item() -> None:
    charge = of(
        "former",
        charge__harm="severe",
        charge__unfit_for_post="yes",
        charge__sanction_due="yes",
    )
    found = proposed_on(new(*HELD, charge), "former")
    assert permissions(found) == {
        **{code: [(Verb.MAY, "8.2")] for code in BASE},
        **{code: [(Verb.SHALL, "8.2.3")] for code in ORGANISATIONAL},
        "disciplinary-sanction": [(Verb.IS_GIVEN, "8.2.4")],
    }
    assert found.measures.verbs == (Verb.MAY, Verb.SHALL, Verb.IS_GIVEN)


def test_reorganisation_shall_follow_where_the_other_measures_on_an_organisation_may() -> None:
    grave = of(
        "town",
        charge__grave_breach_of_discipline="yes",
        charge__cannot_correct_itself="yes",
    )
    assert permissions(proposed_on(new(*TOWN, grave), "town")) == {
        "written-review": [(Verb.MAY, "8.1")],
        "circulated-criticism": [(Verb.MAY, "8.1")],
        "reorganisation": [(Verb.SHALL, "8.1.3")],
    }


TOLD: dict[Lang, str] = {
    "zh": (
        "可以通报、诫勉(第八条第二款〔核〕);应当停职检查、调整职务、责令辞职、免职、降职"
        "(第八条第二款第(三)项〔核〕),各项不分轻重"
    ),
    "en": (
        "may be circulated criticism, admonition (Art. 8(2) [verified]); shall be suspension for "
        "self-review, reassignment, ordered resignation, removal from post, demotion (Art. 8(2) "
        "item 3 [verified]), in no order of weight"
    ),
}


@pytest.mark.parametrize("lang", TOLD)
def test_the_report_tells_measures_by_their_verb(lang: Lang) -> None:
    charge = of("former", charge__harm="heavier", charge__unfit_for_post="yes")
    printed = render(new(*HELD, charge), "md", lang, who="former", full=False)
    assert TOLD[lang] in printed.replace("\\[", "[").replace("\\]", "]")


@pytest.mark.parametrize("beyond", ["yes", "no", "unknown"])
def test_reorganisation_needs_a_grave_breach_beyond_self_correction(beyond: str) -> None:
    grave = of(
        "town",
        charge__grave_breach_of_discipline="yes",
        charge__cannot_correct_itself=beyond,
    )
    found = proposed_on(new(*TOWN, grave), "town")
    assert ("reorganisation" in measures(found)) is (beyond == "yes")


# --- Articles 9, 10, 16, 21: what must be looked at -----------------------------------------------


@pytest.mark.parametrize("reviewed", ["yes", "no", "unknown"])
def test_under_formal_review_no_separate_inquiry_is_opened(reviewed: str) -> None:
    found = new(*HELD, of("former", subject__under_formal_review=reviewed))
    assert ("no-separate-inquiry" in alerts(found)) is (reviewed == "yes")
    assert measures(proposed_on(found, "former")) == BASE


def test_how_a_decision_was_carried_out_is_to_be_distinguished() -> None:
    alert = alerts(new(*HELD))["execution-to-distinguish"]
    assert (alert.subjects, alert.status) == (("former",), Status.CONDITIONAL)


@pytest.mark.parametrize("how", ["improper", "weak", "none", "other"])
def test_once_distinguished_nothing_is_told_and_nothing_moves(how: str) -> None:
    found = new(*HELD, of("former", charge__execution=how))
    assert "execution-to-distinguish" not in alerts(found)
    assert measures(proposed_on(found, "former")) == BASE


GONE = (
    failure(finding__serious_consequence="yes"),
    did("former", conduct__vile_nature="yes"),
)


def test_leaving_office_is_no_bar_where_the_failure_is_vile_and_serious() -> None:
    alert = alerts(new(*HELD, *GONE))["leaving-no-bar"]
    assert (alert.subjects, alert.findings) == (("former",), ("F",))


@pytest.mark.parametrize("missing", range(len(GONE)))
def test_short_of_nature_or_consequence_leaving_is_not_spoken_of(missing: int) -> None:
    found = new(*HELD, *(each for at, each in enumerate(GONE) if at != missing))
    assert "leaving-no-bar" not in alerts(found)


def test_having_left_is_never_a_ground() -> None:
    innocent = did("former", conduct__breach="no", conduct__vile_nature="yes")
    found = new(CADRE, innocent, VILE, GONE[0])
    assert proposal(found, "former") is None
    assert "leaving-no-bar" not in alerts(found)


def test_nothing_is_said_of_leaving_where_somebody_is_still_in_office() -> None:
    still = (
        of("head", subject__leading_cadre="yes"),
        did("head", conduct__breach="yes", conduct__infringement_tolerated="yes"),
        did("head", conduct__vile_nature="yes"),
    )
    found = new(*still, VILE, GONE[0])
    assert proposal(found, "head")
    assert "leaving-no-bar" not in alerts(found)


@pytest.mark.parametrize(("decided", "told"), [("2020-12-31", False), ("2021-01-01", True)])
def test_who_leaves_after_the_day_of_decision_is_still_in_office(decided: str, told: bool) -> None:  # noqa: FBT001 - a column of the table above
    during = {"from": "2020-03-01", "to": "2020-06-30"}
    found = assessed(*HELD, *GONE, period=during, decided_on=decided)
    assert proposal(found, "former")
    assert ("leaving-no-bar" in alerts(found)) is told


@pytest.mark.parametrize("abused", ["yes", "no", "unknown"])
def test_abuse_of_accountability_is_itself_pursued(abused: str) -> None:
    found = new(*HELD, in_case(case__accountability_abused=abused))
    assert ("accountability-abused" in alerts(found)) is (abused == "yes")


# --- Article 12: who decides ----------------------------------------------------------------------


HEAVY = of("former", charge__harm="severe", charge__unfit_for_post="yes")
DUE = of("former", charge__sanction_due="yes")


def test_a_discipline_organ_needs_approval_and_recommends_the_rest() -> None:
    found = authority(proposed_on(new(*HELD, HEAVY, DUE), "former"))
    assert found == {
        "circulated-criticism-person": "decide-with-approval",
        "admonition": "decide-with-approval",
        **dict.fromkeys(ORGANISATIONAL, "recommend-only"),
        "disciplinary-sanction": "party-constitution",
    }


def test_the_committee_that_manages_the_cadre_decides_itself() -> None:
    found = authority(proposed_on(new(*HELD, HEAVY, handled_by="county"), "former"))
    assert set(found.values()) == {"decide"}
    assert found.keys() == BASE | ORGANISATIONAL


def test_a_cadre_managed_elsewhere_is_decided_on_elsewhere() -> None:
    elsewhere = of("former", subject__leading_cadre="yes", subject__managed_by="lower-committee")
    found = authority(proposed_on(new(elsewhere, BREACH, VILE), "former"))
    assert found == dict.fromkeys(BASE, "competent-organisation")


def test_reorganisation_follows_the_party_constitution() -> None:
    grave = of(
        "town",
        charge__grave_breach_of_discipline="yes",
        charge__cannot_correct_itself="yes",
    )
    found = authority(proposed_on(new(*TOWN, grave), "town"))
    assert found == {
        "written-review": "decide-with-approval",
        "circulated-criticism": "decide-with-approval",
        "reorganisation": "party-constitution",
    }


# --- Articles 17 to 19: lighter and heavier -------------------------------------------------------


@pytest.mark.parametrize(
    "ground",
    [
        {"charge__reform_error": "yes"},
        {"charge__wrong_collective_decision": "yes", "charge__objected_on_record": "yes"},
        {"charge__duties_performed": "yes", "charge__unforeseeable_cause": "yes"},
        {
            "charge__superior_wrong_decision": "yes",
            "charge__correction_refused": "yes",
            "charge__decision_plainly_unlawful": "no",
        },
    ],
)
def test_relief_stands_beside_the_measures_and_defeats_none(ground: Facts) -> None:
    found = proposed_on(new(*HELD, of("former", **ground)), "former")
    assert {each.id for each in found.options} == {"not-held", "exempted"}
    assert {each.verb for each in found.options} == {Verb.MAY}
    assert measures(found) == BASE


@pytest.mark.parametrize(
    "just_missing",
    [
        {"charge__wrong_collective_decision": "yes", "charge__objected_on_record": "no"},
        {"charge__duties_performed": "yes", "charge__unforeseeable_cause": "no"},
        {
            "charge__superior_wrong_decision": "yes",
            "charge__correction_refused": "yes",
            "charge__decision_plainly_unlawful": "yes",
        },
    ],
)
def test_short_of_a_ground_there_is_no_relief(just_missing: Facts) -> None:
    assert not proposed_on(new(*HELD, of("former", **just_missing)), "former").options


def test_lighter_and_heavier_grounds_are_listed_and_move_nothing() -> None:
    both = of(
        "former",
        charge__remedied="yes",
        charge__cooperated="yes",
        charge__took_responsibility="no",
        charge__instructions_ignored="yes",
        charge__obstructed_inquiry="no",
    )
    found = proposed_on(new(*HELD, both), "former")
    told = leaning(found)
    lighter, heavier = (Lean.LENIENT, Lean.MITIGATED), (Lean.SEVERE, Lean.AGGRAVATED)
    assert told["art-18-1"] == ("yes", lighter)
    assert told["art-18-2"] == ("no", lighter)
    assert told["art-19-1"] == ("yes", heavier)
    assert told["art-19-2"] == ("no", heavier)
    assert measures(found) == BASE


# --- the pack as a whole --------------------------------------------------------------------------


def test_the_register_holds_all_twenty_seven_articles() -> None:
    assert {each.article for each in pack(NEW).articles} == set(range(1, 28))


def test_whatever_permits_a_measure_has_been_compared_with_its_text() -> None:
    assert all(rule.provision.verified for rule in pack(NEW).of(Stage.MEASURE))
