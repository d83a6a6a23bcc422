from __future__ import annotations

from datetime import date

import pytest

from engine.model.links import Link, Office, Relation, Responsibility4
from engine.model.organisation import Level, Manner
from tests.chain.sample import TOWN, duty, finding, links_in, post, tenure, town, unit, without


@pytest.fixture(scope="module")
def found() -> dict[tuple[str, str], Link]:
    return links_in(TOWN)


def ends(link: Link) -> list[tuple[str, str, str]]:
    return [(step.edge, step.source, step.target) for step in link.path]


def test_the_post_in_charge_of_a_unit_that_oversees_is_directly_in_charge(
    found: dict[tuple[str, str], Link],
) -> None:
    link = found["ce", "directly-in-charge"]
    assert ends(link) == [
        ("holds", "ce", "deputy"),
        ("in-charge", "deputy", "office"),
        ("oversees", "office", "village"),
    ]
    assert (link.unit, link.level, link.levels) == ("town", Level.TOWNSHIP, 1)
    assert link.responsibility is Responsibility4.DUAL_DUTY
    assert link.own_duty


def test_predecessor_and_present_holder_share_the_period(
    found: dict[tuple[str, str], Link],
) -> None:
    before, after = found["bo", "directly-in-charge"], found["ce", "directly-in-charge"]
    assert (before.in_office, before.days, before.left_since) == (Office.PARTLY, (85, 85), "yes")
    assert (after.in_office, after.days, after.predates_tenure) == (
        Office.PARTLY,
        (182, 182),
        "yes",
    )
    assert before.period_days == after.period_days == 267
    assert before.predates_tenure == "no"


def test_who_left_before_and_who_came_after_appear_as_such(
    found: dict[tuple[str, str], Link],
) -> None:
    assert found["en", "head"].in_office is Office.BEFORE
    assert found["hu", "head"].in_office is Office.AFTER
    assert found["hu", "head"].days == (0, 0)


def test_staff_answer_only_through_a_duty_of_their_own(
    found: dict[tuple[str, str], Link],
) -> None:
    assert found["fu", "executing"].own_duty
    assert found["fu", "executing"].responsibility is Responsibility4.NONE
    assert not any(subject == "go" for subject, _ in found)


def test_a_step_carries_what_its_record_says(found: dict[tuple[str, str], Link]) -> None:
    held, booked = found["fu", "executing"].path
    assert (held.assumed, held.assumption, held.evidence) == (True, "a1", ("e1",))
    assert (held.start, held.end) == ("2015-01-01", None)
    assert booked.areas == ("money",)
    assert found["en", "head"].path[-1].basis == "list-3"
    assert found["fu", "executing"].assumed


def test_the_four_responsibilities_follow_the_post(found: dict[tuple[str, str], Link]) -> None:
    assert found["town", "superior-organisation"].responsibility is Responsibility4.PRINCIPAL
    assert found["an", "head"].responsibility is Responsibility4.FIRST
    assert found["watch", "supervising-organ"].responsibility is Responsibility4.SUPERVISORY
    assert found["di", "head"].responsibility is Responsibility4.SUPERVISORY
    assert found["bo", "member"].responsibility is Responsibility4.DUAL_DUTY
    assert found["en", "head"].responsibility is Responsibility4.NONE


def test_the_head_of_a_government_in_the_leading_group_has_the_dual_duty() -> None:
    posts = [*TOWN["posts"], post("governor", "office", "head", group=True)]
    found = links_in(town(posts=posts, tenures=[tenure("an", "governor", "2018")]))
    assert found["an", "head"].responsibility is Responsibility4.DUAL_DUTY


def test_a_structural_superior_has_no_duty_of_its_own(found: dict[tuple[str, str], Link]) -> None:
    county = found["county", "superior-organisation"]
    assert not county.own_duty
    assert county.levels == 2
    assert found["town", "superior-organisation"].own_duty


def test_a_discipline_organ_above_the_one_that_supervises_is_superior(
    found: dict[tuple[str, str], Link],
) -> None:
    link = found["county-watch", "superior-organisation"]
    assert link.responsibility is Responsibility4.SUPERVISORY
    assert link.own_duty


def test_a_party_organisation_that_leads_the_unit_itself_is_its_leading_group() -> None:
    duties = [*TOWN["duties"], duty("leads-village", "town", "leads", "village")]
    found = links_in(town(duties=duties))
    assert ("town", "leading-group") in found
    assert ("town", "superior-organisation") not in found


