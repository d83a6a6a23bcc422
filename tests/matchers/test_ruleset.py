from __future__ import annotations

import json
from random import Random

import pytest

from engine.matchers.columns import MOST_ALTERNATIVES
from engine.matchers.faults import LimitError
from engine.matchers.ruleset import FAN, LEAF, MOST_COLUMNS, compiled
from engine.matchers.shapes import FORMS, MOST_BRANCHES, MOST_TERMS
from engine.model.values import Op
from tests.matchers.corpus import pack
from tests.matchers.samples import all_of, any_of, fact_test, rule

PASSING_AT_ONCE = 64
TESTS_UNDER_ONE = 511


def conditions(definition: str) -> dict[str, list[dict[str, object]]]:
    rules = json.loads(definition)
    return {name: each["all"][0]["s"]["$and"] for name, each in rules.items() if name != "warm"}


def test_every_condition_tests_the_mark_of_a_sheet_first_and_alternatives_last() -> None:
    for seed in range(20):
        for rules in pack(Random(seed)).rules.values():  # noqa: S311 - a seed gives it again
            for ruleset in compiled(rules):
                for listed in conditions(ruleset.definition).values():
                    branching = ["$or" in each for each in listed]
                    assert listed[0] == {"t": 1}
                    assert branching == sorted(branching)
                    assert sum(branching) <= MOST_BRANCHES


def test_no_ruleset_uses_what_the_library_does_wrong() -> None:
    allowed = {"$and", "$or", "$neq", "$gt", "$gte", "$lt", "$lte", "$warm"}
    for seed in range(20):
        for rules in pack(Random(seed)).rules.values():  # noqa: S311 - a seed gives it again
            for ruleset in compiled(rules):
                words = {word for word in ruleset.definition.split('"') if word.startswith("$")}
                assert words <= allowed


def test_terms_are_put_in_buckets_so_that_few_branches_pass_at_once() -> None:
    rules = [rule(f"则{number}", fact_test("f", number)) for number in range(MOST_TERMS // 2)]
    (ruleset,) = compiled(rules)
    leaves: dict[str, int] = {}
    for listed in conditions(ruleset.definition).values():
        path = json.dumps(listed[:3])
        leaves[path] = leaves.get(path, 0) + 1
    groups = {json.loads(path)[1]["$neq"]["t"] for path in leaves}
    assert max(leaves.values()) == LEAF
    assert max(len(groups), FAN) - 1 + FAN - 1 + LEAF < PASSING_AT_ONCE
    assert LEAF * (MOST_ALTERNATIVES + 1) < TESTS_UNDER_ONE


def test_a_form_that_two_rules_share_is_matched_once() -> None:
    shared = all_of(fact_test("a", "yes"), fact_test("b", "yes"))
    (ruleset,) = compiled([rule("一", shared), rule("二", shared), rule("三", all_of(), shared)])
    assert len(ruleset.shapes) == 3  # what is certain, what is not ruled out, and always
    assert sorted(len(forms) for forms in ruleset.forms) == [2, 3, 3]


def test_alternatives_beside_alternatives_add_up_and_do_not_multiply() -> None:
    pairs = [any_of(fact_test(f"a{n}", "yes"), fact_test(f"b{n}", "yes")) for n in range(40)]
    (ruleset,) = compiled([rule("宽", all_of(fact_test("c", "yes"), *pairs))])
    assert len(ruleset.shapes) == FORMS * (1 + 2 * len(pairs))


def test_a_rule_with_too_many_alternatives_is_refused_by_name() -> None:
    pair = any_of(fact_test("a", "yes"), fact_test("b", "yes"))
    with pytest.raises(LimitError) as caught:
        compiled([rule("过宽", any_of(all_of(*[pair] * 40), pair))])
    assert (caught.value.code, caught.value.rule) == ("terms", "过宽")
    assert caught.value.size > caught.value.most == MOST_TERMS // FORMS


def test_a_rule_whose_parts_together_are_too_many_is_refused_by_name() -> None:
    wide = [any_of(*(fact_test(f"f{n}", m) for m in range(80))) for n in range(30)]
    with pytest.raises(LimitError) as caught:
        compiled([rule("过宽", all_of(*wide))])
    assert (caught.value.code, caught.value.most) == ("terms", MOST_TERMS)


def test_a_rule_that_reads_too_many_facts_is_refused_by_name() -> None:
    tests = [fact_test(f"f{number}", "yes") for number in range(MOST_COLUMNS + 1)]
    with pytest.raises(LimitError) as caught:
        compiled([rule("过宽", any_of(*tests))])
    assert (caught.value.code, caught.value.size) == ("columns", MOST_COLUMNS + 1)


def test_an_alternative_that_cannot_be_makes_its_neighbours_no_wider() -> None:
    pair = any_of(fact_test("a", "yes"), fact_test("b", "yes"))
    (ruleset,) = compiled([rule("空", all_of(any_of(), *[pair] * 40))])
    assert ruleset.shapes == ()


def test_what_the_library_cannot_compare_is_a_column_of_truths() -> None:
    tests = [
        fact_test("情形", "甲", op=Op.ONLY),
        fact_test("f", "ab", op=Op.LESS_THAN),
        fact_test("f", *(str(number) for number in range(17))),
    ]
    (ruleset,) = compiled([rule("则", all_of(*tests))])
    assert len(ruleset.columns) == len(tests)
    assert "$or" not in ruleset.definition
