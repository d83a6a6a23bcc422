from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from engine.matchers import durable
from engine.matchers.durable import RULESETS_KEPT, SHEETS_AT_ONCE, DurableMatcher, LiveRuleset
from engine.matchers.faults import FaultError, LimitError
from engine.matchers.plain import PlainMatcher
from engine.matchers.ruleset import compiled
from engine.model.values import Op, Status
from tests.matchers.samples import all_of, any_of, fact_test, none_of, rule, sheet

if TYPE_CHECKING:
    from engine.model.values import Condition, Scalar, Test

pytestmark = pytest.mark.skipif(not durable.available(), reason="durable_rules is not installed")

TENTH = date(2018, 10, 10)
NINTH = date(2018, 10, 9)
TESTS: list[tuple[Test, Scalar, Scalar]] = [
    (fact_test("f", "主要负责人"), "主要负责人", "主要负责"),
    (fact_test("f", "ab", "ab c"), "ab c", "ab "),
    (fact_test("f", *(f"第{number}项" for number in range(30))), "第29项", "第30项"),
    (fact_test("f", "yes", op=Op.NOT), "no", "yes"),
    (fact_test("f", "甲", "乙", op=Op.NOT), "丙", "乙"),
    (fact_test("f", 5), 5, 6),
    (fact_test("f", 5, op=Op.AT_LEAST), 5, 4),
    (fact_test("f", -5, op=Op.MORE_THAN), -4, -5),
    (fact_test("f", 5, op=Op.AT_MOST), 5, 6),
    (fact_test("f", 5, op=Op.LESS_THAN), 4, 5),
    (fact_test("f", 2**61, op=Op.LESS_THAN), -(2**90), 2**90),
    (fact_test("f", TENTH, op=Op.BEFORE), NINTH, TENTH),
    (fact_test("f", NINTH, op=Op.AFTER), TENTH, NINTH),
    (fact_test("f", TENTH), TENTH, NINTH),
    (fact_test("f", "ab c", op=Op.LESS_THAN), "ab", "ab d"),
    (fact_test("f", "5"), "5", 5),
]
NAMES = [f"{test.op} {test.values[0]}" for test, _, _ in TESTS]


def status(when: Condition, unless: Condition | None = None, **facts: Any) -> Status:  # noqa: ANN401 - any values
    with DurableMatcher() as matcher:
        return matcher.statuses([rule("则", when, unless)], [sheet(**facts)])[0]["则"]


@pytest.mark.parametrize(("test", "passes", "fails"), TESTS, ids=NAMES)
def test_each_test_reads_a_value_as_the_reference_does(
    test: Test, passes: Scalar, fails: Scalar
) -> None:
    sheets = [sheet(f=passes), sheet(f=fails), sheet(f=None), sheet()]
    sheets += [sheet(f=passes, soft=["f"]), sheet(f=fails, soft=["f"])]
    rules = [rule("是", test), rule("非", none_of(test)), rule("除外", all_of(), test)]
    with DurableMatcher() as matcher:
        found = matcher.statuses(rules, sheets)
    assert found == PlainMatcher().statuses(rules, sheets)
    assert [row["是"].value for row in found] == [
        "established",
        "not-met",
        "open",
        "open",
        "conditional",
        "not-met",
    ]


@pytest.mark.parametrize(
    ("op", "codes", "expected"),
    [
        (Op.CONTAINS, ("甲",), Status.ESTABLISHED),
        (Op.CONTAINS, ("乙", "丙"), Status.OPEN),
        (Op.CONTAINS, ("乙",), Status.NOT_MET),
        (Op.ONLY, ("甲",), Status.OPEN),
        (Op.ONLY, ("甲", "丙"), Status.ESTABLISHED),
        (Op.ONLY, ("乙",), Status.NOT_MET),
    ],
)
def test_a_set_is_read_member_by_member(op: Op, codes: tuple[str, ...], expected: Status) -> None:
    members: dict[str, Any] = {"情形/甲": "yes", "情形/乙": "no", "情形/丙": None}
    assert status(fact_test("情形", *codes, op=op), **members) is expected


@pytest.mark.parametrize(
    ("when", "unless", "expected"),
    [
        ("yes", "no", Status.ESTABLISHED),
        ("yes", None, Status.CONDITIONAL),
        (None, "no", Status.OPEN),
        (None, None, Status.OPEN),
        ("no", "yes", Status.NOT_MET),
        ("yes", "yes", Status.EXCEPTED),
        (None, "yes", Status.EXCEPTED),
    ],
)
def test_statuses_follow_the_meaning_of_a_rule(
    when: str | None, unless: str | None, expected: Status
) -> None:
    conditions = fact_test("w", "yes"), fact_test("u", "yes")
    assert status(*conditions, w=when, u=unless) is expected


def test_an_unknown_is_neither_itself_nor_its_opposite() -> None:
    breach = fact_test("breach", "yes")
    assert status(all_of(breach, none_of(breach)), breach=None) is Status.OPEN
    assert status(any_of(breach, none_of(breach)), breach=None) is Status.OPEN


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (all_of(), Status.ESTABLISHED),
        (any_of(), Status.NOT_MET),
        (none_of(), Status.ESTABLISHED),
    ],
)
def test_a_rule_may_read_nothing(condition: Condition, expected: Status) -> None:
    assert status(condition) is expected