def test_the_party_organisation_at_which_the_finding_lies_has_no_way_to_go() -> None:
    link = links_in(TOWN, finding("town", "roads"))["town", "leading-group"]
    assert link.path == ()
    assert link.own_duty
    assert link.levels == 0


def test_a_duty_over_another_area_links_nobody() -> None:
    found = links_in(TOWN, finding(area="roads"))
    assert set(found) == {("hu", "head")}


def test_a_wider_area_covers_those_within_it_and_not_the_reverse() -> None:
    assert ("fu", "executing") in links_in(TOWN, finding(area="seals"))
    duties = [duty("books", "clerk", "executes", "village", "seals")]
    assert ("fu", "executing") not in links_in(town(duties=duties), finding(area="money"))


def test_an_area_that_nobody_wrote_down_is_covered_by_duties_over_all() -> None:
    found = links_in(TOWN, finding("office", "unheard-of"))
    assert ("an", "head") in found


def test_a_member_has_an_own_duty_only_with_one_on_the_same_days() -> None:
    assert links_in(TOWN)["ce", "member"].own_duty
    late = duty("runs-office", "deputy", "in-charge", "office", **{"from": "2020-03-01"})
    found = links_in(town(duties=[*without("runs-office"), late]))
    assert not found["ce", "member"].own_duty
    assert found["ce", "directly-in-charge"].own_duty
    assert not links_in(town(duties=without("runs-office")))["ce", "member"].own_duty


def test_who_never_held_the_post_together_with_its_duty_has_no_link_through_it() -> None:
    late = duty("runs-office", "deputy", "in-charge", "office", **{"from": "2020-03-01"})
    found = links_in(town(duties=[*without("runs-office"), late]))
    assert ("bo", "directly-in-charge") not in found
    assert found["ce", "directly-in-charge"].days == (122, 122)
    assert found["ce", "directly-in-charge"].stretches == (("2020-03-01", "2020-07-12"),)


@pytest.mark.parametrize(
    ("kind", "relation", "own"),
    [
        ("in-charge", Relation.DIRECTLY_IN_CHARGE, True),
        ("leads", Relation.DIRECTLY_IN_CHARGE, True),
        ("oversees", Relation.DIRECTLY_IN_CHARGE, True),
        ("supervises", Relation.DIRECTLY_IN_CHARGE, True),
        ("executes", Relation.EXECUTING, True),
        ("stands-in", Relation.STANDING_IN, True),
        ("liaises", Relation.LIAISING, False),
    ],
)
def test_the_kind_of_a_duty_says_the_relation(kind: str, relation: Relation, own: bool) -> None:  # noqa: FBT001 - a column of the table above
    found = links_in(town(duties=[duty("it", "idler", kind, "village")]))
    link = found["go", relation.value]
    assert link.own_duty is own
    assert link.levels == 0


def test_a_liaising_unit_passes_no_duty_on() -> None:
    found = links_in(town(duties=[duty("it", "office", "liaises", "village")]))
    assert not found["en", "head"].own_duty


def test_liaison_and_execution_carry_one_level_only() -> None:
    between = [
        duty("one", "office", "executes", "village"),
        duty("two", "watch", "liaises", "office"),
    ]
    units = [item if item["id"] != "office" else {**item, "parent": None} for item in TOWN["units"]]
    found = links_in(town(duties=between, units=units))
    assert ("en", "head") in found
    assert ("di", "head") not in found


def test_acting_and_regular_are_one_link_with_two_stretches_and_no_day_twice() -> None:
    tenures = [
        tenure("an", "secretary", "2019-01-01", "2020-01-31", manner="acting"),
        tenure("an", "secretary", "2020-01-01"),
    ]
    link = links_in(town(tenures=tenures))["an", "head"]
    assert link.stretches == (("2019-01-01", "2020-01-31"), ("2020-01-01", None))
    assert link.days == (267, 267)
    assert link.in_office is Office.THROUGHOUT
    assert link.manner is None


def test_the_manner_is_that_of_the_stretch_within_the_period() -> None:
    tenures = [
        tenure("an", "secretary", "2015-01-01", "2018-12-31"),
        tenure("an", "secretary", "2019-06-01", manner="acting"),
    ]
    link = links_in(town(tenures=tenures))["an", "head"]
    assert link.manner is Manner.ACTING
    assert link.path[0].start == "2019-06-01"


