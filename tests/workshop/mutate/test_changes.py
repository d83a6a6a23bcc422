"""What a rule is altered into, and what examples say of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model.values import Condition, Group, Op, Status, Test
from engine.workshop.cells.meet import Meeting, TooManyWaysError
from engine.workshop.mutate.alone import differing, noticing, same
from engine.workshop.mutate.bench import Altered, bench_of
from engine.workshop.mutate.conditions import turned
from engine.workshop.mutate.overriding import apart
from engine.workshop.mutate.playing import reworded, with_rule
from engine.workshop.mutate.run import Fate
from engine.workshop.mutate.telling import Teller
from tests.workshop.coverage.tiny import RULES

A, B = Test(fact="a", values=("yes",)), Test(fact="b", values=("x", "y"))


def made(rule: str) -> list[Altered]:
    return [each for each in bench_of(RULES).every.values() if each.rule.id == rule]


def test_a_condition_loses_each_part_and_each_value_and_is_flipped() -> None:
    both = Group(kind="all", of=(A, B))
    assert Counter(each.operator for each in turned(both)) == {
        "drop-condition": 2,
        "flip": 2,
        "drop-value": 2,
    }
    assert Group(kind="all", of=(B,)) in [each.condition for each in turned(both)]


@pytest.mark.parametrize(
    ("bound", "beside"),
    [(3, {2, 3, 4}), (date(2020, 1, 1), {date(2019, 12, 31), date(2020, 1, 1), date(2020, 1, 2)})],
)
def test_a_bound_is_shifted_by_one_either_way(bound: int | date, beside: set[object]) -> None:
    found = [each.condition for each in turned(Test(fact="n", op=Op.AT_LEAST, values=(bound,)))]
    assert {each.values[0] for each in found if isinstance(each, Test)} == beside


def test_a_named_term_is_only_ever_altered_as_a_whole() -> None:
    term = Group(kind="any", of=(A, B), term="term.x")
    found = list(turned(Group(kind="all", of=(term, A))))
    assert [each.was for each in found] == [term, A, term, A]
    assert Group(kind="all", of=(Group(kind="none", of=(term,)), A)) in [
        it.condition for it in found
    ]


TESTS = st.sampled_from([A, B, Test(fact="n", op=Op.LESS_THAN, values=(3,))])
CONDITIONS = st.recursive(
    TESTS,
    lambda inner: st.builds(
        Group,
        kind=st.sampled_from(["all", "any", "none"]),
        of=st.lists(inner, min_size=1, max_size=3).map(tuple),
    ),
    max_leaves=6,
)


@given(CONDITIONS)
@settings(max_examples=30, deadline=None)
def test_an_alteration_is_never_the_condition_itself(condition: Condition) -> None:
    assert condition not in [each.condition for each in turned(condition) if each.was != each.now]


def test_a_rule_is_altered_in_what_it_concludes_and_overrides_too() -> None:
    kinds = Counter(each.change.operator for each in made("graver"))
    assert kinds["drop-rule"] == kinds["drop-override"] == 1
    swapped = [
        each.change.rule for each in made("graver") if each.change.operator == "swap-conclusion"
    ]
    ranges = {each.then["range"] for each in swapped if each}
    assert ranges == {("light", "heavy"), ("heavy", "heavy"), ("middle", "middle")}


def test_a_verb_that_its_article_does_not_use_is_refused() -> None:
    (verb,) = (each.change for each in made("graver") if each.change.operator == "swap-verb")
    assert verb.refused


def test_examples_notice_what_a_rule_comes_to_and_not_that_it_is_gone() -> None:
    found = {each.change.operator: noticing(each.rule, each.change) for each in made("members")}
    assert found["flip"] == 1
    assert found["drop-rule"] is None


def test_what_comes_to_the_same_on_every_sheet_is_told_apart() -> None:
    each = next(it for it in made("slack") if it.change.operator == "drop-condition")
    idle = each.rule.model_copy(
        update={"when": Group(kind="all", of=(each.rule.when, each.rule.when))}
    )
    change = type(each.change)("", "drop-condition", each.rule)
    assert same(idle, change, each.edition)
    assert not same(each.rule, each.change, each.edition)


def test_a_rule_that_is_gone_is_overridden_and_overrides_no_more() -> None:
    bench = bench_of(RULES)
    base = next(iter(made("base")))
    left = with_rule(bench.lexicon.rulebook, base.key, None)
    rules = {rule.id: rule for pack in left.packs for rule in pack.rules}
    assert "base" not in rules
    assert rules["graver"].overrides == ()
    assert reworded(bench.lexicon, left).rules == bench.lexicon.rules


def overriding(when: Condition) -> Altered:
    """Return the change that `graver` no longer overrides a rule that holds under a condition."""
    each = next(it for it in made("graver") if it.change.operator == "drop-override")
    rules = tuple(
        rule.model_copy(update={"when": when}) if rule.id == "base" else rule
        for rule in each.edition.pack.rules
    )
    pack = each.edition.pack.model_copy(update={"rules": rules})
    return each._replace(edition=replace(each.edition, pack=pack))


def test_that_a_rule_overrides_another_shows_where_both_hold() -> None:
    each = overriding(Test(fact="subject.member", values=("yes",)))
    shown = differing(each.rule, each.change, each.edition)
    assert shown is not None
    assert shown.facts["subject.member"] == "yes"
    assert shown.facts["charge.remedied"] == "no"
    mutant = Teller(each.edition).mutant(each, Fate("survived"))
    assert mutant.witness is not None
    assert mutant.witness.was is mutant.witness.now is Status.ESTABLISHED
    assert mutant.suggestion is not None
    assert "两条规则都成立" in mutant.suggestion.zh


def test_rules_that_never_hold_together_are_said_not_to() -> None:
    each = overriding(Test(fact="charge.remedied", values=("yes",)))
    mutant = Teller(each.edition).mutant(each, Fate("survived"))
    assert mutant.witness is None
    assert mutant.suggestion is not None
    assert "不会同时成立" in mutant.suggestion.zh


def test_what_is_not_proven_apart_is_not_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    each = overriding(Test(fact="charge.remedied", values=("yes",)))
    other = each.edition.rules["base"]
    assert apart(each.rule, other, each.edition)
    monkeypatch.setattr(Meeting, "sheet", Mock(side_effect=TooManyWaysError))
    assert not apart(each.rule, other, each.edition)