def test_a_rule_may_ask_more_things_than_the_library_has_branches_for() -> None:
    facts = [f"f{number}" for number in range(60)]
    when = all_of(*(fact_test(fact, "甲", "乙") for fact in facts))
    known: dict[str, Any] = dict.fromkeys(facts, "乙")
    assert status(when, **known) is Status.ESTABLISHED
    assert status(when, **{**known, "f59": None}) is Status.OPEN
    assert status(when, **{**known, "f59": "丙"}) is Status.NOT_MET


def test_many_rules_may_fire_on_one_sheet() -> None:
    rules = [rule(f"则{number}", fact_test("f", number, op=Op.AT_LEAST)) for number in range(2200)]
    sheets = [sheet(f=2200), sheet(f=1000), sheet(f=None), sheet(f=-1)]
    with DurableMatcher() as matcher:
        found = matcher.statuses(rules, sheets)
    assert found == PlainMatcher().statuses(rules, sheets)


def test_more_facts_than_a_sheet_of_the_library_holds_are_read_in_parts() -> None:
    rules = [rule(f"则{number}", fact_test(f"f{number}", "yes")) for number in range(600)]
    facts: dict[str, Any] = {f"f{number}": "yes" for number in range(0, 600, 7)}
    assert len(compiled(rules)) == 3
    with DurableMatcher() as matcher:
        found = matcher.statuses(rules, [sheet(**facts)])
    assert found == PlainMatcher().statuses(rules, [sheet(**facts)])


def test_sheets_beyond_one_state_come_back_in_their_order() -> None:
    rules = [rule("则", fact_test("f", "yes"))]
    sheets = [
        sheet(f=("yes", "no", None)[n % 3], soft=["f"]) for n in range(2 * SHEETS_AT_ONCE + 1)
    ]
    with DurableMatcher() as matcher:
        assert matcher.statuses(rules, sheets) == PlainMatcher().statuses(rules, sheets)


def test_nothing_asked_is_nothing_found() -> None:
    with DurableMatcher() as matcher:
        assert matcher.statuses([], [sheet()]) == [{}]
        assert matcher.statuses([rule("则", all_of())], []) == []


def test_rulesets_are_kept_for_the_rules_seen_last() -> None:
    each = [[rule("则", fact_test("f", number))] for number in range(RULESETS_KEPT + 3)]
    with DurableMatcher() as matcher:
        for rules in (*each, *each):
            number = rules[0].when.values[0]  # type: ignore[union-attr]  # one test each
            assert matcher.statuses(rules, [sheet(f=number)]) == [{"则": Status.ESTABLISHED}]


def test_a_constant_beyond_the_numbers_of_the_library_is_refused() -> None:
    with pytest.raises(LimitError) as caught:
        status(fact_test("f", 2**62), f=1)
    assert (caught.value.code, caught.value.rule) == ("constant", "则")


class BrokenLibrary:
    """The library with one call replaced; counts the states that were dropped."""

    def __init__(self, call: str, answer: Any) -> None:  # noqa: ANN401 - as the library
        self._library = durable._library()  # noqa: SLF001 - what the matcher itself uses
        self._call, self._answer = call, answer
        self.dropped = 0

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as the library
        if name == self._call:
            return lambda *_: self._answer
        return getattr(self._library, name)

    def delete_state(self, handle: int, name: str) -> None:
        self.dropped += 1
        self._library.delete_state(handle, name)


@pytest.mark.parametrize(
    ("call", "answer", "code"),
    [
        ("assert_fact", (2, 1), "fact-refused"),
        ("assert_fact", (1, 1), "warming-fact-unseen"),
        ("start_action_for_state", None, "not-drained"),
        ("start_action_for_state", ("{}", '{"r0":[{"id":"f0"}]}'), "unknown-firing"),
    ],
)
def test_an_answer_that_should_not_be_is_never_taken_for_a_result(
    monkeypatch: pytest.MonkeyPatch, call: str, answer: object, code: str
) -> None:
    with DurableMatcher() as matcher:
        rules = [rule("则", fact_test("f", "yes"))]
        matcher.statuses(rules, [sheet(f="yes")])
        broken = BrokenLibrary(call, answer)
        with monkeypatch.context() as patch:
            patch.setattr(durable, "_library", lambda: broken)
            with pytest.raises(FaultError) as caught:
                matcher.statuses(rules, [sheet(f="yes")])
        assert caught.value.code == code
        assert matcher.statuses(rules, [sheet(f="yes")]) == [{"则": Status.ESTABLISHED}]


def test_a_firing_that_the_form_it_needs_lacks_is_a_fault() -> None:
    (ruleset,) = compiled([rule("则", fact_test("f", "yes"))])
    certain = next(place for place, forms in enumerate(ruleset.forms) if forms == (1,))
    with pytest.raises(FaultError, match="certain-but-ruled-out"):
        ruleset.statuses({certain}, {certain})


def test_a_ruleset_is_given_back_with_its_states() -> None:
    live = LiveRuleset(compiled([rule("则", fact_test("f", "yes"))])[0])
    live.close()
    with pytest.raises(durable._library().error):  # noqa: SLF001 - the library's own exception
        live.statuses([sheet(f="yes")])