def test_two_duties_one_after_the_other_are_one_way() -> None:
    parts = [
        duty(
            "first", "deputy", "in-charge", "office", **{"from": "2018-01-01", "to": "2020-02-29"}
        ),
        duty("second", "deputy", "in-charge", "office", **{"from": "2020-03-01"}),
    ]
    found = links_in(town(duties=[*without("runs-office"), *parts]))
    assert found["ce", "directly-in-charge"].days == (182, 182)


def test_a_way_that_held_within_the_period_is_preferred_to_a_shorter_one_that_did_not() -> None:
    old = duty("old", "town", "leads", "village", **{"from": "2010", "to": "2015"})
    link = links_in(town(duties=[*TOWN["duties"], old]))["an", "head"]
    assert [step.edge for step in link.path] == ["holds", "heads", "leads", "oversees"]
    assert link.in_office is Office.THROUGHOUT


def test_a_post_that_was_abolished_ends_the_stretch() -> None:
    posts = [
        {**item, "to": "2020-01-31"} if item["id"] == "secretary" else item
        for item in TOWN["posts"]
    ]
    link = links_in(town(posts=posts))["an", "head"]
    assert link.stretches == (("2018-01-01", "2020-01-31"),)
    assert link.left_since == "yes"
    assert link.days == (116, 116)


@pytest.mark.parametrize(
    ("to", "said"),
    [("2020-12-14", "yes"), ("2020-12-15", "no"), ("2021-03-31", "no"), ("2020-12", "unknown")],
)
def test_who_has_left_is_measured_on_the_day_of_decision(to: str, said: str) -> None:
    held = town(tenures=[tenure("an", "secretary", "2018", to)])
    assert links_in(held, on=date(2020, 12, 15))["an", "head"].left_since == said


def test_dates_known_in_part_give_the_least_and_the_most_days() -> None:
    tenures = [tenure("an", "secretary", "2019", "2020-02")]
    link = links_in(town(tenures=tenures))["an", "head"]
    assert link.in_office is Office.PARTLY
    assert link.days == (33, 145)
    assert link.predates_tenure == "unknown"


def test_a_tenure_without_a_start_is_held_against_nobody() -> None:
    link = links_in(town(tenures=[tenure("an", "secretary", None)]))["an", "head"]
    assert link.in_office is Office.UNKNOWN
    assert link.predates_tenure == "unknown"
    assert link.stretches == ((None, None),)


def test_links_stand_in_order_of_level_unit_post_and_person() -> None:
    found = list(links_in(TOWN).values())
    rank = list(Level)
    keys = [(-rank.index(link.level), link.unit, link.post or "", link.subject) for link in found]
    assert keys == sorted(keys)


def test_no_two_links_have_the_same_id(found: dict[tuple[str, str], Link]) -> None:
    assert len({link.id for link in found.values()}) == len(found)
    assert found["an", "head"].id == "an@F1/head/secretary"


def test_a_finding_in_an_unknown_unit_has_no_links() -> None:
    assert links_in(TOWN, finding("nowhere")) == {}


def test_a_longer_way_by_duties_is_preferred_to_a_shorter_one_by_structure() -> None:
    units = [
        {**item, "parent": "town"} if item["id"] == "village" else item for item in TOWN["units"]
    ]
    link = links_in(town(units=units))["an", "head"]
    assert link.own_duty
    assert [step.edge for step in link.path] == ["holds", "heads", "leads", "oversees"]


def test_liaison_by_a_head_has_no_duty_from_the_unit_headed() -> None:
    liaison = duty("visits", "secretary", "liaises", "village")
    found = links_in(town(duties=[*TOWN["duties"], liaison]))
    assert found["an", "head"].own_duty
    assert not found["an", "liaising"].own_duty


def test_who_is_in_charge_is_so_only_while_the_post_exists() -> None:
    posts = [
        {**item, "to": "2020-01-31"} if item["id"] == "deputy" else item for item in TOWN["posts"]
    ]
    link = links_in(town(posts=posts))["ce", "directly-in-charge"]
    assert link.days == (31, 31)
    assert link.stretches == (("2020-01-01", "2020-01-31"),)


def test_an_organisation_that_ended_before_its_way_began_has_no_link() -> None:
    units = [
        unit("village", "village-committee", "village"),
        unit("old", "party-organisation", "township", to="2018"),
    ]
    late = duty("late", "old", "leads", "village", **{"from": "2019-01-01"})
    assert links_in(town(units=units, posts=[], tenures=[], duties=[late])) == {}
