"""Single stages on hand-written rules, each on the smallest case that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment, Digests
from engine.model.case import ChargeStatement, Judgement
from engine.model.measures import Combination, Merge, Running
from engine.model.offered import Offered, Together
from engine.model.proposal import Proposal
from engine.model.provision import Provision
from engine.model.rules import Rule, Rulebook, Uncovered
from engine.model.values import Condition, Stage, Verb
from tests.assessment.world import (
    GRADES,
    case,
    every,
    holds,
    judgement,
    organisation,
    rule,
    rulebook,
    yes,
)

DIGESTS = Digests(case="c", organisation="o", rules="r", engine="e")
ORGANISATION = organisation()
Then = dict[str, tuple[str, ...]]


def fill(slot: str, *codes: str) -> Then:
    return {slot: codes}


REACH = rule("reach", Stage.APPLICABLE, yes("against.member"), fill("applies", "yes"))
QUALIFY = rule("qualify", Stage.QUALIFY, yes("against.link-1"), fill("circumstance", "c1"))
ATTRIBUTE = rule(
    "attribute",
    Stage.ATTRIBUTE,
    every(yes("conduct.breach"), yes("link.own_duty")),
    fill("responsibility", "direct"),
)


def measure(
    name: str, low: str, high: str, *more: Condition, overrides: tuple[str, ...] = (),
    verified: bool = True,
) -> Rule:  # fmt: skip
    when = every(holds("circumstance", "c1", "c2"), *more)
    then = fill("range", low, high)
    return rule(name, Stage.MEASURE, when, then, overrides=overrides, verified=verified)


BASE = measure("base", "g1", "g2")


def of_clerk(
    *, assumed: bool = False, findings: tuple[str, ...] = ("F1",), **charge: str
) -> tuple[Judgement, ...]:
    shared = {"subject": "clerk", "assumed": assumed, "assumption": "A1" if assumed else None}
    facts = {"conduct.breach": "yes", "against.link-1": "yes"}
    made = [
        judgement({**shared, "facts": {"against.member": "yes"}}),
        judgement({**shared, "findings": list(findings), "facts": facts}),
    ]
    if charge:
        named = {key.replace("__", ".").replace("_", "-"): value for key, value in charge.items()}
        made.append(judgement({**shared, "facts": named}))
    return tuple(made)


def assessed(
    *rules: Rule,
    judgements: tuple[Judgement, ...] | None = None,
    charges: tuple[ChargeStatement, ...] = (),
    book: Rulebook | None = None,
) -> Assessment:
    stated = case(judgements or of_clerk()).model_copy(update={"charges": charges})
    rules_read = book or rulebook((REACH, QUALIFY, ATTRIBUTE, *rules))
    return assess(ORGANISATION, stated, rules_read, PlainMatcher(), DIGESTS)


def clerk(found: Assessment) -> Proposal:
    return next(each for each in found.proposals if each.subject.id == "clerk")


def codes(found: Assessment) -> tuple[str, ...]:
    return tuple(each.id for each in clerk(found).measures.range)


def test_a_charge_that_meets_everything_is_proposed_without_condition() -> None:
    found = clerk(assessed(BASE))
    assert (found.status, found.conditions) == ("established", ())


def test_an_assumption_makes_the_proposal_conditional_and_is_its_condition() -> None:
    found = clerk(assessed(BASE, judgements=of_clerk(assumed=True)))
    assert found.status == "conditional"
    assert {point.key for point in found.conditions} == {"assumption:A1"}


def test_a_measure_of_an_unverified_rule_waits_for_the_text() -> None:
    found = assessed(measure("base", "g1", "g2", verified=False))
    assert not found.proposals
    pending = next(each for each in found.to_be_established if each.subject.id == "clerk")
    assert [charge.outcome for charge in pending.charges] == ["waiting"]


def test_an_unverified_graver_tier_leaves_the_verified_base_proposed() -> None:
    graver = measure("graver", "g3", "g4", overrides=("base",), verified=False)
    found = assessed(BASE, graver)
    assert codes(found) == ("g1", "g2")
    assert [each.id for each in clerk(found).measures.waiting] == ["g3", "g4"]


def test_an_established_graver_tier_takes_the_place_of_the_base() -> None:
    graver = measure("graver", "g3", "g4", yes("against.charge-1"), overrides=("base",))
    found = assessed(BASE, graver, judgements=of_clerk(against__charge_1="yes"))
    assert codes(found) == ("g3", "g4")


def test_an_unknown_gravity_leaves_the_base_under_condition() -> None:
    graver = measure("graver", "g3", "g4", yes("against.charge-1"), overrides=("base",))
    found = assessed(BASE, graver)
    assert codes(found) == ("g1", "g2")
    assert {point.key for point in clerk(found).conditions} == {"unknown:against.charge-1"}


def test_an_assumed_gravity_shows_the_base_as_what_stands_otherwise() -> None:
    graver = measure("graver", "g3", "g4", yes("against.charge-1"), overrides=("base",))
    found = assessed(BASE, graver, judgements=of_clerk(assumed=True, against__charge_1="yes"))
    assert codes(found) == ("g3", "g4")
    assert [each.id for each in clerk(found).measures.otherwise] == ["g1", "g2"]


def test_of_two_provisions_the_heavier_is_taken_where_there_is_one() -> None:
    assert codes(assessed(BASE, measure("other", "g2", "g3"))) == ("g2", "g3")


def worded(rule: Rule, verb: Verb) -> Rule:
    return rule.model_copy(update={"verb": verb})


def verbs(offered: Iterable[Offered]) -> dict[str, list[Verb]]:
    return {each.id: [by.verb for by in each.by] for each in offered}


def test_of_two_provisions_the_verb_is_that_of_the_heavier_whatever_their_order() -> None:
    lighter = worded(BASE, Verb.MAY)
    heavier = worded(measure("other", "g2", "g3"), Verb.SHALL)
    for rules in ((lighter, heavier), (heavier, lighter)):
        found = assessed(*rules)
        assert verbs(clerk(found).measures.range) == {"g2": [Verb.SHALL], "g3": [Verb.SHALL]}
        assert check(found) == ()


def test_a_range_that_a_lean_opens_keeps_the_verb_of_its_rule() -> None:
    leaning = rule("lean", Stage.ADJUST, yes("for.charge-1"), fill("lean", "mitigated"))
    middle = worded(measure("middle", "g2", "g3"), Verb.GENERALLY_SHALL)
    found = assessed(middle, leaning, judgements=of_clerk(for__charge_1="yes"))
    wanted = [(code, [Verb.GENERALLY_SHALL]) for code in ("g1", "g2", "g3")]
    assert list(verbs(clerk(found).measures.range).items()) == wanted


def test_what_stands_otherwise_and_what_waits_have_the_verbs_of_their_own_rules() -> None:
    graver = measure("graver", "g3", "g4", yes("against.charge-1"), overrides=("base",))
    base = worded(BASE, Verb.MAY)
    shall = worded(graver, Verb.SHALL)
    found = clerk(assessed(base, shall, judgements=of_clerk(assumed=True, against__charge_1="yes")))
    assert verbs(found.measures.range) == {"g3": [Verb.SHALL], "g4": [Verb.SHALL]}
    assert verbs(found.measures.otherwise) == {"g1": [Verb.MAY], "g2": [Verb.MAY]}
    unread = worded(measure("graver", "g3", "g4", overrides=("base",), verified=False), Verb.SHALL)
    assert verbs(clerk(assessed(base, unread)).measures.waiting) == {
        "g3": [Verb.SHALL],
        "g4": [Verb.SHALL],
    }


def listing(name: str, verb: Verb, *codes: str) -> Rule:
    circumstance = holds("circumstance", "c1")
    return worded(rule(name, Stage.MEASURE, circumstance, fill("measures", *codes)), verb)


def test_a_measure_that_two_rules_of_a_set_permit_has_the_verb_of_each() -> None:
    found = assessed(listing("one", Verb.MAY, "g1", "g2"), listing("two", Verb.SHALL, "g2"))
    assert verbs(clerk(found).measures.range) == {"g1": [Verb.MAY], "g2": [Verb.MAY, Verb.SHALL]}
    assert check(found) == ()


def test_two_provisions_of_which_neither_is_heavier_are_a_conflict_and_no_proposal() -> None:
    found = assessed(measure("wide", "g1", "g4"), measure("narrow", "g2", "g3"))
    assert not found.proposals
    pending = next(each for each in found.to_be_established if each.subject.id == "clerk")
    assert [charge.outcome for charge in pending.charges] == ["conflict"]


def test_two_responsibilities_on_one_link_are_a_conflict_and_no_proposal() -> None:
    principal = fill("responsibility", "principal")
    other = rule("other-attribute", Stage.ATTRIBUTE, yes("conduct.breach"), principal)
    found = assessed(BASE, other)
    assert not found.proposals
    keys = {
        point.key
        for each in found.to_be_established
        if each.subject.id == "clerk"
        for point in each.conditions
    }
    assert "conflict:responsibility" in keys


@pytest.mark.parametrize(
    ("lean", "fact", "expected"),
    [
        ("mitigated", "for.charge-1", ("g1", "g2", "g3")),
        ("aggravated", "for.charge-1", ("g2", "g3", "g4")),
        ("lenient", "for.charge-1", ("g2", "g3")),
        ("severe", "for.charge-1", ("g2", "g3")),
    ],
)
def test_a_lean_opens_the_range_by_one_grade_or_stays_within(
    lean: str, fact: str, expected: tuple[str, ...]
) -> None:
    leaning = rule("lean", Stage.ADJUST, yes(fact), fill("lean", lean))
    middle = measure("middle", "g2", "g3")
    found = assessed(middle, leaning, judgements=of_clerk(for__charge_1="yes"))
    assert codes(found) == expected
    assert [each.id for each in clerk(found).measures.base] == ["g2", "g3"]


def test_a_cap_clamps_a_range_that_lies_above_it() -> None:
    cap = rule("cap", Stage.ADJUST, yes("against.member"), fill("cap", "g1"))
    assert codes(assessed(measure("high", "g3", "g4"), cap)) == ("g1",)


def test_a_may_provision_stands_beside_the_range_and_defeats_nothing() -> None:
    option = rule("option", Stage.ADJUST, yes("for.charge-2"), fill("options", "g1"))
    found = assessed(BASE, option, judgements=of_clerk(for__charge_2="yes"))
    assert codes(found) == ("g1", "g2")
    assert [each.id for each in clerk(found).options] == ["g1"]


def test_findings_of_one_subject_are_one_violation_unless_people_say_otherwise() -> None:
    found = assessed(BASE, judgements=of_clerk(findings=("F1", "F2")))
    assert clerk(found).charge.findings == ("F1", "F2")
    assert "violation:clerk" in {point.key for point in clerk(found).open_questions}
    assert clerk(found).measures.if_several == ()


def test_several_stated_violations_come_to_one_grade_more_than_the_highest() -> None:
    charges = tuple(
        ChargeStatement(id=f"v{number}", subject="clerk", findings=(finding,))
        for number, finding in enumerate(("F1", "F2"))
    )
    found = assessed(BASE, judgements=of_clerk(findings=("F1", "F2")), charges=charges)
    proposals = [each for each in found.proposals if each.subject.id == "clerk"]
    assert [each.charge.violation for each in proposals] == ["v0", "v1"]
    for each in proposals:
        pairs = [(pair.due.id, pair.then.id) for pair in each.measures.if_several]
        assert pairs == [("g1", "g2"), ("g2", "g3")]


TWO = tuple(
    ChargeStatement(id=f"v{number}", subject="clerk", findings=(finding,))
    for number, finding in enumerate(("F1", "F2"))
)


def joining(*rules: Rule, cap: int | None) -> Rulebook:
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, *rules))
    how = Combination(merge=Merge.HEAVIEST_EXTENDED, period_verb=Verb.MAY, cap_months=cap)
    months = dict(zip(GRADES, (6, 12, 24, None), strict=True))
    timed = (each.model_copy(update={"months": months[each.id]}) for each in book.packs[0].measures)
    pack = book.packs[0].model_copy(update={"combination": how, "measures": tuple(timed)})
    return book.model_copy(update={"packs": (pack,)})


def rows(found: Assessment) -> list[tuple[str, str, Together | None]]:
    first, *others = [each for each in found.proposals if each.subject.id == "clerk"]
    assert all(each.measures.if_several == first.measures.if_several for each in others)
    assert check(found) == ()
    return [(row.due.id, row.then.id, row.together) for row in first.measures.if_several]


def test_where_the_heaviest_is_carried_out_equal_ones_have_one_longer_period() -> None:
    judgements = of_clerk(findings=("F1", "F2"))
    book = joining(measure("base", "g2", "g4"), cap=36)
    assert rows(assessed(judgements=judgements, charges=TWO, book=book)) == [
        ("g2", "g2", Together(count=2, least=12, most=24)),
        ("g3", "g3", Together(count=2, least=24, most=36)),
        ("g4", "g4", None),
    ]


def test_what_only_one_of_several_comes_to_has_no_longer_period() -> None:
    graver = measure("graver", "g3", "g4", yes("against.charge-1"), overrides=("base",))
    told = judgement({"subject": "clerk", "charge": "v0", "facts": {"against.charge-1": "yes"}})
    rest = judgement({"subject": "clerk", "charge": "v1", "facts": {"against.charge-1": "no"}})
    judgements = (*of_clerk(findings=("F1", "F2")), told, rest)
    book = joining(BASE, graver, cap=None)
    found = rows(assessed(judgements=judgements, charges=TWO, book=book))
    assert [each[0] for each in found] == ["g1", "g2", "g3", "g4"]
    assert all(together is None for _, _, together in found)


def test_a_set_without_order_beside_a_range_is_left_out_of_the_table() -> None:
    ranged = measure("ranged", "g2", "g3", yes("against.charge-1"))
    listed = rule(
        "listed", Stage.MEASURE, every(holds("circumstance", "c1"), yes("against.charge-2")),
        fill("measures", "g1"),
    )  # fmt: skip
    facts = [
        {"against.charge-1": "yes", "against.charge-2": "no"},
        {"against.charge-1": "no", "against.charge-2": "yes"},
    ]
    told = [
        judgement({"subject": "clerk", "charge": charge.id, "facts": each})
        for charge, each in zip(TWO, facts, strict=True)
    ]
    book = joining(ranged, listed, cap=None)
    found = assessed(judgements=(*of_clerk(findings=("F1", "F2")), *told), charges=TWO, book=book)
    assert [(due, then) for due, then, _ in rows(found)] == [("g2", "g2"), ("g3", "g3")]


def test_while_the_reach_is_open_only_it_and_the_ground_are_asked() -> None:
    ground = {"subject": "clerk", "findings": ["F1", "F2"], "facts": {"conduct.breach": "yes"}}
    found = assessed(BASE, judgements=(judgement(ground),))
    pending = next(each for each in found.to_be_established if each.subject.id == "clerk")
    keys = {point.key for point in pending.conditions}
    assert keys == {"unknown:against.member"}
    settles = {each.key: each.settles for each in found.questions}
    assert "clerk" in settles["unknown:against.member"]


def test_earlier_acts_that_another_regulation_covers_are_not_told_under_this_one() -> None:
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, BASE))
    late = book.packs[0].model_copy(update={"in_force": date(2020, 1, 1)})
    told = {"first_in_force": date(2020, 1, 1), "earlier_acts": Uncovered.ELSEWHERE}
    elsewhere = book.regulations[0].model_copy(update=told)
    update = {"packs": (late,), "regulations": (elsewhere,)}
    found = assessed(book=book.model_copy(update=update))
    assert not found.law
    assert not found.proposals


def test_later_acts_may_be_elsewhere_while_earlier_ones_are_missing() -> None:
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, BASE))
    ended = book.packs[0].model_copy(update={"until": date(2019, 1, 1)})
    told = {"later_acts": Uncovered.ELSEWHERE}
    for first, law in ((date(2018, 1, 1), 0), (date(2020, 1, 1), 1)):
        update = {**told, "first_in_force": first}
        regulations = (book.regulations[0].model_copy(update=update),)
        whole = book.model_copy(update={"packs": (ended,), "regulations": regulations})
        assert len(assessed(book=whole).law) == law


def test_what_a_pack_declares_of_several_together_stands_in_the_proposal_with_its_article() -> None:
    at = Provision(article=21, verified=True)
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, BASE))
    combination = Combination(
        merge=Merge.HEAVIEST_EXTENDED,
        cap_months=48,
        running=Running.REMAINING_PLUS_NEW,
        running_provision=at,
    )
    pack = book.packs[0].model_copy(update={"combination": combination})
    found = clerk(assessed(book=book.model_copy(update={"packs": (pack,)}))).measures.combined
    assert [(each.kind, each.code, each.cap_months) for each in found] == [
        ("merge", Merge.HEAVIEST_EXTENDED, 48),
        ("running", Running.REMAINING_PLUS_NEW, None),
    ]
    assert [each.citation.provision if each.citation else None for each in found] == [None, at]


def test_what_a_measure_bars_stands_in_the_proposal_for_what_may_be_chosen_and_nothing_else() -> (
    None
):
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, BASE))
    months = {"g1": 12, "g3": 24}
    barring = tuple(
        each.model_copy(update={"months": months.get(each.id)}) for each in book.packs[0].measures
    )
    pack = book.packs[0].model_copy(update={"measures": barring})
    found = clerk(assessed(book=book.model_copy(update={"packs": (pack,)})))
    assert [(each.measure, each.months) for each in found.influence] == [("g1", 12)]


def test_where_no_version_governs_nothing_is_proposed_and_that_is_said() -> None:
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, BASE))
    late = book.packs[0].model_copy(update={"in_force": date(2020, 1, 1)})
    found = assessed(book=book.model_copy(update={"packs": (late,)}))
    assert not found.proposals
    assert [each.version for each in found.law] == [None]


def test_a_version_changed_before_the_decision_is_a_choice_people_make() -> None:
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, BASE))
    old = book.packs[0].model_copy(update={"until": date(2019, 12, 31)})
    new = book.packs[0].model_copy(
        update={"version": date(2020, 1, 1), "in_force": date(2020, 1, 1)}
    )
    both = book.model_copy(update={"packs": (old, new)})
    found = clerk(assessed(book=both))
    assert found.charge.version == old.version
    assert "version:small-regulation" in {point.key for point in found.conditions}


def test_a_stated_version_settles_the_choice() -> None:
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, BASE))
    old = book.packs[0].model_copy(update={"until": date(2019, 12, 31)})
    new = book.packs[0].model_copy(
        update={"version": date(2020, 1, 1), "in_force": date(2020, 1, 1)}
    )
    stated = ChargeStatement(
        id="v", subject="clerk", findings=("F1", "F2"), versions={"small-regulation": new.version}
    )
    both = book.model_copy(update={"packs": (old, new)})
    found = clerk(assessed(book=both, charges=(stated,)))
    assert (found.charge.version, found.status) == (new.version, "established")


def test_an_unverified_date_of_force_is_a_condition_of_every_charge() -> None:
    book = rulebook((REACH, QUALIFY, ATTRIBUTE, BASE))
    unsure = book.packs[0].model_copy(update={"in_force_verified": False})
    found = clerk(assessed(book=book.model_copy(update={"packs": (unsure,)})))
    assert {point.key for point in found.conditions} == {f"text:{unsure.key}"}


def test_a_subject_with_judged_conduct_but_no_link_is_considered_and_not_proposed() -> None:
    alone = judgement({"subject": "village", "facts": {"against.member": "yes"}})
    found = assessed(BASE, judgements=(*of_clerk(), alone))
    assert "village" in {each.subject.id for each in found.not_proposed}


def test_a_rule_that_only_its_exception_keeps_out_is_named_as_the_nearest() -> None:
    excepted = rule(
        "excepted",
        Stage.ATTRIBUTE,
        every(yes("conduct.breach"), yes("link.own_duty")),
        fill("responsibility", "direct"),
        unless=yes("against.link-2"),
    )
    short = rule(
        "another", Stage.ATTRIBUTE, yes("for.charge-1"), fill("responsibility", "principal")
    )
    book = rulebook((REACH, QUALIFY, short, excepted, BASE))
    facts = {"conduct.breach": "yes", "against.link-1": "yes", "against.link-2": "yes"}
    judgements = (
        judgement({"subject": "clerk", "facts": {"against.member": "yes", "for.charge-1": "no"}}),
        judgement({"subject": "clerk", "findings": ["F1", "F2"], "facts": facts}),
    )
    found = assessed(book=book, judgements=judgements)
    (charge,) = [
        each for of in found.not_proposed if of.subject.id == "clerk" for each in of.charges
    ]
    (miss,) = [each for each in charge.misses if each.stage == "attribute"]
    assert (miss.rule, [(node.fact, node.value) for node in miss.failed]) == (
        "excepted",
        [("against.link-2", "yes")],
    )
